using System.Globalization;

namespace CompareLib.Alignment;

/// <summary>Reads and writes the weight file: a comment head, then a line a weight that is not zero, <c>round index hundredths</c>.</summary>
internal static class LinkModelData
{
    private static readonly Lazy<LinkModel> Loaded = new(Load);

    public static LinkModel Default => Loaded.Value;

    public static void Write(TextWriter output, string head, float[][] rounds)
    {
        foreach (var line in head.Split('\n')) output.Write("# " + line + "\n");
        for (var r = 0; r < rounds.Length; r++)
        {
            var last = 0;
            output.Write(string.Create(CultureInfo.InvariantCulture, $"round {r}\n"));
            for (var k = 0; k < rounds[r].Length; k++)
            {
                var value = (int)MathF.Round(rounds[r][k] * 100);
                if (value == 0) continue;
                output.Write(string.Create(CultureInfo.InvariantCulture, $"{k - last} {value}\n"));
                last = k;
            }
        }
    }

    private static LinkModel Load()
    {
        var rounds = new List<float[]>();
        using var stream = typeof(LinkModelData).Assembly.GetManifestResourceStream("link-weights.txt")
            ?? throw new InvalidOperationException("the package lacks link-weights.txt");
        using var reader = new StreamReader(stream);
        var at = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            if (line.StartsWith("round", StringComparison.Ordinal))
            {
                rounds.Add(new float[LinkFeatures.Size]);
                at = 0;
                continue;
            }

            var space = line.IndexOf(' ', StringComparison.Ordinal);
            at += int.Parse(line.AsSpan(0, space), CultureInfo.InvariantCulture);
            rounds[^1][at] = int.Parse(line.AsSpan(space + 1), CultureInfo.InvariantCulture) / 100f;
        }

        return new LinkModel([.. rounds]);
    }
}
