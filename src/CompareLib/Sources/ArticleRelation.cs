namespace CompareLib.Sources;

/// <summary>How two articles are related as texts.</summary>
public enum ArticleRelation
{
    /// <summary>They share nothing of note.</summary>
    None,

    /// <summary>They share only page furniture and stock phrases.</summary>
    Boilerplate,

    /// <summary>They share only quotations.</summary>
    Quotations,

    /// <summary>One reprints part of the other, or both of a third.</summary>
    Partial,

    /// <summary>The same article, updated, shortened or lengthened.</summary>
    Version,

    /// <summary>The same article.</summary>
    Duplicate,
}
