namespace CompareLib.Matching;

/// <summary>A group under construction: its core and its members, each a wording or one statement of it.</summary>
internal sealed class MemberSet(Member core)
{
    /// <summary>The wording that the others fit.</summary>
    public Member Core { get; set; } = core;

    /// <summary>All members, the core among them.</summary>
    public List<Member> Members { get; } = [];
}

/// <summary>A wording in a group.</summary>
/// <param name="Wording">Its number.</param>
/// <param name="Segment">The statement of it that belongs here; -1 for the whole.</param>
/// <param name="Unit">The number in the store under which the whole or the statement was read.</param>
internal readonly record struct Member(int Wording, int Segment, int Unit);
