using System.Collections.Immutable;
using CompareLib.Text;

namespace CompareLib.Quotations;

/// <summary>When, where and to whom something was said, as far as the article tells.</summary>
public sealed record Occasion
{
    /// <summary>Conference, interview, speech: <c>Sixth Moscow Conference on International Security</c>; null when not told.</summary>
    public string? Event { get; init; }

    /// <summary>Whom the speaker addressed: <c>Rossiya 1</c>, <c>the visiting Stoltenberg</c>; null when not told.</summary>
    public string? Addressee { get; init; }

    /// <summary>The day it was said; weekday names and <c>yesterday</c> are resolved by the article's date; null when not told.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Where the article tells it, ordered.</summary>
    public ImmutableArray<TextSpan> Spans { get; init; } = [];
}
