using System.Collections.Immutable;

namespace CompareLib.Text;

/// <summary>Finds phrases that the lexicon knows as one word, in any inflection: <c>carried out</c> → <c>carry_out</c>, <c>prime ministers</c> → <c>prime_minister</c>.</summary>
/// <remarks>The canonical form can be given to <see cref="WordSimilarity"/> and <see cref="Lexicon"/> like a word. Thread-safe; linear in the number of tokens.</remarks>
internal static class Idioms
{
    private const int MostWords = 3;

    /// <summary>The phrases of two or three words, in order; the longest at a place, never overlapping.</summary>
    /// <param name="tokens">The tokens of a text.</param>
    /// <param name="forms">Their normal forms.</param>
    public static ImmutableArray<NormalPhrase> Find(ReadOnlySpan<Token> tokens, ReadOnlySpan<string> forms)
    {
        var found = ImmutableArray.CreateBuilder<NormalPhrase>();
        Span<int> words = stackalloc int[MostWords];
        for (var i = 0; i < tokens.Length; i++)
        {
            if (tokens[i].Kind != TokenKind.Word) continue;
            var count = 0;
            for (var k = i; k < tokens.Length && count < MostWords && (tokens[k].Kind == TokenKind.Word || (tokens[k].Kind == TokenKind.Space && count > 0)); k++)
                if (tokens[k].Kind == TokenKind.Word) words[count++] = k;
            for (; count > 1; count--)
            {
                if (!TryPhrase(forms, words[..count], out var canonical)) continue;
                found.Add(new NormalPhrase(i, words[count - 1] + 1, canonical, NormalPhraseKind.Idiom, default));
                i = words[count - 1];
                break;
            }
        }

        return found.ToImmutable();
    }

    // As printed, then with the first word as a verb's base form, then with the last as a noun's.
    private static bool TryPhrase(ReadOnlySpan<string> forms, ReadOnlySpan<int> words, out string canonical)
    {
        var first = forms[words[0]];
        var last = forms[words[^1]];
        var verb = Lexicon.Lemma(first, 'v');
        return TryJoined(forms, words, first, last, out canonical)
            || (verb != first && TryJoined(forms, words, verb, last, out canonical))
            || (Lexicon.Lemma(last, 'n') is var noun && noun != last && TryJoined(forms, words, first, noun, out canonical));
    }

    private static bool TryJoined(ReadOnlySpan<string> forms, ReadOnlySpan<int> words, string first, string last, out string canonical)
    {
        canonical = "";
        var table = WordNetTable.English;
        if (!table.BeginsPhrase(first)) return false;
        Span<char> joined = stackalloc char[26];
        var n = 0;
        for (var k = 0; k < words.Length; k++)
        {
            var word = k == 0 ? first : k == words.Length - 1 ? last : forms[words[k]];
            if (n + word.Length + 1 > joined.Length) return false;
            if (k > 0) joined[n++] = '_';
            word.CopyTo(joined[n..]);
            n += word.Length;
        }

        var id = table.Find(joined[..n]);
        if (id == 0) return false;
        canonical = table.Word(id);
        return true;
    }
}
