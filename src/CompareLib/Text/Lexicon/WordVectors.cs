using System.Numerics;

namespace CompareLib.Text;

/// <summary>Graded relatedness of common English words: cosine of vectors learnt from WordNet's graph and glosses (LexiconBuilderVectors).</summary>
/// <remarks>Loaded once at first use, immutable, thread-safe; no allocation.</remarks>
internal static class WordVectors
{
    private static readonly Table Data = Table.Load();

    /// <summary>The cosine of two words (numbers of <see cref="WordNetTable"/>); 0 when one has no vector.</summary>
    public static float Cosine(int wordA, int wordB)
    {
        var a = Data.Rows[wordA];
        var b = Data.Rows[wordB];
        if (a < 0 || b < 0) return 0;
        var x = Data.Values.AsSpan(a * Data.Dimensions, Data.Dimensions);
        var y = Data.Values.AsSpan(b * Data.Dimensions, Data.Dimensions);
        return Dot(x, y) * Data.Scale[a] * Data.Scale[b];
    }

    // Values are -7 to 7, so that a product fits sixteen bits with room for hundreds of dimensions.
    private static int Dot(ReadOnlySpan<sbyte> x, ReadOnlySpan<sbyte> y)
    {
        var sum = Vector<short>.Zero;
        var d = 0;
        for (; d + Vector<sbyte>.Count <= x.Length; d += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(x[d..]), out var lowX, out var highX);
            Vector.Widen(new Vector<sbyte>(y[d..]), out var lowY, out var highY);
            sum += (lowX * lowY) + (highX * highY);
        }

        Vector.Widen(sum, out var low, out var high);
        var dot = Vector.Sum(low + high);
        for (; d < x.Length; d++) dot += x[d] * y[d];
        return dot;
    }

    /// <summary>True when the word has a vector.</summary>
    public static bool Has(int word) => Data.Rows[word] >= 0;

    private sealed record Table(int Dimensions, int[] Rows, sbyte[] Values, float[] Scale)
    {
        public static Table Load()
        {
            var reader = new SpanReader(LexiconData.Bytes("vectors-en.br"));
            var count = reader.Number();
            var dimensions = reader.Number();
            var rows = new int[WordNetTable.English.Count + 1];
            Array.Fill(rows, -1);
            var word = 0;
            for (var k = 0; k < count; k++) rows[word += reader.Number()] = k;
            var values = new sbyte[count * dimensions];
            var packed = reader.Raw(values.Length / 2);
            for (var k = 0; k < packed.Length; k++)
            {
                values[2 * k] = (sbyte)((packed[k] >> 4) - 7);
                values[2 * k + 1] = (sbyte)((packed[k] & 15) - 7);
            }

            var scale = new float[count];
            for (var k = 0; k < count; k++)
            {
                var sum = 0;
                foreach (var v in values.AsSpan(k * dimensions, dimensions)) sum += v * v;
                scale[k] = sum == 0 ? 0 : 1 / MathF.Sqrt(sum);
            }

            return new Table(dimensions, rows, values, scale);
        }
    }
}
