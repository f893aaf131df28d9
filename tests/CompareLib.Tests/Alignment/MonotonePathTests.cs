using CompareLib.Alignment;

namespace CompareLib.Tests.Alignment;

[TestFixture]
internal sealed class MonotonePathTests
{
    [Test]
    public void The_sparse_path_is_worth_as_much_as_the_best_of_the_whole_table([Range(1, 300)] int seed)
    {
        var random = new Random(seed);
        int rows = random.Next(1, 12), columns = random.Next(1, 12);
        var gains = new float[rows, columns];
        var path = new int[rows];
        var monotone = new MonotonePath();
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                gains[i, j] = random.Next(3) == 0 ? random.Next(1, 9) / 10f : -0.1f;
                monotone.Add(i, j, gains[i, j]);
            }
        }

        monotone.Find(rows, columns, path);
        Assert.That(path.Where(j => j >= 0), Is.Ordered.Ascending.And.Unique);
        Assert.That(Worth(gains, path), Is.EqualTo(Oracle(gains)).Within(1e-4));
    }

    /// <summary>Gains of the links, less a gap after each link that the next does not follow at once.</summary>
    private static double Worth(float[,] gains, int[] path)
    {
        var sum = 0.0;
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] < 0) continue;
            sum += gains[i, path[i]];
            var last = i == path.Length - 1 && path[i] == gains.GetLength(1) - 1;
            if (!last && !(i + 1 < path.Length && path[i + 1] == path[i] + 1)) sum -= MonotonePath.GapOpen;
        }

        return sum;
    }

    /// <summary>Gotoh's tables in full.</summary>
    private static double Oracle(float[,] gains)
    {
        int rows = gains.GetLength(0), columns = gains.GetLength(1);
        var linked = new double[rows + 1, columns + 1];
        var open = new double[rows + 1, columns + 1];
        for (var i = 0; i <= rows; i++)
        {
            for (var j = 0; j <= columns; j++)
            {
                linked[i, j] = double.NegativeInfinity;
                if (i > 0 && j > 0 && gains[i - 1, j - 1] > 0) linked[i, j] = gains[i - 1, j - 1] + Math.Max(linked[i - 1, j - 1], open[i - 1, j - 1]);
                if (i > 0) open[i, j] = Math.Max(open[i, j], Math.Max(open[i - 1, j], linked[i - 1, j] - MonotonePath.GapOpen));
                if (j > 0) open[i, j] = Math.Max(open[i, j], Math.Max(open[i, j - 1], linked[i, j - 1] - MonotonePath.GapOpen));
            }
        }

        return Math.Max(linked[rows, columns], open[rows, columns]);
    }
}
