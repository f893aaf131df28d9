using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CompareLib.Alignment;

namespace CompareLib.Reports.Html;

/// <summary>The variant graph (Schmidt and Colomb, 2009) as a static drawing from top to bottom: stretches of common text, between
/// them the readings side by side, threads from reading to reading as thick as the number of witnesses that take them. Places
/// without common text between them are one. Narrow enough for a telephone.</summary>
internal sealed class GraphView
{
    private const int Width = 340;
    private const int LineHeight = 16;
    private const int Gap = 8;
    private const int Rise = 22;
    private const double CharWidth = 6.6;
    private const int MostInBand = 3;
    private const int MostWords = 6;
    private const int Inset = 7;

    private readonly GroupView group;
    private readonly StringBuilder words = new();
    private readonly StringBuilder shared = new();
    private readonly StringBuilder sigla = new();
    private readonly SortedDictionary<string, StringBuilder> boxes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, StringBuilder> threads = [];
    private string? partition;
    private int y = 4;

    private sealed record Node(int X, int Top, int Bottom);

    private GraphView(GroupView group) => this.group = group;

    public static void Write(HtmlText html, GroupView group) => new GraphView(group).Draw(html);

    private void Draw(HtmlText html)
    {
        var cells = group.Witnesses.Select(w => group.Cells(w.Index)).ToImmutableArray();
        var at = new Node?[cells.Length];
        for (var c = 0; cells.Length > 0 && c < cells[0].Length;)
        {
            var next = new Node[cells.Length];
            if (IsCommon(cells[0][c]))
            {
                var common = "";
                while (c < cells[0].Length && IsCommon(cells[0][c])) common += cells[group.Base][c++].Text;
                if (string.IsNullOrWhiteSpace(common)) continue;
                var node = Shared(Excerpt.Shorten(common, MostWords));
                Array.Fill(next, node);
                y = node.Bottom;
            }
            else
            {
                var first = c++;
                while (c + 1 < cells[0].Length && cells.All(w => string.IsNullOrWhiteSpace(w[c].Text)) && !IsCommon(cells[0][c + 1])) c += 2;
                Readings(cells, first, c, next);
            }

            Threads(at, next);
            at = next;
            y += Rise;
        }

        html.Raw($"<svg class=gr viewBox=\"0 0 {Numbers.Of(Width)} {Numbers.Of(y - Rise + 6)}\" width={Numbers.Of(Width)} role=img").Attribute("aria-label", $"Graph of {group.Model.Id}").Raw(">");
        foreach (var (width, path) in threads) html.Raw($"<path stroke-width={Numbers.Of(1 + width)} d=\"{path}\"/>");
        foreach (var (kind, path) in boxes) html.Raw($"<path class={kind} d=\"{path}\"/>");
        html.Raw($"<g transform=translate({Numbers.Of(Inset)})>{words}<g class=sg>{sigla}</g></g><g class=cm transform=translate({Numbers.Of(Width / 2)})>{shared}</g></svg>");
    }

    /// <summary>Typography and form do not part the witnesses here.</summary>
    private bool IsCommon(Piece piece) => piece.Unit < 0 || group.Units[piece.Unit].Level < ChangeLevel.Editing;

    /// <summary>The readings of the places in the cells from <paramref name="first"/> up to <paramref name="end"/>.</summary>
    private void Readings(ImmutableArray<ImmutableArray<Piece>> cells, int first, int end, Node[] next)
    {
        var units = cells[0][first..end].Where(p => p.Unit >= 0).Select(p => group.Units[p.Unit]).ToArray();
        var readings = Enumerable.Range(0, cells.Length)
            .GroupBy(w => string.Join(' ', units.Select(u => u.ReadingOf(w))), StringComparer.Ordinal)
            .OrderBy(r => !r.Contains(group.Base)).ThenByDescending(r => r.Count()).ThenBy(r => r.First()).ToArray();

        // Two wordings keep their sides: who is who is told where they first part.
        var sides = string.Join('|', readings.Select(r => string.Join(' ', r)));
        var known = readings.Length == 2 && string.Equals(sides, partition, StringComparison.Ordinal);
        partition ??= sides;
        var mostInBand = readings.Length <= MostInBand ? MostInBand : 2;
        for (var band = 0; band < readings.Length; band += mostInBand)
        {
            var inBand = Math.Min(mostInBand, readings.Length - band);
            var width = (Width - (Gap * (inBand - 1))) / inBand;
            var bottom = y;
            for (var i = 0; i < inBand; i++)
            {
                var reading = readings[band + i];
                var text = Excerpt.Shorten(string.Concat(cells[reading.First()][first..end].Select(p => p.Text)), MostWords);
                var node = Box(i * (width + Gap), width, text, known ? "" : string.Join(", ", group.Names(reading)), text.Length == 0 ? "e" : "l" + Numbers.Of(units.Max(u => (int)u.LevelAt(reading.First()))));
                bottom = Math.Max(bottom, node.Bottom);
                foreach (var w in reading) next[w] = node;
            }

            y = band + mostInBand < readings.Length ? bottom + Gap : bottom;
        }
    }

    private Node Box(int x, int width, string text, string names, string kind)
    {
        var lines = Wrap(text.Length == 0 ? "(nothing)" : text, (int)((width - (2 * Inset)) / CharWidth));
        var who = names.Length == 0 ? [] : Wrap(names, (int)((width - (2 * Inset)) / (CharWidth * 0.88)));
        var height = ((lines.Count + who.Count) * LineHeight) + 8;
        if (!boxes.TryGetValue(kind, out var path)) boxes[kind] = path = new StringBuilder();
        path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{width}v{height}h-{width}z");
        var line = y;
        foreach (var part in lines) Line(words, x, line += LineHeight, part);
        foreach (var part in who) Line(sigla, x, line += LineHeight, part);
        return new Node(x + (width / 2), y, y + height);
    }

    /// <summary>Text that all share stands without a box.</summary>
    private Node Shared(string text)
    {
        var line = y;
        foreach (var part in Wrap(text, (int)(Width / CharWidth))) Line(shared, 0, line += LineHeight, part);
        return new Node(Width / 2, y + 2, line + 6);
    }

    private static void Line(StringBuilder to, int x, int y, string text) =>
        to.Append(x == 0 ? "<text" : $"<text x={Numbers.Of(x)}").Append(CultureInfo.InvariantCulture, $" y={y}>").Append(Escape(text)).Append("</text>");

    private void Threads(Node?[] from, Node[] to)
    {
        var counts = new Dictionary<(Node From, Node To), int>();
        for (var w = 0; w < to.Length; w++)
        {
            if (from[w] is { } node) counts[(node, to[w])] = counts.GetValueOrDefault((node, to[w])) + 1;
        }

        foreach (var alike in counts.GroupBy(c => Math.Min(c.Value, 6)))
        {
            var edges = alike.Select(c => (From: Point(c.Key.From.X, c.Key.From.Bottom), To: Point(c.Key.To.X, c.Key.To.Top), c.Key.From.X, ToX: c.Key.To.X)).OrderBy(e => e.X).ThenBy(e => e.ToX).ToArray();
            Draw(Threads(alike.Key), [.. edges.Select(e => (e.From, e.To))]);
        }
    }

    private static string Point(int x, int y) => string.Create(CultureInfo.InvariantCulture, $"{x} {y}");

    /// <summary>Draws threads as lines; two that meet are one line with a corner.</summary>
    private static void Draw(StringBuilder path, ReadOnlySpan<(string From, string To)> edges)
    {
        for (var i = 0; i < edges.Length; i++)
        {
            var (from, to) = edges[i];
            if (i + 1 < edges.Length && (edges[i + 1].From == from || edges[i + 1].To == to))
            {
                var next = edges[++i];
                path.Append(next.From == from ? $"M{to}L{from} {next.To}" : $"M{from}L{to} {next.From}");
            }
            else
            {
                path.Append($"M{from}L{to}");
            }
        }
    }

    /// <summary>The drawing of all threads of one thickness.</summary>
    private StringBuilder Threads(int witnesses)
    {
        if (!threads.TryGetValue(witnesses, out var path)) threads[witnesses] = path = new StringBuilder();
        return path;
    }

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
