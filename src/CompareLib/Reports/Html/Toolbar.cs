using CompareLib.Alignment;

namespace CompareLib.Reports.Html;

/// <summary>Level, outlets, kinds of change, colours: radio buttons and boxes that rule the page through the style sheet alone.</summary>
internal static class Toolbar
{
    /// <summary>Number of the most outlets that can be switched off one by one.</summary>
    private const int MostOutlets = 60;

    private static readonly string[] Levels = ["all", "form", "wording", "meaning"];

    /// <summary>The rules that the boxes of this report need.</summary>
    public static string Rules(IEnumerable<int> outlets, IEnumerable<ChangeLabel> labels)
    {
        var css = new System.Text.StringBuilder();
        foreach (var i in outlets.Order().Take(MostOutlets))
        {
            css.Append($".bar:has(#oc{Numbers.Of(i + 1)}:not(:checked))~main .o{Numbers.Of(i + 1)}{{display:none}}");
        }

        foreach (var label in labels.Order())
        {
            var k = Numbers.Of((int)label);
            css.Append($".bar:has(#kc{k}:not(:checked))~main .k{k}{{&.n,&:is(del){{display:none}}&:is(a,ins,span,td){{background:none;border-color:transparent;color:inherit}}&::before{{content:none}}}}");
        }

        return css.ToString();
    }

    public static void Write(HtmlText html, ReportView view, IReadOnlyDictionary<ChangeLabel, int> labels, IReadOnlyDictionary<int, int> outlets)
    {
        html.Raw("<div class=bar role=region aria-label=\"What to show\"><fieldset class=lv><legend>Show changes of</legend>");
        for (var i = 0; i < Levels.Length; i++)
        {
            html.Raw($"<input type=radio name=lv id=lv{Numbers.Of(i + 1)}{(i == 0 ? " checked" : "")}><label for=lv{Numbers.Of(i + 1)}>{Levels[i]}</label>");
        }

        html.Raw("</fieldset><details class=dd><summary>Outlets</summary><div>");
        foreach (var i in outlets.Keys.Order().Take(MostOutlets))
        {
            html.Raw($"<p><input type=checkbox checked id=oc{Numbers.Of(i + 1)}><label for=oc{Numbers.Of(i + 1)}>").Text(view.Outlets[i]).Raw($" <small>{Numbers.Count(outlets[i], "wording")}</small></label></p>");
        }

        if (outlets.Count > MostOutlets) html.Raw($"<p><small>and {Numbers.Of(outlets.Count - MostOutlets)} more, always shown</small></p>");
        html.Raw("</div></details><details class=dd><summary>Kinds of change</summary><div>");
        foreach (var (label, count) in labels.OrderByDescending(l => l.Value).ThenBy(l => l.Key))
        {
            html.Raw($"<p><input type=checkbox checked id=kc{Numbers.Of((int)label)}><label for=kc{Numbers.Of((int)label)}").Attribute("title", LabelWords.Meaning(label)).Text(">", LabelWords.Name(label), $" <small>{Numbers.Of(count)}</small></label></p>");
        }

        html.Raw("</div></details><details class=dd><summary>Colours</summary><div><fieldset><legend class=h>Colours</legend><p><input type=radio name=th id=ths checked><label for=ths>as the system</label></p><p><input type=radio name=th id=thl><label for=thl>light</label></p><p><input type=radio name=th id=thd><label for=thd>dark</label></p></fieldset></div></details>"
            + "<div class=js hidden><label for=find>Find</label> <input type=search id=find size=12> <button type=button id=pv>Previous change</button> <button type=button id=nx>Next change</button> "
            + "<input type=checkbox id=ky checked><label for=ky>keys <kbd>j</kbd> <kbd>k</kbd></label></div></div>");
    }
}
