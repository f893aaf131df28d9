using CompareLib.Alignment;
using CompareLib.Reports.Sections;

namespace CompareLib.Reports.Terminal;

/// <summary>The report for a terminal: what was found, then each statement with its wordings as inline word differences
/// (<c>[-left out-]</c> and <c>{+put in+}</c> against the first wording), then the other questions.</summary>
internal sealed class TextReport
{
    /// <summary>So many items of a list are printed: a terminal is read from top to bottom.</summary>
    private const int MostItems = 12;

    private const int LinesOfEnd = 3;
    private const int SummaryWords = 30;

    private readonly ReportView view;
    private readonly TextWriter output;
    private readonly ReportStyle style;
    private TerminalPage page;

    private TextReport(ComparisonReport report, TextWriter output, ReportStyle style)
    {
        view = new ReportView(report);
        (this.output, this.style) = (output, style);
        page = new TerminalPage(output, style);
    }

    public static void Write(ComparisonReport report, TextWriter output, ReportStyle? style) => new TextReport(report, output, style ?? new ReportStyle()).WriteAll();

    private void WriteAll()
    {
        if (style.MostLines == int.MaxValue) Write();
        else Summary();
    }

    /// <summary>Head, answers and as many statements as there is room for, each with who said it, its words and its worst change; then what was left out.</summary>
    private void Summary()
    {
        var lines = Part(Start);
        var told = 0;
        foreach (var group in view.Sure)
        {
            var (text, height) = Rendered(() => Short(group));
            if (lines + height > style.MostLines - LinesOfEnd) break;
            output.Write(text);
            lines += height;
            told++;
        }

        if (told < view.Sure.Length) page.Add($"… and {Numbers.Count(view.Sure.Length - told, "statement")} more.", Ink.Faint).End();
        page.Add("--full prints the whole report, --output report.html writes it as a page.", Ink.Faint).End();
    }

    private int Part(Action write)
    {
        var (text, height) = Rendered(write);
        output.Write(text);
        return height;
    }

    private (string Text, int Lines) Rendered(Action write)
    {
        var (own, buffer) = (page, new StringWriter { NewLine = "\n" });
        page = new TerminalPage(buffer, style);
        write();
        page = own;
        var text = buffer.ToString();
        return (text, text.Count(c => c == '\n'));
    }

    private void Short(GroupView group)
    {
        page.Add(group.Model.Id, Ink.Strong).Add("  ").Add(Questions.Said(group, role: false)).Add(": ").Add(Excerpt.Shorten(group.Witnesses[group.Base].Text, SummaryWords), Ink.Words).End(0, 4);
        page.Add(Questions.Counts(group)).End(4);
        if (group.MeaningUnits.MaxBy(u => u.Weight) is { } unit) page.Add("◆ ", Ink.Meaning).Add(Sentences.Worst(group, unit)).Add(".").End(4, 6);
    }

    private void Start()
    {
        page.Add(Questions.Headline(view)).End();
        if (view.Findings.Gravest is var (group, unit))
        {
            page.Add("◆ ", Ink.Meaning).Add(Sentences.Worst(group, unit)).Add(".").Add($" ({group.Model.Id})", Ink.Faint).End(0, 2);
        }

        page.Blank();
        Overview(Questions.Of(view));
    }

    private void Write()
    {
        Start();
        var sections = Questions.Of(view);
        for (var i = 0; i < sections.Length; i++)
        {
            var blocks = i == 0 ? [] : sections[i].Blocks.ToArray(); // the groups themselves say what the first section's table says
            if (i == 0 ? view.Sure.IsEmpty : blocks.Length == 0) continue;
            page.Rule($"{Numbers.Of(i + 1)} {sections[i].Title}");
            page.Blank();
            if (i == 0) Groups();
            foreach (var block in blocks) Block(block);
        }

        if (!view.Perhaps.IsEmpty)
        {
            var perhaps = Questions.Perhaps(view);
            page.Rule(perhaps.Title);
            page.Add(perhaps.Answer).End();
            page.Blank();
            foreach (var block in perhaps.Blocks) Block(block);
        }

        page.Rule("Articles");
        page.Blank();
        foreach (var article in view.Report.Articles) Article(article);
    }

    private void Overview(IReadOnlyList<Section> sections)
    {
        for (var i = 0; i < sections.Count; i++)
        {
            page.Add(Numbers.Of(i + 1) + " ", Ink.Faint).Add(sections[i].Question).Add(" ").Add(sections[i].Answer, Ink.Strong).End(i < 9 ? 1 : 0, 3);
        }

        page.Blank();
    }

    private void Groups()
    {
        foreach (var group in view.Sure)
        {
            page.Add(group.Model.Id, Ink.Strong).Add("  ").Add(Questions.Said(group)).End(0, 4);
            page.Add(Questions.Counts(group)).End(4);
            Wordings(group);
            foreach (var unit in group.MeaningUnits) Unit(group, unit);
            var wording = group.Units.Count(u => u.Level == ChangeLevel.Editing);
            var small = group.Units.Count(u => u.Level < ChangeLevel.Editing);
            if (wording > 0) page.Add($"△ {Numbers.Count(wording, "place")} with other words of the same meaning", Ink.Faint).End(4, 6);
            if (small > 0) page.Add($"○ {Numbers.Count(small, "difference")} of typography or form", Ink.Faint).End(4, 6);
            page.Blank();
        }
    }

    private void Wordings(GroupView group)
    {
        foreach (var wording in group.Wordings)
        {
            var first = wording[0];
            for (var i = 0; i < wording.Length; i++)
            {
                var witness = group.Witnesses[wording[i]];
                if (i > 0) page.Add(", ");
                page.Add(witness.Siglum, Ink.Name, SafeUrl.Of(witness.Article?.Article.Url));
                if (witness.Quotation is { } quotation) page.Add($" {ReportView.Kind(quotation.Kind)}", Ink.Faint);
            }

            page.Add(": ");
            if (wording.Contains(group.Base))
            {
                page.Add(Excerpt.Flat(group.Witnesses[group.Base].Text)).End(4, 6);
                continue;
            }

            foreach (var piece in group.Pair(group.Base, first)) Piece(piece);
            page.End(4, 6);
        }
    }

    private void Piece(PairPiece piece)
    {
        if (piece.SpaceBefore) page.Add(" ");
        if (piece.Change is null || piece.IsSame)
        {
            page.Add(piece.B.TrimStart());
            return;
        }

        var (a, b) = (piece.A.Trim(), piece.B.Trim());
        if (a.Length > 0) page.Add($"[-{a}-]", Ink.Deleted);
        if (b.Length > 0) page.Add($"{{+{b}+}}", Ink.Inserted);
    }

    private void Unit(GroupView group, UnitView unit)
    {
        var first = true;
        foreach (var sentence in Sentences.Of(group, unit))
        {
            page.Add($"{LabelWords.Mark(sentence.Level)} ", sentence.Level == ChangeLevel.Meaning ? Ink.Meaning : Ink.Faint).Add(sentence.Text).Add(".");
            if (first && LabelWords.Adds(unit.Reason) is { Length: > 0 } reason) page.Add(" " + reason, Ink.Faint);
            page.End(4, 6);
            first = false;
        }
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case TextBlock text:
                page.Add(text.Text).End();
                break;
            case ListBlock list:
                var items = list.Items.ToArray();
                foreach (var item in items.Take(MostItems)) page.Add("- ", Ink.Faint).Add(item).End(0, 2);
                More(items.Length);
                break;
            case TableBlock table:
                page.Add(table.Caption, Ink.Strong).End();
                var rows = table.Rows.ToArray();
                foreach (var row in rows.Take(MostItems))
                {
                    page.Add("- ", Ink.Faint).Add(row[0]).End(0, 2);
                    for (var c = 1; c < row.Length && c < table.Headers.Length; c++)
                    {
                        if (!row[c].IsEmpty) page.Add(table.Headers[c] + ": ", Ink.Faint).Add(row[c]).End(2, 4);
                    }
                }

                More(rows.Length);
                break;
        }

        page.Blank();
    }

    private void More(int items)
    {
        if (items > MostItems) page.Add($"… and {Numbers.Of(items - MostItems)} more: the HTML and JSON reports have them all", Ink.Faint).End(0, 2);
    }

    private void Article(ReportedArticle article)
    {
        var parts = new[] { article.Name, article.Article.Published is { } day ? Numbers.Moment(day) : null, article.Article.Title, article.Article.Id };
        page.Add(article.Siglum, Ink.Name, SafeUrl.Of(article.Article.Url)).Add("  ")
            .Add(string.Join(" · ", parts.Where(p => !string.IsNullOrWhiteSpace(p)).Select(p => Excerpt.Shorten(p!, 20)))).End(0, 4);
    }
}
