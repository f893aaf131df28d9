using CompareLib.Text;

namespace CompareLib.Quotations.Shallow;

/// <summary>Reads speech that a dash at the beginning of its paragraph opens: <c>— Lo haremos —dijo Ruiz—. Mañana.</c></summary>
internal static class DialogueDash
{
    /// <summary>The speech of a paragraph; null where it opens with no dash or where no cue stands in it.</summary>
    public static SpeechDraft? Read(string text, List<SpeechToken> tokens, AttributionFinder finder, SpeechLanguage language)
    {
        if (tokens.Count < 5 || !tokens[0].IsDash) return null;
        return Read(text, tokens, finder, t => t.IsDash) ?? Read(text, tokens, finder, t => t.IsSign(","));
    }

    private static SpeechDraft? Read(string text, List<SpeechToken> tokens, AttributionFinder finder, Func<SpeechToken, bool> parts)
    {
        for (var i = 3; i < tokens.Count; i++)
        {
            if (!parts(tokens[i]) || finder.After(i - 1, closed: false, words: 9) is not { Cue: not null } cue || cue.Rule == "according to") continue;
            var draft = new SpeechDraft { Cue = cue.Cue, Mention = cue.Mention, GoesOn = cue.Mention is null, Confidence = cue.Confidence, Rule = "dialogue after a dash" };
            Add(draft, text, tokens[1].Span.Start, tokens[i - 1].Span.End);
            var dash = tokens.FindIndex(cue.End, t => t.IsDash);
            if (dash > 0 && dash + 1 < tokens.Count) Add(draft, text, tokens[dash + 1].Span.Start, tokens[^1].Span.End);
            return draft.Spans.Count > 0 ? draft : null;
        }

        return null;
    }

    private static void Add(SpeechDraft draft, string text, int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] is ',' or '.' or ':')) start++;
        while (end > start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is ',' or '—' or '–')) end--;
        if (end > start) draft.Spans.Add(new TextSpan(start, end));
    }
}
