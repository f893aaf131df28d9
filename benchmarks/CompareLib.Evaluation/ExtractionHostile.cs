using System.Globalization;
using CompareLib.Articles;
using CompareLib.Quotations;

namespace CompareLib.Evaluation;

/// <summary>
/// <c>extraction --hostile [LENGTH [NAME]]</c>: processor time a character of texts made to break a reader of quotations, beside news of the same length. A ratio
/// above 3 misses the target; <c>growth</c> is the time a character against that of a tenth of the text, and about 1 where cost is linear.
/// </summary>
internal static class ExtractionHostile
{
    private const string News = "The bridge will stay closed until May, Mayor Ada Holt said on Tuesday. \"We cannot take the risk,\" she told reporters. \"Nobody can.\"\n\n"
        + "According to a report by the city, repairs cost two million. Traders nearby said that the detour keeps customers away, adding that \"some shops won't survive\" the winter.\n\n"
        + "The river rose again over the weekend. Children played at the old mill, and the market opened late.\n\n";

    private static readonly (string Name, string Piece)[] Texts =
    [
        ("nested, unclosed", "“He said ‘no \"never «once "), ("opening marks", "“"), ("straight marks", "\""), ("single marks", "' "), ("marks and spaces", "\" "), ("marks and words", "\"a\" "),
        ("opened words", "“a "), ("brackets", "([{"), ("cue words", "said "), ("cues and marks", "said \"x\" "), ("names", "Ann Lee "), ("pronouns", "he said he "), ("according to", "according to "),
        ("one word", "x"), ("stops", ". "), ("commas", ", "), ("dashes", "— "), ("line breaks", "\n"), ("lines", "a said\n"), ("headlines", "Ann: \"No\"\n\n"), ("half surrogates", "\ud800"),
        ("opened paragraphs", "“He said no.\n\n"), ("long sentence", "and the man who said that the dog that barked "),
    ];

    public static void Run(int length, string only)
    {
        for (var warm = 0; warm < 4; warm++)
            foreach (var (_, piece) in Texts.Append(("news", News))) Time(piece, 20_000);
        // The best of three, so that a busy machine flatters no other text.
        var news = Enumerable.Range(0, 3).Select(_ => Measure(News, length)).MinBy(m => m.Time);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"news",-20} {news.Time,8:F0} ns a character; {length} characters; growth {news.Growth:F2}"));
        foreach (var (name, piece) in Texts.Where(t => t.Name.Contains(only, StringComparison.Ordinal)))
        {
            var (time, growth) = Measure(piece, length);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-20} {time,8:F0} ns a character; {time / news.Time:F2} times news; growth {growth:F2}"));
        }
    }

    private static (double Time, double Growth) Measure(string piece, int length)
    {
        Time(piece, length / 20);
        var small = Time(piece, length / 10);
        var whole = Time(piece, length);
        return (whole, whole / small);
    }

    private static double Time(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];
        var used = Environment.CpuUsage.TotalTime;
        _ = new QuotationExtractor().Read(new Article { Id = "a", Text = text });
        return (Environment.CpuUsage.TotalTime - used).TotalNanoseconds / length;
    }
}
