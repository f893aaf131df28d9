namespace CompareLib.Sources;

/// <summary>A stretch shared by two articles: runs of equal words with short gaps between them.</summary>
/// <param name="Runs">The runs, in order and apart on both sides.</param>
internal sealed record WordPassage(TextRun[] Runs)
{
    public int StartA => Runs[0].A;

    public int EndA => Runs[^1].A + Runs[^1].Length;

    public int StartB => Runs[0].B;

    public int EndB => Runs[^1].B + Runs[^1].Length;

    /// <summary>Words that are the same on both sides.</summary>
    public int Words
    {
        get
        {
            var words = 0;
            foreach (var run in Runs) words += run.Length;
            return words;
        }
    }

    /// <summary>The same with the sides swapped.</summary>
    public WordPassage Mirrored() => new([.. Runs.Select(r => new TextRun(r.B, r.A, r.Length))]);
}
