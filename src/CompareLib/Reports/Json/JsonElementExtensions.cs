using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CompareLib.Text;

namespace CompareLib.Reports.Json;

/// <summary>Reads the parts of the model from JSON elements.</summary>
internal static class JsonElementExtensions
{
    public static JsonElement Field(this JsonElement e, string name) =>
        e.TryGetProperty(name, out var value) ? value : throw new FormatException($"the field {name} is missing");

    public static JsonElement? Optional(this JsonElement e, string name) =>
        e.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static string? OptionalText(this JsonElement e, string name) => e.Optional(name)?.Text();

    public static double Number(this JsonElement e) => e.ValueKind == JsonValueKind.Null ? double.NaN : e.GetDouble();

    public static TextSpan Span(this JsonElement e) => new(e[0].GetInt32(), e[1].GetInt32());

    public static ImmutableArray<TextSpan> Spans(this JsonElement e, string name) => e.List(name, Span);

    public static ImmutableArray<T> Items<T>(this JsonElement e, Func<JsonElement, T> read)
    {
        var items = ImmutableArray.CreateBuilder<T>(e.GetArrayLength());
        foreach (var item in e.EnumerateArray()) items.Add(read(item));
        return items.MoveToImmutable();
    }

    /// <summary>A missing list is an empty one, so that fields can be added to the format.</summary>
    public static ImmutableArray<T> List<T>(this JsonElement e, string name, Func<JsonElement, T> read) =>
        e.Optional(name) is { } list ? list.Items(read) : [];

    public static T Value<T>(this JsonElement e)
        where T : struct, Enum
    {
        var name = e.Text();
        if (EnumName<T>.TryParse(name, out var value)) return value;
        throw new FormatException($"{name} is no {typeof(T).Name}");
    }

    /// <summary>The string, lone surrogates included, which <see cref="JsonElement.GetString"/> refuses.</summary>
    public static string Text(this JsonElement e)
    {
        if (e.ValueKind != JsonValueKind.String) throw new FormatException($"a string was expected, not {e.ValueKind}");
        var raw = e.GetRawText();
        return raw.Contains('\\') ? Unescape(raw.AsSpan(1, raw.Length - 2)) : raw[1..^1];
    }

    private static string Unescape(ReadOnlySpan<char> raw)
    {
        var result = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\')
            {
                result.Append(raw[i]);
                continue;
            }

            switch (raw[++i])
            {
                case 'n': result.Append('\n'); break;
                case 'r': result.Append('\r'); break;
                case 't': result.Append('\t'); break;
                case 'b': result.Append('\b'); break;
                case 'f': result.Append('\f'); break;
                case 'u':
                    result.Append((char)ushort.Parse(raw.Slice(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                    i += 4;
                    break;
                default: result.Append(raw[i]); break;
            }
        }

        return result.ToString();
    }
}
