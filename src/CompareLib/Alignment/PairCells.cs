namespace CompareLib.Alignment;

/// <summary>One place of two wordings: some tokens of either, or of both.</summary>
internal readonly record struct PairCell(int X, int CountX, int Y, int CountY);

/// <summary>The columns of a collation as two of its texts see them.</summary>
internal static class PairCells
{
    /// <summary>Places in order; where a column holds the same number of tokens on both sides they pair one to one.</summary>
    public static List<PairCell> Of(CanonicalCollation collation, int x, int y)
    {
        var cells = new List<PairCell>();
        int atX = 0, atY = 0;
        foreach (var column in collation.Columns)
        {
            int cx = column.Count[x], cy = column.Count[y];
            if (cx + cy == 0) continue;
            if (cx == cy)
            {
                for (var k = 0; k < cx; k++) cells.Add(new PairCell(atX + k, 1, atY + k, 1));
            }
            else cells.Add(new PairCell(atX, cx, atY, cy));

            atX += cx;
            atY += cy;
        }

        return cells;
    }
}
