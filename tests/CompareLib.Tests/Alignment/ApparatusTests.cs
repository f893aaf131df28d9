using System.Text.Json;
using System.Xml.Linq;
using CompareLib.Alignment;
using CompareLib.Reports;
using CompareLib.Reports.Apparatus;
using CompareLib.Tests.Reports;

namespace CompareLib.Tests.Alignment;

[TestFixture]
internal sealed class ApparatusTests
{
    private static string Write(Collation collation, ReportFormat format)
    {
        using var output = new StringWriter();
        ApparatusWriter.Write(collation, format, output, "Harbour");
        return output.ToString();
    }

    private static Collation Harbour() => new Collator().Collate(Wordings.Witnesses([.. Wordings.Harbour, "  The <harbour> & “storm”,\r\n12\tboats \0 \uD800 "]));

    [Test]
    public void Each_witness_is_restored_from_the_TEI_document()
    {
        var collation = Harbour();
        var body = XDocument.Parse(Write(collation, ReportFormat.Tei), LoadOptions.PreserveWhitespace).Descendants(TeiWitness.Tei + "ab").Single();
        for (var w = 0; w < collation.Witnesses.Length; w++)
            Assert.That(TeiWitness.Restore(body, "#w" + (w + 1)), Is.EqualTo(collation.Witnesses[w].Text));
    }

    [Test]
    public void The_TEI_document_lists_its_witnesses_and_names_its_method()
    {
        var document = XDocument.Parse(Write(Harbour(), ReportFormat.Tei));
        Assert.That(document.Descendants(TeiWitness.Tei + "listWit").Single().Elements(TeiWitness.Tei + "witness").Count(), Is.EqualTo(6));
        Assert.That(document.Descendants(TeiWitness.Tei + "variantEncoding").Single().Attribute("method")!.Value, Is.EqualTo("parallel-segmentation"));
        Assert.That(document.Descendants(TeiWitness.Tei + "app"), Is.All.Matches<XElement>(app => app is not null && app.Elements(TeiWitness.Tei + "lem").Count() == 1 && app.Elements(TeiWitness.Tei + "rdgGrp").Any()));
    }

    [Test]
    public void Every_difference_is_a_row_of_CSV()
    {
        var collation = new Collator().Collate(Wordings.Witnesses("He said \"no\", twice.", "He said no twice."));
        var rows = Write(collation, ReportFormat.Csv).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.That(rows, Has.Length.EqualTo(1 + collation.Changes.Length));
        Assert.That(rows[1], Does.Contain("\"\"\"\""));
    }

    [Test]
    public void Markdown_tells_lemma_and_readings()
    {
        var text = Write(new Collator().Collate(Wordings.Witnesses("The vote was open.", "The vote was closed.")), ReportFormat.Markdown);
        Assert.That(text, Does.Contain("| lemma | readings |").And.Contain("open").And.Contain("closed"));
    }

    [Test]
    public void Json_is_an_apparatus_of_its_version()
    {
        using var json = JsonDocument.Parse(Write(Harbour(), ReportFormat.Json));
        Assert.That(json.RootElement.GetProperty("collation").GetProperty("format").GetString(), Is.EqualTo(ReportJson.ApparatusFormat));
    }
}
