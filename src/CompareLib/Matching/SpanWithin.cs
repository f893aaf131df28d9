using CompareLib.Text;

namespace CompareLib.Matching;

/// <summary>Stretches of a text that may be given wrongly.</summary>
internal static class SpanWithin
{
    /// <summary>The part of <paramref name="text"/> that the span covers, as far as it lies inside.</summary>
    public static ReadOnlySpan<char> Within(this TextSpan span, ReadOnlySpan<char> text)
    {
        var start = Math.Clamp(span.Start, 0, text.Length);
        return text[start..Math.Clamp(span.End, start, text.Length)];
    }
}
