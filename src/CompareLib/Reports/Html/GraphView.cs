using System.Globalization;
using System.Text;

namespace CompareLib.Reports.Html;

/// <summary>The variant graph (Schmidt and Colomb, 2009) as a static drawing from top to bottom: stretches of common text, between
/// them the readings side by side, threads from reading to reading as thick as the number of witnesses that take them. Narrow
/// enough for a telephone.</summary>
internal sealed class GraphView
{
    private const int Width = 340;
    private const int LineHeight = 16;
    private const int Gap = 8;
    private const int Rise = 26;
    private const double CharWidth = 6.6;
    private const int MostInBand = 3;

    private readonly GroupView group;
    private readonly StringBuilder nodes = new();
    private readonly SortedDictionary<int, StringBuilder> threads = [];
    private int y = 4;

    private sealed record Node(int X, int Top, int Bottom);

    private GraphView(GroupView group) => this.group = group;

    public static void Write(HtmlText html, GroupView group) => new GraphView(group).Draw(html);

    private void Draw(HtmlText html)
    {
        var count = group.Witnesses.Length;
        var at = new Node?[count];
        var common = group.Pieces(group.Base);
        foreach (var piece in common)
        {
            var next = new Node[count];
            if (piece.Unit < 0)
            {
                if (string.IsNullOrWhiteSpace(piece.Text)) continue;
                var node = Box(0, Width, Excerpt.Shorten(piece.Text, 24), "", "c");
                Array.Fill(next, node);
                y = node.Bottom;
            }
            else
            {
                Readings(group.Units[piece.Unit], next);
            }

            Threads(at, next);
            at = next;
            y += Rise;
        }

        html.Raw($"<svg class=gr viewBox=\"0 0 {Numbers.Of(Width)} {Numbers.Of(y - Rise + 6)}\" width={Numbers.Of(Width)} role=img").Attribute("aria-label", Describe())
            .Raw(">").Raw(string.Concat(threads.Select(t => $"<path d=\"{t.Value}\" stroke-width={Numbers.Of(1 + t.Key)} />"))).Raw(nodes.ToString()).Raw("</svg>");
    }

    private void Readings(UnitView unit, Node[] next)
    {
        var readings = unit.Model.Readings;
        for (var band = 0; band < readings.Length; band += MostInBand)
        {
            var inBand = Math.Min(MostInBand, readings.Length - band);
            var width = (Width - (Gap * (inBand - 1))) / inBand;
            var bottom = y;
            for (var i = 0; i < inBand; i++)
            {
                var reading = readings[band + i];
                var words = string.IsNullOrWhiteSpace(reading.Text) ? "" : Excerpt.Shorten(reading.Text, 14);
                var node = Box(i * (width + Gap), width, words, string.Join(", ", group.Names(reading.Witnesses)), "l" + Numbers.Of((int)unit.Level));
                bottom = Math.Max(bottom, node.Bottom);
                foreach (var w in reading.Witnesses)
                {
                    if (w >= 0 && w < next.Length) next[w] = node;
                }
            }

            y = band + MostInBand < readings.Length ? bottom + Gap : bottom;
        }

        // A witness that the unit does not name goes with the first reading, so that its thread does not break.
        for (var w = 0; w < next.Length; w++) next[w] ??= new Node(Width / 2, y, y);
    }

    private Node Box(int x, int width, string text, string names, string kind)
    {
        var lines = Wrap(text.Length == 0 ? "(nothing)" : text, (int)((width - 14) / CharWidth));
        var sigla = names.Length == 0 ? [] : Wrap(names, (int)((width - 14) / (CharWidth * 0.88)));
        var height = ((lines.Count + sigla.Count) * LineHeight) + 10;
        nodes.Append(CultureInfo.InvariantCulture, $"<rect class={(text.Length == 0 ? kind + "e" : kind)} x={x} y={y} width={width} height={height} />");
        var line = y + LineHeight + 1;
        nodes.Append(CultureInfo.InvariantCulture, $"<text{(text.Length == 0 ? " class=e" : "")} x={x + 7} y={line}>").Append(Escape(lines[0]));
        Lines(lines.Skip(1), x + 7, "");
        Lines(sigla, x + 7, " class=s");
        nodes.Append("</text>");
        return new Node(x + (width / 2), y, y + height);
    }

    private void Lines(IEnumerable<string> lines, int x, string attributes)
    {
        foreach (var line in lines) nodes.Append(CultureInfo.InvariantCulture, $"<tspan{attributes} x={x} dy={LineHeight}>").Append(Escape(line)).Append("</tspan>");
    }

    private void Threads(Node?[] from, Node[] to)
    {
        var counts = new Dictionary<(Node From, Node To), int>();
        for (var w = 0; w < to.Length; w++)
        {
            if (from[w] is { } node) counts[(node, to[w])] = counts.GetValueOrDefault((node, to[w])) + 1;
        }

        foreach (var ((a, b), count) in counts.OrderBy(c => c.Key.From.X).ThenBy(c => c.Key.To.X).ThenBy(c => c.Key.To.Top))
        {
            var middle = (a.Bottom + b.Top) / 2;
            var path = Threads(Math.Min(count, 6));
            if (a.X == b.X) path.Append(CultureInfo.InvariantCulture, $"M{a.X} {a.Bottom}V{b.Top}");
            else path.Append(CultureInfo.InvariantCulture, $"M{a.X} {a.Bottom}S{b.X} {middle} {b.X} {b.Top}");
        }
    }

    /// <summary>The drawing of all threads of one thickness.</summary>
    private StringBuilder Threads(int witnesses)
    {
        if (!threads.TryGetValue(witnesses, out var path)) threads[witnesses] = path = new StringBuilder();
        return path;
    }

    private string Describe() =>
        $"Graph of the wordings of {group.Model.Id}: {Numbers.Count(group.Units.Length, "place")} where {Numbers.Count(group.Wordings.Length, "wording")} part and meet again. The Reading view says the same in sentences.";

    private static List<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var rest = word.Length > width * 3 ? word[..((width * 3) - 1)] + "…" : word;
            if (line.Length > 0 && line.Length + 1 + rest.Length <= width)
            {
                line += " " + rest;
                continue;
            }

            if (line.Length > 0) lines.Add(line);
            while (rest.Length > width)
            {
                var cut = char.IsHighSurrogate(rest[width - 1]) && width > 1 ? width - 1 : width;
                lines.Add(rest[..cut]);
                rest = rest[cut..];
            }

            line = rest;
        }

        if (line.Length > 0) lines.Add(line);
        return lines;
    }

    private static string Escape(string text)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        new HtmlText(output).Text(text);
        return output.ToString();
    }
}
