using CompareLib.Quotations.Speakers;
using CompareLib.Text;
using CompareLib.Text.Syntax;

namespace CompareLib.Quotations.Reading;

/// <summary>
/// Attribution without a verb, where a heading consists of it: <c>Minister: talks go on</c>, <c>Talks go on — Minister</c>.
/// </summary>
internal static class HeadlineFrames
{
    private const int LongestName = 9;

    /// <summary>The frame of a paragraph of that form; null for any other.</summary>
    public static Frame? Find(string text, LanguageData language, SyntaxParser? parser, TextSpan paragraph, TextSpan first, bool nearTop)
    {
        if (!nearTop) return null;
        var colon = text.IndexOf(':', first.Start, Math.Min(first.Length, 90));
        if (colon > first.Start && colon + 2 < paragraph.End && char.IsWhiteSpace(text[colon + 1]) && IsName(text, language, new TextSpan(first.Start, colon)) is { } name)
        {
            var content = new TextSpan(colon + 1, first.End);
            if (Words(text, content) >= 3 && (language.Is("senders", FirstWord(text, first)) || (Speaks(text, language, paragraph, name) && IsReport(language, parser, text, first, colon))))
                return new Frame { Content = [content], Cue = new TextSpan(colon, colon + 1), Mention = new MentionSpans(name), Rule = "headline-colon", Confidence = 0.7 };
        }

        if (first.End < paragraph.End || text[paragraph.End - 1] is '.' or '"' or '”' || LastDash(text, paragraph) is var dash && dash <= paragraph.Start) return null;
        var after = new TextSpan(dash + 1, paragraph.End);
        while (after.Length > 0 && char.IsWhiteSpace(text[after.Start])) after = new TextSpan(after.Start + 1, after.End);
        return Words(text, after) is >= 1 and <= 5 && Words(text, new TextSpan(paragraph.Start, dash)) >= 4 && (text[dash] == '—' || Speaks(text, language, paragraph, after)) && (IsName(text, language, after) ?? Described(text, language, after)) is { } speaker
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
    /// Whether the words behind a short dash or before a colon may speak: outlets put their own name behind a dash (<c>Rain expected - The Courier</c>) and labels before
    /// a colon, so it takes an office, an institution that is no outlet, or a name that the article goes on to use.
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

        var whole = name.Of(text);
        var last = whole[(whole.LastIndexOf(' ') + 1)..];
        return known || (char.IsUpper(last[0]) && !language.Labels.Contains(last) && IsUsed(text, last, paragraph.End));
    }

    private static bool IsUsed(string text, string word, int from)
    {
        for (var at = text.IndexOf(word, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            if (!char.IsLetterOrDigit(text[at - 1]) && (at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length]))) return true;
        return false;
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
    private static TextSpan? IsName(string text, LanguageData language, TextSpan span)
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
            if (words > 1 && language.Prepositions.Contains(word) && !language.Rules.Of.Contains(word)) { end = i; break; }
            if (language.Auxiliaries.Contains(word) || (language.TryVerb(word, out _, out _) && words > 1) || word[^1] is ',' or ';' or '!' or '?' or '"' or '”') return null;
            i = stop;
        }

        while (end > span.Start && char.IsWhiteSpace(text[end - 1])) end--;
        return words > 0 && end > span.Start ? new TextSpan(span.Start, end) : null;
    }

    private static ReadOnlySpan<char> FirstWord(string text, TextSpan span)
    {
        var end = span.Start;
        while (end < span.End && char.IsLetter(text[end])) end++;
        return text.AsSpan(span.Start, end - span.Start);
    }

    /// <summary>
    /// Whether no clause stands before the colon, and behind it no bare thing or question, which is the topic of the page (<c>Kern and Holt: A long quarrel</c>). That there
    /// is a verb behind it need not show: parsers miss those of headings (<c>Talks to resume</c>).
    /// </summary>
    private static bool IsReport(LanguageData language, SyntaxParser? parser, string text, TextSpan line, int colon)
    {
        if (parser is null) return true;
        var (before, behind) = (parser.ParseSentence(text, new TextSpan(line.Start, colon)), parser.ParseSentence(text, new TextSpan(colon + 1, line.End)));
        return !HoldsVerb(before) && text[line.End - 1] != '?'
            && (HoldsVerb(behind) || !(language.Is("articles", behind[0].Form) || language.Rules.Indefinite.Contains(behind[0].Form.ToLowerInvariant())));
    }

    private static bool HoldsVerb(ParsedSentence sentence)
    {
        for (var k = 0; k < sentence.Count; k++)
            if (sentence[k].Tag is "AUX" || (sentence[k].Tag is "VERB" && !sentence.Is(k, "amod") && !sentence.Is(k, "compound"))) return true;
        return false;
    }

    private static int Words(string text, TextSpan span)
    {
        var words = 0;
        for (var i = span.Start; i < span.End && words < 10; i++) if (char.IsLetterOrDigit(text[i]) && (i == span.Start || !char.IsLetterOrDigit(text[i - 1]))) words++;
        return words;
    }
}
