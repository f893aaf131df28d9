using System.Globalization;

namespace CompareLib.Matching;

/// <summary>The trees of a <see cref="MatchModel"/> as lines of text: the questions of a tree as <c>measure&lt;=bound</c>, then its leaves, between tabs.</summary>
internal static class MatchModelText
{
    private const string Start = "start";

    /// <summary>Reads an embedded file.</summary>
    public static MatchModel Read(string name)
    {
        using var stream = typeof(MatchModelText).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"the package lacks {name}");
        using var reader = new StreamReader(stream);
        return Parse(reader, name);
    }

    /// <summary>Reads trees; lines that begin with # are remarks.</summary>
    public static MatchModel Parse(TextReader reader, string name)
    {
        var (start, measures, bounds, leaves) = (0f, new List<byte>(), new List<float>(), new List<float>());
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var fields = line.Split('\t');
            if (fields is [Start, var value])
            {
                start = Number(value);
                continue;
            }

            if (fields.Length != (2 * MatchModel.Nodes) + 1) throw new InvalidOperationException($"{name}: a tree wants {(2 * MatchModel.Nodes) + 1} fields: {line}");
            foreach (var question in fields.AsSpan(0, MatchModel.Nodes))
            {
                var at = question.IndexOf("<=", StringComparison.Ordinal);
                measures.Add(at < 0 ? (byte)0 : (byte)Enum.Parse<MatchFeature>(question.AsSpan(0, at)));
                bounds.Add(at < 0 ? float.PositiveInfinity : Number(question.AsSpan(at + 2)));
            }

            foreach (var leaf in fields.AsSpan(MatchModel.Nodes)) leaves.Add(Number(leaf));
        }

        return new MatchModel(start, [.. measures], [.. bounds], [.. leaves]);
    }

    /// <summary>The lines that <see cref="Parse"/> reads, but for the start.</summary>
    public static IEnumerable<string> Lines(byte[] measures, float[] bounds, float[] leaves)
    {
        for (var tree = 0; tree < measures.Length / MatchModel.Nodes; tree++)
        {
            var (node, leaf) = (tree * MatchModel.Nodes, tree * (MatchModel.Nodes + 1));
            yield return string.Join('\t', Enumerable.Range(node, MatchModel.Nodes).Select(k => float.IsPositiveInfinity(bounds[k]) ? "-" : string.Create(CultureInfo.InvariantCulture, $"{(MatchFeature)measures[k]}<={bounds[k]:R}"))
                .Concat(leaves[leaf..(leaf + MatchModel.Nodes + 1)].Select(l => l.ToString("R", CultureInfo.InvariantCulture))));
        }
    }

    private static float Number(ReadOnlySpan<char> text) => float.Parse(text, CultureInfo.InvariantCulture);
}
