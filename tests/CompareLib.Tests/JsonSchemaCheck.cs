using System.Globalization;
using System.Text.Json;

namespace CompareLib.Tests;

/// <summary>
/// Checks a value against a JSON Schema (draft 2020-12): the keywords our schemas use, and any other is an error of the schema. Fields that an object's
/// schema does not name count as faults, so that nothing is written that is not published.
/// </summary>
internal sealed class JsonSchemaCheck
{
    private static readonly HashSet<string> Told = ["$schema", "$id", "$defs", "title", "description"];

    private readonly JsonElement root;
    private readonly List<string> faults = [];

    private JsonSchemaCheck(JsonElement root) => this.root = root;

    public static IReadOnlyList<string> Faults(JsonElement schema, JsonElement value)
    {
        var check = new JsonSchemaCheck(schema);
        check.Check(schema, value, "$");
        return check.faults;
    }

    private void Check(JsonElement schema, JsonElement value, string at)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            var given = keyword.Value;
            var holds = keyword.Name switch
            {
                "type" => IsOfType(given.GetString()!, value),
                "const" => JsonElement.DeepEquals(given, value),
                "enum" => given.EnumerateArray().Any(e => JsonElement.DeepEquals(e, value)),
                "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() >= given.GetDouble(),
                "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDouble() <= given.GetDouble(),
                "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= given.GetInt32(),
                "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= given.GetInt32(),
                "anyOf" => given.EnumerateArray().Any(s => IsMet(s, value)),
                "required" => value.ValueKind != JsonValueKind.Object || given.EnumerateArray().All(n => value.TryGetProperty(n.GetString()!, out _)),
                "$ref" => IsMet(Definition(given.GetString()!), value, at),
                "properties" => CheckFields(given, value, at),
                "items" => CheckItems(given, value, at, schema.TryGetProperty("prefixItems", out var first) ? first.GetArrayLength() : 0),
                "prefixItems" => CheckPrefix(given, value, at),
                _ when Told.Contains(keyword.Name) => true,
                _ => throw new NotSupportedException($"the schema uses {keyword.Name}"),
            };
            if (!holds) faults.Add($"{at}: {keyword.Name} {given}");
        }
    }

    private bool IsMet(JsonElement schema, JsonElement value)
    {
        var check = new JsonSchemaCheck(root);
        check.Check(schema, value, "");
        return check.faults.Count == 0;
    }

    private bool IsMet(JsonElement schema, JsonElement value, string at)
    {
        Check(schema, value, at);
        return true;
    }

    private JsonElement Definition(string reference) => reference["#/".Length..].Split('/').Aggregate(root, (e, name) => e.GetProperty(name));

    private static bool IsOfType(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new NotSupportedException(type),
    };

    private bool CheckFields(JsonElement properties, JsonElement value, string at)
    {
        if (value.ValueKind != JsonValueKind.Object) return true;
        foreach (var field in value.EnumerateObject())
        {
            if (properties.TryGetProperty(field.Name, out var schema)) Check(schema, field.Value, at + "." + field.Name);
            else faults.Add($"{at} has {field.Name}, which the schema does not know");
        }

        return true;
    }

    private bool CheckItems(JsonElement schema, JsonElement value, string at, int from)
    {
        if (value.ValueKind != JsonValueKind.Array) return true;
        foreach (var (index, item) in value.EnumerateArray().Index().Skip(from)) Check(schema, item, string.Create(CultureInfo.InvariantCulture, $"{at}[{index}]"));
        return true;
    }

    private bool CheckPrefix(JsonElement schemas, JsonElement value, string at)
    {
        if (value.ValueKind != JsonValueKind.Array) return true;
        foreach (var (index, (schema, item)) in schemas.EnumerateArray().Zip(value.EnumerateArray()).Index()) Check(schema, item, string.Create(CultureInfo.InvariantCulture, $"{at}[{index}]"));
        return true;
    }
}
