namespace CompareLib.Sources;

/// <summary>What the exact comparison of two articles found, in words; the public model is made from it.</summary>
internal sealed record PairFinding
{
    public required JudgedPassage[] Passages { get; init; }

    /// <summary>Words that are evidence of copying.</summary>
    public required int Copied { get; init; }

    /// <summary>Words of shared quotations.</summary>
    public required int Quoted { get; init; }

    /// <summary>Words of shared furniture and names.</summary>
    public required int Boilerplate { get; init; }

    /// <summary>0 to 1: share of the first article, furniture left out, that stands in the second.</summary>
    public required double CoverageA { get; init; }

    /// <summary>0 to 1: share of the second article, furniture left out, that stands in the first.</summary>
    public required double CoverageB { get; init; }

    public required ArticleRelation Relation { get; init; }

    /// <summary>0 to 1; 0.5 or more exactly for duplicates and versions.</summary>
    public required double Score { get; init; }

    /// <summary>The same with the sides swapped; passages by position in the new first article.</summary>
    public PairFinding Mirrored()
    {
        var passages = Passages.Select(p => p with { Passage = p.Passage.Mirrored() }).ToArray();
        Array.Sort(passages, (x, y) => x.Passage.StartA.CompareTo(y.Passage.StartA));
        return this with { Passages = passages, CoverageA = CoverageB, CoverageB = CoverageA };
    }
}
