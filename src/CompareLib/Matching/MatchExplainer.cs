using System.Collections.Immutable;
using System.Globalization;

namespace CompareLib.Matching;

/// <summary>Puts what was found about a pair into numbers with names, and into words.</summary>
internal sealed class MatchExplainer(WordingStore store, GroupingRun run, PairScorer scorer, MatchModel model, MatchingOptions options, Func<int, string> textOf)
{
    private const int WordsShown = 4;

    /// <summary>The link between two wordings of the store, by number.</summary>
    /// <param name="a">The first wording, or a segment of it.</param>
    /// <param name="b">The second.</param>
    /// <param name="idA">Id of the first.</param>
    /// <param name="idB">Id of the second.</param>
    /// <param name="grouped">Whether both stand in one group; null when nobody has grouped, so that the score decides.</param>
    public MatchLink Link(int a, int b, string idA, string idB, bool? grouped)
    {
        scorer.Prepare(a);
        scorer.Measure(b, out var measures);
        var score = (double)model.Probability(measures);
        var verdict = VerdictOf(a, b, measures, score, grouped);
        var evidence = ImmutableArray.CreateBuilder<MatchEvidence>();
        for (var f = MatchFeature.Base; (int)f < PairMeasures.Size; f++)
        {
            if (measures[f] != 0 && model[f] != 0) evidence.Add(new MatchEvidence(NameOf(f), measures[f], measures[f] * model[f]));
        }

        var probability = verdict == MatchVerdict.OtherSpeaker ? 0 : score;
        return new MatchLink(idA, idB, probability, verdict, evidence.ToImmutable(), Why(a, b, verdict, score)) { MeaningFindings = Findings(a, b, measures, score) };
    }

    /// <summary>The published name of a measure.</summary>
    public static string NameOf(MatchFeature feature) => feature switch
    {
        MatchFeature.Base => "base",
        MatchFeature.Containment => "contained",
        MatchFeature.Coverage => "covered",
        MatchFeature.Information => "information",
        MatchFeature.Order => "order",
        MatchFeature.Sequence => "sequence",
        MatchFeature.Numbers => "numbers",
        MatchFeature.Negation => "negation",
        MatchFeature.Context => "context",
        MatchFeature.Speaker => "speaker",
        MatchFeature.SpeakerUnnamed => "speaker unnamed",
        MatchFeature.MarksUnlike => "marks",
        MatchFeature.SameOccasion => "one occasion",
        MatchFeature.OtherOccasion => "two occasions",
        MatchFeature.Corpus => "corpus",
        MatchFeature.TooLittle => "too little",
        MatchFeature.Retold => "retold",
        MatchFeature.Marked => "marked words",
        MatchFeature.SpeakerApart => "speaker apart",
        _ => throw new ArgumentOutOfRangeException(nameof(feature), feature, "not a measure"),
    };

    private MatchVerdict VerdictOf(int a, int b, in PairMeasures measures, double score, bool? grouped)
    {
        if (run.RelationOf(a, b) == SpeakerRelation.Different) return MatchVerdict.OtherSpeaker;
        if (grouped ?? score >= options.Threshold) return MatchVerdict.Same;
        return measures[MatchFeature.OtherOccasion] > 0 ? MatchVerdict.OtherOccasion : MatchVerdict.Different;
    }

    private string Why(int a, int b, MatchVerdict verdict, double score)
    {
        var (both, onlyA, onlyB) = Compare(a, b);
        var shared = both.Length == 0 ? "no rare word shared" : "both: " + both;
        return verdict switch
        {
            MatchVerdict.Same => shared,
            MatchVerdict.OtherSpeaker => string.Create(CultureInfo.InvariantCulture,
                $"{(score >= options.Threshold ? "same words" : "alike")}, another speaker: {SpeakerOf(a)} / {SpeakerOf(b)}; {shared}"),
            MatchVerdict.OtherOccasion => "said on another occasion; " + shared,
            _ => shared + (onlyA.Length > 0 ? "; only in the first: " + onlyA : "") + (onlyB.Length > 0 ? "; only in the second: " + onlyB : ""),
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
        => string.Join(", ", words.Select((w, i) => (w.Value, Rarity: run.Rarity[w.Key], i)).OrderByDescending(w => w.Rarity).ThenBy(w => w.i).Take(WordsShown).OrderBy(w => w.i).Select(w => w.Value));

    private ImmutableArray<string> Findings(int a, int b, in PairMeasures measures, double score)
    {
        if (score < options.Threshold) return [];
        var findings = ImmutableArray.CreateBuilder<string>();
        if (measures[MatchFeature.Numbers] > 0) findings.Add($"numbers differ: {With(a, WordTraits.Number)} / {With(b, WordTraits.Number)}");
        if (measures[MatchFeature.Negation] > 0) findings.Add($"negated on one side: {With(a, WordTraits.Negator)}{With(b, WordTraits.Negator)}");
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
