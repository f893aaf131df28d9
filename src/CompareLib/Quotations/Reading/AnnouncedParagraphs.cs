using CompareLib.Quotations.Cues;
using CompareLib.Text;

namespace CompareLib.Quotations.Reading;

/// <summary>
/// Paragraphs that announce the next one: <c>Ada Holt said:</c>, <c>She released the following statement:</c>, and those whose closing mark shows that the sentence goes
/// on (<c>"We will pay,"</c>). Where words in marks, or the cue, come in the next paragraph, both are read as one.
/// </summary>
internal static class AnnouncedParagraphs
{
    // A cue stands in the last sentence; a longer one announces nothing.
    private const int Furthest = 300, LongestLabel = 120;

    /// <summary>The paragraphs, joined where one announces the next; <paramref name="joints"/> gets the places where a second part begins. Linear.</summary>
    public static List<TextSpan> Join(string text, List<TextSpan> paragraphs, LanguageData language, out HashSet<int> joints)
    {
        var joined = new List<TextSpan>(paragraphs.Count);
        joints = [];
        var last = default(TextSpan);
        foreach (var paragraph in paragraphs)
        {
            // Only what was printed by itself announces: a chain of lines that end in colons is a list.
            if (joined.Count > 0 && joined[^1] == last && (Opens(text, paragraph) ? Announces(text, last, language) : IsCueLine(text, last, paragraph, language)))
            {
                joints.Add(paragraph.Start);
                joined[^1] = new TextSpan(last.Start, paragraph.End);
                last = default;
                continue;
            }

            joined.Add(last = paragraph);
        }

        return joined;
    }

    /// <summary>The sentences, with no cut at the joints.</summary>
    public static IReadOnlyList<TextSpan> Uncut(IReadOnlyList<TextSpan> sentences, HashSet<int> joints)
    {
        if (joints.Count == 0) return sentences;
        var uncut = new List<TextSpan>(sentences.Count);
        foreach (var sentence in sentences)
        {
            if (uncut.Count > 0 && joints.Contains(sentence.Start)) uncut[^1] = new TextSpan(uncut[^1].Start, sentence.End);
            else uncut.Add(sentence);
        }

        return uncut;
    }

    /// <summary>Leaves of content that runs on over a joint behind a colon what was announced there.</summary>
    public static void Part(string text, Frame frame, HashSet<int> joints)
    {
        if (joints.Count == 0) return;
        for (var k = 0; k < frame.Content.Count; k++)
        {
            foreach (var joint in joints)
            {
                if (joint <= frame.Content[k].Start || joint >= frame.Content[k].End) continue;
                var before = joint - 1;
                while (before > frame.Content[k].Start && char.IsWhiteSpace(text[before])) before--;
                if (text[before] == ':') frame.Content[k] = new TextSpan(joint, frame.Content[k].End);
            }
        }
    }

    private static bool Opens(string text, TextSpan paragraph) =>
        text[paragraph.Start] is '“' or '"' or '„' or '«' or '»' or '‘' or '`' && paragraph.Length > 1 && !char.IsWhiteSpace(text[paragraph.Start + 1]);

    /// <summary>Whether the last sentence ends in a colon, or right behind a verb of saying in a comma, and holds a cue: a verb or a noun of saying, or whom it comes from.</summary>
    private static bool Announces(string text, TextSpan paragraph, LanguageData language)
    {
        var sign = text[paragraph.End - 1];
        // "From the desk of Ada Holt, chief analyst."
        if (sign == '.' && paragraph.Length <= LongestLabel) return language.Is("senders", text.AsSpan(paragraph.Start, Math.Max(0, text.AsSpan(paragraph.Start, paragraph.Length).IndexOf(' '))));
        if (sign is not (':' or ',') || paragraph.Length < 5) return false;
        var from = Math.Max(paragraph.Start, paragraph.End - Furthest);
        for (var i = paragraph.End - 2; i > from; i--) if (text[i] is '.' or '!' or '?' && char.IsWhiteSpace(text[i + 1])) { from = i + 1; break; }
        var (start, cued) = (-1, false);
        for (var i = from; i < paragraph.End; i++)
        {
            if (char.IsLetter(text[i]))
            {
                if (start < 0) start = i;
                continue;
            }

            if (start < 0) continue;
            var word = text.AsSpan(start, i - start);
            var verb = language.TryVerb(word, out var v, out var form) && form != CueForm.Base && v.Takes(CueFrames.Direct) && !v.Takes(CueFrames.Weak);
            cued = sign == ',' ? verb && i == paragraph.End - 1 : cued || verb || language.IsNounOfSaying(word) || language.Is("senders", word);
            start = -1;
        }

        return cued;
    }

    /// <summary>Whether the line before ends with a comma and a closing mark, and this one holds the cue: <c>Ada Holt said.</c></summary>
    private static bool IsCueLine(string text, TextSpan before, TextSpan paragraph, LanguageData language)
    {
        if (before.Length < 3 || text[before.End - 1] is not ('”' or '"' or '“' or '’' or '»' or '«' or '\'') || text[before.End - 2] is not (',' or '?' or '!')) return false;
        var words = 0;
        for (var i = paragraph.Start; i < paragraph.End && words < 9; words++)
        {
            var stop = i;
            while (stop < paragraph.End && (char.IsLetter(text[stop]) || text[stop] is '.' or '\'' or '’' or '-')) stop++;
            if (stop == i) return false;
            if (language.IsSaying(text.AsSpan(i, stop - i).TrimEnd('.'))) return text[before.End - 2] == ',' || stop >= paragraph.End || text[stop - 1] == '.' || char.IsLower(text[paragraph.Start]);
            for (i = stop; i < paragraph.End && text[i] is ' ' or ','; i++) { }
        }

        return false;
    }
}
