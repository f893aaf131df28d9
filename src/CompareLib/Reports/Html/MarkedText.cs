using CompareLib.Text;

namespace CompareLib.Reports.Html;

/// <summary>A text with marks laid over it that may nest and cross; a mark that crosses another is written in two parts. Cost: sorting
/// the marks, and linear in the text times the depth of marks.</summary>
internal sealed class MarkedText(string text)
{
    private readonly List<Mark> marks = [];

    private sealed record Mark(TextSpan Span, string Class, string? Id, string After);

    /// <summary>Lays a mark over <paramref name="span"/>, cut to the text.</summary>
    /// <param name="span">Where.</param>
    /// <param name="name">Its class.</param>
    /// <param name="id">Its anchor; null for none.</param>
    /// <param name="after">Markup that follows its last character.</param>
    public void Add(TextSpan span, string name, string? id = null, string after = "")
    {
        var cut = new TextSpan(Math.Clamp(span.Start, 0, text.Length), Math.Clamp(span.End, 0, text.Length));
        if (!cut.IsEmpty) marks.Add(new Mark(cut, name, id, after));
    }

    /// <summary>Writes the part of the text in <paramref name="range"/>; a mark that reaches out of it is cut.</summary>
    public void Write(HtmlText html, TextSpan range)
    {
        var inside = marks.Where(m => m.Span.Overlaps(range)).OrderBy(m => Math.Max(m.Span.Start, range.Start)).ThenByDescending(m => m.Span.End).ToList();
        var bounds = inside.SelectMany(m => new[] { Math.Max(m.Span.Start, range.Start), Math.Min(m.Span.End, range.End) })
            .Append(range.Start).Append(range.End).Distinct().Order().ToList();
        var open = new List<Mark>();
        var next = 0;
        for (var b = 0; b < bounds.Count; b++)
        {
            var at = bounds[b];
            Close(html, open, at, range.End);
            while (next < inside.Count && Math.Max(inside[next].Span.Start, range.Start) <= at) Open(html, open, inside[next++], again: false);
            if (b + 1 < bounds.Count) html.Text(text[at..bounds[b + 1]]);
        }
    }

    /// <summary>Closes the marks that end here; those that were opened after them and go on are closed and opened again.</summary>
    private static void Close(HtmlText html, List<Mark> open, int at, int end)
    {
        var first = open.FindIndex(m => m.Span.End <= at || at == end);
        if (first < 0) return;
        var goingOn = open.Skip(first).Where(m => m.Span.End > at && at != end).ToList();
        for (var i = open.Count - 1; i >= first; i--)
        {
            html.Raw("</u>");
            if (open[i].Span.End <= at) html.Raw(open[i].After);
        }

        open.RemoveRange(first, open.Count - first);
        foreach (var mark in goingOn) Open(html, open, mark, again: true);
    }

    private static void Open(HtmlText html, List<Mark> open, Mark mark, bool again)
    {
        html.Raw("<u");
        if (!again && mark.Id is not null) html.Raw(" id=").Raw(mark.Id);
        html.Raw(" class=").Raw(mark.Class).Raw(">");
        open.Add(mark);
    }
}
