using System.Globalization;

namespace CompareLib.Reports.Apparatus;

/// <summary>Writes text into XML 1.0 so that a parser gives it back unchanged.</summary>
internal static class TeiText
{
    public static void Write(TextWriter output, string text)
    {
        for (var k = 0; k < text.Length; k++)
        {
            var c = text[k];
            switch (c)
            {
                case '&': output.Write("&amp;"); break;
                case '<': output.Write("&lt;"); break;
                case '>': output.Write("&gt;"); break;
                case '"': output.Write("&quot;"); break;
                case '\r': output.Write("&#13;"); break; // a bare one would come back as a line feed
                case '\t' or '\n': output.Write(c); break;
                case < ' ' or '\uFFFE' or '\uFFFF': Odd(output, c); break;
                default:
                    if (char.IsHighSurrogate(c) && k + 1 < text.Length && char.IsLowSurrogate(text[k + 1]))
                    {
                        output.Write(c);
                        output.Write(text[++k]);
                    }
                    else if (char.IsSurrogate(c)) Odd(output, c);
                    else output.Write(c);
                    break;
            }
        }
    }

    private static void Odd(TextWriter output, char c) => output.Write($"<g n=\"U+{((int)c).ToString("X4", CultureInfo.InvariantCulture)}\"/>");
}
