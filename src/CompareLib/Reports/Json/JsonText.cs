using System.Globalization;

namespace CompareLib.Reports.Json;

/// <summary>Writes JSON (RFC 8259) to a text writer as a stream. Every string survives, lone surrogates included, which
/// <c>Utf8JsonWriter</c> would replace; markup, bidi controls and line separators are escaped, so that the file can stand
/// inside any other. Objects near the root get a line each.</summary>
internal sealed class JsonText(TextWriter output)
{
    private const int BrokenDepth = 3;
    private readonly Stack<bool> hasItems = new();
    private bool afterName;

    public JsonText Begin(char bracket)
    {
        Separate();
        output.Write(bracket);
        hasItems.Push(false);
        return this;
    }

    public JsonText Begin(string name, char bracket) => Name(name).Begin(bracket);

    public JsonText End(char bracket)
    {
        var items = hasItems.Pop();
        if (items && hasItems.Count < BrokenDepth) NewLine();
        output.Write(bracket);
        return this;
    }

    public JsonText Name(string name)
    {
        Separate();
        Quote(name);
        output.Write(':');
        afterName = true;
        return this;
    }

    public JsonText String(string? value)
    {
        Separate();
        if (value is null) output.Write("null");
        else Quote(value);
        return this;
    }

    public JsonText String(string name, string? value) => Name(name).String(value);

    /// <summary>Writes nothing for null.</summary>
    public JsonText Optional(string name, string? value) => value is null ? this : String(name, value);

    public JsonText Number(int value)
    {
        Separate();
        output.Write(value.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    public JsonText Number(string name, int value) => Name(name).Number(value);

    /// <summary>Shortest form that reads back to the same number; null for what JSON has no number for.</summary>
    public JsonText Number(double value)
    {
        Separate();
        output.Write(double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "null");
        return this;
    }

    public JsonText Number(string name, double value) => Name(name).Number(value);

    public JsonText Boolean(string name, bool value)
    {
        Name(name);
        Separate();
        output.Write(value ? "true" : "false");
        return this;
    }

    public JsonText Null()
    {
        Separate();
        output.Write("null");
        return this;
    }

    private void Separate()
    {
        if (afterName)
        {
            afterName = false;
            return;
        }

        if (hasItems.Count == 0) return;
        if (hasItems.Pop()) output.Write(',');
        hasItems.Push(true);
        if (hasItems.Count <= BrokenDepth) NewLine();
    }

    private void NewLine()
    {
        output.Write('\n');
        for (var i = 0; i < hasItems.Count; i++) output.Write(' ');
    }

    private void Quote(string value)
    {
        output.Write('"');
        var done = 0;
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                i++;
                continue;
            }

            if (IsPlain(c)) continue;
            output.Write(value.AsSpan(done, i - done));
            Escape(c);
            done = i + 1;
        }

        output.Write(value.AsSpan(done));
        output.Write('"');
    }

    private static bool IsPlain(char c) =>
        c is not ('"' or '\\' or '<' or '>' or '&') && c >= ' ' && c != '\u007F' && !char.IsSurrogate(c) && !VisibleText.IsHidden(c) && c is not ('\u2028' or '\u2029');

    private void Escape(char c)
    {
        switch (c)
        {
            case '"': output.Write("\\\""); break;
            case '\\': output.Write("\\\\"); break;
            case '\n': output.Write("\\n"); break;
            case '\r': output.Write("\\r"); break;
            case '\t': output.Write("\\t"); break;
            default:
                output.Write("\\u");
                output.Write(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                break;
        }
    }
}
