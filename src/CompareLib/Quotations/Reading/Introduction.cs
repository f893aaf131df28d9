using CompareLib.Quotations.Cues;
using CompareLib.Text;
using CompareLib.Text.Syntax;

namespace CompareLib.Quotations.Reading;

/// <summary>
/// Who speaks where no cue announces words in marks but the sentence beside them names a person: <c>Jonas Vik disagreed. "..."</c>, <c>"..." That is what Jonas Vik told
/// the court.</c>
/// </summary>
internal static class Introduction
{
    private const int LongestSentence = 220, MostWordsBetween = 8;

    /// <summary>The subject of a short sentence before words in marks, where it is a person by name or pronoun; null for any other.</summary>
    public static MentionSpans? Before(SyntaxParser parser, LanguageData language, string text, TextSpan sentence)
    {
        if (sentence.Length > LongestSentence || text[sentence.End - 1] is not ('.' or ':' or '!')) return null;
        var parse = parser.ParseSentence(text, sentence);
        var root = Root(parse);
        if (root < 0 || Denied(language, parse, root)) return null;
        var subject = parse.Child(root, "nsubj");
        if (subject < 0 || subject > root && !language.VerbSecond) return null;
        var noun = parse[subject];
        if (noun.Tag == "PRON" ? !language.Rules.SubjectPersons.Contains(noun.Form.ToLowerInvariant()) : noun.Tag != "PROPN") return null;
        return new MentionSpans(Phrase(parse, subject, root));
    }

    /// <summary>Who says, by a sentence behind them, words in marks: it begins by pointing back and holds a verb of saying; null for any other.</summary>
    public static MentionSpans? Behind(SyntaxParser parser, LanguageData language, string text, TextSpan sentence)
    {
        if (sentence.Length > LongestSentence) return null;
        var parse = parser.ParseSentence(text, sentence);
        if (parse.Count < 3 || !language.Is("pointers", parse[0].Form)) return null;
        for (var k = 1; k < parse.Count && k < MostWordsBetween; k++)
        {
            if (!language.TryVerb(parse[k].Form, out var verb, out _) || verb.Takes(CueFrames.Weak) || !verb.Takes(CueFrames.Direct) || parse[k].Tag is not ("VERB" or "AUX") || Denied(language, parse, k)) continue;
            var subject = parse.Child(k, "nsubj");
            if (subject <= 0 || parse[subject].Tag is not ("PROPN" or "NOUN" or "PRON")) return null;
            return new MentionSpans(Phrase(parse, subject, k));
        }

        return null;
    }

    private static int Root(ParsedSentence parse)
    {
        for (var k = 0; k < parse.Count; k++) if (parse[k].Head < 0) return k;
        return -1;
    }

    private static bool Denied(LanguageData language, ParsedSentence parse, int verb)
    {
        foreach (var child in parse.ChildrenOf(verb)) if (language.Negations.Contains(parse[child].Form)) return true;
        return false;
    }

    private static TextSpan Phrase(ParsedSentence parse, int noun, int verb)
    {
        var (first, last) = parse.Subtree(noun);
        last = verb > noun ? Math.Min(last, verb - 1) : last;
        while (last > noun && parse[last].Tag is "PUNCT") last--;
        while (first < noun && parse[first].Tag is "PUNCT" or "CCONJ" or "ADV") first++;
        return new TextSpan(parse[first].Span.Start, parse[last].Span.End);
    }
}
