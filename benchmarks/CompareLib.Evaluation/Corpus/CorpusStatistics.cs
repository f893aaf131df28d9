namespace CompareLib.Evaluation.Corpus;

/// <summary>Figures to compare a corpus with real news: kinds, lengths, speakers, mentions, cues, retellings, differences.</summary>
internal static class CorpusStatistics
{
    private static readonly HashSet<string> Pronouns = new(["he", "she", "they", "him", "her", "them", "i", "we", "it", "who", "er", "sie", "ich", "wir", "es", "der", "die", "ihm", "ihr"], StringComparer.OrdinalIgnoreCase);

    public static void Print(List<CorpusEvent> events)
    {
        foreach (var language in events.GroupBy(e => e.Language).OrderBy(g => g.Key, StringComparer.Ordinal)) Language(language.Key, [.. language]);
    }

    private static void Language(string language, List<CorpusEvent> events)
    {
        var articles = events.SelectMany(e => e.Articles.Select(a => (Event: e, Article: a))).ToArray();
        var quotations = articles.SelectMany(x => x.Article.Quotations.Select(q => (x.Event, x.Article, Quotation: q))).ToArray();
        var tellings = events.SelectMany(CorpusPairs.Tellings).ToArray();
        var shared = tellings.GroupBy(t => $"{t.Event.Id} {t.Piece.Utterance}").Count(g => g.Select(t => t.Article).Distinct().Count() > 1);
        Console.WriteLine($"{language}: {events.Count} events ({Shares(events.Select(e => e.Split))}), {articles.Length} articles, {articles.Sum(x => Words(x.Article.Text))} words, {quotations.Length} quotations, {events.Sum(e => e.Utterances.Count)} utterances, {shared} told by two articles or more");
        if (articles.Length == 0) return;
        Console.WriteLine($"  topics {events.Select(e => e.Head.GetValueOrDefault("topic")).Distinct().Count()}; words an article {Quartiles(articles.Select(x => Words(x.Article.Text)))}; quotations an article {Quartiles(articles.Select(x => x.Article.Quotations.Count))}");
        Console.WriteLine($"  kinds of article: {Shares(articles.Select(x => x.Article.Head.GetValueOrDefault("kind", "")))}");
        Console.WriteLine($"  kinds of quotation: {Shares(quotations.Where(q => q.Quotation.First.Kind != "a").Select(q => q.Quotation.Kind))}; attitudes (not counted) {quotations.Count(q => q.Quotation.First.Kind == "a")}");
        foreach (var kind in quotations.GroupBy(q => q.Quotation.Kind).OrderBy(g => g.Key, StringComparer.Ordinal)) Console.WriteLine($"    words of a {kind.Key} quotation {Quartiles(kind.Select(q => q.Quotation.Pieces.Sum(p => Words(p.Span.Of(q.Article.Text)))))}");
        Console.WriteLine($"  pieces: one {Share(quotations.Count(q => q.Quotation.Pieces.Count == 1), quotations.Length)}, nested {Share(quotations.Count(q => q.Article.Pieces.Exists(p => !q.Quotation.Pieces.Contains(p) && p.Span.Contains(q.Quotation.First.Span))), quotations.Length)}");
        Console.WriteLine($"  speaker stands: {Shares(quotations.Select(Position))}");
        Console.WriteLine($"  mention: {Shares(quotations.Select(MentionKind))}");
        var cues = quotations.SelectMany(q => q.Quotation.Cues.Select(c => c.Of(q.Article.Text).ToLowerInvariant())).GroupBy(c => c).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToArray();
        Console.WriteLine($"  cues: {cues.Length} forms, without {Share(quotations.Count(q => q.Quotation.Cues.Count == 0), quotations.Length)}; {string.Join(", ", cues.Take(25).Select(c => $"{c.Key} {Share(c.Count(), cues.Sum(g => g.Count()))}"))}");
        Console.WriteLine($"  mentions of utterances: {Shares(tellings.Select(t => t.Kind))}");
        Retellings(events);
        var differences = articles.SelectMany(x => x.Article.Differences).ToArray();
        Console.WriteLine($"  differences marked: {Shares(differences.Select(d => d.Level))}; {Shares(differences.Where(d => d.Level == "meaning").Select(d => d.Class))}");
        var pairs = events.SelectMany(e => CorpusPairs.Meaning(CorpusPairs.Tellings(e))).ToArray();
        Console.WriteLine($"  pairs with known differences: {pairs.Length}, {Shares(pairs.Select(p => p.Verdict))}; pairs of articles {Shares(events.SelectMany(CorpusPairs.Copies).Select(p => p.Kind ?? "kin"))}");
    }

    // Content words that a retelling shares with a quotation of the same words: few are hard.
    private static void Retellings(List<CorpusEvent> events)
    {
        var counts = new List<int>();
        foreach (var tellings in events.Select(CorpusPairs.Tellings))
        {
            foreach (var a in tellings.Where(t => t.Kind == "indirect"))
            {
                counts.AddRange(tellings.Where(b => b.Kind is "quoted" or "block" && b.Article != a.Article && CorpusPairs.Same(a, b) == true).Select(b => Content(a.Text).Intersect(Content(b.Text)).Count()));
            }
        }

        if (counts.Count > 0) Console.WriteLine($"  content words that a retelling shares with a quotation: {Quartiles(counts)}; two or fewer {Share(counts.Count(c => c <= 2), counts.Count)}");
    }

    public static HashSet<string> Content(string text) => [.. CorpusPairs.Plain(text).Split(' ').Where(w => w.Length > 3)];

    private static string Position((CorpusEvent Event, CorpusArticle Article, CorpusQuotation Quotation) q)
        => q.Quotation.Mention is not { } m ? "nowhere" : m.End <= q.Quotation.First.Span.Start ? (q.Article.Text[m.End..q.Quotation.First.Span.Start].Contains('\n', StringComparison.Ordinal) ? "paragraph before" : "before")
            : m.Start >= q.Quotation.Pieces[^1].Span.End ? "after" : "between";

    public static string MentionKind((CorpusEvent Event, CorpusArticle Article, CorpusQuotation Quotation) q)
    {
        if (q.Quotation.Mention is not { } span) return "none";
        var text = span.Of(q.Article.Text);
        if (Pronouns.Contains(text)) return "pronoun";
        var person = q.Event.People[q.Quotation.First.Speaker];
        var names = CorpusPairs.Plain(person.Name).Split(' ').ToHashSet(StringComparer.Ordinal);
        var named = person.IsNamed && CorpusPairs.Plain(text).Split(' ').Any(w => w.Length > 1 && names.Contains(w));
        return named ? CorpusPairs.Plain(text).Split(' ').Length > names.Count + 1 ? "name and role" : "name" : "description";
    }

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static string Share(int part, int all) => FormattableString.Invariant($"{100.0 * part / Math.Max(1, all):F1} %");

    private static string Shares(IEnumerable<string> values)
    {
        var all = values.ToArray();
        return string.Join(", ", all.GroupBy(v => v).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()} ({Share(g.Count(), all.Length)})"));
    }

    private static string Quartiles(IEnumerable<int> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? "-" : $"{sorted[0]} | {sorted[sorted.Length / 4]} | {sorted[sorted.Length / 2]} | {sorted[sorted.Length * 3 / 4]} | {sorted[^1]}";
    }
}
