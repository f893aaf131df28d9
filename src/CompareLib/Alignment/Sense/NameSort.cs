namespace CompareLib.Alignment.Sense;

/// <summary>What a name stands for, as far as its words show.</summary>
internal enum NameSort
{
    /// <summary>Neither of the others.</summary>
    Plain,

    /// <summary>A country, its people or its seat of government.</summary>
    Country,

    /// <summary>Capital letters.</summary>
    Acronym,
}
