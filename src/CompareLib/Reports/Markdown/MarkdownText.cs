using System.Text;

namespace CompareLib.Reports.Markdown;

/// <summary>Text that Markdown reads as text: every sign of GitHub-flavoured Markdown and HTML is escaped, and so are the
/// starts of automatic links, mentions, emoji and mathematics. White space becomes single blanks.</summary>
internal static class MarkdownText
{
    public static string Of(string text)
    {
        var flat = VisibleText.Of(Excerpt.Flat(text));
        var result = new StringBuilder(flat.Length + 16);
        for (var i = 0; i < flat.Length; i++)
        {
            var c = flat[i];
            switch (c)
            {
                case '&': result.Append("&amp;"); break;
                case '<': result.Append("&lt;"); break;
                case '>': result.Append("&gt;"); break;
                case '@': result.Append("&#64;"); break;
                case ':' when i + 1 < flat.Length && flat[i + 1] != ' ': result.Append("&#58;"); break;
                case '.' when EndsWithWww(flat, i): result.Append("&#46;"); break;
                case '.' or ')' when i > 0 && i < 10 && flat.AsSpan(0, i).IndexOfAnyExceptInRange('0', '9') < 0: result.Append('\\').Append(c); break;
                case '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '#' or '|' or '~' or '!' or '$' or '^': result.Append('\\').Append(c); break;
                case '-' or '+' or '=' when i == 0: result.Append('\\').Append(c); break;
                default: result.Append(c); break;
            }
        }

        return result.ToString();
    }

    private static bool EndsWithWww(string text, int i) => i >= 3 && text.AsSpan(i - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase);
}
