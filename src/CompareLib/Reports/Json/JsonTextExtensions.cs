using System.Collections.Immutable;
using CompareLib.Text;

namespace CompareLib.Reports.Json;

/// <summary>Writes spans and lists.</summary>
internal static class JsonTextExtensions
{
    public static JsonText Span(this JsonText json, TextSpan? span) =>
        span is { } s ? json.Begin('[').Number(s.Start).Number(s.End).End(']') : json.Null();

    public static JsonText Span(this JsonText json, string name, TextSpan span) => json.Name(name).Span(span);

    public static JsonText Spans(this JsonText json, string name, ImmutableArray<TextSpan> spans) => json.Array(name, spans, s => json.Span(s));

    public static JsonText Array<T>(this JsonText json, string name, ImmutableArray<T> items, Action<T> write)
    {
        json.Begin(name, '[');
        if (!items.IsDefault)
        {
            foreach (var item in items) write(item);
        }

        return json.End(']');
    }
}
