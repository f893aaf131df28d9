namespace CompareLib.Quotations;

/// <summary>What a resolved speaker is.</summary>
public enum SpeakerKind
{
    /// <summary>One person.</summary>
    Person,

    /// <summary>A ministry, an agency, a company, an alliance, a government or a country that speaks.</summary>
    Institution,

    /// <summary>Several people who are not named one by one: <c>Russia's top military officials</c>, <c>critics</c>.</summary>
    Group,

    /// <summary>Could not be told: a description that no name of the article fits.</summary>
    Unknown,
}
