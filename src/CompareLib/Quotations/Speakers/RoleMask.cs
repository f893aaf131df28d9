namespace CompareLib.Quotations.Speakers;

/// <summary>Families of roles that a phrase names.</summary>
/// <param name="All">All of them, one bit each.</param>
/// <param name="General">Those in which its word is general and can stand for every other.</param>
/// <param name="Gender">What a gendered role word tells.</param>
internal readonly record struct RoleMask(ulong All, ulong General, Gender Gender)
{
    /// <summary>No role.</summary>
    public bool IsEmpty => All == 0;

    /// <summary>The families of either.</summary>
    public static RoleMask operator |(RoleMask a, RoleMask b) => new(a.All | b.All, a.General | b.General, a.Gender | b.Gender);

    /// <summary>True when a word with these families can stand for somebody of <paramref name="roles"/>, or the reverse.</summary>
    public bool Fits(ulong roles, ulong generalRoles) => (General & roles) != 0 || (All & generalRoles) != 0;
}
