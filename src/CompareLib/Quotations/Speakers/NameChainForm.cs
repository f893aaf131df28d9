namespace CompareLib.Quotations.Speakers;

/// <summary>What a run of capitalised words is, by its words alone.</summary>
internal enum NameChainForm
{
    /// <summary>A person's name with a given name or title.</summary>
    Person,

    /// <summary>Two or more words that may be a person's name or not.</summary>
    Unclear,

    /// <summary>One word: a surname, or anything.</summary>
    Single,

    /// <summary>An institution by its noun.</summary>
    Institution,

    /// <summary>A country, state or city.</summary>
    Place,

    /// <summary>A title without a name: <c>the Kazakh Defense Minister</c>.</summary>
    Role,
}
