using System.Text.Json;
using CompareLib.Alignment;
using CompareLib.Quotations;
using CompareLib.Reports;
using CompareLib.Reports.Apparatus;

namespace CompareLib.Tests.Alignment;

[TestFixture]
internal sealed class ApparatusSchemaTests
{
    private static JsonDocument Schema()
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CompareLib.sln"))) folder = folder.Parent;
        Assert.That(folder, Is.Not.Null);
        return JsonDocument.Parse(File.ReadAllText(Path.Combine(folder!.FullName, "docs", "schema", "apparatus.schema.json")));
    }

    [Test]
    public void The_schema_knows_every_label_and_no_other()
    {
        using var schema = Schema();
        var labels = schema.RootElement.GetProperty("$defs").GetProperty("label").GetProperty("enum").EnumerateArray().Select(e => e.GetString());
        Assert.That(labels, Is.EqualTo(Enum.GetValues<ChangeLabel>().Select(ChangeLabels.Name)));
    }

    [Test]
    public void What_is_written_is_valid()
    {
        using var schema = Schema();
        WitnessText[] witnesses =
        [
            .. Wordings.Witnesses([.. Wordings.Harbour, "", "  The <harbour> & “storm”,\r\n12\tboats \0 \uD800 "]),
            new("told", "He said they would not sell 20 boats.") { Kind = QuotationKind.Indirect },
        ];
        using var json = Written(new Collator().Collate(witnesses));
        var apparatus = json.RootElement.GetProperty("collation");
        Assert.That(JsonSchemaCheck.Faults(schema.RootElement, apparatus), Is.Empty);
        Assert.That(apparatus.GetProperty("changes").GetArrayLength(), Is.GreaterThan(10));
    }

    [Test]
    public void What_is_not_an_apparatus_is_not_valid()
    {
        using var schema = Schema();
        using var json = Written(new Collator().Collate(Wordings.Witnesses(Wordings.Harbour)));
        var text = json.RootElement.GetProperty("collation").GetRawText();
        foreach (var (from, to) in new[] { ("\"level\":", "\"level\":9"), ("\"operation\":\"", "\"operation\":\"no-"), ("\"base\":", "\"base\":-"), ("\"consensus\"", "\"agreement\""), ("\"meaning\":", "\"meaning\":0.") })
        {
            var broken = text.Replace(" ", "", StringComparison.Ordinal).Replace(from, to, StringComparison.Ordinal).Replace("0.false", "0", StringComparison.Ordinal).Replace("0.true", "1", StringComparison.Ordinal).Replace(":-0", ":-1", StringComparison.Ordinal);
            using var value = JsonDocument.Parse(broken);
            Assert.That(JsonSchemaCheck.Faults(schema.RootElement, value.RootElement), Is.Not.Empty, to);
        }
    }

    private static JsonDocument Written(Collation collation)
    {
        using var output = new StringWriter();
        ApparatusWriter.Write(collation, ReportFormat.Json, output);
        return JsonDocument.Parse(output.ToString());
    }
}
