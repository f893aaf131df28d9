using System.Reflection;
using System.Text.Json;
using CompareLib.Reports;

namespace CompareLib.Tests.Reports;

public sealed class SchemaTests
{
    private static readonly string[] Derived = ["Extent", "IsEmpty", "Length", "IsWordLike", "IsSure", "EqualityContract"];
    private static readonly Dictionary<string, string> Renamed = new()
    {
        ["ArticleId"] = "article",
        ["QuotationId"] = "quotation",
        ["FamilyId"] = "family",
        ["Cells"] = "columns",
        ["OtherRoles"] = "otherRoles",
        ["Article"] = "articles",
    };

    [Test]
    public void The_packaged_schema_is_the_published_one()
    {
        var published = File.ReadAllText(Path.Combine(Root(), "docs", "schema", "report.schema.json")).ReplaceLineEndings("\n");
        Assert.That(ReportJson.Schema(), Is.EqualTo(published));
    }

    [Test]
    public void Every_property_of_the_model_has_a_place_in_the_schema()
    {
        using var schema = JsonDocument.Parse(ReportJson.Schema());
        var named = new HashSet<string>(StringComparer.Ordinal);
        Collect(schema.RootElement, named);
        var missing = Types(typeof(ComparisonReport), []).SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0).Select(p => (t, p.Name)))
            .Where(p => !Derived.Contains(p.Name) && p.t != typeof(CompareLib.Text.TextSpan) && p.t != typeof(CompareLib.Text.Token))
            .Where(p => !named.Contains(Renamed.GetValueOrDefault(p.Name, char.ToLowerInvariant(p.Name[0]) + p.Name[1..])))
            .Select(p => $"{p.t.Name}.{p.Name}").ToList();
        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void Every_field_that_is_written_has_a_place_in_the_schema()
    {
        using var schema = JsonDocument.Parse(ReportJson.Schema());
        var named = new HashSet<string>(StringComparer.Ordinal);
        Collect(schema.RootElement, named);
        using var json = JsonDocument.Parse(ReportJsonTests.Write(SampleReport.Make()));
        var written = new HashSet<string>(StringComparer.Ordinal);
        Fields(json.RootElement, written);
        Assert.That(written.Except(named), Is.Empty);
    }

    private static void Collect(JsonElement e, HashSet<string> names)
    {
        if (e.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in e.EnumerateArray()) Collect(item, names);
        }
        else if (e.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in e.EnumerateObject())
            {
                if (property.Name == "properties")
                {
                    foreach (var field in property.Value.EnumerateObject()) names.Add(field.Name);
                }

                Collect(property.Value, names);
            }
        }
    }

    private static void Fields(JsonElement e, HashSet<string> names)
    {
        if (e.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in e.EnumerateArray()) Fields(item, names);
        }
        else if (e.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in e.EnumerateObject())
            {
                names.Add(property.Name);
                Fields(property.Value, names);
            }
        }
    }

    private static HashSet<Type> Types(Type type, HashSet<Type> seen)
    {
        if (type.IsGenericType) foreach (var argument in type.GetGenericArguments()) Types(argument, seen);
        if (type.Assembly != typeof(ComparisonReport).Assembly || type.IsEnum || !seen.Add(type)) return seen;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)) Types(property.PropertyType, seen);
        return seen;
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CompareLib.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("CompareLib.sln is not above the tests");
    }
}
