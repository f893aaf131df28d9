namespace CompareLib.Alignment;

/// <summary>What happened to the words.</summary>
public enum ChangeOperation
{
    /// <summary>Nothing but what the label names (a glyph, marks around the same words).</summary>
    Same,

    /// <summary>Words replaced by others.</summary>
    Substitute,

    /// <summary>Words added.</summary>
    Insert,

    /// <summary>Words left out.</summary>
    Omit,

    /// <summary>The same words at another place.</summary>
    Move,

    /// <summary>One word became several.</summary>
    Split,

    /// <summary>Several words became one.</summary>
    Merge,
}
