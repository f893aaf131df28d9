using System.Globalization;
using CompareLib.Text;
using CompareLib.Text.Syntax;

namespace CompareLib.Evaluation;

/// <summary>Processor time and memory on texts made to break sentence splitters and parsers, beside plain news of the same length.</summary>
internal static class SyntaxEvaluationHostile
{
    private const int Split = 20_000_000, Parsed = 50_000;

    private const string News = "The minister told reporters on Tuesday that his country would not leave the treaty, adding: \"We don't see why.\" Talks with the U.S. envoy, Gen. Mark Hill, will go on.\n\n";

    public static void Run(SyntaxParser parser)
    {
        Console.WriteLine($"{"text",-28} {"split, ns per character of 20 million",40} {"parse, ns per character of 50,000",40} {"words",10}");
        foreach (var (name, piece) in new[]
        {
            ("news", News), ("one word", "x"), ("one sentence", "word "), ("opening marks", "“"), ("straight marks", "\""), ("stops", "."), ("stops and spaces", ". "),
            ("initials", "A. "), ("nested brackets", "(["), ("questions quoted", "?\" A "), ("line breaks", "a\n"), ("hyphens", "a-"), ("apostrophes", "a'"), ("half surrogates", "\ud800"), ("addresses", "a@b.c"),
        })
        {
            var used = Environment.CpuUsage.TotalTime;
            _ = SentenceSplitter.Split(Repeat(piece, Split));
            var split = (Environment.CpuUsage.TotalTime - used).TotalNanoseconds / Split;
            var text = Repeat(piece, Parsed);
            used = Environment.CpuUsage.TotalTime;
            var words = parser.ParseSentences(text, SentenceSplitter.Split(text)).Sum(s => s.Count);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-28} {split,40:F1} {(Environment.CpuUsage.TotalTime - used).TotalNanoseconds / Parsed,40:F1} {words,10}"));
        }

        static string Repeat(string piece, int length) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));
    }
}
