namespace CompareLib.Articles;

/// <summary>What was published, and by whom. The text is never altered; every span in a report points into it.</summary>
public sealed record Article
{
    /// <summary>Names the article in reports; unique within one comparison, ordinal and case-sensitive.</summary>
    public required string Id { get; init; }

    /// <summary>The whole text as read: headline, dateline and paragraphs. May be any string, lone surrogates included.</summary>
    public required string Text { get; init; }

    /// <summary>Who published it; null when not known.</summary>
    public string? Outlet { get; init; }

    /// <summary>When it was published; midnight UTC when only the day is known; null when not known.</summary>
    public DateTimeOffset? Published { get; init; }

    /// <summary>Its headline where that is given apart from the text; null when not known.</summary>
    public string? Title { get; init; }

    /// <summary>Where it was read; null when not known. Shown as a link in reports only for http and https.</summary>
    public string? Url { get; init; }

    /// <summary>BCP 47 tag of its language; null when not known: then it is told from the text, English where that does not tell.</summary>
    public string? Language { get; init; }
}
