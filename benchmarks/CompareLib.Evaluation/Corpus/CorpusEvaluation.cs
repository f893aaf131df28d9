using System.Globalization;
using CompareLib.Alignment;
using CompareLib.Articles;
using CompareLib.Matching;
using CompareLib.Quotations;

namespace CompareLib.Evaluation.Corpus;

/// <summary>One table of every stage: <c>corpus FOLDER [--split train|dev|test|all] [--language en] [--out FOLDER] [--errors N]</c>; --out keeps the stand-off files, --errors shows N wrong flags a pair.</summary>
internal static class CorpusEvaluation
{
    public static int Run(string[] args)
    {
        if (args is not [var folder, ..] || !Directory.Exists(folder))
        {
            Console.Error.WriteLine("usage: corpus FOLDER [--split train|dev|test|all] [--language en] [--out FOLDER] [--errors N]");
            return 2;
        }

        string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
        var problems = new List<CorpusProblem>();
        var split = Option("--split") ?? "all";
        var events = CorpusReader.Read(folder, problems).FindAll(e => (split == "all" || e.Split == split) && (Option("--language") ?? e.Language) == e.Language);
        foreach (var problem in problems) Console.Error.WriteLine(problem);
        if (problems.Count > 0) return 1;
        var keep = Option("--out");
        var place = keep ?? Directory.CreateTempSubdirectory("corpus").FullName;
        try
        {
            CorpusExport.Write(place, events);
            Console.WriteLine($"{split}: {events.Count} events, {events.Sum(e => e.Articles.Count)} articles, {events.Sum(e => e.Articles.Sum(a => a.Quotations.Count))} quotations");
            Extraction(Path.Combine(place, "extraction.jsonl"), events);
            var tellings = events.ConvertAll(CorpusPairs.Tellings);
            Grouping(tellings, Path.Combine(place, "quotes.jsonl"));
            Meaning([.. tellings.SelectMany(CorpusPairs.Meaning)], int.Parse(Option("--errors") ?? "0", CultureInfo.InvariantCulture));
            Copies(events);
            MatchingEndToEnd.Run(Path.Combine(place, "articles.jsonl"), GoldMention.Load(Path.Combine(place, "quotes.jsonl")), 0);
        }
        finally
        {
            if (keep is null) Directory.Delete(place, true);
        }

        return 0;
    }

    private static void Extraction(string path, List<CorpusEvent> events)
    {
        var extractor = new QuotationExtractor();
        var read = ExtractionGold.Load(path).ConvertAll(a => (Gold: a, Reading: extractor.Read(new Article { Id = a.Id, Text = a.Text, Language = a.Language })));
        ExtractionEvaluation.Print(0.8, read);
        var articles = events.SelectMany(e => e.Articles.Select(a => (Event: e, Article: a))).ToDictionary(x => x.Article.Id, StringComparer.Ordinal);
        var kinds = new SortedDictionary<string, Counts>(StringComparer.Ordinal);
        foreach (var (gold, reading) in read)
        {
            var match = ExtractionMatch.Of(gold, reading, 0.8);
            var (happening, article) = articles[gold.Id];
            for (var g = 0; g < gold.Quotes.Count; g++)
            {
                if (match.OfGold[g] < 0 || !gold.Quotes[g].Core) continue;
                var quotation = article.Quotations[g];
                var person = happening.People[quotation.First.Speaker];
                if (!person.IsNamed) continue;
                var found = reading.Quotations[match.OfGold[g]].Speaker?.Name;
                foreach (var kind in new[] { "all", CorpusStatistics.MentionKind((happening, article, quotation)) })
                {
                    var counts = kinds.TryGetValue(kind, out var c) ? c : kinds[kind] = new Counts();
                    counts.Add(found is not null && SamePerson(found, person.Name), found is not null);
                }
            }
        }

        foreach (var (kind, c) in kinds) Line($"speaker, {kind}", $"right {Ratio(c.Right, c.All)}, wrong {c.Given - c.Right}, open {c.All - c.Given}");
    }

    // The surname, or for bodies any word of four letters: what a reader would accept as the same.
    private static bool SamePerson(string found, string gold)
        => CorpusPairs.Plain(found).Split(' ').Intersect(CorpusPairs.Plain(gold).Split(' ').TakeLast(1)).Any() || CorpusPairs.Plain(found) == CorpusPairs.Plain(gold);

    private static void Grouping(List<List<CorpusTelling>> tellings, string path)
    {
        var gold = GoldMention.Load(path);
        var grouping = new QuotationGrouper(new MatchingOptions()).Group([.. gold.Select(g => g.ToWording(true, null))]);
        var groups = new Dictionary<string, HashSet<int>>(StringComparer.Ordinal);
        for (var i = 0; i < grouping.Groups.Length; i++)
        {
            foreach (var id in grouping.Groups[i].Members) (groups.TryGetValue(id, out var set) ? set : groups[id] = []).Add(i);
        }

        int tp = 0, fp = 0, fn = 0, linked = 0, hard = 0;
        foreach (var mine in tellings)
        {
            for (var i = 0; i < mine.Count; i++)
            {
                for (var j = i + 1; j < mine.Count; j++)
                {
                    if (CorpusPairs.Same(mine[i], mine[j]) is not { } same) continue;
                    var together = groups.TryGetValue(mine[i].Id, out var a) && groups.TryGetValue(mine[j].Id, out var b) && a.Overlaps(b);
                    if (same && together) tp++;
                    else if (same) fn++;
                    else if (together) fp++;
                    if (same || !CorpusPairs.LookAlike(mine[i], mine[j])) continue;
                    hard++;
                    if (together) linked++;
                }
            }
        }

        Line("grouping, given", $"P {Ratio(tp, tp + fp)}  R {Ratio(tp, tp + fn)}; look-alikes linked {linked} of {hard}");
    }

    private static void Meaning(List<CorpusPair> pairs, int shown)
    {
        var collator = new Collator();
        int wanted = 0, found = 0, flags = 0, right = 0, harmless = 0, clean = 0;
        foreach (var pair in pairs)
        {
            var collation = collator.Collate([Witness("a", pair.A), Witness("b", pair.B)]);
            var flagged = collation.Changes.Where(c => c.Meaning).ToArray();
            var serious = pair.Differences.FindAll(d => d.Level == "meaning");
            bool Hits(Change c, CorpusPairDifference d) => (d.A is { } a && c.SpansA.Any(s => s.Overlaps(a))) || (d.B is { } b && c.SpansB.Any(s => s.Overlaps(b)));
            wanted += serious.Count;
            found += serious.Count(d => flagged.Any(c => Hits(c, d)));
            flags += flagged.Length;
            right += flagged.Count(c => serious.Exists(d => Hits(c, d)));
            foreach (var change in flagged.Where(c => !serious.Exists(d => Hits(c, d))).Take(shown))
            {
                Console.WriteLine($"WRONG {pair.A.Id} | {pair.A.Text}\n      {pair.B.Id} | {pair.B.Text}\n      {string.Join(' ', change.SpansA.Select(x => x.Of(pair.A.Text)))} -> {string.Join(' ', change.SpansB.Select(x => x.Of(pair.B.Text)))}: {change.Reason}");
            }

            if (serious.Count > 0) continue;
            harmless++;
            if (flagged.Length == 0) clean++;
        }

        Line("meaning", $"found {Ratio(found, wanted)}, flags right {Ratio(right, flags)}, harmless unflagged {Ratio(clean, harmless)}");
    }

    private static WitnessText Witness(string id, CorpusTelling telling) => new(id, telling.Text)
    {
        Kind = telling.Quotation.Kind switch { "mixed" => QuotationKind.Mixed, "indirect" => QuotationKind.Indirect, _ => QuotationKind.Direct },
    };

    private static void Copies(List<CorpusEvent> events)
    {
        int tp = 0, fp = 0, fn = 0, kind = 0, all = 0;
        foreach (var (a, b, gold) in events.SelectMany(CorpusPairs.Copies).Where(p => p.Kind is not null))
        {
            var found = SourceEvaluationPair.Compare(a.Text, b.Text).Kind;
            var (copy, said) = (gold != "none", found is "dup" or "version" or "partial");
            if (copy && said) tp++;
            else if (copy) fn++;
            else if (said) fp++;
            all += copy ? 1 : 0;
            kind += copy && found == gold ? 1 : 0;
        }

        Line("copies", $"P {Ratio(tp, tp + fp)}  R {Ratio(tp, tp + fn)}, of the right kind {Ratio(kind, all)}");
    }

    private static void Line(string name, string value) => Console.WriteLine($"{name,-24} {value}");

    private static string Ratio(int part, int all) => all == 0 ? "- (0)" : string.Create(CultureInfo.InvariantCulture, $"{(double)part / all:F3} ({part} of {all})");

    private sealed class Counts
    {
        public int All { get; private set; }

        public int Right { get; private set; }

        public int Given { get; private set; }

        public void Add(bool right, bool given)
        {
            All++;
            Right += right ? 1 : 0;
            Given += given ? 1 : 0;
        }
    }
}
