namespace CompareLib.Quotations.Speakers;

/// <summary>A day of a month as printed, with or without its year.</summary>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
/// <param name="Year">The year; null when not printed.</param>
/// <param name="End">After its last word.</param>
internal readonly record struct MonthDay(int Month, int Day, int? Year, int End)
{
    private const int Ahead = 45;

    /// <summary>The day; without a printed year the latest such day that is not far after <paramref name="written"/>. Null when there is none.</summary>
    public DateOnly? Resolve(DateOnly? written)
    {
        if (Year is { } printed) return Valid(printed);
        if (written is not { } day) return null;
        var limit = day.DayNumber + Ahead;
        for (var year = Math.Min(9999, day.Year + 1); year >= Math.Max(1, day.Year - 4); year--)
        {
            if (Valid(year) is { } date && date.DayNumber <= limit) return date;
        }

        return null;
    }

    private DateOnly? Valid(int year) => year is >= 1 and <= 9999 && Day <= DateTime.DaysInMonth(year, Month) ? new DateOnly(year, Month, Day) : null;
}
