using System.Globalization;
using CompareLib.Alignment;
using CompareLib.Reports.Tei;

namespace CompareLib.Reports.Apparatus;

/// <summary>Writes a collation after TEI P5, chapter Critical Apparatus, by the parallel segmentation method: every witness can be restored from it.</summary>
internal static class TeiApparatus
{
    public static void Write(Collation collation, TextWriter output, string? title)
    {
        TeiDocument.Write(output, title ?? "Collation", Witnesses, Body);

        void Witnesses()
        {
            output.Write("<listWit>\n");
            for (var w = 0; w < collation.Witnesses.Length; w++)
                output.Write(string.Create(CultureInfo.InvariantCulture, $"<witness xml:id=\"w{w + 1}\">{TeiText.Of(collation.Witnesses[w].Id)}</witness>\n"));
            output.Write("</listWit>\n");
        }

        void Body()
        {
            output.Write("<ab xml:space=\"preserve\">");
            WriteText(collation, output, "w");
            output.Write("</ab>\n");
        }
    }

    /// <summary>The running text with its apparatus entries, for a caller that writes several collations into one document.</summary>
    /// <param name="collation">Two or more wordings lined up.</param>
    /// <param name="output">Where to.</param>
    /// <param name="ids">What the identifier of every witness begins with; its number follows.</param>
    public static void WriteText(Collation collation, TextWriter output, string ids)
    {
        foreach (var segment in ApparatusSegment.Of(collation))
        {
            if (segment.Texts.IsEmpty) continue;
            if (segment.Same) output.Write(TeiText.Of(segment.Texts[0]));
            else Entry(collation, segment, output, ids);
        }
    }

    private static void Entry(Collation collation, ApparatusSegment segment, TextWriter output, string ids)
    {
        output.Write("<app");
        if (segment.Unit is { } unit) output.Write($" type=\"{string.Join(' ', unit.Labels.Select(ChangeLabels.Name))}\"");
        output.Write('>');
        var lemma = segment.Texts[Math.Clamp(collation.Consensus.Base, 0, segment.Texts.Length - 1)];
        var readings = segment.Texts.Select((text, w) => (text, w)).GroupBy(x => x.text, StringComparer.Ordinal)
            .Select(g => (Text: g.Key, Witnesses: g.Select(x => x.w).ToArray())).ToList();
        Reading("lem", lemma, readings.First(r => r.Text == lemma).Witnesses, output, ids);
        output.Write($"<rdgGrp type=\"{(segment.Unit?.Level ?? ChangeLevel.Typography).ToString().ToLowerInvariant()}\">");
        foreach (var (text, witnesses) in readings.Where(r => r.Text != lemma).OrderByDescending(r => r.Witnesses.Length).ThenBy(r => r.Text, StringComparer.Ordinal))
            Reading("rdg", text, witnesses, output, ids);
        output.Write("</rdgGrp></app>");
    }

    private static void Reading(string element, string text, int[] witnesses, TextWriter output, string ids)
    {
        output.Write($"<{element} wit=\"{string.Join(' ', witnesses.Select(w => "#" + ids + (w + 1).ToString(CultureInfo.InvariantCulture)))}\"");
        if (text.Length == 0)
        {
            output.Write("/>");
            return;
        }

        output.Write('>');
        output.Write(TeiText.Of(text));
        output.Write($"</{element}>");
    }
}
