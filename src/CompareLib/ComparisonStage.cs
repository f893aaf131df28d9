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

    /// <summary>Sentences in an outlet's own voice that tell a statement again are found.</summary>
    Restating,

    /// <summary>Wordings are aligned.</summary>
    Aligning,

    /// <summary>Facts on which different sides speak are found, and the report is put together.</summary>
    Composing,
}
