using System.Globalization;

namespace CompareLib.Reports.Terminal;

/// <summary>Lays paragraphs out in the columns of a terminal: wraps at blanks and between wide characters, measures by grapheme
/// cluster, and neutralises control characters, so that no text can move the cursor.</summary>
internal sealed class TerminalPage(TextWriter output, ReportStyle style)
{
    private readonly List<(string Text, Ink Ink, string? Link)> runs = [];
    private Ink ink;
    private string? link;

    public int Width => style.Width;

    /// <summary>Adds a run to the current paragraph.</summary>
    public TerminalPage Add(string text, Ink runInk = Ink.Plain, string? url = null)
    {
        if (text.Length > 0) runs.Add((VisibleText.Of(text), runInk, url));
        return this;
    }

    public TerminalPage Add(Phrase phrase)
    {
        foreach (var run in phrase.Runs)
        {
            switch (run.Style)
            {
                case PhraseStyle.Words: Add($"“{run.Text}”", Ink.Words); break;
                case PhraseStyle.Name: Add(run.Text, Ink.Name); break;
                case PhraseStyle.Strong: Add(run.Text, run.Text.StartsWith('◆') ? Ink.Meaning : Ink.Strong); break;
                case PhraseStyle.Note: Add(run.Text, Ink.Faint); break;
                default: Add(run.Text); break;
            }
        }

        return this;
    }

    /// <summary>Prints the current paragraph.</summary>
    /// <param name="first">Blanks before the first line.</param>
    /// <param name="rest">Blanks before the other lines.</param>
    public void End(int first = 0, int rest = -1)
    {
        if (rest < 0) rest = first;
        var limit = Math.Max(style.Width, 20);
        (first, rest) = (Math.Min(first, limit / 2), Math.Min(rest, limit / 2));
        var column = Indent(first);
        var start = column;
        var blank = false;
        foreach (var word in Words())
        {
            if (word.Count == 0)
            {
                blank = column > start;
                continue;
            }

            var width = word.Sum(c => c.Width);
            if (column + (blank ? 1 : 0) + width > limit && column > start)
            {
                Break();
                column = start = Indent(rest);
            }
            else if (blank)
            {
                Put(" ", word[0].Ink == ink ? ink : Ink.Plain, word[0].Link == link ? link : null);
                column++;
            }

            blank = false;
            foreach (var cluster in word)
            {
                if (column + cluster.Width > limit && column > start)
                {
                    Break();
                    column = start = Indent(rest);
                }

                Put(cluster.Text, cluster.Ink, cluster.Link);
                column += cluster.Width;
            }
        }

        Break();
        runs.Clear();
    }

    public void Blank() => output.Write('\n');

    /// <summary>A line across the page, with a title.</summary>
    public void Rule(string title)
    {
        var visible = VisibleText.Of(title);
        Add($"── {visible} ", Ink.Strong);
        var left = style.Width - DisplayWidth.Of($"── {visible} ");
        if (left > 0) Add(new string('─', left), Ink.Faint);
        End();
    }

    /// <summary>Words as clusters; an empty word stands for white space. A wide cluster is a word of its own, since a line may break around it.</summary>
    private IEnumerable<List<(string Text, int Width, Ink Ink, string? Link)>> Words()
    {
        var word = new List<(string, int, Ink, string?)>();
        foreach (var (text, runInk, url) in runs)
        {
            for (var i = 0; i < text.Length;)
            {
                var length = Math.Max(1, StringInfo.GetNextTextElementLength(text, i));
                var cluster = text.Substring(i, length);
                i += length;
                if (string.IsNullOrWhiteSpace(cluster) && cluster != "\u00A0")
                {
                    if (word.Count > 0) yield return word;
                    yield return [];
                    word = [];
                    continue;
                }

                var width = DisplayWidth.OfCluster(cluster);
                if (width > 1 && word.Count > 0)
                {
                    yield return word;
                    word = [];
                }

                word.Add((cluster, width, runInk, url));
                if (width > 1)
                {
                    yield return word;
                    word = [];
                }
            }
        }

        if (word.Count > 0) yield return word;
    }

    private int Indent(int columns)
    {
        if (columns > 0) output.Write(new string(' ', columns));
        return columns;
    }

    private void Put(string text, Ink textInk, string? url)
    {
        Turn(textInk, url);
        output.Write(text);
    }

    private void Break()
    {
        Turn(Ink.Plain, null);
        output.Write('\n');
    }

    private void Turn(Ink to, string? url)
    {
        if (!string.Equals(url, link, StringComparison.Ordinal))
        {
            if (style.Hyperlinks) output.Write($"\u001b]8;;{url}\u001b\\");
            link = url;
        }

        if (to == ink) return;
        if (style.Colour)
        {
            if (ink != Ink.Plain) output.Write("\u001b[0m");
            output.Write(Code(to));
        }

        ink = to;
    }

    private static string Code(Ink ink) => ink switch
    {
        Ink.Strong => "\u001b[1m",
        Ink.Faint => "\u001b[2m",
        Ink.Name => "\u001b[36m",
        Ink.Words => "\u001b[3m",
        Ink.Deleted => "\u001b[31;9m",
        Ink.Inserted => "\u001b[32m",
        Ink.Meaning => "\u001b[1;35m",
        _ => "",
    };
}
