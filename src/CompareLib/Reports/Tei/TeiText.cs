using System.Globalization;
using System.Text;

namespace CompareLib.Reports.Tei;

/// <summary>Text for XML 1.0 that a parser gives back unchanged; what XML cannot hold or a reader would not see is named by <c>&lt;g n="U+202E"/&gt;</c>.</summary>
internal static class TeiText
{
    public static string Of(string text)
    {
        var xml = new StringBuilder(text.Length + 16);
        for (var k = 0; k < text.Length; k++)
        {
            var c = text[k];
            if (char.IsHighSurrogate(c) && k + 1 < text.Length && char.IsLowSurrogate(text[k + 1])) xml.Append(c).Append(text[++k]);
            else if (char.IsSurrogate(c) || VisibleText.IsHidden(c)) xml.Append(CultureInfo.InvariantCulture, $"<g n=\"U+{(int)c:X4}\"/>");
            else Append(xml, c);
        }

        return xml.ToString();
    }

    private static void Append(StringBuilder xml, char c)
    {
        switch (c)
        {
            case '&': xml.Append("&amp;"); break;
            case '<': xml.Append("&lt;"); break;
            case '>': xml.Append("&gt;"); break;
            case '"': xml.Append("&quot;"); break;
            case '\r': xml.Append("&#13;"); break; // a bare one would come back as a line feed
            default: xml.Append(c); break;
        }
    }
}
