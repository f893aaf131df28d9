namespace CompareLib.Text;

/// <summary>What a printed number means.</summary>
/// <param name="Value">The value, scaled (<c>£3bn</c> is 3,000,000,000); hours for a time of day; the first of a range.</param>
/// <param name="High">The last value of a range; otherwise <paramref name="Value"/>.</param>
/// <param name="Unit">A currency sign, <c>%</c>, a unit as printed, or empty.</param>
/// <param name="Form">How it is meant.</param>
internal readonly record struct NumberValue(double Value, double High, string Unit, NumberForm Form)
{
    /// <summary>True when two printed numbers say the same: <c>3m</c> may be three million, <c>'90s</c> the 1990s; a missing unit agrees with any.</summary>
    public bool Agrees(NumberValue other)
    {
        if (Form == NumberForm.Decade || other.Form == NumberForm.Decade)
            return Form == other.Form && (int)Value % 100 == (int)other.Value % 100 && (Value < 100 || other.Value < 100 || Value == other.Value);
        if (Unit.Length > 0 && other.Unit.Length > 0 && Unit != other.Unit) return MillionAgrees(this, other) || MillionAgrees(other, this);
        return (Value == other.Value && High == other.High) || MillionAgrees(this, other) || MillionAgrees(other, this);
    }

    private static bool MillionAgrees(NumberValue a, NumberValue b) => a.Unit == "m" && b.Unit != "m" && a.Value * 1e6 == b.Value;
}
