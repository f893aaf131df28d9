namespace CompareLib.Text;

/// <summary>A consonant skeleton that spellings of one name share across transliterations.</summary>
/// <remarks>
/// <para>Accents fall, letters that transliterations exchange fall together (<c>q/k/g/gh/kh</c>, <c>ou/u/oo</c>, <c>ei/ai/ay</c>, <c>v/w/ff</c>, <c>y/i/j</c>, doubled letters),
/// vowels inside are dropped and a first vowel becomes <c>a</c>. Sheikhoun and Shaykhun are <c>xkn</c>, Gaddafi and Qaddafi <c>ktf</c>.
/// Equal keys alone prove nothing about short names: <see cref="NameSimilarity"/> weighs them.</para>
/// <para>Pure and thread-safe. Cost: linear.</para>
/// </remarks>
internal static class NameKey
{
    /// <summary>The key of a name; empty when it has no letters a to z after folding.</summary>
    public static string Of(ReadOnlySpan<char> printed)
    {
        var folded = Folding.Fold(printed);
        if (folded.EndsWith("'s", StringComparison.Ordinal)) folded = folded[..^2];
        Span<char> letters = folded.Length <= 64 ? stackalloc char[64 * 2] : new char[folded.Length * 2];
        var n = 0;
        foreach (var c in folded)
        {
            var plain = Folding.BaseLetter(c);
            if (char.IsAsciiLetterLower(plain)) letters[n++] = plain;
            else if (plain is 'ı') letters[n++] = 'i';
            else if (plain is 'ø') letters[n++] = 'o';
            else if (plain is 'ł') letters[n++] = 'l';
            else if (plain is 'đ' or 'ð') letters[n++] = 'd';
            else if (plain is 'æ' or 'œ') letters[n++] = 'e';
        }

        Span<char> key = n <= 128 ? stackalloc char[128] : new char[n];
        var k = 0;
        var before = '\0';
        for (var i = 0; i < n; i++)
        {
            var (code, length) = Sound(letters[..n], i);
            i += length - 1;
            var repeated = code == before;
            before = code;
            if (repeated || code == '\0' || (code == 'a' && k > 0)) continue;
            key[k++] = code;
        }

        return new string(key[..k]);
    }

    /// <summary>For two names of one key: true when vowels stand in the same place that no transliteration exchanges (Putin, Patten).</summary>
    /// <remarks>Transliterations exchange a with e, i, y and with o, and o with u; hardly u with a, and not o or u with e, i, y.</remarks>
    public static bool VowelsConflict(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int i = 0, j = 0;
        while (i < a.Length && j < b.Length)
        {
            var x = VowelsAt(a, ref i);
            var y = VowelsAt(b, ref j);
            if (x != 0 && y != 0 && (x & y) == 0 && !IsExchanged(x, y) && !IsExchanged(y, x)) return true;
        }

        return false;
    }

    private static bool IsExchanged(int x, int y) => (x & 1) != 0 && (y & 6) != 0;

    // The vowels up to the next sounded consonant, as bits: 1 a, 2 e i y, 4 o, 8 u (o and u count as one another).
    private static int VowelsAt(ReadOnlySpan<char> s, ref int i)
    {
        var bits = 0;
        while (i < s.Length)
        {
            var (code, length) = Sound(s, i);
            if (code == 'a') bits |= s[i] switch { 'a' => 1, 'o' => 12, 'u' => 8, _ => 2 };
            i += length;
            if (code is 'a' or '\0') continue;
            while (i < s.Length && s[i] == s[i - 1]) i++;
            return bits;
        }

        return bits;
    }

    // The sound class at a place and how many letters it takes; 'a' for vowels, '\0' for silent letters.
    private static (char Code, int Length) Sound(ReadOnlySpan<char> s, int i)
    {
        var c = s[i];
        var next = i + 1 < s.Length ? s[i + 1] : '\0';
        var third = i + 2 < s.Length ? s[i + 2] : '\0';
        switch (c)
        {
            case 'a' or 'e' or 'i' or 'o' or 'u' or 'y': return ('a', 1);
            case 'j': return next is '\0' or 'a' or 'e' or 'i' or 'o' or 'u' && i == 0 ? ('j', 1) : (i > 0 && IsVowel(s[i - 1]) ? 'a' : 'j', 1);
            case 'd' when next is 'j': return ('j', 2);
            case 'd' when next is 'z' && third is 'h': return ('j', 3);
            case 'z' when next is 'h': return ('j', 2);
            case 's' when next is 'h' && third is 'c' && i + 3 < s.Length && s[i + 3] is 'h': return ('x', 4);
            case 's' when next is 'c' && third is 'h': return ('x', 3);
            case 's' when next is 'h': return ('x', 2);
            case 't' when next is 's' && third is 'c' && i + 3 < s.Length && s[i + 3] is 'h': return ('x', 4);
            case 't' when next is 'c' && third is 'h': return ('x', 3);
            case 'c' when next is 'h': return ('x', 2);
            case 't' when next is 'z' or 's': return ('s', 2);
            case 'c' when next is 'z': return ('x', 2);
            case 't' when next is 'h': return ('t', 2);
            case 'd' when next is 'h': return ('t', 2);
            case 'p' when next is 'h': return ('f', 2);
            case 'k' or 'g' when next is 'h': return ('k', 2);
            case 'c' when next is 'e' or 'i' or 'y': return ('s', 1);
            case 'x': return ('k', 1);
            case 'g' or 'k' or 'q' or 'c': return ('k', 1);
            case 'd': return ('t', 1);
            case 'b': return ('p', 1);
            case 'w' or 'v': return ('f', 1);
            case 'z': return ('s', 1);
            case 'h': return i == 0 ? ('h', 1) : ('\0', 1);
            default: return (c, 1);
        }
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
