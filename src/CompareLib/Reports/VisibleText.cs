using System.Globalization;
using System.Text;

namespace CompareLib.Reports;

/// <summary>Makes characters visible that could hide or turn what a report shows: bidi controls, zero-width marks, control
/// characters, halves of surrogate pairs. Marks that scripts need (joiners, variation selectors) stay.</summary>
internal static class VisibleText
{
    /// <summary>True for a code unit that must not be printed as it is; tab, line feed and carriage return are not among them.</summary>
    public static bool IsHidden(char c) => c switch
    {
        < ' ' => c is not ('\t' or '\n' or '\r'),
        >= '\u007F' and <= '\u009F' => true,
        '\u00AD' or '\u061C' or '\u180E' => true,
        '\u200B' or '\u200E' or '\u200F' => true,
        >= '\u202A' and <= '\u202E' => true,
        '\u2060' => true,
        >= '\u2066' and <= '\u206F' => true,
        '\uFEFF' or '\uFFFE' or '\uFFFF' => true,
        >= '\uFFF9' and <= '\uFFFB' => true,
        _ => false,
    };

    /// <summary>The text with every hidden character and every lone surrogate as <c>⟦U+202E⟧</c>; the same instance when there is none.</summary>
    public static string Of(string text)
    {
        var i = FirstHidden(text);
        if (i < 0) return text;
        var result = new StringBuilder(text.Length + 16);
        result.Append(text, 0, i);
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) result.Append(c).Append(text[++i]);
            else if (char.IsSurrogate(c) || IsHidden(c)) result.Append("⟦U+").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)).Append('⟧');
            else result.Append(c);
        }

        return result.ToString();
    }

    private static int FirstHidden(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (char.IsSurrogate(c) || IsHidden(c)) return i;
        }

        return -1;
    }
}
