using System.Text.Json;
using CompareLib.Alignment;
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
    public void What_is_written_has_the_fields_of_the_schema()
    {
        using var schema = Schema();
        using var output = new StringWriter();
        ApparatusWriter.Write(new Collator().Collate(Wordings.Witnesses(Wordings.Harbour)), ReportFormat.Json, output);
        using var json = JsonDocument.Parse(output.ToString());
        var apparatus = json.RootElement.GetProperty("collation");
        Check(schema.RootElement, apparatus, "");
        foreach (var part in new[] { "witnesses", "units", "changes", "moves" })
        {
            foreach (var item in apparatus.GetProperty(part).EnumerateArray()) Check(schema.RootElement.GetProperty("properties").GetProperty(part).GetProperty("items"), item, part);
        }

        Assert.That(apparatus.GetProperty("changes").GetArrayLength(), Is.GreaterThan(10));
    }

    private static void Check(JsonElement schema, JsonElement value, string where)
    {
        foreach (var name in schema.GetProperty("required").EnumerateArray()) Assert.That(value.TryGetProperty(name.GetString()!, out _), Is.True, $"{where} lacks {name}");
        foreach (var field in value.EnumerateObject()) Assert.That(schema.GetProperty("properties").TryGetProperty(field.Name, out _), Is.True, $"{where} has {field.Name}, which the schema does not know");
    }
}
