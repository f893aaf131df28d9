using System.Globalization;
using System.Text;
using CompareLib.Articles;

namespace CompareLib.Readers.Formats;

/// <summary>Rich Text Format (Microsoft, version 1.9): the words, without fonts, colours, pictures and notes.</summary>
internal sealed class RichTextFormat : IArticleFormat
{
    private const int Windows = 1252;
    private const int DeepestGroup = 1000;

    private static readonly HashSet<string> Destinations = new(StringComparer.Ordinal)
    {
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "header", "footer", "headerl", "headerr", "footerl", "footerr", "object", "themedata", "datastore", "listtable", "listoverridetable", "generator", "footnote", "annotation", "fldinst",
    };

    private static readonly Dictionary<string, string> Signs = new(StringComparer.Ordinal)
    {
        ["par"] = "\n\n",
        ["line"] = "\n",
        ["tab"] = "\t",
        ["lquote"] = "‘",
        ["rquote"] = "’",
        ["ldblquote"] = "“",
        ["rdblquote"] = "”",
        ["emdash"] = "—",
        ["endash"] = "–",
        ["bullet"] = "•",
        ["sect"] = "\n\n",
        ["page"] = "\n\n",
        ["cell"] = "\n\n",
        ["row"] = "\n\n",
    };

    /// <inheritdoc/>
    public string Name => "rich text";

    /// <inheritdoc/>
    public bool Recognises(FormatInput input) => input.Text.StartsWith("{\\rtf", StringComparison.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<ArticleInput> Read(FormatInput input)
    {
        var text = string.Join("\n\n", Words(Encoding.Latin1.GetString(input.ReadAll())).Split("\n\n").Select(p => p.Trim()).Where(p => p.Length > 0));
        yield return text.Length == 0 ? ArticleInput.Failed(input.Name, null, "rich text without words") : ArticleInput.Of(new Article { Id = input.Id, Text = text });
    }

    private static string Words(string rtf)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var page = Encoding.GetEncoding(Windows);
        var text = new StringBuilder();
        var groups = new Stack<(bool Hidden, int Skip)>();
        var (hidden, skip, left) = (false, 1, 0);
        for (var i = 0; i < rtf.Length; i++)
        {
            switch (rtf[i])
            {
                case '{':
                    if (groups.Count < DeepestGroup) groups.Push((hidden, skip));
                    break;
                case '}':
                    if (groups.Count > 0) (hidden, skip) = groups.Pop();
                    break;
                case '\r' or '\n':
                    break;
                case '\\' when i + 1 < rtf.Length:
                    i = Control(rtf, i + 1, text, ref page, ref hidden, ref skip, ref left);
                    break;
                default:
                    if (left > 0) left--;
                    else if (!hidden) text.Append(rtf[i]);
                    break;
            }
        }

        return text.ToString();
    }

    // One control word or sign; gives the place of its last character.
    private static int Control(string rtf, int at, StringBuilder text, ref Encoding page, ref bool hidden, ref int skip, ref int left)
    {
        if (rtf[at] == '\'')
        {
            if (at + 2 < rtf.Length && byte.TryParse(rtf.AsSpan(at + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
            {
                if (left > 0) left--;
                else if (!hidden) text.Append(page.GetString([code]));
            }

            return Math.Min(at + 2, rtf.Length - 1);
        }

        if (!char.IsAsciiLetter(rtf[at]))
        {
            if (rtf[at] == '*') hidden = true;
            else if (!hidden) text.Append(rtf[at] switch { '~' => "\u00a0", '-' => "\u00ad", '_' => "\u2011", '\\' or '{' or '}' => rtf[at].ToString(), '\n' or '\r' => "\n\n", _ => "" });
            return at;
        }

        var end = at;
        while (end < rtf.Length && char.IsAsciiLetter(rtf[end])) end++;
        var word = rtf[at..end];
        var number = end;
        if (number < rtf.Length && rtf[number] == '-') number++;
        while (number < rtf.Length && char.IsAsciiDigit(rtf[number]) && number - end < 8) number++;
        _ = int.TryParse(rtf.AsSpan(end, number - end), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value);
        if (word == "u")
        {
            if (!hidden) text.Append((char)(ushort)value);
            left = skip;
        }
        else if (word == "uc") skip = Math.Clamp(value, 0, 8);
        else if (word == "ansicpg" && value > 0) page = Known(value) ?? page;
        else if (Destinations.Contains(word)) hidden = true;
        else if (!hidden && Signs.TryGetValue(word, out var sign)) text.Append(sign);
        return number < rtf.Length && rtf[number] == ' ' ? number : number - 1;
    }

    private static Encoding? Known(int page)
    {
        try
        {
            return Encoding.GetEncoding(page);
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
