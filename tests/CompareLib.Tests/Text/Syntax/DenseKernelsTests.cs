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
    public void An_LSTM_step_is_that_of_the_textbook()
    {
        const int size = 16;
        var random = new Random(5);
        var gates = Enumerable.Range(0, 4 * size).Select(_ => (float)(random.NextDouble() * 12) - 6).ToArray();
        var cell = Enumerable.Range(0, size).Select(_ => (float)(random.NextDouble() * 4) - 2).ToArray();
        double[] g = [.. gates], c = [.. cell];
        var output = new float[size];
        DenseKernels.LstmStep(gates, cell, output, size);
        for (var k = 0; k < size; k++)
        {
            var next = (Sigmoid(g[size + k]) * c[k]) + (Sigmoid(g[k]) * Math.Tanh(g[(3 * size) + k]));
            Assert.That(cell[k], Is.EqualTo(next).Within(1e-5));
            Assert.That(output[k], Is.EqualTo(Sigmoid(g[(2 * size) + k]) * Math.Tanh(next)).Within(1e-5));
        }

        static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
    }

    [Test]
    public void The_step_for_reading_is_that_for_learning_rounded()
    {
        const int size = 64;
        var random = new Random(6);
        var gates = Enumerable.Range(0, 4 * size).Select(_ => (float)(random.NextDouble() * 16) - 8).ToArray();
        var cell = Enumerable.Range(0, size).Select(_ => (float)(random.NextDouble() * 4) - 2).ToArray();
        float[] itsCell = [.. cell], output = new float[size];
        var rounded = new short[size];
        DenseKernels.LstmStep(gates, itsCell.AsSpan(), rounded, size);
        DenseKernels.LstmStep((float[])gates.Clone(), cell, output.AsSpan(), size);
        for (var k = 0; k < size; k++)
        {
            Assert.That(itsCell[k], Is.EqualTo(cell[k]).Within(1e-5));
            Assert.That(rounded[k] / (float)ShortMatrix.One, Is.EqualTo(output[k]).Within(0.51 / ShortMatrix.One));
        }
    }
}
