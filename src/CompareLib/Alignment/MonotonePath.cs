namespace CompareLib.Alignment;

/// <summary>The best order-keeping chain of one-to-one links through a table of link probabilities.</summary>
/// <remarks>
/// Affine gaps after Gotoh, "An improved algorithm for matching biological sequences" (1982). A link gains its value, its belief less a
/// threshold, so that unlike words are left to a gap; opening a gap costs a little, so that links stay together. Cost: rows times columns.
/// </remarks>
internal static class MonotonePath
{
    /// <summary>What a link must be believed to be worth more than a gap.</summary>
    public const float Threshold = 0.2f;

    private const float GapOpen = 0.06f;

    /// <summary>For each row the linked column, or -1. Cells of no positive value are never linked.</summary>
    public static int[] Find(ReadOnlySpan<float> values, int rows, int columns)
    {
        var width = columns + 1;
        var linked = new float[width];
        var open = new float[width];
        var nextLinked = new float[width];
        var nextOpen = new float[width];
        var from = new byte[(rows + 1) * width];
        const float Never = -1e9f;
        Array.Fill(linked, Never);
        linked[0] = 0;
        for (var j = 1; j <= columns; j++)
        {
            open[j] = 0;
            from[j] = 2 << 2;
        }

        open[0] = 0;
        for (var i = 1; i <= rows; i++)
        {
            nextLinked[0] = Never;
            nextOpen[0] = 0;
            from[i * width] = 1 << 2;
            for (var j = 1; j <= columns; j++)
            {
                var gain = values[((i - 1) * columns) + j - 1];
                var afterLink = linked[j - 1];
                var afterGap = open[j - 1];
                byte code = 0;
                if (gain > 0)
                {
                    if (afterLink >= afterGap) { nextLinked[j] = afterLink + gain; }
                    else { nextLinked[j] = afterGap + gain; code |= 1; }
                }
                else nextLinked[j] = Never;

                float up = open[j], side = nextOpen[j - 1], upLink = linked[j] - GapOpen, sideLink = nextLinked[j - 1] - GapOpen;
                var top = up;
                byte step = 1;
                if (side > top) (top, step) = (side, 2);
                if (upLink > top) (top, step) = (upLink, 3);
                if (sideLink > top) (top, step) = (sideLink, 4);
                nextOpen[j] = top;
                from[(i * width) + j] = (byte)(code | (step << 2));
            }

            (linked, nextLinked) = (nextLinked, linked);
            (open, nextOpen) = (nextOpen, open);
        }

        return Trace(from, rows, columns, linked[columns] >= open[columns]);
    }

    private static int[] Trace(byte[] from, int rows, int columns, bool inLink)
    {
        var width = columns + 1;
        var path = new int[rows];
        Array.Fill(path, -1);
        int i = rows, j = columns;
        while (i > 0 && j > 0)
        {
            var code = from[(i * width) + j];
            if (inLink)
            {
                path[i - 1] = j - 1;
                inLink = (code & 1) == 0;
                i--;
                j--;
            }
            else
            {
                var step = code >> 2;
                if (step is 1 or 3) i--;
                else j--;
                inLink = step >= 3;
            }
        }

        return path;
    }
}
