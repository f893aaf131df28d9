namespace CompareLib.Alignment;

/// <summary>Names changes of punctuation alone.</summary>
internal static class MarkNamer
{
    public static ChangeName Name(ChangeSide a, ChangeSide b)
    {
        var x = a.All.Where(t => t.IsMark).ToArray();
        var y = b.All.Where(t => t.IsMark).ToArray();
        if (x.Length > 0 && y.Length > 0)
        {
            if (All(x, IsQuote) && All(y, IsQuote)) return new(ChangeLabel.QuoteGlyph, "another glyph for the quotation mark", 0.98);
            if (All(x, IsEllipsis) && All(y, IsEllipsis)) return new(ChangeLabel.EllipsisGlyph, "another glyph for the ellipsis", 0.98);
            if (All(x, IsDash) && All(y, IsDash)) return new(ChangeLabel.DashGlyph, "another glyph for the dash", 0.98);
            var glyphs = Glyph(x, y);
            if (glyphs is { } g) return new(g, "another glyph for the same mark", 0.9);
        }

        var (more, fewer) = x.Length >= y.Length ? (x, y) : (y, x);
        var extra = more.ToList();
        foreach (var mark in fewer) extra.Remove(extra.FirstOrDefault(m => m.Folded == mark.Folded) ?? extra[0]);
        if (extra.Count > 0 && extra.All(IsEllipsis)) return new(ChangeLabel.Ellipsis, "an ellipsis on one side", 0.8);
        if (extra.Count > 0 && extra.All(IsQuote)) return new(ChangeLabel.QuoteMarks, "quotation marks on one side", 0.9);
        return new(ChangeLabel.Punctuation, "punctuation", 0.95);
    }

    public static bool IsQuote(WordType t) => t.Class == WordClass.Quote;

    public static bool IsEllipsis(WordType t) => t.Folded is "..." or "…" or "...." or ". . .";

    public static bool IsDash(WordType t) => t.Folded.Length > 0 && t.Folded.All(c => c == '-');

    private static bool All(WordType[] marks, Func<WordType, bool> test) => marks.All(test);

    private static ChangeLabel? Glyph(WordType[] x, WordType[] y)
    {
        if (x.Length != y.Length) return null;
        ChangeLabel? label = null;
        for (var k = 0; k < x.Length; k++)
        {
            if (x[k].Form == y[k].Form) continue;
            if (IsQuote(x[k]) && IsQuote(y[k])) label = ChangeLabel.QuoteGlyph;
            else if (x[k].Folded == y[k].Folded) label ??= IsDash(x[k]) ? ChangeLabel.DashGlyph : ChangeLabel.EllipsisGlyph;
            else return null;
        }

        return label;
    }
}
