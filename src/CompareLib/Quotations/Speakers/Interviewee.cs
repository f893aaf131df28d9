using CompareLib.Quotations.Reading;

namespace CompareLib.Quotations.Speakers;

/// <summary>Who answers in an interview whose lines say only <c>A:</c>, or whose questions are in bold: the person whom the words before the first answer name most, no journalist.</summary>
internal static class Interviewee
{
    /// <summary>Gives every such answer its speaker; nobody where the introduction names no person.</summary>
    public static void Resolve(IReadOnlyList<Quotation> quotations, Resolution?[] found, Cast cast, ArticleWords words)
    {
        var first = -1;
        for (var i = 0; i < quotations.Count; i++)
        {
            if (quotations[i].Rule != InterviewTurn.AnswerRule) continue;
            found[i] = null;
            if (first < 0 || quotations[i].Extent.Start < quotations[first].Extent.Start) first = i;
        }

        if (first < 0 || Of(cast, words, quotations[first].Extent.Start) is not { } person) return;
        var resolution = Resolution.Of(person, 0.8, "interviewee named before the first answer");
        for (var i = 0; i < quotations.Count; i++) if (quotations[i].Rule == InterviewTurn.AnswerRule) found[i] = resolution;
    }

    private static CastMember? Of(Cast cast, ArticleWords words, int start)
    {
        var journalists = words.Rules.Affiliates.Aggregate(0UL, (mask, family) => mask | words.Vocabulary.Role(family));
        return cast.Occurrences.Where(o => words[o.Chain.First].Start < start).Select(o => cast.Members[o.Member]).Where(m => m.Kind is SpeakerKind.Person && (m.Roles & journalists) == 0)
            .GroupBy(m => m).OrderByDescending(g => g.Count()).ThenBy(g => g.Key.FirstStart).FirstOrDefault()?.Key;
    }
}
