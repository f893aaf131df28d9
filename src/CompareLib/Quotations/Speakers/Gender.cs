namespace CompareLib.Quotations.Speakers;

/// <summary>Which pronouns stand for a speaker, as far as titles and given names tell.</summary>
[Flags]
internal enum Gender
{
    /// <summary>Nothing known.</summary>
    Unknown = 0,

    /// <summary>He.</summary>
    Male = 1,

    /// <summary>She.</summary>
    Female = 2,

    /// <summary>A given name that both bear.</summary>
    Either = Male | Female,
}
