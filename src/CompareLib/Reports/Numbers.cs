using System.Globalization;

namespace CompareLib.Reports;

/// <summary>Numbers and days as people read them; the same on every machine.</summary>
internal static class Numbers
{
    private static readonly string[] Small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>Digits without any grouping.</summary>
    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A word up to twelve, digits beyond.</summary>
    public static string Word(int number) => number >= 0 && number < Small.Length ? Small[number] : Of(number);

    /// <summary><c>3 outlets</c>, <c>1 outlet</c>; <paramref name="many"/> defaults to the noun with <c>s</c>.</summary>
    public static string Count(int number, string one, string? many = null) => $"{Of(number)} {(number == 1 ? one : many ?? one + "s")}";

    /// <summary><c>three outlets</c>, <c>no outlets</c>.</summary>
    public static string CountInWords(int number, string one, string? many = null) => $"{Word(number)} {(number == 1 ? one : many ?? one + "s")}";

    /// <summary><c>93 %</c>.</summary>
    public static string Percent(double share) => double.IsFinite(share) ? $"{Of((int)Math.Round(Math.Clamp(share, 0, 1) * 100, MidpointRounding.AwayFromZero))} %" : "not known";

    /// <summary><c>26 April 2017</c>.</summary>
    public static string Day(DateOnly day) => $"{Of(day.Day)} {Months[day.Month - 1]} {Of(day.Year)}";

    /// <summary><c>26 April 2017</c>, and the time when it is not midnight.</summary>
    public static string Moment(DateTimeOffset moment)
    {
        var day = Day(DateOnly.FromDateTime(moment.DateTime));
        return moment.TimeOfDay == TimeSpan.Zero ? day : $"{day}, {moment.ToString("HH:mm", CultureInfo.InvariantCulture)}";
    }

    /// <summary><c>2017-04-26</c>.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
