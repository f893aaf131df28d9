using CompareLib.Quotations.Cues;
using CompareLib.Text;

namespace CompareLib.Quotations.Reading;

/// <summary>
/// Words in marks whose sender a line before them names: <c>And from Ada Holt: "..."</c>, <c>Statement from Ada Holt: "..."</c>, <c>From the desk of Ada Holt, chief
/// analyst. "..."</c>, <c>She answered this remark by Jonas Vik: "..."</c>.
/// </summary>
internal static class SenderFrames
{
    private const int MostWords = 24, MostNameWords = 8;

    /// <summary>The frame of a unit of that form; null for any other.</summary>
    public static Frame? Find(string text, LanguageData language, Unit unit, bool[] clausal)
    {
        var lexemes = LexemeScanner.Scan(text, unit, clausal);
        var stretch = lexemes.FindIndex(l => l.Kind == LexemeKind.Stretch);
        if (stretch is < 3 or > MostWords || Sign(text, lexemes[stretch - 1]) != ':' || Sender(text, language, lexemes, stretch - 1) is not { } sender) return null;
        var content = lexemes.Skip(stretch).Where(l => l.Kind == LexemeKind.Stretch).Select(l => l.Span);
        return new Frame { Content = [.. content], Cue = sender.Cue, Mention = new MentionSpans(sender.Name), Rule = "sender", Confidence = 0.8 };
    }

    /// <summary>The name in a sentence of its own before words in marks: <c>From the desk of Ada Holt, chief analyst.</c>; null for any other sentence.</summary>
    public static TextSpan? Before(string text, LanguageData language, Unit unit)
    {
        var lexemes = LexemeScanner.Scan(text, unit, []);
        return lexemes.Count is > 2 and <= MostWords && IsSender(text, language, lexemes, 0) ? Sender(text, language, lexemes, lexemes.Count - 1)?.Name : null;
    }

    private static (TextSpan Cue, TextSpan Name)? Sender(string text, LanguageData language, List<Lexeme> lexemes, int end)
    {
        for (var i = end - 2; i >= 0; i--)
        {
            if (!IsSender(text, language, lexemes, i)) continue;
            var (first, last) = Name(text, language, lexemes, i + 1, end);
            if (last < first) return null;
            // What follows the name is where and when, no saying of its own.
            for (var k = last + 1; k < end; k++) if (language.TryVerb(Word(text, lexemes[k]), out var verb, out _) && !verb.Takes(CueFrames.Weak)) return null;
            return (lexemes[i].Span, new TextSpan(lexemes[first].Span.Start, lexemes[last].Span.End));
        }

        return null;
    }

    // "From X", "And from X", "a statement from X", "this remark by X"
    private static bool IsSender(string text, LanguageData language, List<Lexeme> lexemes, int i)
    {
        var word = Word(text, lexemes[i]);
        var sends = language.Is("senders", word);
        if (!sends && !language.Rules.By.Contains(word)) return false;
        if (i > 0 && language.IsNounOfSaying(Word(text, lexemes[i - 1]))) return true;
        return sends && (i == 0 || (i == 1 && language.Functions.Contains(Word(text, lexemes[0]))));
    }

    /// <summary>From an article or capital on, past <c>the desk of</c>, up to a comma or the first word that belongs to no name.</summary>
    private static (int First, int Last) Name(string text, LanguageData language, List<Lexeme> lexemes, int from, int end)
    {
        for (var k = from; k + 1 < end && k < from + 3; k++)
        {
            if (language.Is("desks", Word(text, lexemes[k])) && language.Rules.Of.Contains(Word(text, lexemes[k + 1]))) from = k + 2;
        }

        var (last, capital) = (from - 1, false);
        for (var k = from; k < end && k < from + MostNameWords; k++)
        {
            var word = Word(text, lexemes[k]);
            if (word.IsEmpty || (language.Prepositions.Contains(word) && !language.Rules.Of.Contains(word)) || language.Functions.Contains(word) || language.Time.Contains(word)) break;
            if (k > from && CueForms.IsGerund(language, word.ToString())) break;
            capital |= char.IsUpper(word[0]);
            last = k;
        }

        return capital ? (from, last) : (0, -1);
    }

    private static ReadOnlySpan<char> Word(string text, Lexeme lexeme) => lexeme.Kind == LexemeKind.Word && lexeme.Stretch < 0 ? text.AsSpan(lexeme.Span.Start, lexeme.Span.Length) : default;

    private static char Sign(string text, Lexeme lexeme) => lexeme.Kind == LexemeKind.Sign ? text[lexeme.Span.Start] : '\0';
}
