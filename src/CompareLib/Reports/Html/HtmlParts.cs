using CompareLib.Alignment;

namespace CompareLib.Reports.Html;

/// <summary>Markup that several views of a group share.</summary>
internal static class HtmlParts
{
    private const int ShownWords = 2;

    /// <summary>The class of a place or a difference, one word for its level and its label: the style sheet asks for the word's beginning or end.</summary>
    public static string Class(ChangeLevel level, ChangeLabel label) => $"l{Numbers.Of((int)level)}k{Numbers.Of((int)LabelWords.Kind(label))}";

    public static string Class(UnitView unit) => Class(unit.Level, unit.Label);

    /// <summary>The class of a level alone.</summary>
    public static string Level(ChangeLevel level) => "l" + Numbers.Of((int)level);

    /// <summary>The class by which an outlet is switched off; empty when it is not known.</summary>
    public static string Outlet(int outlet) => outlet >= 0 ? "o" + Numbers.Of(outlet + 1) : "";

    /// <summary>Classes of a row that tells one wording: a pair, and the outlet when it is one outlet's own.</summary>
    public static string Row(GroupView group, int wording)
    {
        var outlets = group.Wordings[wording].Select(w => group.Witnesses[w].Outlet).Distinct().ToArray();
        return outlets.Length == 1 && outlets[0] >= 0 ? $"\"pr {Outlet(outlets[0])}\"" : "pr";
    }

    /// <summary>The attributes <c>lang</c> and <c>dir</c> of a witness.</summary>
    public static string Direction(WitnessView witness) => TextDirection.Attributes(witness.Text, witness.Article?.Article.Language);

    /// <summary>Sigla parted by commas.</summary>
    public static void Sigla(HtmlText html, GroupView group, IEnumerable<int> witnesses)
    {
        var first = true;
        foreach (var w in witnesses)
        {
            var witness = group.Witnesses[w];
            html.Raw(first ? "" : ", ").Text(witness.Siglum);
            first = false;
        }
    }

    /// <summary>A label in words; the style sheet sets the sign of its level before it. Its meaning is a tooltip where the page first names it, and
    /// stands in the menu of kinds; the script gives the other places their tooltips from there.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="unit">The place.</param>
    /// <param name="worst">Whether its most telling sentence follows, or its first.</param>
    public static void Label(HtmlText html, UnitView unit, bool worst)
    {
        html.Raw("<b");
        if (html.IsFirst(unit.Label)) html.Attribute("title", LabelWords.KindMeaning(LabelWords.Kind(unit.Label)));
        html.Text(">", LabelWords.Name(unit.Label, Sentences.Has(unit, worst)), "</b>");
    }

    /// <summary>The first word or two of what another wording has where this one has nothing.</summary>
    private static string Added(UnitView unit)
    {
        var readings = unit.Model.Readings.Select(r => r.Text.Trim()).Where(t => t.Length > 0).ToArray();
        if (Array.Find(readings, Sentences.HasWords) is not { } text) return readings.Length == 0 ? "" : Excerpt.Shorten(readings[0], ShownWords);
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SkipWhile(w => !Sentences.HasWords(w)).ToArray();
        return Excerpt.Shorten(string.Join(' ', words.Take(ShownWords)), ShownWords) + (words.Length > ShownWords ? "…" : "");
    }

    /// <summary>A witness's words with its places of variation as links to their notes.</summary>
    public static void Sentence(HtmlText html, GroupView group, int witness)
    {
        foreach (var piece in group.Pieces(witness))
        {
            if (piece.Unit < 0)
            {
                html.Text(piece.Text);
                continue;
            }

            var unit = group.Units[piece.Unit];
            var added = piece.Text.Length == 0 ? "+" + Added(unit) : null;
            html.Raw($"<a class={Class(unit)} href={html.Href(Anchors.Unit(group, unit))}");
            if (added is not null) html.Attribute("aria-label", $"added: {added}");
            html.Text(">", added ?? piece.Text, "</a>");
        }
    }
}
