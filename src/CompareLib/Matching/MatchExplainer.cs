using System.Collections.Immutable;
using System.Globalization;

namespace CompareLib.Matching;

/// <summary>Puts what was found about a pair into numbers with names, and into words.</summary>
internal sealed class MatchExplainer(WordingStore store, GroupingRun run, PairScorer scorer, MatchModel model, MatchingOptions options, Func<int, string> textOf)
{
    private const int WordsShown = 4;

    // What adds less is of no interest by itself.
    private const float LeastWeight = 0.2f;

    /// <summary>The link between two wordings of the store, by number.</summary>
    /// <param name="a">The first wording, or a segment of it.</param>
    /// <param name="b">The second.</param>
    /// <param name="idA">Id of the first.</param>
    /// <param name="idB">Id of the second.</param>
    /// <param name="grouped">Whether both stand in one group; null when nobody has grouped, so that the score decides.</param>
    public MatchLink Link(int a, int b, string idA, string idB, bool? grouped)
    {
        scorer.Prepare(a);
        var evidence = scorer.Measure(b, out var measures) ? EvidenceOf(measures) : [new MatchEvidence("too little", measures[MatchFeature.Information], MatchModel.Least)];
        var score = (double)MatchModel.ProbabilityOf((float)evidence.Sum(e => e.Weight));
        var verdict = VerdictOf(a, b, measures, score, grouped);
        var probability = verdict == MatchVerdict.OtherSpeaker && run.ConflictOf(a, b) ? 0 : score;
        return new MatchLink(idA, idB, probability, verdict, evidence, Why(a, b, verdict, score)) { MeaningFindings = Findings(a, b, measures, score) };
    }

    private ImmutableArray<MatchEvidence> EvidenceOf(in PairMeasures measures)
    {
        Span<float> share = stackalloc float[PairMeasures.Size];
        var evidence = ImmutableArray.CreateBuilder<MatchEvidence>();
        evidence.Add(new MatchEvidence("base", 1, model.Explain(measures, share)));
        var rest = 0f;
        for (var f = 0; f < PairMeasures.Size; f++)
        {
            if (MathF.Abs(share[f]) >= LeastWeight) evidence.Add(new MatchEvidence(NameOf((MatchFeature)f), measures[f], share[f]));
            else rest += share[f];
        }

        if (rest != 0) evidence.Add(new MatchEvidence("rest", 1, rest));
        return evidence.ToImmutable();
    }

    /// <summary>The published name of a measure.</summary>
    public static string NameOf(MatchFeature feature) => feature switch
    {
        MatchFeature.Containment => "contained",
        MatchFeature.Coverage => "covered",
        MatchFeature.Information => "information",
        MatchFeature.SharedWords => "shared words",
        MatchFeature.Rarest => "rarest word",
        MatchFeature.Missing => "missing",
        MatchFeature.Lesser => "lesser",
        MatchFeature.LesserWords => "lesser words",
        MatchFeature.Order => "order",
        MatchFeature.Sequence => "sequence",
        MatchFeature.Phrases => "phrases",
        MatchFeature.PhraseShare => "phrase share",
        MatchFeature.Whole => "whole",
        MatchFeature.Marked => "marked words",
        MatchFeature.Context => "context",
        MatchFeature.Retold => "retold",
        MatchFeature.Negation => "negation",
        MatchFeature.Numbers => "numbers",
        MatchFeature.Speaker => "speaker",
        MatchFeature.OtherSpeaker => "other speaker",
        MatchFeature.SpeakerApart => "speaker apart",
        MatchFeature.SpeakerUnnamed => "speaker unnamed",
        MatchFeature.Topic => "topic",
        MatchFeature.Days => "days",
        MatchFeature.OneArticle => "one article",
        MatchFeature.OneEvent => "one event",
        MatchFeature.SameOccasion => "one occasion",
        MatchFeature.OtherOccasion => "two occasions",
        _ => throw new ArgumentOutOfRangeException(nameof(feature), feature, "not a measure"),
    };

    private MatchVerdict VerdictOf(int a, int b, in PairMeasures measures, double score, bool? grouped)
    {
        if (run.ConflictOf(a, b)) return MatchVerdict.OtherSpeaker;
        if (grouped ?? score >= options.Threshold) return MatchVerdict.Same;
        if (run.RelationOf(a, b) == SpeakerRelation.Different) return MatchVerdict.OtherSpeaker;
        return measures[MatchFeature.OtherOccasion] > 0 ? MatchVerdict.OtherOccasion : MatchVerdict.Different;
    }

    private string Why(int a, int b, MatchVerdict verdict, double score)
    {
        var (both, onlyA, onlyB) = Compare(a, b);
        var shared = both.Length == 0 ? "no rare word shared" : "both: " + both;
        var apart = (onlyA.Length > 0 ? "; only in the first: " + onlyA : "") + (onlyB.Length > 0 ? "; only in the second: " + onlyB : "");
        return verdict switch
        {
            MatchVerdict.Same => shared,
            MatchVerdict.OtherSpeaker => string.Create(CultureInfo.InvariantCulture,
                $"{(score >= options.Threshold ? "same words" : "alike")}, another speaker: {SpeakerOf(a)} / {SpeakerOf(b)}; {shared}"),
            MatchVerdict.OtherOccasion => "said on another occasion; " + shared,
            _ => shared + apart,
        };
    }

    private string SpeakerOf(int wording) => store.CircumstancesOf(wording).Speaker is >= 0 and var speaker ? store.Speakers[speaker] : "unknown";

    private (string Both, string OnlyA, string OnlyB) Compare(int a, int b)
    {
        var (x, y) = (Printed(a), Printed(b));
        return (Rarest(x.Where(w => y.ContainsKey(w.Key))), Rarest(x.Where(w => !y.ContainsKey(w.Key))), Rarest(y.Where(w => !x.ContainsKey(w.Key))));
    }

    // The content words of a wording as printed, by root, in order of the text.
    private Dictionary<int, string> Printed(int wording)
    {
        var text = textOf(wording);
        var printed = new Dictionary<int, string>();
        var words = store.Words(wording);
        var number = 0;
        for (var position = 0; number < words.Length && WordScanner.Next(text, ref position, out var start, out var length); number++)
        {
            if (store.Roots(wording).BinarySearch(words[number]) >= 0) printed.TryAdd(words[number], text.Substring(start, length));
        }

        return printed;
    }

    private string Rarest(IEnumerable<KeyValuePair<int, string>> words)
        => string.Join(", ", words.Select((w, i) => (w.Value, Rarity: store.Table.Rarity[w.Key], i)).OrderByDescending(w => w.Rarity).ThenBy(w => w.i).Take(WordsShown).OrderBy(w => w.i).Select(w => w.Value));

    private ImmutableArray<string> Findings(int a, int b, in PairMeasures measures, double score)
    {
        if (score < options.Threshold) return [];
        var findings = ImmutableArray.CreateBuilder<string>();
        if (measures[MatchFeature.Numbers] < 0) findings.Add($"numbers differ: {With(a, WordTraits.Number)} / {With(b, WordTraits.Number)}");
        if (measures[MatchFeature.Negation] > 0) findings.Add($"negated on one side: {With(a, WordTraits.Negator)}{With(b, WordTraits.Negator)}");
        if (measures[MatchFeature.OtherSpeaker] > 0) findings.Add($"speakers differ: {SpeakerOf(a)} / {SpeakerOf(b)}");
        return findings.ToImmutable();
    }

    private string With(int wording, WordTraits trait)
    {
        var text = textOf(wording);
        var words = store.Words(wording);
        var found = new List<string>();
        var number = 0;
        for (var position = 0; number < words.Length && WordScanner.Next(text, ref position, out var start, out var length); number++)
        {
            if ((store.Table.Traits[words[number]] & trait) != 0) found.Add(text.Substring(start, length));
        }

        return string.Join(", ", found.Distinct(StringComparer.Ordinal));
    }
}
