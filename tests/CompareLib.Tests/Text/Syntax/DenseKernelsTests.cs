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
}
