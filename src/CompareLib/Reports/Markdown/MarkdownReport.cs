using CompareLib.Alignment;
using CompareLib.Reports.Sections;

namespace CompareLib.Reports.Markdown;

/// <summary>The report as GitHub-flavoured Markdown that pastes into an issue: headings, tables, footnotes, no HTML.</summary>
internal sealed class MarkdownReport
{
    private readonly ReportView view;
    private readonly TextWriter output;
    private readonly List<(string Name, string Text)> footnotes = [];

    private MarkdownReport(ComparisonReport report, TextWriter output)
    {
        view = new ReportView(report);
        this.output = output;
    }

    public static void Write(ComparisonReport report, TextWriter output) => new MarkdownReport(report, output).Write();

    private void Write()
    {
        Line($"# How {Numbers.Count(view.Outlets.Length, "outlet")} tell it");
        Line(Of(Questions.Headline(view)));
        if (view.Findings.Gravest is var (group, unit)) Line($"> ◆ {Of(Sentences.Worst(group, unit))}. ({MarkdownText.Of(group.Model.Id)})");
        var sections = Questions.Of(view);
        output.Write("| | Question | Answer |\n| --: | --- | --- |\n");
        for (var i = 0; i < sections.Length; i++)
        {
            output.Write($"| {Numbers.Of(i + 1)} | {Cell(sections[i].Question)} | {Cell(sections[i].Answer)} |\n");
        }

        output.Write('\n');
        for (var i = 0; i < sections.Length; i++)
        {
            var blocks = sections[i].Blocks.ToArray();
            if (blocks.Length == 0 && (i > 0 || view.Sure.IsEmpty)) continue;
            Line($"## {Numbers.Of(i + 1)}. {MarkdownText.Of(sections[i].Title)}");
            foreach (var block in blocks) Block(block);
            if (i == 0) Groups();
        }

        if (!view.Perhaps.IsEmpty)
        {
            var perhaps = Questions.Perhaps(view);
            Line($"## {MarkdownText.Of(perhaps.Title)}");
            Line(MarkdownText.Of(perhaps.Answer));
            foreach (var block in perhaps.Blocks) Block(block);
        }

        Articles();
        foreach (var (name, text) in footnotes) Line($"[^{name}]: {text}");
    }

    private void Groups()
    {
        foreach (var group in view.Sure)
        {
            Line($"### {MarkdownText.Of(group.Model.Id)}: {MarkdownText.Of(Excerpt.Shorten(group.Model.Label, 20))}");
            Line($"{Of(Questions.Said(group))}  \n{Of(Questions.Counts(group))}{Footnotes(group)}");
            output.Write("| Wording | Told by | Words |\n| --: | --- | --- |\n");
            for (var i = 0; i < group.Wordings.Length; i++) Wording(group, i);
            output.Write('\n');
            var units = group.Units.Where(u => u.Level >= ChangeLevel.Editing).ToArray();
            foreach (var unit in units)
            {
                foreach (var sentence in Sentences.Of(group, unit).Take(4)) output.Write($"- {LabelWords.Mark(sentence.Level)} **{MarkdownText.Of(LabelWords.Name(unit.Label, Sentences.Has(unit, worst: false)))}**: {Of(sentence.Text)}.\n");
            }

            if (units.Length > 0) output.Write('\n');
        }
    }

    private string Footnotes(GroupView group)
    {
        var marks = "";
        foreach (var source in group.Model.Sources.Where(s => s.Articles.Length > 1 && s.Why.Length > 0))
        {
            var name = $"{Anchors.Group(group)}-{Numbers.Of(footnotes.Count + 1)}";
            footnotes.Add((name, Of(Phrase.Empty.Names([.. source.Articles.Select(view.Siglum)]).Plain(" count as one source: " + source.Why))));
            marks += $" [^{name}]";
        }

        return marks;
    }

    private void Wording(GroupView group, int index)
    {
        var wording = group.Wordings[index];
        var names = string.Join(", ", wording.Select(w => $"{MarkdownText.Of(group.Witnesses[w].Siglum)} ({(group.Witnesses[w].Quotation is { } q ? ReportView.Kind(q.Kind) : "not told")})"));
        output.Write($"| {Numbers.Of(index + 1)} | {names} | ");
        var first = wording.Contains(group.Base) ? group.Base : wording[0];
        var space = false;
        foreach (var piece in group.Pieces(first))
        {
            var text = MarkdownText.Of(piece.Text);
            if (text.Length == 0)
            {
                space |= piece.Text.Length > 0;
                continue;
            }

            if (space || char.IsWhiteSpace(piece.Text[0])) output.Write(' ');
            space = char.IsWhiteSpace(piece.Text[^1]);
            output.Write(piece.Unit < 0 || group.Units[piece.Unit].Level < ChangeLevel.Editing ? text : $"**{text}**");
        }

        output.Write(" |\n");
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case TextBlock text:
                Line(Of(text.Text));
                break;
            case ListBlock list:
                foreach (var item in list.Items) output.Write($"- {Of(item)}\n");
                output.Write('\n');
                break;
            case TableBlock table:
                Line($"**{MarkdownText.Of(table.Caption)}**");
                output.Write($"| {string.Join(" | ", table.Headers.Select(Cell))} |\n|{string.Concat(table.Headers.Select(_ => " --- |"))}\n");
                foreach (var row in table.Rows) output.Write($"| {string.Join(" | ", row.Select(Of))} |\n");
                output.Write('\n');
                break;
        }
    }

    private void Articles()
    {
        Line("## Articles");
        output.Write("| Mark | Outlet | Published | Title |\n| --- | --- | --- | --- |\n");
        foreach (var (siglum, name, article) in view.Report.Articles)
        {
            var title = Cell(Excerpt.Shorten(article.Title ?? article.Id, 24));
            var link = SafeUrl.Of(article.Url) is { } url && title.Length > 0 ? $"[{title}](<{url}>)" : title;
            output.Write($"| {Cell(siglum)} | {Cell(name)} | {(article.Published is { } day ? Numbers.Moment(day).Replace(":", "&#58;", StringComparison.Ordinal) : "not given")} | {link} |\n");
        }

        output.Write('\n');
    }

    private static string Of(Phrase phrase) => string.Concat(phrase.Runs.Select(Of));

    private static string Of(PhraseRun run)
    {
        var text = MarkdownText.Of(run.Text);
        if (text.Length == 0) return run.Text.Length > 0 && run.Style == PhraseStyle.Plain ? " " : "";
        var (before, after) = (char.IsWhiteSpace(run.Text[0]) ? " " : "", char.IsWhiteSpace(run.Text[^1]) ? " " : "");
        return before + run.Style switch
        {
            PhraseStyle.Words => $"“{text}”",
            PhraseStyle.Strong => $"**{text}**",
            PhraseStyle.Sign => text,
            _ => text,
        } + after;
    }

    private static string Cell(string text) => MarkdownText.Of(text);

    private void Line(string text)
    {
        output.Write(text);
        output.Write("\n\n");
    }
}
