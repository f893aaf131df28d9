using CompareLib.Text;

namespace CompareLib.Reports.Html;

/// <summary>A text with marks laid over it that may nest and cross. Cost: sorting the marks, and linear in the text.</summary>
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
        var inside = marks.Where(m => m.Span.Overlaps(range)).OrderBy(m => m.Span.Start).ToList();
        var bounds = inside.SelectMany(m => new[] { Math.Max(m.Span.Start, range.Start), Math.Min(m.Span.End, range.End) })
            .Append(range.Start).Append(range.End).Distinct().Order().ToList();
        var active = new List<Mark>();
        var next = 0;
        for (var b = 0; b + 1 < bounds.Count; b++)
        {
            var (start, end) = (bounds[b], bounds[b + 1]);
            active.RemoveAll(m => m.Span.End <= start);
            var opened = active.Count;
            while (next < inside.Count && inside[next].Span.Start <= start) active.Add(inside[next++]);
            Segment(html, start, end, active, opened);
            foreach (var mark in active.Where(m => m.After.Length > 0 && m.Span.End == end)) html.Raw(mark.After);
        }
    }

    private void Segment(HtmlText html, int start, int end, List<Mark> active, int opened)
    {
        if (active.Count == 0)
        {
            html.Text(text[start..end]);
            return;
        }

        var ids = active.Skip(opened).Select(m => m.Id).OfType<string>().ToList();
        foreach (var id in ids.Skip(1)) html.Raw("<a id=").Raw(id).Raw("></a>");
        html.Raw("<span");
        if (ids.Count > 0) html.Raw(" id=").Raw(ids[0]);
        var names = string.Join(' ', active.Select(m => m.Class).Where(c => c.Length > 0).Distinct());
        if (names.Length > 0) html.Raw(names.Contains(' ') ? $" class=\"{names}\"" : $" class={names}");
        html.Text(">", text[start..end], "</span>");
    }
}
