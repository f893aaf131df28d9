using CompareLib.Text.Syntax;

namespace CompareLib.Tests.Text.Syntax;

public sealed class DenseKernelsTests
{
    [TestCase(1, 3, 16)]
    [TestCase(3, 7, 48)]
    [TestCase(4, 5, 32)]
    [TestCase(9, 64, 256)]
    [TestCase(6, 33, 144)]
    public void The_product_is_that_of_plain_loops_bit_by_bit(int rows, int inputs, int outputs)
    {
        var random = new Random(rows);
        float[] x = Values(rows * inputs), w = Values(inputs * outputs), bias = Values(outputs), y = new float[rows * outputs];
        DenseKernels.Multiply(x, rows, inputs, w, outputs, y, bias);
        Assert.That(y, Is.EqualTo(Plain((_, c) => bias[c])));
        var start = (float[])y.Clone();
        DenseKernels.Multiply(x, rows, inputs, w, outputs, y, default);
        Assert.That(y, Is.EqualTo(Plain((r, c) => start[(r * outputs) + c])));

        float[] Values(int count) => [.. Enumerable.Range(0, count).Select(_ => (float)(random.NextDouble() - 0.5))];

        float[] Plain(Func<int, int, float> first)
        {
            var wanted = new float[rows * outputs];
            for (var r = 0; r < rows; r++)
            {
                for (var c = 0; c < outputs; c++)
                {
                    var sum = first(r, c);
                    for (var i = 0; i < inputs; i++) sum = MathF.FusedMultiplyAdd(x[(r * inputs) + i], w[(i * outputs) + c], sum);
                    wanted[(r * outputs) + c] = sum;
                }
            }

            return wanted;
        }
    }

    [Test]
    public void The_greatest_is_the_one_that_a_plain_loop_finds_first()
    {
        var random = new Random(9);
        for (var n = 1; n < 70; n++)
        {
            // Few values, so that the greatest often stands at several places.
            float[] x = [.. Enumerable.Range(0, n).Select(_ => (random.Next(5) - 3) / 4f)];
            var best = 0;
            for (var i = 1; i < n; i++) if (x[i] > x[best]) best = i;
            Assert.That(DenseKernels.IndexOfMax(x), Is.EqualTo(best), string.Join(' ', x));
        }
    }

    [TestCase(0, 4)]
    [TestCase(1, 5)]
    [TestCase(4, 1)]
    [TestCase(11, 6)]
    public void Rows_become_columns(int rows, int columns)
    {
        const int stride = 9, width = 13;
        float[] x = [.. Enumerable.Range(1, rows * stride).Select(i => (float)i)], y = new float[columns * width];
        DenseKernels.Transpose(x, stride, rows, columns, y, width);
        for (var k = 0; k < columns; k++)
            for (var r = 0; r < width; r++) Assert.That(y[(k * width) + r], Is.EqualTo(r < rows ? x[(r * stride) + k] : 0));
    }
}
