using System.Globalization;
using CompareLib.Alignment;

namespace CompareLib.Evaluation;

/// <summary>Whether the order, the names and copies of witnesses change nothing, on every case of three witnesses or more: <c>alignment shuffles GOLD_FOLDER</c>.</summary>
internal static class AlignmentEvaluationShuffles
{
    private const int Shuffles = 20;
    private static readonly string[] Sets = ["mwa-mtref/clusters", "quote-cases/cases", "traditions/tables"];

    /// <summary>0 when nothing changed, 1 otherwise.</summary>
    public static int Run(string gold)
    {
        var collator = new Collator();
        var wrong = 0;
        foreach (var set in Sets)
        {
            int cases = 0, runs = 0, same = 0;
            foreach (var one in AlignmentEvaluationGold.Read(Path.Combine(gold, set + ".dev.jsonl")))
            {
                cases++;
                var expected = Shape(collator, one.Texts);
                var random = new Random(cases);
                for (var k = 0; k < Shuffles; k++)
                {
                    // Every fourth time with a copy of one wording more, which must stand where its original does.
                    string[] texts = k % 4 == 3 ? [.. one.Texts, one.Texts[random.Next(one.Texts.Length)]] : [.. one.Texts];
                    random.Shuffle(texts);
                    runs++;
                    if (Shape(collator, texts) == expected) same++;
                }
            }

            wrong += runs - same;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{set,-19} {cases,5} cases, {same} of {runs} shuffles give the same columns"));
        }

        return wrong == 0 ? 0 : 1;
    }

    /// <summary>The columns with one cell for each distinct text, in an order that the names and places of witnesses do not touch.</summary>
    private static string Shape(Collator collator, string[] texts)
    {
        var collation = collator.Collate([.. texts.Select((t, k) => new WitnessText(k.ToString(CultureInfo.InvariantCulture), t))]);
        var order = Enumerable.Range(0, texts.Length).OrderBy(k => texts[k], StringComparer.Ordinal).ToList();
        return string.Join('\n', collation.Columns.Select(c =>
            string.Join('|', order.GroupBy(k => texts[k], StringComparer.Ordinal).Select(g => string.Join('=', g.Select(k => c.Cells[k]?.ToString() ?? "").Distinct())))));
    }
}
