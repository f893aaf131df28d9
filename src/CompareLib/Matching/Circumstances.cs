namespace CompareLib.Matching;

/// <summary>What is known about a wording apart from its words, as small numbers; -1 where nothing is known.</summary>
/// <param name="Speaker">Number of the speaker.</param>
/// <param name="Event">Number of the given event.</param>
/// <param name="Article">Number of the article.</param>
/// <param name="Day">Day on which it was said, else published, as <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="DayIsTold">Whether <paramref name="Day"/> is the day on which it was said.</param>
/// <param name="Kind">The kind of quotation.</param>
/// <param name="Venue">Number of the conference, interview or speech the article tells of.</param>
/// <param name="Published">Day of the article, as <see cref="DateOnly.DayNumber"/>.</param>
/// <param name="Sure">How sure the speaker is, in hundredths.</param>
internal readonly record struct Circumstances(int Speaker, int Event, int Article, int Day, bool DayIsTold, sbyte Kind, int Venue, int Published, sbyte Sure)
{
    /// <summary>Nothing known.</summary>
    public static readonly Circumstances None = new(-1, -1, -1, -1, false, -1, -1, -1, 100);
}
