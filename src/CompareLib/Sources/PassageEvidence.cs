namespace CompareLib.Sources;

/// <summary>What a shared passage proves.</summary>
public enum PassageEvidence
{
    /// <summary>Text that two writers would not arrive at alone: a sign of a common source.</summary>
    Copying,

    /// <summary>The same quotation of the same speaker: two reporters may have heard it.</summary>
    Quotation,

    /// <summary>Page furniture, legal lines, titles, names of events, stock background.</summary>
    Boilerplate,

    /// <summary>Real overlap, but too short or too common to prove anything.</summary>
    Weak,
}
