namespace CompareLib.Alignment.Sense;

/// <summary>Finds what narrows a statement on one side only: "only", a condition.</summary>
internal static class ScopeContrasts
{
    /// <summary>How much of the statement that a condition hangs on the other wording must have.</summary>
    private const double MostOfIt = .5;

    public static IEnumerable<Contrast> Find(SensePair pair) => [.. Only(pair), .. Conditions(pair)];

    private static IEnumerable<Contrast> Only(SensePair pair)
    {
        var (x, y) = (pair.X, pair.Y);
        foreach (var (first, end) in x.All(x.Language.Only, 0, x.Count))
        {
            if (Excepted(x, first) || x.Quantities.Exists(q => q.First >= end && q.First <= end + 1)) continue;
            var target = Target(x, first, end);
            var same = pair.Same(target);
            if (same < 0) continue;
            if (y.All(y.Language.OnlyLike, 0, y.Count).Any(o => y.Sentence[o.First] == y.Sentence[same])) continue;
            if (y.Marks.Exists(m => m.Class == "deny" && y.Clause[m.First] == y.Clause[same])) continue;
            // What is singled out must stand in a statement on both sides.
            var place = target < first ? same + 1 : same;
            if (!pair.Before(first, place) || !pair.After(end, place)) continue;
            yield return new Contrast(first, end - first, same, 0, ChangeLabel.Omission, SenseReason.Only, SenseQuote.Of(x, first, end), "", .8);
        }
    }

    private static bool Excepted(SenseText x, int first)
    {
        for (var k = Math.Max(0, first - 2); k <= first; k++)
            if (x.Finds(x.Language.NotOnly, k, out var length) && k + length > first) return true;
        return false;
    }

    private static int Target(SenseText x, int first, int end)
    {
        for (var k = end; k < Math.Min(x.Count, end + 4); k++)
        {
            if (x.Types[k].IsMark) break;
            if (x.IsContent(k)) return k;
        }

        for (var k = first - 1; k >= Math.Max(0, first - 3); k--)
            if (x.IsContent(k)) return k;
        return -1;
    }

    private static IEnumerable<Contrast> Conditions(SensePair pair)
    {
        var (x, y) = (pair.X, pair.Y);
        foreach (var (first, found) in x.All(x.Language.Conditions, 0, x.Count))
        {
            var end = End(x, found);
            var (start, stop) = Statement(x, first, end);
            if (end - found < 2 || stop - start < 3) continue;
            if (IsAsserted(pair, found, end) is var told and >= 0)
            {
                yield return new Contrast(first, found - first, told, 0, ChangeLabel.Modality, SenseReason.Condition, SenseQuote.Of(x, first, end), "", .75);
                continue;
            }

            // The whole condition is gone, and the statement that hangs on it is there with words on both sides of the condition.
            if (pair.Shared(first, end) > .34 || pair.Shared(start, stop) < MostOfIt) continue;
            var last = LastShared(pair, start, first);
            var next = NextShared(pair, end, x.Count);
            var opens = first <= start;
            if (last < 0 && !opens) continue;
            if (next < 0 && (last < 0 || !EndsThere(y, last))) continue;
            var place = last >= 0 ? last + 1 : next >= 0 ? next : 0;
            if (HasCondition(y, place)) continue;
            if (y.Count < 6 || !HasVerb(y, y.Sentence[Math.Min(place, y.Count - 1)])) continue;
            yield return new Contrast(first, end - first, place, 0, ChangeLabel.Omission, SenseReason.Condition, SenseQuote.Of(x, first, end), "", .75);
        }
    }

    /// <summary>Where y says as a fact what x makes a condition; -1 where it does not.</summary>
    private static int IsAsserted(SensePair pair, int from, int end)
    {
        var (x, y) = (pair.X, pair.Y);
        if (x.Language.Language != "en" || pair.Shared(from, end) < MostOfIt) return -1;
        var verb = Enumerable.Range(from, end - from).LastOrDefault(k => x.IsVerb(k) && k > from && pair.Same(k) is var j and > 0 && y.IsVerb(j), -1);
        if (verb < 0) return -1;
        var place = pair.Same(verb);
        return HasCondition(y, place) || y.Types[place - 1].Class is WordClass.Preposition or WordClass.Determiner || y.Folded(place - 1) is "to" ? -1 : place;
    }

    /// <summary>A wording that ends where the condition begins is a quotation cut short unless its sentence ends there too.</summary>
    private static bool EndsThere(SenseText y, int last) => last + 1 < y.Count && y.Types[last + 1].Class == WordClass.Stop;

    private static bool HasVerb(SenseText y, int sentence) => Enumerable.Range(0, y.Count).Any(k => y.Sentence[k] == sentence && (y.Types[k].Class is WordClass.Auxiliary or WordClass.Modal || y.IsVerb(k)));

    private static bool HasCondition(SenseText y, int place)
    {
        var sentence = y.Sentence[Math.Min(place, y.Count - 1)];
        return y.All(y.Language.ConditionWords, 0, y.Count).Any(o => y.Sentence[o.First] == sentence);
    }

    private static int End(SenseText x, int from)
    {
        var k = from;
        while (k < x.Count && x.Types[k].Class is not (WordClass.Stop or WordClass.Comma) && !x.Types[k].Folded.StartsWith('-')) k++;
        return k;
    }

    /// <summary>The rest of the sentence that the condition stands in.</summary>
    private static (int Start, int Stop) Statement(SenseText x, int first, int end)
    {
        var start = first;
        while (start > 0 && x.Sentence[start - 1] == x.Sentence[first]) start--;
        if (start < first - 1) return (start, first);
        var stop = end;
        while (stop < x.Count && x.Sentence[stop] == x.Sentence[first]) stop++;
        return (end, stop);
    }

    private static int LastShared(SensePair pair, int from, int to)
    {
        for (var k = to - 1; k >= from; k--)
            if (pair.Same(k) is var j and >= 0 && !pair.X.Types[k].IsMark) return j;
        return -1;
    }

    private static int NextShared(SensePair pair, int from, int to)
    {
        for (var k = from; k < to; k++)
            if (pair.X.Types[k].IsContent && pair.Same(k) is var j and >= 0) return j;
        return -1;
    }
}
