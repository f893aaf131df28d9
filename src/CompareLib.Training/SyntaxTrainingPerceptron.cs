using CompareLib.Text.Syntax;

namespace CompareLib.Training;

/// <summary>An averaged perceptron over hashed sparse features, and how it becomes a <see cref="LinearModel"/>.</summary>
internal sealed class SyntaxTrainingPerceptron(string[] labels)
{
    private readonly Dictionary<uint, Row> _rows = [];

    public int Time { get; set; } = 1;

    public string[] Labels => labels;

    public void Score(ReadOnlySpan<uint> keys, float[] scores)
    {
        Array.Clear(scores);
        foreach (var key in keys)
        {
            if (!_rows.TryGetValue(key, out var row)) continue;
            for (var i = 0; i < row.Count; i++) scores[row.Class[i]] += row.Weight[i];
        }
    }

    public void Update(ReadOnlySpan<uint> keys, int right, int wrong)
    {
        foreach (var key in keys)
        {
            if (!_rows.TryGetValue(key, out var row)) _rows.Add(key, row = new Row());
            row.Updates++;
            row.Change(right, 1, Time);
            row.Change(wrong, -1, Time);
        }
    }

    public void Save(BinaryWriter writer, int leastUpdates)
    {
        writer.Write(labels.Length);
        foreach (var label in labels) writer.Write(label);
        var kept = new List<(uint Key, List<(byte Class, float Weight)> Weights)>();
        foreach (var (key, row) in _rows.OrderBy(r => r.Key))
        {
            if (row.Updates < leastUpdates) continue;
            var weights = new List<(byte, float)>();
            for (var i = 0; i < row.Count; i++)
            {
                var w = (row.Total[i] + (row.Weight[i] * (Time - row.Stamp[i]))) / Time;
                weights.Add((row.Class[i], w));
            }

            kept.Add((key, weights));
        }

        var magnitudes = kept.SelectMany(k => k.Weights).Select(w => Math.Abs(w.Weight)).Order().ToArray();
        var scale = 127f / magnitudes[(int)(magnitudes.Length * 0.9995)];
        var quantised = kept.Select(k => (k.Key, Weights: k.Weights.Select(w => (w.Class, Weight: (int)Math.Clamp(MathF.Round(w.Weight * scale), -127, 127))).Where(w => w.Weight != 0).ToList())).Where(k => k.Weights.Count > 0).ToList();
        writer.Write(quantised.Count);
        foreach (var k in quantised) writer.Write(k.Key);
        foreach (var k in quantised) writer.Write((byte)k.Weights.Count);
        writer.Write(quantised.Sum(k => k.Weights.Count));
        foreach (var k in quantised) foreach (var w in k.Weights) writer.Write(w.Class);
        foreach (var k in quantised) foreach (var w in k.Weights) writer.Write((sbyte)w.Weight);
        Console.WriteLine($"  features {_rows.Count} -> {quantised.Count}, weights {quantised.Sum(k => k.Weights.Count)}");
    }

    private sealed class Row
    {
        public byte[] Class = new byte[2];
        public float[] Weight = new float[2], Total = new float[2];
        public int[] Stamp = new int[2];
        public int Count, Updates;

        public void Change(int label, float by, int time)
        {
            var i = 0;
            while (i < Count && Class[i] != label) i++;
            if (i == Count)
            {
                if (Count == Class.Length)
                {
                    Array.Resize(ref Class, Count * 2);
                    Array.Resize(ref Weight, Count * 2);
                    Array.Resize(ref Total, Count * 2);
                    Array.Resize(ref Stamp, Count * 2);
                }

                Class[Count++] = (byte)label;
                Stamp[i] = time;
            }

            Total[i] += Weight[i] * (time - Stamp[i]);
            Stamp[i] = time;
            Weight[i] += by;
        }
    }
}
