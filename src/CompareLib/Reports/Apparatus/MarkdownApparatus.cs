using CompareLib.Alignment;

namespace CompareLib.Reports.Apparatus;

/// <summary>Writes a collation as GitHub-flavoured Markdown: the consensus, the witnesses, and a table of readings (lemma ] readings).</summary>
internal static class MarkdownApparatus
{
    public static void Write(Collation collation, TextWriter output, string? title)
    {
        output.Write("## " + Escape(title ?? "Collation") + "\n\n> " + Escape(collation.Consensus.Text) + "\n\n");
        output.Write("| witness | text |\n|---|---|\n");
        foreach (var witness in collation.Witnesses) output.Write("| " + Escape(witness.Id) + " | " + Escape(witness.Text) + " |\n");
        if (collation.Units.IsEmpty) return;
        output.Write("\n| lemma | readings | what | level |\n|---|---|---|---|\n");
        foreach (var unit in collation.Units)
        {
            var readings = unit.Readings.Where(r => r != unit.Lemma).Select(r => Words(r) + " *" + Escape(Sigla(collation, r)) + "*");
            output.Write("| " + Words(unit.Lemma) + " | " + string.Join("; ", readings) + " | " + string.Join(", ", unit.Labels.Select(ChangeLabels.Name)) + " | " + unit.Level.ToString().ToLowerInvariant() + " |\n");
        }
    }

    private static string Words(Reading reading) => reading.Text.Length == 0 ? "(nothing)" : Escape(reading.Text);

    private static string Sigla(Collation collation, Reading reading) => string.Join(' ', reading.Witnesses.Select(w => collation.Witnesses[w].Id));

    /// <summary>Text that means nothing to Markdown: marks escaped, lines joined.</summary>
    private static string Escape(string text)
    {
        var result = new System.Text.StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '~' or '&' or '!') result.Append('\\').Append(c);
            else result.Append(char.IsControl(c) ? ' ' : c);
        }

        return result.ToString();
    }
}
