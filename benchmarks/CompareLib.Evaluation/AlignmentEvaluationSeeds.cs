using System.Globalization;
using System.Text.Json;
using CompareLib.Alignment;
using CompareLib.Quotations;
using CompareLib.Text;

namespace CompareLib.Evaluation;

/// <summary>
/// Measures the differences of the seeds' gold: <c>alignment seeds GOLD.json [--list]</c>. The gold texts of each pair of a group are collated.
/// A difference in words is found when changes cover at least half of its words; one that changes the meaning is flagged when a covering change
/// is flagged; a flag is false when its change touches no difference that changes the meaning.
/// </summary>
internal static class AlignmentEvaluationSeeds
{
    private static readonly string[] NotWords = ["kind", "attribution", "context", "marks"];

    public static int Run(string[] args)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(args[0]));
        var list = args.Contains("--list");
        var texts = Members(json.RootElement);
        int total = 0, found = 0, meaning = 0, flagged = 0, flags = 0, falseFlags = 0;
        foreach (var pair in json.RootElement.GetProperty("groups").EnumerateArray().SelectMany(g => g.GetProperty("pairs").EnumerateArray()))
        {
            var (a, b) = (texts[pair.GetProperty("a").GetString()!], texts[pair.GetProperty("b").GetString()!]);
            var collation = new Collator().Collate([new WitnessText("a", a.Text) { Kind = a.Kind }, new WitnessText("b", b.Text) { Kind = b.Kind }]);
            if (list) Console.WriteLine($"-- {pair.GetProperty("a").GetString()} {pair.GetProperty("b").GetString()}");
            int atA = 0, atB = 0;
            var touched = new HashSet<Change>();
            foreach (var difference in pair.GetProperty("differences").EnumerateArray())
            {
                if (NotWords.Contains(difference.GetProperty("type").GetString())) continue;
                var x = Locate(a.Text, difference.GetProperty("a").GetString()!, ref atA);
                var y = Locate(b.Text, difference.GetProperty("b").GetString()!, ref atB);
                var over = collation.Changes.Where(c => c.SpansA.Any(s => s.Overlaps(x)) || c.SpansB.Any(s => s.Overlaps(y))).ToList();
                var (words, covered) = (Words(a.Text, x) + Words(b.Text, y), Covered(a.Text, x, over.SelectMany(c => c.SpansA)) + Covered(b.Text, y, over.SelectMany(c => c.SpansB)));
                var isFound = covered * 2 >= words;
                total++;
                if (isFound) found++;
                var isMeaning = difference.GetProperty("weight").GetString() == "meaning";
                var isFlagged = isFound && over.Any(c => c.Meaning);
                if (isMeaning)
                {
                    meaning++;
                    if (isFlagged) flagged++;
                    touched.UnionWith(over);
                }

                if (list && (!isFound || isMeaning != isFlagged))
                    Console.WriteLine($"   {(isFound ? "found" : "MISS ")} {(isMeaning ? "meaning" : "       ")} {(isFlagged ? "flag" : "    ")} | {x.Of(a.Text)} | {y.Of(b.Text)} | {string.Join("; ", over.Select(c => Show(a.Text, b.Text, c)))}");
            }

            foreach (var change in collation.Changes.Where(c => c.Meaning))
            {
                flags++;
                if (touched.Contains(change)) continue;
                falseFlags++;
                if (list) Console.WriteLine("   FALSE " + Show(a.Text, b.Text, change));
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"seeds: differences {total}, found {(double)found / total:F4}; meaning {meaning}, flagged {(double)flagged / meaning:F4}; flags {flags}, false {(double)falseFlags / Math.Max(1, flags):F4}"));
        return 0;
    }

    private static string Show(string a, string b, Change c) =>
        $"[{string.Join('+', c.SpansA.Select(s => s.Of(a)))} > {string.Join('+', c.SpansB.Select(s => s.Of(b)))} {string.Join(',', c.Labels)}{(c.Meaning ? "!" : "")}]";

    private static TextSpan Locate(string text, string part, ref int at)
    {
        if (part.Length == 0) return new TextSpan(at, at);
        var start = text.IndexOf(part, at, StringComparison.Ordinal);
        if (start < 0) start = Math.Max(0, text.IndexOf(part, StringComparison.Ordinal));
        at = start + part.Length;
        return new TextSpan(start, at);
    }

    private static int Words(string text, TextSpan span) => Tokenizer.Tokenize(text).Count(t => t.IsWordLike && span.Contains(t.Span));

    private static int Covered(string text, TextSpan span, IEnumerable<TextSpan> by)
    {
        var spans = by.ToList();
        return Tokenizer.Tokenize(text).Count(t => t.IsWordLike && span.Contains(t.Span) && spans.Any(s => s.Overlaps(t.Span)));
    }

    private static Dictionary<string, (string Text, QuotationKind Kind)> Members(JsonElement gold)
    {
        var members = new Dictionary<string, (string, QuotationKind)>();
        foreach (var quote in gold.GetProperty("quotes").EnumerateArray())
        {
            var kind = quote.GetProperty("kind").GetString() switch { "direct" => QuotationKind.Direct, "mixed" => QuotationKind.Mixed, _ => QuotationKind.Indirect };
            var text = quote.TryGetProperty("content", out var content) && content.ValueKind == JsonValueKind.Object ? content.GetProperty("text").GetString()! : quote.GetProperty("text").GetString()!;
            members[quote.GetProperty("id").GetString()!] = (text, kind);
            if (!quote.TryGetProperty("segments", out var segments)) continue;
            foreach (var segment in segments.EnumerateArray()) members[segment.GetProperty("id").GetString()!] = (segment.GetProperty("text").GetString()!, kind);
        }

        return members;
    }
}
