namespace CompareLib.Alignment.Sense;

/// <summary>A number with what it measures, as two wordings are compared by.</summary>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last.</param>
/// <param name="Low">The value in the dimension's own unit, or the least it may be.</param>
/// <param name="High">The most it may be.</param>
/// <param name="Dimension"><c>money:usd</c>, <c>percent</c>, <c>time</c>, <c>clock</c>, <c>date</c>, <c>year</c>, <c>ordinal</c> ...; empty for a plain count.</param>
/// <param name="Bound"><c>least</c>, <c>over</c>, <c>most</c>, <c>under</c>, <c>about</c>; empty for none.</param>
/// <param name="Noun">The token of the thing counted; -1 where none follows.</param>
/// <param name="Digits">Significant digits printed; 0 for a vague amount.</param>
/// <param name="Month">Of a date: the month; 0 for none.</param>
/// <param name="Day">Of a date: the day.</param>
internal sealed record Quantity(int First, int End, double Low, double High, string Dimension, string Bound, int Noun, int Digits, int Month = 0, int Day = 0)
{
    public bool IsTime => Dimension is "clock" or "date" or "year" or "weekday";

    /// <summary>The year of a date; 0 where it is not told.</summary>
    public int Year => Dimension is "date" or "year" ? (int)Low : 0;
}
