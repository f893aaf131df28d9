using System.Globalization;
using System.Text;
using System.Text.Json;

namespace CompareLib.Articles;

/// <summary>Strings in JSON that may hold lone surrogates: legal in JSON (RFC 8259, 8.2) and in a .NET string, refused by System.Text.Json.</summary>
internal static class JsonString
{
    /// <summary>The string value of <paramref name="element"/>, lone surrogates kept.</summary>
    /// <exception cref="JsonException">It is no string, or its bytes are not UTF-8.</exception>
    public static string Read(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String) throw new JsonException($"expected a string, found {element.ValueKind}");
        try
        {
            return element.GetString()!;
        }
        catch (InvalidOperationException)
        {
            try
            {
                return Unescape(element.GetRawText());
            }
            catch (InvalidOperationException broken)
            {
                throw new JsonException("a string is not valid UTF-8", broken);
            }
        }
    }

    /// <summary>Writes a string property, lone surrogates as <c>\u</c> escapes, so that nothing is lost.</summary>
    public static void Write(Utf8JsonWriter writer, string name, string value)
    {
        writer.WritePropertyName(name);
        Write(writer, value);
    }

    /// <summary>Writes a string value, lone surrogates as <c>\u</c> escapes, so that nothing is lost.</summary>
    public static void Write(Utf8JsonWriter writer, string value)
    {
        if (HasLoneSurrogate(value)) writer.WriteRawValue(Escape(value), skipInputValidation: true);
        else writer.WriteStringValue(value);
    }

    internal static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
        for (var i = text.IndexOfAnyInRange('\uD800', '\uDFFF'); i >= 0 && i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) i++;
            else return true;
        }

        return false;
    }

    private static string Escape(string value)
    {
        var json = new StringBuilder(value.Length + 16).Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (i + 1 < value.Length && char.IsSurrogatePair(c, value[i + 1])) json.Append(c).Append(value[++i]);
            else if (c < ' ' || c is '"' or '\\' or '<' or '>' or '&' or '\'' or '\u2028' or '\u2029' || char.IsSurrogate(c)) json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else json.Append(c);
        }

        return json.Append('"').ToString();
    }

    private static string Unescape(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 1; i < raw.Length - 1; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            switch (raw[i])
            {
                case 'u':
                    text.Append((char)ushort.Parse(raw.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
                    i += 4;
                    break;
                case 'n': text.Append('\n'); break;
                case 't': text.Append('\t'); break;
                case 'r': text.Append('\r'); break;
                case 'b': text.Append('\b'); break;
                case 'f': text.Append('\f'); break;
                default: text.Append(raw[i]); break;
            }
        }

        return text.ToString();
    }
}
