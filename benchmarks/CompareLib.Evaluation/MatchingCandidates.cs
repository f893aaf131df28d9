using System.Globalization;
using CompareLib.Matching;

namespace CompareLib.Evaluation;

/// <summary>
/// The candidate step alone, against exact search: <c>matching candidates QUOTES</c>. Every pair of one utterance should be a candidate, by words alone and
/// with speakers; also when the index works as in a great corpus, where only rare words and pairs of words are keys.
/// </summary>
internal static class MatchingCandidates
{
    public static void Run(GoldMention[] gold)
    {
        foreach (var speakers in new[] { false, true })
        {
            foreach (var great in new[] { false, true })
            {
                var store = new WordingStore();
                foreach (var mention in gold) store.Add(mention.ToWording(speakers, null) with { Event = null });
                var run = new GroupingRun(store, store.Count, i => gold[i].Id, new MatchingOptions(), MatchModel.Default);
                var index = new CandidateIndex(store, run.Order.ToArray(), run.Frequency, run.Rarity, 1, great ? 0 : CandidateIndex.ExhaustiveCount);
                var lists = index.Candidates();
                var pairs = new HashSet<(int, int)>();
                for (var rank = 0; rank < run.Order.Length; rank++)
                {
                    foreach (var other in lists.Of(rank)) pairs.Add((run.Order[other], run.Order[rank]));
                }

                int all = 0, hit = 0;
                var number = gold.Select((g, i) => (g.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
                foreach (var (a, b, same) in MatchingEvaluation.ScoredPairs(gold))
                {
                    if (!same) continue;
                    var (x, y) = (run.Twin[number[a.Id]], run.Twin[number[b.Id]]);
                    all++;
                    if (x == y || pairs.Contains((x, y)) || pairs.Contains((y, x))) hit++;
                }

                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"candidates{(speakers ? ", speakers" : "")}{(great ? ", keys of a great corpus" : ", exhaustive keys")}: recall {hit / (double)all:F4} ({hit}/{all}), {pairs.Count / (double)run.Order.Length:F1} a quotation"));
            }
        }
    }
}
