using CompareLib.Quotations.Cues;
using CompareLib.Text;

namespace CompareLib.Quotations.Reading;

/// <summary>A paragraph without marks that the one before announces: <c>She said:</c>, <c>The company issued the following statement:</c>.</summary>
internal static class AnnouncedBlock
{
    private const int FewestWords = 5, MostBetween = 4;

    /// <summary>Whom and by which cue the last unit of a paragraph announces so; null when it does not.</summary>
    public static (TextSpan Cue, MentionSpans Mention)? Announced(string text, LanguageData language, UnitParse? parse, Unit unit)
    {
        if (parse is null || text[unit.Span.End - 1] != ':' || unit.Stretches.Count > 0) return null;
        var sentence = parse.Sentence;
        for (var k = parse.Count - 2; k >= 0; k--)
        {
            var near = parse.Count - 2 - k <= MostBetween;
            if (near && language.TryVerb(sentence[k].Form, out var verb, out var form) && sentence[k].Tag is "VERB" && verb.Takes(CueFrames.Direct) && !verb.Takes(CueFrames.Weak) && form != CueForm.Base && !ParsedFrames.IsUnspoken(language, parse, k))
                return MentionBounds.Of(parse, language, ParsedFrames.SpeakerOf(language, parse, k, form)) is { } speaker && (verb.Takes(CueFrames.Clause) || IsPerson(parse, speaker)) ? (parse.SpanOf(k), speaker) : null;
            // "issued the following statement:", "put out this message on Monday:"
            if (language.IsNounOfSaying(sentence[k].Form) && sentence.Is(k, "obj") && sentence[k].Head is >= 0 and var giver && sentence[giver].Tag == "VERB" && Pointed(language, parse, k))
                return MentionBounds.Of(parse, language, ParsedFrames.SubjectOf(language, parse, parse.SpanOf(giver), direct: false)) is { } issuer ? (parse.SpanOf(giver), issuer) : null;
        }

        return null;
    }

    /// <summary>Whether a paragraph can be what was said: prose of a sentence or more.</summary>
    public static bool IsProse(string text, TextSpan paragraph)
    {
        if (!char.IsUpper(text[paragraph.Start]) || text[paragraph.End - 1] is not ('.' or '!' or '?' or '…')) return false;
        var words = 0;
        for (var i = paragraph.Start; i < paragraph.End && words < FewestWords; i++) if (char.IsWhiteSpace(text[i]) && !char.IsWhiteSpace(text[i - 1])) words++;
        return words >= FewestWords;
    }

    // "The story goes like this:" has no speaker, "She went on:" has.
    private static bool IsPerson(UnitParse parse, MentionSpans mention) => parse.Sentence[parse.At(mention.Spans[0].End) - 1].Tag is "PROPN" or "PRON";

    // "the following statement", "this statement"
    private static bool Pointed(LanguageData language, UnitParse parse, int noun)
    {
        foreach (var child in parse.Sentence.ChildrenOf(noun)) if (child < noun && language.Is("pointers", parse.Sentence[child].Form)) return true;
        return false;
    }
}
