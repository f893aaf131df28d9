using CompareLib.Quotations.Speakers;
using CompareLib.Text;

namespace CompareLib.Quotations.Reading;

/// <summary>
/// Attribution without a verb, where a paragraph consists of it: <c>Minister: talks go on</c>, <c>Talks go on — Minister</c>, and the lines of a printed
/// interview (<c>JONES: I think so.</c>).
/// </summary>
internal static class HeadlineFrames
{
    private const int LongestName = 9;

    /// <summary>The frame of a paragraph of that form; null for any other.</summary>
    public static Frame? Find(string text, LanguageData language, TextSpan paragraph, TextSpan first, bool nearTop)
    {
        var colon = text.IndexOf(':', first.Start, Math.Min(first.Length, 90));
        if (colon > first.Start && colon + 2 < paragraph.End && char.IsWhiteSpace(text[colon + 1]) && IsName(text, language, new TextSpan(first.Start, colon), nearTop) is { } name)
        {
            var shouted = IsUpper(text, name);
            var content = new TextSpan(colon + 1, shouted ? paragraph.End : first.End);
            if (Words(text, content) >= 3 && (shouted || nearTop))
                return new Frame { Content = [content], Cue = new TextSpan(colon, colon + 1), Mention = new MentionSpans(name), Rule = shouted ? "transcript" : "headline-colon", Confidence = 0.7 };
        }

        if (!nearTop || first.End < paragraph.End || text[paragraph.End - 1] is '.' or '"' or '”' || LastDash(text, paragraph) is var dash && dash <= paragraph.Start) return null;
        var after = new TextSpan(dash + 1, paragraph.End);
        while (after.Length > 0 && char.IsWhiteSpace(text[after.Start])) after = new TextSpan(after.Start + 1, after.End);
        return Words(text, after) is >= 1 and <= 5 && Words(text, new TextSpan(paragraph.Start, dash)) >= 4 && (text[dash] == '—' || Speaks(text, language, paragraph, after)) && (IsName(text, language, after, true) ?? Described(text, language, after)) is { } speaker
            ? new Frame { Content = [new TextSpan(paragraph.Start, dash)], Cue = new TextSpan(dash, dash + 1), Mention = new MentionSpans(speaker), Rule = "headline-dash", Confidence = 0.7 }
            : null;
    }

    /// <summary>The last long dash, or shorter one between blanks, that stands not too far from the end; -1 for none.</summary>
    private static int LastDash(string text, TextSpan paragraph)
    {
        for (var i = paragraph.End - 2; i > paragraph.Start && i > paragraph.End - 60; i--)
            if (text[i] == '—' || (text[i] is '–' or '-' && text[i - 1] == ' ' && text[i + 1] == ' ')) return i;
        return -1;
    }

    /// <summary>
    /// Whether the words behind a short dash may speak: outlets put their own name there (<c>Rain expected - The Courier</c>), so it takes an office, an institution that
    /// is no outlet, or a name that the article goes on to use.
    /// </summary>
    private static bool Speaks(string text, LanguageData language, TextSpan paragraph, TextSpan name)
    {
        var vocabulary = SpeakerVocabulary.For(language);
        var outlets = vocabulary.Institutions(vocabulary.Rules.Outlets);
        var known = false;
        foreach (var range in name.Of(text).AsSpan().Split(' '))
        {
            var facts = vocabulary[name.Of(text).AsSpan()[range]];
            if (((facts.Institutions | facts.GeneralInstitutions) & outlets) != 0) return false;
            known |= (facts.Roles | facts.GeneralRoles | facts.Institutions | facts.GeneralInstitutions) != 0 || facts.Is(WordClass.Group);
        }

        return known || text.IndexOf(name.Of(text), paragraph.End, StringComparison.Ordinal) >= 0;
    }

    /// <summary>One to three small words that end in an office or in people: <c>Gas to stop in January - energy minister</c>; null for others.</summary>
    private static TextSpan? Described(string text, LanguageData language, TextSpan span)
    {
        var words = span.Of(text).Split(' ');
        if (words.Length > 3 || Array.Exists(words, w => w.Length == 0 || !w.All(c => char.IsLower(c) || c == '-'))) return null;
        var last = SpeakerVocabulary.For(language)[words[^1]];
        return (last.Roles | last.GeneralRoles | last.GeneralInstitutions) != 0 || last.Is(WordClass.Group | WordClass.Document) ? span : null;
    }

    /// <summary>The name in front of the colon, up to <c>on</c> (<c>Smith on taxes: ...</c>); null when the words are no name.</summary>
    private static TextSpan? IsName(string text, LanguageData language, TextSpan span, bool nearTop)
    {
        var words = 0;
        var sent = false;
        var end = span.End;
        for (var i = span.Start; i < span.End;)
        {
            if (char.IsWhiteSpace(text[i])) { i++; continue; }
            var stop = i;
            while (stop < span.End && !char.IsWhiteSpace(text[stop])) stop++;
            var word = text.AsSpan(i, stop - i);
            // "From Ada Holt: ..."
            if (words == 0 && i == span.Start && language.Is("senders", word) && stop < span.End)
            {
                i = stop;
                span = new TextSpan(stop + 1, span.End);
                sent = true;
                continue;
            }

            // "From the Ministry of Health: ..."
            if (sent && words == 0 && language.Is("articles", word)) { i = stop; continue; }

            if (++words > LongestName || char.IsDigit(word[0])) return null;
            if (words == 1 && (!char.IsUpper(word[0]) || language.Labels.Contains(word) || language.Functions.Contains(word) || language.Prepositions.Contains(word))) return null;
            if (language.Rules.TopicPrepositions.Contains(word) && words > 1) { end = i; break; }
            if (language.Auxiliaries.Contains(word) || (language.TryVerb(word, out _, out _) && words > 1) || word[^1] is ',' or ';' or '!' or '?' or '"' or '”' || (!nearTop && char.IsLower(word[0]))) return null;
            i = stop;
        }

        while (end > span.Start && char.IsWhiteSpace(text[end - 1])) end--;
        return words > 0 && end > span.Start ? new TextSpan(span.Start, end) : null;
    }

    private static bool IsUpper(string text, TextSpan span)
    {
        var letters = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            if (char.IsLower(text[i])) return false;
            if (char.IsUpper(text[i])) letters++;
        }

        return letters > 2;
    }

    private static int Words(string text, TextSpan span)
    {
        var words = 0;
        for (var i = span.Start; i < span.End && words < 10; i++) if (char.IsLetterOrDigit(text[i]) && (i == span.Start || !char.IsLetterOrDigit(text[i - 1]))) words++;
        return words;
    }
}
