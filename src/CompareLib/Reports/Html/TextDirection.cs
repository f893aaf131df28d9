using System.Globalization;
using System.Text;

namespace CompareLib.Reports.Html;

/// <summary>The language and direction of a text of an article.</summary>
internal static class TextDirection
{
    /// <summary>The attributes <c>lang</c> and <c>dir</c> with a blank before each; empty for English from left to right.</summary>
    public static string Attributes(string text, string? language)
    {
        var lang = IsTag(language) && !string.Equals(language, "en", StringComparison.OrdinalIgnoreCase) ? $" lang={language}" : "";
        return IsRightToLeft(text) ? lang + " dir=rtl" : lang.Length > 0 ? lang + " dir=ltr" : "";
    }

    /// <summary>True when the first strong character is of a script that runs from right to left (UAX 9, rules P2 and P3).</summary>
    public static bool IsRightToLeft(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var v = rune.Value;
            if (v is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF))
            {
                if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter) return true;
            }
            else if (Rune.IsLetter(rune))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsTag(string? tag) =>
        tag is { Length: > 0 and <= 35 } && char.IsAsciiLetter(tag[0]) && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
