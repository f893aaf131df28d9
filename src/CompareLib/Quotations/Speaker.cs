using System.Collections.Immutable;

namespace CompareLib.Quotations;

/// <summary>Who a speaker is, resolved over an article or over all articles of a comparison.</summary>
public sealed record Speaker
{
    /// <summary>The fullest name found, without titles: <c>Valery Gerasimov</c>; for a description that could not be resolved, the description.</summary>
    public required string Name { get; init; }

    /// <summary>What the speaker is.</summary>
    public required SpeakerKind Kind { get; init; }

    /// <summary>Title or role as the articles give it, longest wording; null when none was found.</summary>
    public string? Role { get; init; }

    /// <summary>The shorter wordings of titles and roles met beside <see cref="Role"/>, distinct, longest first.</summary>
    public ImmutableArray<string> OtherRoles { get; init; } = [];

    /// <summary>All wordings met that were resolved to this speaker, distinct, in ordinal order.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];
}
