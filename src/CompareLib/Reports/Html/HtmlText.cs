namespace CompareLib.Reports.Html;

/// <summary>Writes HTML. Text goes through <see cref="Text(string)"/> or <see cref="Attribute"/> and can neither open a tag nor hide or turn other
/// text: markup is escaped, bidi and control characters are printed by name.</summary>
/// <param name="output">Where to.</param>
/// <param name="page">The file that is written when the report is split into files; null for one page.</param>
internal sealed class HtmlText(TextWriter output, string? page = null)
{
    private readonly HashSet<Alignment.ChangeLabel> named = [];
    private readonly HashSet<string> introduced = new(StringComparer.Ordinal);

    /// <summary>True when the page has not named this kind of change yet.</summary>
    public bool IsFirst(Alignment.ChangeLabel label) => named.Add(label);

    /// <summary>True when the page has not introduced this speaker yet.</summary>
    public bool IsFirst(Quotations.Speaker? speaker) => speaker is null || introduced.Add(speaker.Name);

    /// <summary>The address of a place of the report.</summary>
    public string Href(string anchor)
    {
        if (page is null) return "#" + anchor;
        var file = PageOf(anchor);
        return string.Equals(file, page, StringComparison.Ordinal) ? "#" + anchor : $"{file}#{anchor}";
    }

    /// <summary>The file in which a split report holds a place.</summary>
    public static string PageOf(string anchor)
    {
        if (anchor.Length < 2 || !char.IsAsciiDigit(anchor[1])) return "index.html";
        var dash = anchor.IndexOf('-', StringComparison.Ordinal);
        if (anchor[0] == 'p') return $"a{anchor[(dash + 1)..]}.html";
        var end = anchor.AsSpan(1).IndexOfAnyExceptInRange('0', '9');
        var number = end < 0 ? anchor[1..] : anchor.Substring(1, end);
        return anchor[0] == 'g' ? $"g{number}.html" : $"a{number}.html";
    }

    /// <summary>Writes markup of our own.</summary>
    public HtmlText Raw(string markup)
    {
        output.Write(markup);
        return this;
    }

    /// <summary>Writes text.</summary>
    public HtmlText Text(string text) => Escape(VisibleText.Of(text), "&<>");

    /// <summary>Writes a blank and an attribute with its value in quotes.</summary>
    public HtmlText Attribute(string name, string value)
    {
        output.Write(' ');
        output.Write(name);
        output.Write("=\"");
        Escape(VisibleText.Of(value), "&<>\"");
        output.Write('"');
        return this;
    }

    /// <summary>Writes <paramref name="open"/>, text, <paramref name="close"/>.</summary>
    public HtmlText Text(string open, string text, string close) => Raw(open).Text(text).Raw(close);

    /// <summary>Writes a phrase: names and numbers strong, words of articles in italics, places as links within the page.</summary>
    public HtmlText Phrase(Phrase phrase)
    {
        foreach (var run in phrase.Runs)
        {
            var tag = run.Style switch
            {
                PhraseStyle.Words => "i",
                PhraseStyle.Strong => "b",
                PhraseStyle.Note => "small",
                _ => "",
            };
            if (run.Target is not null) Raw("<a href=").Raw(Href(run.Target)).Raw(">");
            if (run.Style == PhraseStyle.Sign)
            {
                Text("<u aria-hidden=true>", run.Text, "</u>");
                continue;
            }

            if (tag.Length > 0) Raw("<").Raw(tag).Raw(">");
            Text(run.Text);
            if (tag.Length > 0) Raw("</").Raw(tag).Raw(">");
            if (run.Target is not null) Raw("</a>");
        }

        return this;
    }

    private HtmlText Escape(string text, string special)
    {
        var rest = text.AsSpan();
        for (var i = rest.IndexOfAny(special); i >= 0; i = rest.IndexOfAny(special))
        {
            output.Write(rest[..i]);
            output.Write(rest[i] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", _ => "&quot;" });
            rest = rest[(i + 1)..];
        }

        output.Write(rest);
        return this;
    }
}
