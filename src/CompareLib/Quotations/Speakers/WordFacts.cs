namespace CompareLib.Quotations.Speakers;

/// <summary>What the vocabulary knows about one word.</summary>
internal sealed class WordFacts
{
    /// <summary>Facts of a word that the vocabulary does not hold.</summary>
    public static readonly WordFacts Nothing = new();

    /// <summary>Its classes.</summary>
    public WordClass Classes { get; set; }

    /// <summary>Families of roles it names, one bit each; 0 when it names no role.</summary>
    public ulong Roles { get; set; }

    /// <summary>Families in which it is a general word, which can stand for every other word of the family.</summary>
    public ulong GeneralRoles { get; set; }

    /// <summary>Families of institutions it names, one bit each.</summary>
    public ulong Institutions { get; set; }

    /// <summary>Families of institutions for which it can stand in general.</summary>
    public ulong GeneralInstitutions { get; set; }

    /// <summary>Gender of the role: <c>spokeswoman</c>.</summary>
    public Gender RoleGender { get; set; }

    /// <summary>Gender of the given name.</summary>
    public Gender GivenGender { get; set; }

    /// <summary>True for a state or province within a country.</summary>
    public bool IsState { get; set; }

    /// <summary>The country it names, its adjective belongs to or its capital stands for; null for none.</summary>
    public string? Country { get; set; }

    /// <summary>True when it is in one of <paramref name="classes"/>.</summary>
    public bool Is(WordClass classes) => (Classes & classes) != 0;
}
