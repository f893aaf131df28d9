namespace CompareLib.Alignment.Sense;

/// <summary>Finds where a deed is tried, offered, possible, due or alleged in one wording and plain, or meant otherwise, in the other.</summary>
internal static class DegreeContrasts
{
    /// <summary>Marks of x that y lacks at the same deed. Call it with both orders.</summary>
    /// <param name="pair">The wordings.</param>
    /// <param name="retold">Whether one retells what the other prints, so that modals shift.</param>
    public static IEnumerable<Contrast> Find(SensePair pair, bool retold)
    {
        var (x, y) = (pair.X, pair.Y);
        foreach (var mark in x.Marks)
        {
            if (mark.Class == "deny" || mark.Target < 0) continue;
            var place = Place(pair, mark);
            if (place < 0 || x.IsOpen(mark.First) || y.IsOpen(place) || IsPlainElsewhere(x, mark)) continue;
            if (!(x.IsVerb(mark.Target) && y.IsVerb(place)) && !pair.Before(mark.First, place) && !pair.After(mark.Target + 1, place + 1)) continue;
            var (other, markY) = ClassAt(pair, place, mark);
            if (other == mark.Class || SaysIt(pair.X, mark, y, place) || (markY is { } said && SaysIt(y, said, x, mark.First))) continue;
            if (other == "fact" && mark.Class == "will")
            {
                if (!IsPast(y, place) || !IsFuture(x, mark)) continue;
                other = "past";
            }

            if (!x.Language.AreInConflict(mark.Class, other)) continue;
            if (other == "fact" && !IsFinite(y, place, mark.Class)) continue;
            var told = markY is { } m ? SenseQuote.Of(y, m.First, m.End) : "";
            // Told once, from the side of the first text.
            yield return new Contrast(mark.First, mark.End - mark.First, markY?.First ?? place, markY is { } n ? n.End - n.First : 0,
                mark.Class == "hedge" ? ChangeLabel.Hedge : ChangeLabel.Modality, SenseReason.Degree, SenseQuote.Of(x, mark.First, mark.End), told, .8);
        }
    }

    private static int Place(SensePair pair, SenseMark mark)
    {
        var same = pair.Same(mark.Target);
        if (same >= 0) return same;
        var partner = pair.Partner(mark.Target);
        // "allegedly sold seized weapons" against "passed on seized weapons": the words around the deed are the same.
        if (partner < 0 && mark.Class == "hedge" && pair.X.IsVerb(mark.Target)) return Around(pair, mark);
        return partner >= 0 && pair.X.IsVerb(mark.Target) && pair.Y.IsVerb(partner) && pair.Beside(mark.First, mark.Target + 1, partner, partner + 1) == 2 ? partner : -1;
    }

    /// <summary>Whether the wording says the deed a second time, without the mark.</summary>
    private static bool IsPlainElsewhere(SenseText x, SenseMark mark)
    {
        var head = x.Base(mark.Target);
        return head.Length > 0 && Enumerable.Range(0, x.Count).Any(k => k != mark.Target && x.Base(k) == head);
    }

    private static int Around(SensePair pair, SenseMark mark)
    {
        var (x, before, after) = (pair.X, -1, -1);
        for (var i = mark.First - 1; i >= Math.Max(0, mark.First - 3) && before < 0; i--)
            if (x.IsContent(i)) before = pair.Same(i);
        for (var i = mark.Target + 1; i < Math.Min(x.Count, mark.Target + 4) && after < 0; i++)
            if (x.IsContent(i)) after = pair.Same(i);
        return before >= 0 && after > before && after - before <= 4 ? before + 1 : -1;
    }

    /// <summary>How y means the deed: the class of the nearest mark said of it or standing in its clause, <c>fact</c> where none does.</summary>
    private static (string Class, SenseMark? Mark) ClassAt(SensePair pair, int place, SenseMark like)
    {
        var y = pair.Y;
        var near = y.Marks.Where(m => m.Class != "deny" && (m.Target == place || y.Clause[m.First] == y.Clause[place])).ToList();
        // A mark of the same kind anywhere in the sentence says it as well.
        if (y.Marks.Exists(m => y.Sentence[m.First] == y.Sentence[place] && Kin(m.Class, like.Class))) return (like.Class, null);
        if (like.Class is "possible" or "hedge" && y.All(y.Language.WeakPossible, 0, y.Count).Any(o => y.Sentence[o.First] == y.Sentence[place])) return (like.Class, null);
        if (near.Count == 0) return ("fact", null);
        var best = near.OrderBy(m => m.Target == place ? 0 : 1).ThenBy(m => Math.Abs(m.First - place)).First();
        if (best.Target == place) return (best.Class, best);
        return (like.Class == "wish" ? "fact" : like.Class, null);
    }

    /// <summary>"hope to finish" against "hope we will finish": the same word sets it in another form.</summary>
    private static bool SaysIt(SenseText text, SenseMark mark, SenseText other, int place)
    {
        var head = text.Base(mark.First);
        return head.Length > 0 && text.Carries(mark.First) && Enumerable.Range(0, other.Count).Any(j => other.Sentence[j] == other.Sentence[place] && other.Base(j) == head);
    }

    /// <summary>Classes that say nearly the same: possible and able, possible and alleged, due and obliged.</summary>
    private static bool Kin(string a, string b) =>
        a == b || (a, b) is ("possible", "able") or ("able", "possible") or ("possible", "hedge") or ("hedge", "possible") or ("duty", "ought") or ("ought", "duty");

    /// <summary>Whether y tells the deed as done or being so, rather than as an infinitive, a noun or a part of a name.</summary>
    private static bool IsFinite(SenseText y, int place, string cls)
    {
        if (cls is "hedge" or "wish") return true;
        if (y.Language.Language != "en") return y.IsVerb(place);
        if (!y.IsVerb(place)) return false;
        var before = place > 0 ? y.Types[place - 1] : null;
        if (before is null) return false;
        return before.Folded is not ("to" or "being") && before.Class is not (WordClass.Determiner or WordClass.Preposition) && !y.Folded(place).EndsWith("ing", StringComparison.Ordinal);
    }

    private static bool IsFuture(SenseText x, SenseMark mark) => x.Folded(mark.First) is "will" or "shall" or "'ll" or "won't" || mark.End - mark.First > 1;

    /// <summary>Whether y tells the deed as past: had been shut, was shut, closed.</summary>
    private static bool IsPast(SenseText y, int place)
    {
        var folded = y.Folded(place);
        if (!y.IsVerb(place) || place == 0) return false;
        for (var k = Math.Max(0, place - 3); k < place; k++)
            if (y.Folded(k) is "had" or "has" or "have" or "was" or "were" or "been") return true;
        return folded.EndsWith("ed", StringComparison.Ordinal) && y.Types[place - 1].Class is WordClass.Name or WordClass.Content or WordClass.Pronoun && y.Folded(place - 1) is not ("be" or "get");
    }
}
