using CompareLib.Alignment;

namespace CompareLib.Reports.Html;

/// <summary>Markup that several views of a group share.</summary>
internal static class HtmlParts
{
    /// <summary>Classes of a place or a difference: its level and its label.</summary>
    public static string Classes(ChangeLevel level, ChangeLabel label) => $"l{Numbers.Of((int)level)} k{Numbers.Of((int)label)}";

    public static string Classes(UnitView unit) => Classes(unit.Level, unit.Label);

    /// <summary>The class by which an outlet is switched off; empty when it is not known.</summary>
    public static string Outlet(int outlet) => outlet >= 0 ? "o" + Numbers.Of(outlet + 1) : "";

    /// <summary>The attributes <c>lang</c> and <c>dir</c> of a witness.</summary>
    public static string Direction(WitnessView witness) => TextDirection.Attributes(witness.Text, witness.Article?.Article.Language);

    /// <summary>Sigla parted by commas, each with its outlet's class.</summary>
    public static void Sigla(HtmlText html, GroupView group, IEnumerable<int> witnesses)
    {
        var first = true;
        foreach (var w in witnesses)
        {
            var witness = group.Witnesses[w];
            var outlet = Outlet(witness.Outlet);
            html.Raw(outlet.Length > 0 ? $"<span class={outlet}>" : "<span>").Raw(first ? "" : ", ").Text(witness.Siglum).Raw("</span>");
            first = false;
        }
    }

    /// <summary>A label in words, its meaning as a tooltip; the style sheet sets the sign of its level before it.</summary>
    public static void Label(HtmlText html, ChangeLevel level, ChangeLabel label, bool explained = true)
    {
        html.Raw("<abbr");
        if (explained) html.Attribute("title", $"{LabelWords.Meaning(label)} ({LabelWords.Name(level)})");
        html.Raw(">").Text(LabelWords.Name(label)).Raw("</abbr>");
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
            html.Raw($"<a class=\"p {Classes(unit)}\" href={html.Href(Anchors.Unit(group, unit))}>");
            if (piece.Text.Length == 0) html.Raw("<span class=h>nothing here; others have words</span><span aria-hidden=true>+</span>");
            else html.Text(piece.Text);
            html.Raw("</a>");
        }
    }
}
