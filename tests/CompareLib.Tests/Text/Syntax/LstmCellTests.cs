using CompareLib.Text.Syntax;

namespace CompareLib.Tests.Text.Syntax;

public sealed class LstmCellTests
{
    [Test]
    public void An_LSTM_step_is_that_of_the_textbook()
    {
        const int size = 16;
        var random = new Random(5);
        var gates = Enumerable.Range(0, 4 * size).Select(_ => (float)(random.NextDouble() * 12) - 6).ToArray();
        var cell = Enumerable.Range(0, size).Select(_ => (float)(random.NextDouble() * 4) - 2).ToArray();
        double[] g = [.. gates], c = [.. cell];
        var output = new float[size];
        LstmCell.Step(gates, cell, output, size);
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
        LstmCell.Step(gates, itsCell.AsSpan(), rounded, size);
        LstmCell.Step((float[])gates.Clone(), cell, output.AsSpan(), size);
        for (var k = 0; k < size; k++)
        {
            Assert.That(itsCell[k], Is.EqualTo(cell[k]).Within(1e-5));
            Assert.That(rounded[k] / (float)ShortMatrix.One, Is.EqualTo(output[k]).Within(0.51 / ShortMatrix.One));
        }
    }

    [Test]
    public void Both_widths_of_vector_give_the_same_bits()
    {
        const int size = 64;
        var random = new Random(8);
        var gates = Enumerable.Range(0, 4 * size).Select(_ => (float)(random.NextDouble() * 24) - 12).ToArray();
        float[] cell = [.. Enumerable.Range(0, size).Select(_ => (float)(random.NextDouble() * 4) - 2)], itsCell = [.. cell];
        short[] output = new short[size], itsOutput = new short[size];
        LstmCell.Step(gates, cell, output, size, wide: true);
        LstmCell.Step(gates, itsCell, itsOutput, size, wide: false);
        Assert.That(itsCell, Is.EqualTo(cell));
        Assert.That(itsOutput, Is.EqualTo(output));
    }
}
