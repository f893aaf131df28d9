namespace CompareLib.Text;

/// <summary>How a number is meant.</summary>
internal enum NumberForm
{
    /// <summary>How many or how much.</summary>
    Cardinal,

    /// <summary>Which in a row: <c>5th</c>.</summary>
    Ordinal,

    /// <summary>From one value to another: <c>2016-17</c>, <c>10–12</c>.</summary>
    Range,

    /// <summary>A time of day: <c>10:30</c>, <c>5pm</c>.</summary>
    Time,

    /// <summary>Ten years: <c>1990s</c>.</summary>
    Decade,

    /// <summary>A date or other code of several numbers: <c>9/11</c>, <c>2016-10-03</c>.</summary>
    Code,
}
