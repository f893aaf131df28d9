namespace CompareLib.Alignment.Sense;

/// <summary>Finds what one wording denies and the other affirms, clause by clause. Two denials of one clause take each other back.</summary>
internal static class PolarityContrasts
{
    /// <summary>Words at the most that the same words on both sides of a denial stand apart in the wording without it.</summary>
    private const int Gap = 3;

    /// <summary>Denials of x that y lacks.</summary>
    public static IEnumerable<Contrast> Find(SensePair pair)
    {
        var (x, y) = (pair.X, pair.Y);
        var denialsX = x.Marks.Where(m => m.Class == "deny").ToList();
        var left = denialsX.ToList();
        var leftY = y.Marks.Where(m => m.Class == "deny").ToList();
        Match(pair, left, leftY);
        foreach (var mark in left)
        {
            var place = Place(pair, mark);
            if (place < 0) continue;
            // An even number of denials that the other lacks in this clause says the same.
            if (left.Count(m => x.Clause[m.First] == x.Clause[mark.First] && m.First != mark.First) % 2 == 1) continue;
            if (leftY.Exists(m => y.Sentence[m.First] == y.Sentence[place] && Math.Abs(m.First - place) <= 12)) continue;
            if (IsTakenBack(pair, place) || x.IsOpen(mark.First) || y.IsOpen(place) || HasLimit(x, mark)) continue;
            yield return new Contrast(mark.First, mark.End - mark.First, place, 0, ChangeLabel.Negation, SenseReason.Denied, Told(x, mark), "", .9);
        }
    }

    /// <summary>"There is no evidence" against "we have evidence": the thing is said to be there or not.</summary>
    private static bool IsThere(SensePair pair, SenseMark mark, int place) =>
        mark.Target == mark.End && (HasHelper(pair.X, mark.First) && HasHelper(pair.Y, place));

    private static bool HasHelper(SenseText text, int at) => Enumerable.Range(Math.Max(0, at - 2), Math.Min(2, at)).Any(k => text.Types[k].Class == WordClass.Auxiliary);

    /// <summary>"Not until", "never without": denied but for a case that is told too.</summary>
    private static bool HasLimit(SenseText x, SenseMark mark)
    {
        for (var k = mark.End; k < Math.Min(x.Count, mark.End + 12) && x.Types[k].Class != WordClass.Stop; k++)
            if (x.Folded(k) is "until" or "till" or "unless" or "without" or "before" or "except" or "bis" or "bevor" or "ohne") return true;
        return false;
    }

    /// <summary>Denials of both texts that answer to each other are no difference.</summary>
    private static void Match(SensePair pair, List<SenseMark> left, List<SenseMark> leftY)
    {
        for (var pass = 0; pass < 3; pass++)
        {
            for (var k = left.Count - 1; k >= 0; k--)
            {
                var m = left[k];
                var n = leftY.FindIndex(o => Answers(pair, m, o, pass));
                if (n < 0) continue;
                left.RemoveAt(k);
                leftY.RemoveAt(n);
            }
        }
    }

    private static bool Answers(SensePair pair, SenseMark m, SenseMark n, int pass) => pass switch
    {
        0 => m.Target >= 0 && pair.Same(m.Target) == n.Target,
        1 => pair.Partner(m.First) is var p && p >= n.First && p < n.End,
        _ => pair.Correspond(m.First, m.End, n.First, n.End) || (m.Target >= 0 && n.Target >= 0 && pair.Correspond(m.Target, m.Target + 1, n.Target, n.Target + 1)) || SameClause(pair, m, n),
    };

    /// <summary>Whether the clauses of two denials share a word of content.</summary>
    private static bool SameClause(SensePair pair, SenseMark m, SenseMark n)
    {
        for (var i = 0; i < pair.X.Count; i++)
            if (pair.X.Clause[i] == pair.X.Clause[m.First] && pair.X.IsContent(i) && pair.Same(i) is var j and >= 0 && pair.Y.Clause[j] == pair.Y.Clause[n.First]) return true;
        return false;
    }

    /// <summary>Where y says what x denies; -1 where it does not speak of it.</summary>
    private static int Place(SensePair pair, SenseMark mark)
    {
        var (x, y) = (pair.X, pair.Y);
        if (mark.Within)
        {
            // "unable" against "able": the word itself stands without its denial at the same place.
            var j = pair.Partner(mark.First);
            return j >= 0 && x.Language.NegatedWords.GetValueOrDefault(x.Folded(mark.First)) is { } plain && SensePair.BaseForms(y.Types[j]).Contains(plain) ? j : -1;
        }

        if (mark.Target >= 0)
        {
            var same = pair.Same(mark.Target);
            // A verb is denied wherever it stands; a noun only beside the same words.
            if (same >= 0) return x.IsVerb(mark.Target) && y.IsVerb(same) || pair.Before(mark.First, same) || pair.After(mark.Target + 1, same + 1) || IsThere(pair, mark, same) ? same : -1;
            var partner = pair.Partner(mark.Target);
            // "not safe" against "dangerous" says the same.
            if (partner >= 0 && OpposedContrasts.IsOpposite(x, mark.Target, y, partner)) return -1;
            if (partner >= 0 && y.IsContent(partner) && (pair.Before(mark.First, partner) || pair.After(mark.Target + 1, partner + 1))) return partner;
        }

        // "will not stand again" against "will run again": the same words on both sides of the gap.
        var before = mark.First > 0 ? pair.Same(mark.First - 1) : -1;
        for (var i = mark.End; i < Math.Min(x.Count, mark.End + 3) && before >= 0; i++)
            if (pair.Same(i) is var after && after > before && after - before <= Gap) return after;
        return -1;
    }

    /// <summary>Whether y has a word near the place that may carry the denial itself.</summary>
    private static bool IsTakenBack(SensePair pair, int place)
    {
        var y = pair.Y;
        foreach (var (first, end) in y.All(y.Language.WeakDenials, Math.Max(0, place - 8), Math.Min(y.Count, place + 8)))
        {
            if (y.Clause[first] != y.Clause[place] && first > place) continue;
            if (!pair.HasSameY(first) && end > first) return true;
        }

        return y.Marks.Exists(m => m.Within && !pair.HasSameY(m.First) && y.Clause[m.First] == y.Clause[place]);
    }

    private static string Told(SenseText text, SenseMark mark) => SenseQuote.Of(text, mark.First, Math.Max(mark.End, mark.Target == mark.End ? mark.End + 1 : mark.End));
}
