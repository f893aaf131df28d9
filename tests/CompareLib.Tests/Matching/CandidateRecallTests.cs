using CompareLib.Matching;

namespace CompareLib.Tests.Matching;

/// <summary>The candidate step against exact search over all pairs, on made-up reports: words by Zipf's law, some changed, dropped or put in.</summary>
public sealed class CandidateRecallTests
{
    private const int Vocabulary = 3000;
    private static readonly string[] Small = "the of to and a in that is we for it on this will with".Split(' ');

    private static string Word(Random random)
    {
        var rank = (int)Math.Pow(Vocabulary, random.NextDouble());
        return rank <= Small.Length ? Small[rank - 1] : $"{(char)('a' + (rank % 26))}orv{(char)('a' + (rank / 26 % 26))}l{(char)('a' + (rank / 676))}m";
    }

    private static string Report(string[] said, Random random, double changed)
        => string.Join(' ', said.SelectMany(word => random.NextDouble() >= changed ? [word] : random.Next(3) switch { 0 => [], 1 => new[] { Word(random) }, _ => [word, Word(random)] }));

    private static (List<WordingToGroup> Wordings, List<int> Utterances) Made(int count)
    {
        var random = new Random(41);
        var (wordings, utterances) = (new List<WordingToGroup>(), new List<int>());
        for (var utterance = 0; wordings.Count < count; utterance++)
        {
            var said = Enumerable.Range(0, random.Next(8, 40)).Select(_ => Word(random)).ToArray();
            for (var reports = random.Next(1, 5); reports > 0; reports--)
            {
                wordings.Add(new WordingToGroup { Id = $"q{wordings.Count:D5}", Text = Report(said, random, 0.12) });
                utterances.Add(utterance);
            }
        }

        return (wordings, utterances);
    }

    [Test]
    public void Hardly_a_pair_that_exact_search_finds_is_no_candidate()
    {
        var (wordings, utterances) = Made(2000);
        var store = PreparedCorpus.Read(wordings, 1, default).Store;
        var run = new GroupingRun(store, store.Count, i => wordings[i].Id, new MatchingOptions(), MatchModel.Default);
        Assert.That(run.Index.Exhaustive, Is.False);
        var lists = run.Index.Candidates();
        var scorer = run.NewScorer();
        var (alike, found, offered) = (0, 0, 0);
        for (var rank = 0; rank < run.Order.Length; rank++)
        {
            var candidates = lists.Of(rank).ToArray().ToHashSet();
            offered += candidates.Count;
            scorer.Prepare(run.Order[rank]);
            for (var other = 0; other < rank; other++)
            {
                if (utterances[run.Order[other]] != utterances[run.Order[rank]] || scorer.Score(run.Order[other]) < 0.5f) continue;
                alike++;
                if (candidates.Contains(other)) found++;
            }
        }

        Assert.That(alike, Is.GreaterThan(1000));
        Assert.That(found / (double)alike, Is.GreaterThanOrEqualTo(0.99));
        Assert.That(offered / (double)wordings.Count, Is.LessThan(25));
    }

    // Whether the wordings of two ids are candidates of each other among all.
    private static Func<string, string, bool> Candidates(List<WordingToGroup> wordings)
    {
        var store = PreparedCorpus.Read(wordings, 1, default).Store;
        var run = new GroupingRun(store, store.Count, i => wordings[i].Id, new MatchingOptions(), MatchModel.Default);
        Assert.That(run.Index.Exhaustive, Is.False);
        var lists = run.Index.Candidates();
        var rankOfUnit = run.RankOfUnits();
        var rankOf = Enumerable.Range(0, wordings.Count).ToDictionary(i => wordings[i].Id, i => rankOfUnit[run.Twin[i]], StringComparer.Ordinal);
        return (a, b) => lists.Of(Math.Max(rankOf[a], rankOf[b])).Contains(Math.Min(rankOf[a], rankOf[b]));
    }

    [Test]
    public void Two_words_cut_from_anywhere_in_a_long_wording_find_it()
    {
        var wordings = Made(2000).Wordings;
        var cut = new List<(string Whole, string Part)>();
        foreach (var whole in wordings.Where(w => w.Text.Length > 120).Take(300).ToArray())
        {
            var content = whole.Text.Split(' ').Where(w => !Small.Contains(w)).ToArray();
            var part = new WordingToGroup { Id = "cut " + whole.Id, Text = $"{content[content.Length / 2]} {content[(content.Length / 2) + 1]}" };
            wordings.Add(part);
            cut.Add((whole.Id, part.Id));
        }

        var candidates = Candidates(wordings);
        Assert.That(cut.Count(c => candidates(c.Whole, c.Part)) / (double)cut.Count, Is.GreaterThanOrEqualTo(0.95));
    }

    [TestCase("event")]
    [TestCase("day")]
    public void One_common_word_is_enough_within_an_event_or_a_few_days(string window)
    {
        var wordings = Made(2000).Wordings.Select((w, i) => window == "event" ? w with { Event = $"event {i / 20}" } : w with { Published = new DateOnly(2026, 1, 1).AddDays(i) }).ToList();
        var common = wordings.SelectMany(w => w.Text.Split(' ').Except(Small)).GroupBy(w => w).MaxBy(g => g.Count())!.Key;
        WordingToGroup Said(string id, string text, int day) => window == "event" ? new() { Id = id, Text = text, Event = "event 3" } : new() { Id = id, Text = text, Published = new DateOnly(2026, 2, day) };
        wordings.Add(Said("quotation", $"qorva qorvi {common} qorvo", 10));
        wordings.Add(Said("retelling", $"zelta {common} zelti zelto", 13));
        wordings.Add(Said("elsewhere", $"zulta {common} zulti zulto", 25) with { Event = window == "event" ? "event 9" : null });
        var candidates = Candidates(wordings);
        Assert.That(candidates("quotation", "retelling"));
        Assert.That(candidates("quotation", "elsewhere"), Is.False);
    }

    [Test]
    public void One_utterance_alone_in_a_corpus_is_one_group()
    {
        var random = new Random(42);
        var said = Enumerable.Range(0, 24).Select(_ => Word(random)).ToArray();
        var wordings = Enumerable.Range(0, 3000).Select(i => new WordingToGroup { Id = $"q{i:D5}", Text = Report(said, random, 0.08) }).ToArray();
        var grouping = new QuotationGrouper(new MatchingOptions { Explain = false }).Group(wordings);
        Assert.That(grouping.Groups.Max(g => g.Members.Length), Is.GreaterThan(2900));
    }
}
