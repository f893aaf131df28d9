using System.Runtime.Intrinsics;
using CompareLib.Text.Syntax;
using FsCheck;
using FsCheck.Fluent;

namespace CompareLib.Tests.Text.Syntax;

public sealed class ShortMatrixTests
{
    [TestCase(1, 2, 16)]
    [TestCase(4, 64, 256)]
    [TestCase(7, 128, 112)]
    public void The_product_is_that_of_the_floats_but_for_rounding(int rows, int inputs, int outputs)
    {
        var random = new Random(rows);
        var weights = new Tensor(inputs, outputs);
        for (var i = 0; i < weights.Values.Length; i++) weights.Values[i] = (float)(random.NextDouble() - 0.5);
        var matrix = new ShortMatrix(weights);
        short[] x = [.. Enumerable.Range(0, rows * inputs).Select(_ => (short)random.Next(-ShortMatrix.One, ShortMatrix.One + 1))];
        float[] bias = [.. Enumerable.Range(0, matrix.Width).Select(_ => (float)random.NextDouble())], y = new float[rows * matrix.Width];
        matrix.Multiply(x, rows, y, bias);
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < outputs; c++)
            {
                var wanted = (double)bias[c];
                for (var i = 0; i < inputs; i++) wanted += weights.Values[(i * outputs) + c] * (x[(r * inputs) + i] / (double)ShortMatrix.One);
                Assert.That(y[(r * matrix.Width) + c], Is.EqualTo(wanted).Within(1e-4 * inputs));
            }
        }

        var again = (float[])y.Clone();
        matrix.Multiply(x, rows, again, default);
        Assert.That(again[0], Is.EqualTo(y[0] + y[0] - bias[0]).Within(1e-5));
    }

    [Test]
    public void One_row_at_a_time_gives_the_bits_of_many()
    {
        var random = new Random(3);
        var weights = new Tensor(64, 256);
        for (var i = 0; i < weights.Values.Length; i++) weights.Values[i] = (float)(random.NextDouble() - 0.5);
        var matrix = new ShortMatrix(weights);
        short[] x = [.. Enumerable.Range(0, 11 * 64).Select(_ => (short)random.Next(-2048, 2049))];
        float[] bias = new float[256], all = new float[11 * 256], one = new float[256];
        matrix.Multiply(x, 11, all, bias);
        for (var r = 0; r < 11; r++)
        {
            matrix.Multiply(x.AsSpan(r * 64, 64), 1, one, bias);
            Assert.That(one, Is.EqualTo(all[(r * 256)..((r + 1) * 256)]));
        }
    }

    [Test]
    public void The_largest_inputs_and_weights_do_not_overflow()
    {
        var weights = new Tensor(256, 16);
        weights.Values.AsSpan().Fill(3f);
        var matrix = new ShortMatrix(weights);
        var x = Enumerable.Repeat((short)ShortMatrix.One, 256).ToArray();
        var y = new float[matrix.Width];
        matrix.Multiply(x, 1, y, new float[matrix.Width]);
        Assert.That(y[0], Is.EqualTo(768f).Within(0.5f));
    }

    [TestCase(1, 2, 16)]
    [TestCase(9, 64, 256)]
    [TestCase(6, 128, 144)]
    public void Both_widths_of_vector_give_the_bits_of_plain_loops(int rows, int inputs, int outputs)
    {
        var random = new Random(outputs);
        var weights = new Tensor(inputs, outputs);
        for (var i = 0; i < weights.Values.Length; i++) weights.Values[i] = (float)((random.NextDouble() - 0.5) * ((i % outputs) + 1));
        var matrix = new ShortMatrix(weights);
        short[] x = [.. Enumerable.Range(0, rows * inputs).Select(_ => (short)random.Next(-ShortMatrix.One, ShortMatrix.One + 1))];
        float[] start = [.. Enumerable.Range(0, rows * matrix.Width).Select(_ => (float)random.NextDouble())];
        foreach (var bias in new[] { [], start[..matrix.Width] })
        {
            var wanted = (float[])start.Clone();
            MultiplyPlainly(weights, x, rows, wanted, bias);
            foreach (var wide in new[] { true, false })
            {
                var y = (float[])start.Clone();
                matrix.Multiply(x, rows, y, bias, wide);
                Assert.That(y, Is.EqualTo(wanted), wide ? "512 bits" : "256 bits");
            }
        }
    }

    [Test]
    public void Every_machine_adds_neighbours_to_the_same_sums() =>
        Prop.ForAll<short[], short[]>((a, b) =>
        {
            Span<short> x = stackalloc short[32], y = stackalloc short[32];
            for (var i = 0; i < 32; i++) (x[i], y[i]) = (Value(a, i), Value(b, i));
            var sums = new int[16];
            for (var i = 0; i < 16; i++) sums[i] = (x[2 * i] * y[2 * i]) + (x[(2 * i) + 1] * y[(2 * i) + 1]);
            Vector512<short> left = Vector512.Create<short>(x), right = Vector512.Create<short>(y);
            var wanted = Vector512.Create<int>(sums);
            return ShortProduct.Dot(left, right) == wanted
                && ShortProduct.Dot(left.GetLower(), right.GetLower()) == wanted.GetLower()
                && ShortProduct.DotPlain(left.GetUpper(), right.GetUpper()) == wanted.GetUpper();

            static short Value(short[] all, int i) => all.Length == 0 ? (short)i : (short)Math.Clamp(all[i % all.Length] * 37, -32767, 32767);
        }).QuickCheckThrowOnFailure();

    // Rounded as the matrix rounds, then summed one by one.
    private static void MultiplyPlainly(Tensor weights, short[] x, int rows, float[] y, float[] bias)
    {
        var width = (weights.Columns + 15) / 16 * 16;
        for (var c = 0; c < width; c++)
        {
            float most = 0, sum = 0;
            for (var i = 0; i < weights.Rows && c < weights.Columns; i++)
            {
                var w = Math.Abs(weights.Row(i)[c]);
                (most, sum) = (Math.Max(most, w), sum + w);
            }

            var unit = Math.Max(most / 4095, sum / ((1 << 30) / ShortMatrix.One));
            for (var r = 0; r < rows; r++)
            {
                var product = 0;
                for (var i = 0; i < weights.Rows && unit > 0; i++) product += x[(r * weights.Rows) + i] * (int)MathF.Round(weights.Row(i)[c] / unit);
                y[(r * width) + c] = MathF.FusedMultiplyAdd(product, unit / ShortMatrix.One, bias.Length > 0 ? bias[c] : y[(r * width) + c]);
            }
        }
    }
}
