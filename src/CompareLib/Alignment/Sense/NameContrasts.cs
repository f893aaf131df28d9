namespace CompareLib.Alignment.Sense;

/// <summary>Finds names that are others: each name of a wording is looked for in the whole of the other first, fuller or shorter, spelt otherwise or as an abbreviation.</summary>
internal static class NameContrasts
{
    public static IEnumerable<Contrast> Find(SensePair pair)
    {
        var (x, y) = (pair.X, pair.Y);
        if (x.Language.Language == "de")
        {
            foreach (var bare in GermanNames.Find(pair)) yield return bare;
            yield break;
        }

        var (namesX, namesY) = (NameReader.Read(x), NameReader.Read(y));
        var left = namesX.Where(n => !namesY.Exists(m => n.Agrees(m)) && !IsPrinted(pair.Y, n)).ToList();
        var leftY = namesY.Where(m => !namesX.Exists(n => n.Agrees(m)) && !IsPrinted(pair.X, m)).ToList();
        foreach (var n in left)
        {
            var other = leftY.Find(m => n.Comparable(m) && AtOnePlace(pair, n, m));
            if (other is not null)
            {
                leftY.Remove(other);
                yield return new Contrast(n.First, n.End - n.First, other.First, other.End - other.First, ChangeLabel.Entity, SenseReason.Name,
                    SenseQuote.Of(x, n.First, n.End), SenseQuote.Of(y, other.First, other.End), .8);
            }
            else if (IsListed(pair, n, namesX)) yield return new Contrast(n.First, n.End - n.First, Insertion(pair, n), 0, ChangeLabel.Entity, SenseReason.ListedName, SenseQuote.Of(x, n.First, n.End), "", .7);
        }

        foreach (var m in leftY.Where(m => IsListed(pair.Mirrored(), m, namesY)))
            yield return new Contrast(Insertion(pair.Mirrored(), m), 0, m.First, m.End - m.First, ChangeLabel.Entity, SenseReason.ListedName, "", SenseQuote.Of(y, m.First, m.End), .7);
        foreach (var acronym in Acronyms(pair)) yield return acronym;
    }

    /// <summary>"The US" against "us": the same letters, one of them a name.</summary>
    private static IEnumerable<Contrast> Acronyms(SensePair pair)
    {
        var (x, y) = (pair.X, pair.Y);
        for (var i = 0; i < x.Count; i++)
        {
            var j = pair.Partner(i);
            if (j < 0 || x.Types[i].Form == y.Types[j].Form || x.Folded(i) != y.Folded(j) || !x.Language.AcronymWords.Contains(x.Folded(i))) continue;
            var (a, b) = (IsAcronym(x.Types[i].Form), IsAcronym(y.Types[j].Form));
            if (a == b || Shouts(x) || Shouts(y)) continue;
            yield return new Contrast(i, 1, j, 1, ChangeLabel.Entity, SenseReason.Name, SenseQuote.Of(x, i, i + 1), SenseQuote.Of(y, j, j + 1), .8);
        }
    }

    private static bool IsAcronym(string form) => form.Length > 1 && form.Where(char.IsLetter).All(char.IsUpper);

    /// <summary>A text in capitals tells nothing by them.</summary>
    private static bool Shouts(SenseText text) => text.Types.Count(t => t.IsContent && IsAcronym(t.Form)) * 2 > text.Types.Count(t => t.IsContent) && text.Types.Count(t => t.IsContent) > 2;

    private static bool AtOnePlace(SensePair pair, Name n, Name m)
    {
        for (var i = n.First; i < n.End; i++)
            if (pair.Partner(i) is var p && p >= m.First && p < m.End) return pair.Beside(n.First, n.End, m.First, m.End) > 0;
        return pair.Beside(n.First, n.End, m.First, m.End) == 2;
    }

    /// <summary>Whether the other text prints the name's words, in whatever case.</summary>
    private static bool IsPrinted(SenseText other, Name name) =>
        name.Sort != NameSort.Country && name.Words.Length > 0 && name.Words.All(w => other.Types.Any(t => t.Folded == w || t.Normal == w)) && name.Words.Any(w => w.Length > 3);

    /// <summary>A member of a list of names whose other members both wordings have, with the words around the list.</summary>
    private static bool IsListed(SensePair pair, Name n, List<Name> names)
    {
        var x = pair.X;
        foreach (var m in names)
        {
            if (m.First == n.First || !IsShared(pair, m)) continue;
            var (low, high) = m.First < n.First ? (m, n) : (n, m);
            if (!IsJoin(x, low.End, high.First) || !HasAnd(x, names, low, high)) continue;
            // The place right beyond the list must be shared, or the quotation is only cut there.
            var (before, after) = (pair.Same(low.First - 1), Behind(x, high.End));
            var isInside = low.First <= 1 || before >= 0 || names.Exists(o => o.End <= low.First && IsJoin(x, o.End, low.First) && IsShared(pair, o));
            var isFollowed = after >= x.Count || pair.Same(after) >= 0 || names.Exists(o => o.First >= high.End && IsJoin(x, high.End, o.First) && IsShared(pair, o));
            if (isInside && isFollowed && (after < x.Count || low.First > 0)) return true;
        }

        return false;
    }

    /// <summary>A list is joined by "and" or "or" somewhere; two names with commas alone explain each other.</summary>
    private static bool HasAnd(SenseText x, List<Name> names, Name low, Name high)
    {
        var (first, end) = (low.First, high.End);
        foreach (var o in names)
            if (o.First > end && IsJoin(x, end, o.First)) end = o.End;
        return Enumerable.Range(first, end - first).Any(k => x.Folded(k) is "and" or "or" or "und" or "oder" or "&");
    }

    private static int Behind(SenseText x, int at)
    {
        while (at < x.Count && x.Types[at].IsMark) at++;
        return at;
    }

    private static bool IsShared(SensePair pair, Name m) => Enumerable.Range(m.First, m.End - m.First).All(k => pair.Same(k) >= 0);

    private static bool IsJoin(SenseText x, int from, int to)
    {
        if (to <= from || to - from > 3) return false;
        for (var k = from; k < to; k++)
            if (x.Folded(k) is not ("and" or "," or "or" or "und" or "oder" or "&" or "the")) return false;
        return true;
    }

    private static int Insertion(SensePair pair, Name n)
    {
        for (var k = n.First - 1; k >= 0; k--)
            if (pair.Same(k) is var j and >= 0) return j + 1;
        return 0;
    }
}
