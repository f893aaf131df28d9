using System.Numerics;
using CompareLib.Text.Syntax;

namespace CompareLib.Training;

/// <summary>A weight with its gradient and the moments of Adam (Kingma and Ba 2015).</summary>
internal sealed class SyntaxTrainingWeight(Tensor tensor)
{
    private readonly float[] _first = new float[tensor.Values.Length], _second = new float[tensor.Values.Length];
    private float[]? _transposed;

    public Tensor Tensor => tensor;

    public float[] Gradient { get; } = new float[tensor.Values.Length];

    /// <summary>Rows with a gradient, where only some have one; null when all have.</summary>
    public HashSet<int>? Touched { get; init; }

    /// <summary>The matrix turned, for the way back; columns of the turned one are padded to 16.</summary>
    public float[] Transposed
    {
        get
        {
            if (_transposed is not null) return _transposed;
            var width = NetworkWeights.Pad(tensor.Rows);
            var turned = new float[tensor.Columns * width];
            for (var r = 0; r < tensor.Rows; r++) for (var c = 0; c < tensor.Columns; c++) turned[(c * width) + r] = tensor.Values[(r * tensor.Columns) + c];
            return _transposed = turned;
        }
    }

    public double SquaredNorm()
    {
        var sum = 0.0;
        foreach (var g in Gradient) sum += g * g;
        return sum;
    }

    public double SquaredNormTouched()
    {
        if (Touched is null) return SquaredNorm();
        var sum = 0.0;
        foreach (var r in Touched) foreach (var g in Gradient.AsSpan(r * tensor.Columns, tensor.Columns)) sum += g * g;
        return sum;
    }

    public void Step(float rate, float scale, int time, float decay)
    {
        _transposed = null;
        if (Touched is null)
        {
            Step(0, tensor.Values.Length, rate, scale, time, decay);
            return;
        }

        foreach (var row in Touched) Step(row * tensor.Columns, tensor.Columns, rate, scale, time, decay);
        Touched.Clear();
    }

    private void Step(int from, int length, float rate, float scale, int time, float decay)
    {
        const float Beta1 = 0.9f, Beta2 = 0.98f;
        var step = rate * MathF.Sqrt(1 - MathF.Pow(Beta2, time)) / (1 - MathF.Pow(Beta1, time));
        var w = tensor.Values;
        var i = from;
        for (; i + Vector<float>.Count <= from + length; i += Vector<float>.Count)
        {
            var g = new Vector<float>(Gradient, i) * scale;
            Vector<float>.Zero.CopyTo(Gradient, i);
            var m = (new Vector<float>(_first, i) * Beta1) + (g * (1 - Beta1));
            m.CopyTo(_first, i);
            var v = (new Vector<float>(_second, i) * Beta2) + (g * (1 - Beta2) * g);
            v.CopyTo(_second, i);
            var old = new Vector<float>(w, i);
            (old - ((m * step / (Vector.SquareRoot(v) + new Vector<float>(1e-8f))) + (old * (rate * decay)))).CopyTo(w, i);
        }

        for (; i < from + length; i++)
        {
            var g = Gradient[i] * scale;
            Gradient[i] = 0;
            var m = _first[i] = (Beta1 * _first[i]) + ((1 - Beta1) * g);
            var v = _second[i] = (Beta2 * _second[i]) + ((1 - Beta2) * g * g);
            w[i] -= (step * m / (MathF.Sqrt(v) + 1e-8f)) + (rate * decay * w[i]);
        }
    }
}
