namespace CompareLib;

/// <summary>The steps of a comparison, in order.</summary>
public enum ComparisonStage
{
    /// <summary>Articles are taken in.</summary>
    Reading,

    /// <summary>Quotations and speakers are found.</summary>
    Extracting,

    /// <summary>Shared text is found.</summary>
    Sources,

    /// <summary>Quotations are grouped.</summary>
    Grouping,

    /// <summary>Wordings are aligned.</summary>
    Aligning,
}
