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
        var off = new System.Text.StringBuilder();
        foreach (var i in outlets.Order().Take(MostOutlets))
        {
            css.Append($".bar:has(#oc{Numbers.Of(i + 1)}:not(:checked))~main .o{Numbers.Of(i + 1)}{{display:none}}");
        }

        foreach (var label in labels.Order())
        {
            var k = Numbers.Of((int)label);
            off.Append($"{(off.Length > 0 ? "," : "")}.bar:has(#kc{k}:not(:checked))~main [class$=k{k}]");
        }

        // The same as the style sheet's rule for levels that are switched off.
        if (off.Length > 0) css.Append(off).Append("{&:is(li,del,p){display:none}&:is(a,ins,u,td){background:none;border-color:transparent;color:inherit;font-weight:inherit}&::before{content:none}}");
        return css.ToString();
    }

    public static void Write(HtmlText html, ReportView view, IReadOnlyDictionary<ChangeLabel, int> labels, IReadOnlyDictionary<int, int> outlets)
    {
        html.Raw("<div class=bar role=region aria-label=\"What to show\"><details class=fl><summary>Filter, find, colours</summary><div><fieldset class=lv><legend>Show changes of</legend>");
        for (var i = 0; i < Levels.Length; i++)
        {
            html.Raw($"<input type=radio name=lv id=lv{Numbers.Of(i + 1)}{(i == 0 ? " checked" : "")}><label for=lv{Numbers.Of(i + 1)}>{Levels[i]}</label>");
        }

        html.Raw("</fieldset><details class=dd><summary>Outlets</summary><div>");
        foreach (var i in outlets.Keys.Order().Take(MostOutlets))
        {
            html.Raw($"<p><input type=checkbox checked id=oc{Numbers.Of(i + 1)}><label for=oc{Numbers.Of(i + 1)}>").Text(view.Outlets[i]).Raw($" <small>{Numbers.Count(outlets[i], "wording")}</small></label>");
        }

        if (outlets.Count > MostOutlets) html.Raw($"<p><small>and {Numbers.Of(outlets.Count - MostOutlets)} more, always shown</small></p>");
        html.Raw("</div></details><details class=dd><summary>Kinds of change</summary><div>");
        foreach (var (label, count) in labels.OrderByDescending(l => l.Value).ThenBy(l => l.Key))
        {
            html.Raw($"<p><input type=checkbox checked id=kc{Numbers.Of((int)label)}><label for=kc{Numbers.Of((int)label)}>").Text("<b>", LabelWords.KindName(label), $"</b> {Numbers.Of(count)}").Text(" <small>", LabelWords.KindMeaning(label), "</small></label>");
        }

        html.Raw("</div></details><details class=dd><summary>Colours</summary><div><fieldset><legend class=h>Colours</legend><p><input type=radio name=th id=ths checked><label for=ths>as the system</label></p><p><input type=radio name=th id=thl><label for=thl>light</label></p><p><input type=radio name=th id=thd><label for=thd>dark</label></p></fieldset></div></details>"
            + "<div class=js hidden><label for=find>Find</label> <input type=search id=find size=12> <button type=button id=pv>Previous change</button> <button type=button id=nx>Next change</button> "
            + "<input type=checkbox id=ky checked><label for=ky>keys <kbd>j</kbd> <kbd>k</kbd></label></div></div></details></div>");
    }
}
