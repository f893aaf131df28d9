using CompareLib.Alignment;
using CompareLib.Reports.Markdown;

namespace CompareLib.Reports.Apparatus;

/// <summary>Writes a collation as GitHub-flavoured Markdown: the consensus, the witnesses, and a table of readings (lemma ] readings).</summary>
internal static class MarkdownApparatus
{
    public static void Write(Collation collation, TextWriter output, string? title)
    {
        output.Write("## " + MarkdownText.Of(title ?? "Collation") + "\n\n> " + MarkdownText.Of(collation.Consensus.Text) + "\n\n");
        output.Write("| witness | text |\n|---|---|\n");
        foreach (var witness in collation.Witnesses) output.Write("| " + MarkdownText.Of(witness.Id) + " | " + MarkdownText.Of(witness.Text) + " |\n");
        if (collation.Units.IsEmpty) return;
        output.Write("\n| lemma | readings | what | level |\n|---|---|---|---|\n");
        foreach (var unit in collation.Units)
        {
            var readings = unit.Readings.Where(r => r != unit.Lemma).Select(r => Words(r) + " *" + MarkdownText.Of(Sigla(collation, r)) + "*");
            output.Write("| " + Words(unit.Lemma) + " | " + string.Join("; ", readings) + " | " + string.Join(", ", unit.Labels.Select(ChangeLabels.Name)) + " | " + unit.Level.ToString().ToLowerInvariant() + " |\n");
        }
    }

    private static string Words(Reading reading) => reading.Text.Length == 0 ? "(nothing)" : MarkdownText.Of(reading.Text);

    private static string Sigla(Collation collation, Reading reading) => string.Join(' ', reading.Witnesses.Select(w => collation.Witnesses[w].Id));
}
