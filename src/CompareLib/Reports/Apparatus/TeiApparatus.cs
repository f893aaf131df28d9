using System.Globalization;
using CompareLib.Alignment;

namespace CompareLib.Reports.Apparatus;

/// <summary>Writes a collation after TEI P5, chapter 13 (critical apparatus), by the parallel segmentation method: every witness can be restored from it.</summary>
/// <remarks>Characters that XML 1.0 cannot hold are written as <c>&lt;g n="U+0000"/&gt;</c>.</remarks>
internal static class TeiApparatus
{
    public static void Write(Collation collation, TextWriter output, string? title)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n<teiHeader>\n<fileDesc>\n<titleStmt><title>");
        TeiText.Write(output, title ?? "Collation");
        output.Write("</title></titleStmt>\n<publicationStmt><p>Made by CompareLib.</p></publicationStmt>\n<sourceDesc>\n<listWit>\n");
        for (var w = 0; w < collation.Witnesses.Length; w++)
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $"<witness xml:id=\"w{w + 1}\">"));
            TeiText.Write(output, collation.Witnesses[w].Id);
            output.Write("</witness>\n");
        }

        output.Write("</listWit>\n</sourceDesc>\n</fileDesc>\n<encodingDesc><variantEncoding method=\"parallel-segmentation\" location=\"internal\"/></encodingDesc>\n</teiHeader>\n<text><body><ab xml:space=\"preserve\">");
        WriteText(collation, output);
        output.Write("</ab></body></text>\n</TEI>\n");
    }

    /// <summary>The running text with its apparatus entries, for a caller that writes several collations into one document.</summary>
    public static void WriteText(Collation collation, TextWriter output)
    {
        foreach (var segment in ApparatusSegment.Of(collation))
        {
            if (segment.Texts.IsEmpty) continue;
            if (segment.Same) TeiText.Write(output, segment.Texts[0]);
            else Entry(collation, segment, output);
        }
    }

    private static void Entry(Collation collation, ApparatusSegment segment, TextWriter output)
    {
        output.Write("<app");
        if (segment.Unit is { } unit) output.Write($" type=\"{string.Join(' ', unit.Labels.Select(ChangeLabels.Name))}\"");
        output.Write('>');
        var lemma = segment.Texts[collation.Consensus.Base];
        var readings = segment.Texts.Select((text, w) => (text, w)).GroupBy(x => x.text, StringComparer.Ordinal)
            .Select(g => (Text: g.Key, Witnesses: g.Select(x => x.w).ToArray())).ToList();
        Reading("lem", lemma, readings.First(r => r.Text == lemma).Witnesses, output);
        output.Write($"<rdgGrp type=\"{(segment.Unit?.Level ?? ChangeLevel.Typography).ToString().ToLowerInvariant()}\">");
        foreach (var (text, witnesses) in readings.Where(r => r.Text != lemma).OrderByDescending(r => r.Witnesses.Length).ThenBy(r => r.Text, StringComparer.Ordinal))
            Reading("rdg", text, witnesses, output);
        output.Write("</rdgGrp></app>");
    }

    private static void Reading(string element, string text, int[] witnesses, TextWriter output)
    {
        output.Write($"<{element} wit=\"{string.Join(' ', witnesses.Select(w => "#w" + (w + 1).ToString(CultureInfo.InvariantCulture)))}\"");
        if (text.Length == 0)
        {
            output.Write("/>");
            return;
        }

        output.Write('>');
        TeiText.Write(output, text);
        output.Write($"</{element}>");
    }
}
