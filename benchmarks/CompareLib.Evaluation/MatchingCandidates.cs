using System.Globalization;
using System.Text.Json;
using CompareLib.Matching;

namespace CompareLib.Evaluation;

/// <summary>
/// The candidate step alone, against exact search: <c>matching candidates QUOTES [--background ARTICLES] [--size N]</c>. Every pair of one utterance should be a
/// candidate, by words alone, with events and with speakers. With a background they stand among N other wordings (100,000), each as long as a quotation of these
/// articles and with words drawn at random from all of them, so that words are as frequent as in a great corpus.
/// </summary>
internal static class MatchingCandidates
{
    private const int Seed = 20261125;

    public static void Run(GoldMention[] gold, string? background, int size)
    {
        var others = background is null ? [] : Background(background, size);
        foreach (var (speakers, events) in new[] { (false, false), (false, true), (true, false), (true, true) })
        {
            WordingToGroup[] wordings = [.. gold.Select(g => g.ToWording(speakers, null) is var w && events ? w : w with { Event = null }), .. others];
            if (background is not null) Show(gold, wordings, speakers, events, "", CandidateIndex.ExhaustiveCount);
            else
            {
                Show(gold, wordings, speakers, events, ", exhaustive keys", CandidateIndex.ExhaustiveCount);
                Show(gold, wordings, speakers, events, ", keys of a great corpus", 0);
            }
        }
    }

    private static void Show(GoldMention[] gold, WordingToGroup[] wordings, bool speakers, bool events, string keys, int exhaustive)
    {
        var store = PreparedCorpus.Read(wordings, 1, default).Store;
        var run = new GroupingRun(store, store.Count, i => wordings[i].Id, new MatchingOptions(), MatchModel.Default);
        var index = new CandidateIndex(store, run.Order.ToArray(), run.Frequency, 1, exhaustive);
        var lists = index.Candidates();
        var pairs = new HashSet<(int, int)>();
        for (var rank = 0; rank < run.Order.Length; rank++)
        {
            foreach (var other in lists.Of(rank)) pairs.Add((run.Order[other], run.Order[rank]));
        }

        int all = 0, hit = 0, near = 0, found = 0;
        var scorer = run.NewScorer();
        var number = gold.Select((g, i) => (g.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
        foreach (var (a, b, same) in MatchingEvaluation.ScoredPairs(gold))
        {
            if (!same) continue;
            var (x, y) = (run.Twin[number[a.Id]], run.Twin[number[b.Id]]);
            scorer.Prepare(x);
            var alike = x == y || scorer.Score(y) >= 0.5f;
            var isPair = x == y || pairs.Contains((x, y)) || pairs.Contains((y, x));
            all++;
            if (alike) near++;
            if (isPair) hit++;
            if (isPair && alike) found++;
            if (!isPair)
            {
                Console.WriteLine($"  MISS {a.Text}\n    || {b.Text}");
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"candidates among {wordings.Length}{(speakers ? ", speakers" : "")}{(events ? ", events" : "")}{keys}: recall {hit / (double)all:F4} ({hit}/{all}), of those that score enough {found}/{near}; {pairs.Count / (double)run.Order.Length:F1} a quotation"));
    }

    private static WordingToGroup[] Background(string path, int size)
    {
        string[][] texts = [.. File.ReadLines(path).SelectMany(line =>
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.GetProperty("quotes").EnumerateArray().Select(q => q.GetProperty("text").GetString()!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToArray();
        })];
        string[] words = [.. texts.SelectMany(t => t)];
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, size).Select(i => new WordingToGroup
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"other {i:D7}"),
            Text = string.Join(' ', texts[random.Next(texts.Length)].Select(_ => words[random.Next(words.Length)])),
            Event = string.Create(CultureInfo.InvariantCulture, $"event {i / 40}"),
        })];
    }
}
