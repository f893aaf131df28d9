namespace CompareLib.Matching;

/// <summary>A group under construction: its core and its members, each a wording or one statement of it.</summary>
internal sealed class MemberSet
{
    public MemberSet(Member core)
    {
        Core = core;
        Members = new(1) { core };
    }

    /// <summary>The wording that the others fit.</summary>
    public Member Core { get; set; }

    /// <summary>All members, the core among them.</summary>
    public List<Member> Members { get; }
}
