using System.Globalization;
using CompareLib.Alignment;
using CompareLib.Text;

namespace CompareLib.Evaluation;

/// <summary>Adds up classes of changes over the cases of a set, by the rules of score_changes.py.</summary>
internal sealed class AlignmentEvaluationChanges
{
    private readonly SortedDictionary<string, (int Total, int Found, int Right)> kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedDictionary<string, int>> outcomes = new(StringComparer.Ordinal);
    private int claims, met, flags, flagsRight;

    public int Total => kinds.Values.Sum(k => k.Total);

    /// <summary>What became of the gold's changes, kind by kind: the labels they met, or why none met them.</summary>
    public IEnumerable<string> Outcomes()
    {
        foreach (var (kind, counts) in kinds.OrderByDescending(k => k.Value.Total))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"  {kind,-46} gold {counts.Total,4}  found {(double)counts.Found / counts.Total:F3}  class right {(double)counts.Right / counts.Total:F3}");
            foreach (var (outcome, count) in outcomes[kind].OrderByDescending(o => o.Value)) yield return string.Create(CultureInfo.InvariantCulture, $"    {count,4}  {outcome}");
        }
    }

    public void Add(AlignmentCase gold, Collation collation)
    {
        if (gold.Changes.Count == 0) return;
        var claimed = collation.Changes.Where(c => c.A == 0)
            .Select(c => (c.B, A: Cover(gold.Grids[0], c.SpansA), B2: Cover(gold.Grids[c.B], c.SpansB), Labels: c.Labels.Select(ChangeLabels.Name).ToHashSet(), Names: c.Labels.Select(ChangeLabels.Name), c.Meaning)).ToList();
        claims += claimed.Count;
        var used = new HashSet<int>();
        foreach (var change in gold.Changes)
        {
            var (total, found, right) = kinds.GetValueOrDefault(change.Kind);
            total++;
            double best = 0;
            var at = -1;
            var bestRight = false;
            for (var n = 0; n < claimed.Count; n++)
            {
                var p = claimed[n];
                var union = change.A.Union(p.A).Count() + change.B.Union(p.B2).Count();
                var j = p.B == change.Witness && union > 0 ? (double)(change.A.Intersect(p.A).Count() + change.B.Intersect(p.B2).Count()) / union : 0;
                var ok = change.Labels.Any(p.Labels.Contains);
                if ((j, ok).CompareTo((best, bestRight)) > 0) (best, at, bestRight) = (j, n, ok);
            }

            if (best >= 0.5)
            {
                found++;
                if (bestRight) right++;
                used.Add(at);
                if (change.Meaning is { } meaning)
                {
                    flags++;
                    if (claimed[at].Meaning == meaning) flagsRight++;
                }
            }

            kinds[change.Kind] = (total, found, right);
            var outcome = best >= 0.5 ? (bestRight ? "right  " : "wrong  ") + string.Join(' ', claimed[at].Names) : Missed(gold, change, best);
            if (!outcomes.TryGetValue(change.Kind, out var counts)) outcomes[change.Kind] = counts = new(StringComparer.Ordinal);
            counts[outcome] = counts.GetValueOrDefault(outcome) + 1;
        }

        met += used.Count;
    }

    public override string ToString() => Total == 0 ? "" : string.Create(CultureInfo.InvariantCulture,
        $"{(double)kinds.Values.Sum(k => k.Found) / Total,6:F4} {(double)kinds.Values.Sum(k => k.Right) / Total,6:F4} {(double)flagsRight / Math.Max(1, flags),6:F4} {(double)met / Math.Max(1, claims),6:F4} of {claims}");

    /// <summary>Why no claim met the change: it holds words that both sides print, which no change covers; its words were cut otherwise; or nothing was claimed there.</summary>
    private static string Missed(AlignmentCase gold, AlignmentGoldChange change, double best)
    {
        var shared = change.A.Select(k => Word(gold, 0, k)).Intersect(change.B.Select(k => Word(gold, change.Witness, k))).Any();
        return shared ? "missed: holds words that both sides print" : best > 0 ? "missed: cut otherwise" : "missed: nothing claimed there";
    }

    private static string Word(AlignmentCase gold, int witness, int token) => AlignmentEvaluationGold.Lower(gold.Texts[witness], gold.Grids[witness][token]);

    private static HashSet<int> Cover((int Start, int End)[] grid, IEnumerable<TextSpan> spans) =>
        [.. spans.SelectMany(s => Enumerable.Range(0, grid.Length).Where(k => grid[k].Start < s.End && s.Start < grid[k].End))];
}
