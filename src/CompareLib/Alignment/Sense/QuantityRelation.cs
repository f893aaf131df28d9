namespace CompareLib.Alignment.Sense;

/// <summary>Whether two figures say the same, may both be true, or cannot.</summary>
internal static class QuantityRelation
{
    /// <summary>How far a rounded figure may stand from the exact one.</summary>
    private const double Rounded = .1;

    /// <summary>Whether the figures are of one sort, so that one may contradict the other.</summary>
    public static bool Comparable(Quantity a, Quantity b)
    {
        if (a.Dimension == b.Dimension) return true;
        if (a.Dimension is "year" or "date" && b.Dimension is "year" or "date") return a.Year > 0 && b.Year > 0;
        if (Kind(a) == "percent" && Kind(b) == "percent") return true;
        if (Kind(a) == "time" && Kind(b) == "time") return true;
        if (Kind(a) == "money" && Kind(b) == "money") return true;
        // A count against an amount of money: one has lost its unit.
        return (a.Dimension.Length == 0 && Kind(b) is "money") || (b.Dimension.Length == 0 && Kind(a) is "money") || (a.Dimension.StartsWith("unit", StringComparison.Ordinal) && b.Dimension.Length == 0)
            || (b.Dimension.StartsWith("unit", StringComparison.Ordinal) && a.Dimension.Length == 0);
    }

    /// <summary>Whether both figures may stand for one fact.</summary>
    public static bool Agree(Quantity a, Quantity b)
    {
        if (a.Dimension == "clock" && b.Dimension == "clock") return Clock(a, b);
        if ((a.Dimension, b.Dimension) is ("year", "") or ("", "year")) return a.Low == b.Low;
        if (a.IsTime || b.IsTime) return a.IsTime && b.IsTime && SameDate(a, b);
        if (a.Dimension == "ordinal" || b.Dimension == "ordinal" || a.Dimension == "decade" || b.Dimension == "decade") return a.Dimension == b.Dimension && Decade(a, b);
        if (a.Dimension != b.Dimension && !Convertible(a, b)) return false;
        var (la, ha) = InDays(a, b);
        var (lb, hb) = InDays(b, a);
        return Values(a, la, ha, b, lb, hb);
    }

    /// <summary>Whether one gives a least and the other a most.</summary>
    public static bool BoundsConflict(Quantity a, Quantity b) =>
        (Lower(a.Bound) && Upper(b.Bound)) || (Upper(a.Bound) && Lower(b.Bound));

    private static bool Lower(string bound) => bound is "least" or "over";

    private static bool Upper(string bound) => bound is "most" or "under";

    private static string Kind(Quantity q) => q.Dimension switch
    {
        "percent" or "points" or "unit:share" => "percent",
        "time" or "months" => "time",
        _ => q.Dimension.StartsWith("money", StringComparison.Ordinal) ? "money" : q.Dimension.StartsWith("length", StringComparison.Ordinal) ? "length" : q.Dimension,
    };

    private static bool Convertible(Quantity a, Quantity b)
    {
        if (Kind(a) == "time" && Kind(b) == "time") return true;
        // A share is a percentage: a quarter is 25 percent. A unit that one side leaves out agrees with any.
        if ((a.Dimension, b.Dimension) is ("unit:share", "percent") or ("percent", "unit:share")) return true;
        return a.Dimension.Length == 0 || b.Dimension.Length == 0;
    }

    private static (double Low, double High) InDays(Quantity q, Quantity other)
    {
        var factor = 1.0;
        if (q.Dimension == "months" && other.Dimension == "time") factor = 43_830;
        if (q.Dimension == "unit:share" && other.Dimension == "percent") factor = 100;
        return (q.Low * factor, q.High * factor);
    }

    private static bool Values(Quantity a, double la, double ha, Quantity b, double lb, double hb)
    {
        if (a.Digits == 0 || b.Digits == 0) return la <= hb * 1.001 && lb <= ha * 1.001;
        if (Same(la, lb) && Same(ha, hb)) return true;
        if (la != ha || lb != hb) return la <= hb && lb <= ha && (la == ha || lb == hb);
        var (small, large) = (Math.Min(la, lb), Math.Max(la, lb));
        if (large <= 0) return false;
        var apart = (large - small) / large;
        var rough = a.Bound.Length > 0 || b.Bound.Length > 0;
        var dimension = a.Dimension == "time" && b.Dimension == "months" || a.Dimension == "months" && b.Dimension == "time";
        if ((rough || dimension) && apart <= Rounded && !Fits(a, la, b, lb)) return false;
        if ((rough || dimension) && apart <= Rounded) return true;
        // 3.9 million for 3.94 million: the same at the precision of the shorter.
        return a.Digits != b.Digits && Math.Min(a.Digits, b.Digits) >= 2 && apart < .02;
    }

    /// <summary>"More than 80" fits 83 and not 78.</summary>
    private static bool Fits(Quantity a, double la, Quantity b, double lb) =>
        !((a.Bound == "over" && lb < la && b.Bound.Length == 0) || (b.Bound == "over" && la < lb && a.Bound.Length == 0)
        || (a.Bound == "under" && lb > la && b.Bound.Length == 0) || (b.Bound == "under" && la > lb && a.Bound.Length == 0));

    private static bool Same(double a, double b) => Math.Abs(a - b) <= 1e-5 * Math.Max(Math.Abs(a), Math.Abs(b));

    /// <summary>An hour without its half of the day agrees with either.</summary>
    private static bool Clock(Quantity a, Quantity b) =>
        Same(a.Low, b.Low) || Same(a.High, b.High) || Same(a.Low, b.High) || Same(a.High, b.Low);

    private static bool Decade(Quantity a, Quantity b) => a.Low == b.Low || (a.Dimension == "decade" && ((int)a.Low % 100) == ((int)b.Low % 100) && (a.Low < 100 || b.Low < 100));

    private static bool SameDate(Quantity a, Quantity b)
    {
        if (a.Dimension == "weekday" || b.Dimension == "weekday") return a.Dimension == b.Dimension && a.Low == b.Low;
        if (a.Year > 0 && b.Year > 0 && a.Year != b.Year) return false;
        if (a.Month > 0 && b.Month > 0 && (a.Month != b.Month || (a.Day > 0 && b.Day > 0 && a.Day != b.Day))) return false;
        return (a.Year > 0 && b.Year > 0) || (a.Month > 0 && b.Month > 0);
    }
}
