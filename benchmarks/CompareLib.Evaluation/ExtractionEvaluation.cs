using CompareLib.Articles;
using CompareLib.Quotations;

namespace CompareLib.Evaluation;

/// <summary>
/// Quality of quotations and of the speaker mention on gold articles, by the rule of <c>extraction/score.py</c>.
/// <code>extraction GOLD.jsonl [--predictions OUT.jsonl] [--errors N] [--rule NAME] [--kind KIND] [--half 0|1] [--ceiling] [--speed]</code>
/// <code>extraction --hostile [LENGTH [NAME]]</code>
/// <code>extraction seeds GOLD.json FOLDER [--errors N]</code>
/// </summary>
internal static class ExtractionEvaluation
{
    public static int Run(string[] args)
    {
        if (args is ["seeds", var seedGold, var folder, ..]) return ExtractionEvaluationSeeds.Run(seedGold, folder, Option(args, "--errors"));
        if (args is ["parse", .. var sentences]) return Parse(sentences);
        if (args is ["--hostile", .. var which])
        {
            ExtractionHostile.Run(which is [var length, ..] ? int.Parse(length) : 2_000_000, which is [_, var name, ..] ? name : "");
            return 0;
        }

        if (args.Length == 0) return 2;
        var articles = ExtractionGold.Load(args[0]);
        if (Option(args, "--half") is { } half) articles = [.. articles.Where((_, i) => i % 2 == int.Parse(half))];
        if (args.Contains("--speed"))
        {
            ExtractionSpeed.Run(articles);
            return 0;
        }

        var extractor = new QuotationExtractor();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var read = articles.ConvertAll(a => (a, extractor.Read(new Article { Id = a.Id, Text = a.Text, Language = a.Language })));
        var seconds = clock.Elapsed.TotalSeconds;
        if (Option(args, "--predictions") is { } path) ExtractionGold.WritePredictions(path, read);

        foreach (var level in new[] { 0.5, 0.8, 1.0 }) Print(level, read);
        PrintRules(read);
        if (args.Contains("--ceiling")) ExtractionCeiling.Print(articles);
        Console.WriteLine(FormattableString.Invariant($"{articles.Count} articles, {articles.Sum(a => (long)a.Text.Length)} characters in {seconds:F2} s ({articles.Count / seconds:F0} articles/s, first run, unwarmed)"));
        if (args.Contains("--speakers"))
        {
            foreach (var q in read.SelectMany(r => r.Item2.Quotations)) Console.WriteLine($"SPEAKS {q.Speaker?.Kind} {q.Speaker?.Name} | {q.Speaker?.Role} | {q.Mention?.Text.ReplaceLineEndings(" ")} | {q.SpeakerRule}");
        }

        if (Option(args, "--errors") is { } n) ExtractionErrors.Print(read, int.Parse(n), Option(args, "--rule"), Option(args, "--kind"));
        return 0;
    }

    /// <summary>Shows the parse of each sentence, for looking into an error.</summary>
    private static int Parse(string[] args)
    {
        var language = Option(args, "--language") ?? "en";
        foreach (var sentence in args.Where((a, i) => a != "--language" && (i == 0 || args[i - 1] != "--language")))
        {
            var parse = Text.Syntax.SyntaxParser.ForLanguage(language)!.ParseSentence(sentence, new Text.TextSpan(0, sentence.Length));
            for (var i = 0; i < parse.Count; i++) Console.Write($"{i}:{parse[i].Form}/{parse[i].Tag}<{parse[i].Relation}-{parse[i].Head} ");
            Console.WriteLine();
            var article = new Article { Id = "a", Text = sentence, Language = language };
            Quotations.Reading.QuotationReader.Read(article, new QuotationOptions(), Quotations.Reading.Choice.ChoiceModel.For(LanguageData.For(language)), (_, p, groups) =>
            {
                foreach (var c in groups.SelectMany(g => g.Candidates.OrderByDescending(c => c.Score).Take(6).Select(c => (g.Word, Candidate: c))))
                    Console.WriteLine(FormattableString.Invariant($"   {p.Sentence[c.Word].Form,-10} {c.Candidate.Score,7:F2} {c.Candidate.Rule} {c.Candidate.First}..{c.Candidate.Last} {c.Candidate.SecondFirst}..{c.Candidate.SecondLast}"));
            }, default);
            foreach (var q in new QuotationExtractor().Read(article).Quotations) Console.WriteLine($"   {q.Kind} {q.Rule} [{string.Join(" | ", q.Spans.Select(s => s.Of(sentence)))}] cue {string.Join(' ', q.Cue.Select(s => s.Of(sentence)))} mention {q.Mention?.Text} speaker {q.Speaker?.Name}");
        }

        return 0;
    }

    internal static string? Option(string[] args, string name)
    {
        var at = Array.IndexOf(args, name);
        return at >= 0 && at + 1 < args.Length ? args[at + 1] : null;
    }

    internal static void Print(double level, List<(GoldArticle Gold, ArticleReading Reading)> read)
    {
        var byKind = new SortedDictionary<string, (int Found, int All, int Speaker)>(StringComparer.Ordinal);
        int found = 0, wrong = 0, missed = 0, speaker = 0;
        foreach (var (gold, reading) in read)
        {
            var match = ExtractionMatch.Of(gold, reading, level);
            wrong += match.Wrong().Count();
            for (var g = 0; g < gold.Quotes.Count; g++)
            {
                var quote = gold.Quotes[g];
                if (!quote.Core) continue;
                var kind = byKind.GetValueOrDefault(quote.Kind);
                kind.All++;
                if (match.OfGold[g] is >= 0 and var p)
                {
                    found++;
                    kind.Found++;
                    if (ExtractionMatch.SpeakerRight(gold.Text, quote, reading.Quotations[p])) { speaker++; kind.Speaker++; }
                }
                else missed++;
                byKind[quote.Kind] = kind;
            }
        }

        var (precision, recall, f1) = Scores(found, wrong, missed);
        var joint = Scores(speaker, wrong + found - speaker, missed + found - speaker);
        Console.WriteLine(FormattableString.Invariant($"IoU>={level:F1}  P {precision:F1}  R {recall:F1}  F1 {f1:F1} | speaker {100.0 * speaker / Math.Max(1, found):F1}  joint F1 {joint.F1:F1} | tp {found} fp {wrong} fn {missed} | recall (speaker) {string.Join("  ", byKind.Select(k => FormattableString.Invariant($"{k.Key} {100.0 * k.Value.Found / k.Value.All:F1} ({100.0 * k.Value.Speaker / Math.Max(1, k.Value.Found):F1})")))}"));
    }

    private static void PrintRules(List<(GoldArticle Gold, ArticleReading Reading)> read)
    {
        var rules = new SortedDictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var (gold, reading) in read)
        {
            var match = ExtractionMatch.Of(gold, reading, 0.8);
            for (var p = 0; p < reading.Quotations.Length; p++)
            {
                if (!rules.TryGetValue(reading.Quotations[p].Rule, out var counts)) rules[reading.Quotations[p].Rule] = counts = new int[5];
                counts[0]++;
                if (match.Ignored[p]) counts[2]++;
                else if (match.OfPrediction[p] < 0) counts[3]++;
                else
                {
                    counts[1]++;
                    if (!ExtractionMatch.SpeakerRight(gold.Text, gold.Quotes[match.OfPrediction[p]], reading.Quotations[p])) counts[4]++;
                }
            }
        }

        Console.WriteLine($"{"rule",-32}{"all",7}{"right",7}{"ignored",9}{"wrong",7}{"speaker wrong",15}");
        foreach (var (rule, c) in rules) Console.WriteLine($"{rule,-32}{c[0],7}{c[1],7}{c[2],9}{c[3],7}{c[4],15}");
    }

    internal static (double Precision, double Recall, double F1) Scores(int found, int wrong, int missed)
    {
        var p = found + wrong == 0 ? 0 : 100.0 * found / (found + wrong);
        var r = found + missed == 0 ? 0 : 100.0 * found / (found + missed);
        return (p, r, p + r == 0 ? 0 : 2 * p * r / (p + r));
    }
}
