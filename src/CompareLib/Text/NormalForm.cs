namespace CompareLib.Text;

/// <summary>From what is printed to what is compared: one spelling for every way to print a word, an amount or a mark.</summary>
/// <remarks>
/// <para><see cref="Fold(ReadOnlySpan{char})"/> undoes typography alone: case, Unicode form, invisible characters, the glyphs of quotes, dashes and ellipses.
/// <see cref="Of(ReadOnlySpan{char})"/> also undoes spelling: British to American, number words to digits, amounts to one notation, abbreviations to one key.
/// Both are idempotent and never change their input. The folding table is the package's own, so results do not depend on ICU or culture.</para>
/// <para>Thread-safe. Cost: linear; no allocation for words met lately.</para>
/// </remarks>
internal static class NormalForm
{
    private const int CacheSize = 1 << 14;
    private static readonly Entry?[] Cache = new Entry?[CacheSize];

    /// <summary>The normal form of one token: <c>Organisation’s</c> → <c>organization's</c>, <c>£3bn</c> → <c>£3000000000</c>, <c>twenty-one</c> → <c>21</c>,
    /// <c>U.S.</c> → <c>united states</c>, <c>«</c> → <c>"</c>, <c>–</c> → <c>-</c>. Empty for an empty token and for invisible characters alone.</summary>
    public static string Of(ReadOnlySpan<char> printed)
    {
        if (printed.Length is 0 or > 64) return Make(printed);
        var slot = (int)(Hashing.Of(printed) % CacheSize);
        var entry = Volatile.Read(ref Cache[slot]);
        if (entry is not null && printed.SequenceEqual(entry.Printed)) return entry.Normal;
        var normal = Make(printed);
        var text = printed.SequenceEqual(normal) ? normal : printed.ToString();
        Volatile.Write(ref Cache[slot], new Entry(text, normal));
        return normal;
    }

    /// <summary>The normal form of each token of a text, in order; white space becomes one space.</summary>
    public static string[] Of(string text, ReadOnlySpan<Token> tokens)
    {
        var forms = new string[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
            forms[i] = tokens[i].Kind == TokenKind.Space ? " " : Of(text.AsSpan(tokens[i].Span.Start, tokens[i].Span.Length));
        return forms;
    }

    /// <summary>Undoes typography alone: <c>ﬁne</c> → <c>fine</c>, <c>Don’t</c> → <c>don't</c>, <c>…</c> → <c>...</c>. Accents stay, composed.</summary>
    public static string Fold(ReadOnlySpan<char> printed) => Folding.Fold(printed);

    /// <summary>A key that spellings of one name share across transliterations: see <see cref="NameKey"/>.</summary>
    public static string Skeleton(ReadOnlySpan<char> printed) => NameKey.Of(printed);

    private static string Make(ReadOnlySpan<char> printed)
    {
        var folded = Folding.Fold(printed);
        if (folded.Length is 0 or > 256) return folded;
        if (folded.AsSpan().ContainsAnyInRange('0', '9')) return Numbers.Normalise(folded) ?? folded;
        if (Folding.IsWordLike(folded))
        {
            if (AbbreviationTable.English.TryToken(printed, folded, out var canonical)) return canonical;
            // A mark that stood after a stop may now stand after a letter: fold once more.
            if (Folding.WithoutStops(folded) is var plain && plain.Length < folded.Length) folded = Folding.Fold(plain);
            if (SpellingVariants.TryAmerican(folded, out var american)) return american;
            return NumberWords.English.Normalise(folded) ?? folded;
        }

        return Folding.Mark(folded);
    }

    private sealed record Entry(string Printed, string Normal);
}
