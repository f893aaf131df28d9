using CompareLib.Alignment;
using CompareLib.Text;

namespace CompareLib.Tests.Alignment;

/// <summary>Invented wordings for tests, and edits of them by chance from a seed.</summary>
internal static class Wordings
{
    public static readonly string[] Harbour =
    [
        "“The harbour will stay closed until the storm has passed,” the mayor said on Friday.",
        "The harbor will remain closed until the storm passes, the mayor said Friday.",
        "On Friday the mayor told reporters that the harbour would not open before the storm had passed.",
        "The port won't open again until the storm is over, according to Mayor Ann Lee.",
        "“The harbour will stay closed until the storm has passed,” the mayor said on Friday.",
    ];

    public static readonly string[] Words = "the a mayor harbour storm will not open close closed on Friday , . “ ” 12 twelve and said — passes don't can budget of vote 😀 e\u0301t\u0302".Split(' ');

    public static WitnessText[] Witnesses(params string[] texts) => [.. texts.Select((t, k) => new WitnessText("w" + k, t))];

    /// <summary>A text of words drawn by chance.</summary>
    public static string Draw(Random random, int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ => Words[random.Next(Words.Length)]));

    /// <summary>The text with words dropped, added, replaced and moved.</summary>
    public static string Edit(Random random, string text, int edits)
    {
        var words = text.Split(' ').ToList();
        for (var k = 0; k < edits; k++)
        {
            var at = random.Next(words.Count + 1);
            var word = Words[random.Next(Words.Length)];
            switch (random.Next(4))
            {
                case 0 when at < words.Count: words.RemoveAt(at); break;
                case 1 when at < words.Count: words[at] = word; break;
                case 2 when at < words.Count:
                    var moved = words[at];
                    words.RemoveAt(at);
                    words.Insert(random.Next(words.Count + 1), moved);
                    break;
                default: words.Insert(at, word); break;
            }
        }

        return string.Join(' ', words);
    }

    /// <summary>The alignment of a collation as one string, with witnesses in the order of their texts: equal strings, equal alignments.</summary>
    public static string Shape(Collation c)
    {
        var order = Enumerable.Range(0, c.Witnesses.Length).OrderBy(k => c.Witnesses[k].Text, StringComparer.Ordinal).ToArray();
        var place = new int[order.Length];
        for (var k = 0; k < order.Length; k++) place[order[k]] = k;
        var columns = c.Columns.Select(col => string.Join('|', order.Select(k => col.Cells[k] is { } s ? $"{s.Start}-{s.End}" : "")));
        var moves = c.Moves.Select(m => place[m.A] < place[m.B] ? $"{place[m.A]}:{m.SpanA}~{place[m.B]}:{m.SpanB}" : $"{place[m.B]}:{m.SpanB}~{place[m.A]}:{m.SpanA}").Order(StringComparer.Ordinal);
        return string.Join('\n', columns) + "\n" + string.Join('\n', moves);
    }

    /// <summary>The printed tokens that are not white space.</summary>
    public static string[] Printed(string text) => [.. Tokenizer.Tokenize(text).Where(t => t.Kind != TokenKind.Space).Select(t => t.Span.Of(text))];
}
