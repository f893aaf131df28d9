using System.Globalization;
using MimeKit.Utils;

namespace CompareLib.Readers;

/// <summary>Reads what files tell of an article: dates in the forms that are in use, names without white space around. Nothing is guessed.</summary>
internal static class ArticleFields
{
    private static readonly string[] Dates =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd HH:mmK",
        "yyyyMMdd", "yyyyMMdd'T'HHmmssK", "yyyyMMdd'T'HHmmsszzz", "yyyy/MM/dd", "yyyy/MM/dd HH:mm:ss", "MMMM d, yyyy", "d MMMM yyyy", "MMM d, yyyy", "d MMM yyyy", "dddd, MMMM d, yyyy",
    ];

    /// <summary>A date, or null where the text tells none that is sure: <c>03/04/2024</c> is none.</summary>
    public static DateTimeOffset? Date(string? text)
    {
        text = text?.Trim();
        if (string.IsNullOrEmpty(text)) return null;
        if (DateTimeOffset.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)) return date;
        return char.IsAsciiLetter(text[0]) && text.Contains(',', StringComparison.Ordinal) && text.Contains(':', StringComparison.Ordinal) && DateUtils.TryParse(text, out date) ? date : null;
    }

    /// <summary>The text without white space around, null when nothing is left.</summary>
    public static string? Name(string? text) => string.IsNullOrWhiteSpace(text) ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The first of the names that is not empty.</summary>
    public static string? First(params ReadOnlySpan<string?> names)
    {
        foreach (var name in names) if (Name(name) is { } found) return found;
        return null;
    }
}
