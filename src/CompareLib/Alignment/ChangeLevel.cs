namespace CompareLib.Alignment;

/// <summary>How much a change matters.</summary>
public enum ChangeLevel
{
    /// <summary>Glyphs, case, punctuation.</summary>
    Typography = 1,

    /// <summary>The same words in another form.</summary>
    Form = 2,

    /// <summary>Other words, the same statement.</summary>
    Editing = 3,

    /// <summary>Another statement.</summary>
    Meaning = 4,
}
