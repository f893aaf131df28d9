namespace CompareLib.Alignment.Sense;

/// <summary>Finds figures that are others: each figure of a wording is looked for in the whole of the other first, in whatever form.</summary>
internal static class QuantityContrasts
{
    public static IEnumerable<Contrast> Find(SensePair pair)
    {
        var left = pair.X.Quantities.ToList();
        var leftY = pair.Y.Quantities.ToList();
        foreach (var bound in Match(pair, left, leftY)) yield return bound;
        foreach (var q in left)
        {
            var other = leftY.Where(o => IsContrary(pair, q, o)).OrderBy(o => Distance(pair, q, o)).FirstOrDefault();
            if (other is null) continue;
            leftY.Remove(other);
            yield return Tell(pair, q, other, q.IsTime || other.IsTime ? SenseReason.Time : SenseReason.Amount);
        }
    }

    /// <summary>Takes away figures that both wordings have; where only their bounds differ, that is told.</summary>
    private static List<Contrast> Match(SensePair pair, List<Quantity> left, List<Quantity> leftY)
    {
        var bounds = new List<Contrast>();
        foreach (var atOnePlace in (bool[])[true, false])
        {
            for (var k = 0; k < left.Count; k++)
            {
                var q = left[k];
                var n = leftY.FindIndex(o => (!atOnePlace || pair.Correspond(q.First, q.End, o.First, o.End)) && QuantityRelation.Agree(q, o));
                if (n < 0) continue;
                if (pair.Correspond(q.First, q.End, leftY[n].First, leftY[n].End) && QuantityRelation.BoundsConflict(q, leftY[n])) bounds.Add(Tell(pair, q, leftY[n], SenseReason.Bound));
                left.RemoveAt(k--);
                leftY.RemoveAt(n);
            }
        }

        return bounds;
    }

    private static bool IsContrary(SensePair pair, Quantity a, Quantity b)
    {
        if (!QuantityRelation.Comparable(a, b)) return false;
        if (QuantityRelation.Agree(a, b)) return false;
        // "The third man" against "two men": which and how many are two things.
        if (a.Dimension == "ordinal" && !(SameNoun(pair, a, b) || pair.Beside(a.First, a.End, b.First, b.End) == 2)) return false;
        for (var i = a.First; i < a.End; i++)
            if (pair.Partner(i) is var p && p >= b.First && p < b.End) return true;
        var noun = SameNoun(pair, a, b);
        var beside = pair.Beside(a.First, a.End, b.First, b.End);
        return noun ? beside > 0 || IsOnly(pair, a, b) : beside == 2 || (beside == 1 && a.IsTime && b.IsTime) || (beside == 1 && a.Noun < 0 && b.Noun < 0 && a.Dimension == b.Dimension);
    }

    private static bool SameNoun(SensePair pair, Quantity a, Quantity b) =>
        a.Noun >= 0 && b.Noun >= 0 && (pair.Same(a.Noun) == b.Noun || SensePair.BaseForms(pair.X.Types[a.Noun]).Intersect(SensePair.BaseForms(pair.Y.Types[b.Noun])).Any());

    /// <summary>Whether each is the only figure of its text for such a thing.</summary>
    private static bool IsOnly(SensePair pair, Quantity a, Quantity b) =>
        pair.X.Quantities.Count(q => q.Dimension == a.Dimension) == 1 && pair.Y.Quantities.Count(q => q.Dimension == b.Dimension) == 1;

    private static int Distance(SensePair pair, Quantity a, Quantity b)
    {
        for (var i = a.First; i < a.End; i++)
            if (pair.Partner(i) is var p && p >= b.First && p < b.End) return 0;
        return 3 - pair.Beside(a.First, a.End, b.First, b.End);
    }

    private static Contrast Tell(SensePair pair, Quantity a, Quantity b, SenseReason reason)
    {
        var (endX, endY) = (a.End, b.End);
        var label = reason == SenseReason.Time && (a.Dimension == "weekday" || (a.Dimension == "date" && a.Day == 0)) ? ChangeLabel.Entity : ChangeLabel.NumberValue;
        var (startX, startY) = reason == SenseReason.Bound ? (BoundStart(pair.X, a), BoundStart(pair.Y, b)) : (a.First, b.First);
        return new Contrast(startX, a.End - startX, startY, b.End - startY, label, reason, Words(pair.X, a, endX, reason), Words(pair.Y, b, endY, reason), .95);
    }

    private static string Words(SenseText text, Quantity q, int end, SenseReason reason) =>
        SenseQuote.Of(text, reason == SenseReason.Bound ? BoundStart(text, q) : q.First, end);

    private static int BoundStart(SenseText text, Quantity q)
    {
        for (var k = Math.Max(0, q.First - 5); k < q.First; k++)
            if (text.Finds(text.Language.Bounds, k, out var length) && k + length >= q.First - 1) return k;
        return q.First;
    }
}
