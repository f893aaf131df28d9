namespace CompareLib.Quotations.Cues;

/// <summary>Which form of its verb a word is.</summary>
internal enum CueForm
{
    /// <summary><c>say</c></summary>
    Base,

    /// <summary><c>says</c></summary>
    Present,

    /// <summary><c>said</c>; past or participle</summary>
    Past,

    /// <summary><c>saying</c></summary>
    Gerund,
}
