using CompareLib.Quotations.Speakers;
using CompareLib.Text;

namespace CompareLib.Quotations.Reading;

/// <summary>Whether the words of a mention can speak: a day, a number, the reader or a mere thing cannot, whatever the parse made of them.</summary>
internal static class MentionSense
{
    // As often as this a noun stands for people before it counts as one for them.
    private const float Some = 0.05f, Told = 0.3f;

    /// <summary>The mention; null when nobody is meant by it, or a thing that is not the cue's own subject: <c>The move signals that ...</c> says so, the move in <c>..., saying that ...</c> does not.</summary>
    public static MentionSpans? Of(UnitParse parse, LanguageData language, MentionSpans? mention, int cue)
    {
        if (mention is not { Spans: [var only] }) return mention;
        if (IsNobody(parse, language, only)) return null;
        var (first, end) = (parse.At(only.Start), parse.At(only.End));
        if (first >= end || end > parse.Count) return mention;
        var head = HeadOf(parse, first, end);
        return IsThing(parse, language, head, first, end) && parse.Sentence.Child(cue, "nsubj") != head ? null : mention;
    }

    /// <summary>Whether nobody is meant by the mention's first words. Linear in their number.</summary>
    public static bool IsNobody(UnitParse parse, LanguageData language, TextSpan mention)
    {
        var (first, end) = (parse.At(mention.Start), parse.At(mention.End));
        if (first >= end || end > parse.Count) return false;
        var token = parse.Sentence[HeadOf(parse, first, end)];
        if (end - first > 1) return false;
        // "In 2008, ...", "57-percent": but eight of a poll may say so
        if (char.IsDigit(token.Form[0]) && (token.Form.Length == 4 || token.Form.Any(char.IsLetter)) || language.Is("unspeaking", token.Form)) return true;
        var facts = SpeakerVocabulary.For(language)[token.Form];
        return (facts.Is(WordClass.Day | WordClass.Time) || (facts.Is(WordClass.Month) && !facts.Is(WordClass.GivenName))) && facts.Roles == 0;
    }

    /// <summary>Whether a noun is a common one that stands for no person, body, group or document, and no name is among its words.</summary>
    private static bool IsThing(UnitParse parse, LanguageData language, int head, int first, int end)
    {
        for (var k = first; k < end; k++) if (parse.Sentence[k].Tag == "PROPN") return false;
        // "a number of voters": the voters
        if (head + 2 < end && language.Is("quantifiers", parse.Sentence[head].Form) && language.Rules.Of.Contains(parse.Sentence[head + 1].Form)) return false;
        return IsThing(parse, language, head);
    }

    /// <summary>Whether a noun is a common one that stands for no person, body, group or document.</summary>
    public static bool IsThing(UnitParse parse, LanguageData language, int noun)
    {
        var token = parse.Sentence[noun];
        if (language.Tag != "en" || token.Tag != "NOUN" || !char.IsLower(token.Form[0])) return false;
        var facts = SpeakerVocabulary.For(language)[token.Form];
        if ((facts.Roles | facts.GeneralRoles | facts.Institutions | facts.GeneralInstitutions) != 0 || facts.Is(WordClass.Group | WordClass.Document) || language.IsNounOfSaying(token.Form)) return false;
        var lemma = Lexicon.Lemma(token.Form.ToLowerInvariant(), 'n');
        return Lexicon.IsKnown(lemma) && Lexicon.PersonNoun(lemma) < Some && Lexicon.GroupNoun(lemma) < Some && Lexicon.CommunicationNoun(lemma) < Told;
    }

    private static int HeadOf(UnitParse parse, int first, int end)
    {
        for (var k = first; k < end; k++)
        {
            var head = parse.Sentence[k].Head;
            if (head < first || head >= end) return k;
        }

        return end - 1;
    }
}
