namespace CompareLib.Alignment;

/// <summary>Cuts the places where two texts differ into changes as an editor would count them.</summary>
internal sealed class ChangeFinder
{
    private readonly CanonicalCollation collation;
    private readonly WitnessTokens x;
    private readonly WitnessTokens y;
    private readonly bool[] movedX;
    private readonly bool[] movedY;

    private ChangeFinder(CanonicalCollation collation, int x, int y)
    {
        this.collation = collation;
        this.x = collation.Texts[x];
        this.y = collation.Texts[y];
        movedX = new bool[this.x.Count];
        movedY = new bool[this.y.Count];
        foreach (var (mx, my, length) in collation.Moves(x, y))
        {
            // Only the same words count as moved here; unlike words that answer to each other elsewhere are told as left out and put in.
            var alike = Enumerable.Range(0, length).Count(k => WordRelations.Group((byte)(collation.Vocabulary.Code(this.x.Types[mx + k], this.y.Types[my + k]) & 31)) <= 1);
            if (2 * alike < length) continue;
            for (var k = 0; k < length; k++) movedX[mx + k] = movedY[my + k] = true;
        }
    }

    /// <summary>The differences in reading order. Outside them both texts have the same printed tokens in the same order.</summary>
    public static List<RawChange> Find(CanonicalCollation collation, int x, int y)
    {
        if (x == y) return [];
        if (x > y) return [.. Find(collation, y, x).Select(c => c.Mirrored())];
        return new ChangeFinder(collation, x, y).Find(PairCells.Of(collation, x, y));
    }

    /// <summary>"doctors, nurses" against "nurses, doctors": two words that change places in two columns have moved.</summary>
    private void MarkSwapped(List<PairCell> cells)
    {
        var unlike = cells.Where(c => c.CountX == 1 && c.CountY == 1 && x.Types[c.X] != y.Types[c.Y] && !Word(x, c.X).IsMark).ToList();
        var places = new Dictionary<(string, string), PairCell>();
        foreach (var cell in unlike)
        {
            var (here, there) = (Word(x, cell.X), Word(y, cell.Y));
            if (places.TryGetValue((there.Folded, here.Folded), out var other))
            {
                movedX[cell.X] = movedY[cell.Y] = movedX[other.X] = movedY[other.Y] = true;
            }
            else places.TryAdd((here.Folded, there.Folded), cell);
        }
    }

    /// <summary>Two words that have changed places around a verb: who does it to whom is turned round.</summary>
    private void MarkTurned(List<RawChange> changes)
    {
        var moved = Enumerable.Range(0, changes.Count).Where(k => changes[k] is { Moved: true, CountX: 1, CountY: 1 } c && Doer(Word(x, c.X)) && Doer(Word(y, c.Y))).ToList();
        foreach (var k in moved)
        {
            foreach (var l in moved.Where(l => l > k))
            {
                var (a, b) = (changes[k], changes[l]);
                if (Word(x, a.X).Folded != Word(y, b.Y).Folded || Word(y, a.Y).Folded != Word(x, b.X).Folded || !VerbBetween(a.X, b.X)) continue;
                changes[k] = a with { Turned = true };
                changes[l] = b with { Turned = true };
            }
        }
    }

    /// <summary>Whether a word may be the one who does or suffers something.</summary>
    private static bool Doer(WordType t) => t.Class is WordClass.Name or WordClass.Pronoun || (t.IsContent && (t.Parts & 1) != 0);

    /// <summary>Whether a verb and no list stands between two words of x.</summary>
    private bool VerbBetween(int first, int last)
    {
        var between = Enumerable.Range(first + 1, last - first - 1).Select(k => Word(x, k)).ToList();
        return between.Exists(t => t.Class is WordClass.Auxiliary or WordClass.Modal || (t.IsContent && (t.Parts & 2) != 0))
            && !between.Exists(t => t.IsMark || t.Folded is "and" or "or" or "nor" or "but");
    }

    private List<RawChange> Find(List<PairCell> cells)
    {
        MarkSwapped(cells);
        var result = new List<RawChange>();
        var stretch = new List<RawChange>();
        foreach (var cell in cells)
        {
            if (cell.CountX == 1 && cell.CountY == 1 && x.Types[cell.X] == y.Types[cell.Y])
            {
                Close(stretch, result);
                continue;
            }

            var moved = cell.CountX > 0 && cell.CountY > 0 ? AllMoved(cell) : cell.CountX > 0 ? movedX[cell.X] : movedY[cell.Y];
            stretch.Add(new RawChange(cell.X, cell.CountX, cell.Y, cell.CountY, moved));
        }

        Close(stretch, result);
        MarkTurned(result);
        return result;
    }

    private bool AllMoved(PairCell cell) =>
        Enumerable.Range(cell.X, cell.CountX).All(k => movedX[k]) && Enumerable.Range(cell.Y, cell.CountY).All(k => movedY[k]);

    private void Close(List<RawChange> stretch, List<RawChange> result)
    {
        if (stretch.Count == 0) return;
        if (StandsForAll(stretch) is { } whole)
        {
            result.Add(whole);
            stretch.Clear();
            return;
        }

        PartGaps(stretch);
        JoinRuns(stretch);
        JoinEquivalents(stretch);
        JoinParticles(stretch);
        JoinPronouns(stretch);
        JoinEllipses(stretch);
        JoinReplacements(stretch);
        foreach (var change in stretch) AddParted(change, result);
        stretch.Clear();
    }

    /// <summary>The full stop or quotation mark at the edge of words on one side is a change of its own: it says nothing that the words do.</summary>
    private void AddParted(RawChange c, List<RawChange> result)
    {
        if (c.Moved || (c.CountX > 0) == (c.CountY > 0))
        {
            result.Add(c);
            return;
        }

        var (side, first, count) = c.CountX > 0 ? (x, c.X, c.CountX) : (y, c.Y, c.CountY);
        var (from, to) = (0, count);
        while (from < to && IsEdgeMark(Word(side, first + from))) from++;
        while (to > from && IsEdgeMark(Word(side, first + to - 1))) to--;
        // Marks on both edges stand around the words and go with them.
        if (from == to || (from > 0 && to < count)) (from, to) = (0, count);
        foreach (var (start, end) in new[] { (0, from), (from, to), (to, count) })
        {
            if (start == end) continue;
            result.Add(c.CountX > 0 ? c with { X = c.X + start, CountX = end - start } : c with { Y = c.Y + start, CountY = end - start });
        }
    }

    private static bool IsEdgeMark(WordType t) => t.Class is WordClass.Quote || (t.Class == WordClass.Stop && !MarkNamer.IsEllipsis(t));

    /// <summary>"Today they" against "the relations between both": a pronoun, with a word for the time at most, stands for the whole phrase.</summary>
    private RawChange? StandsForAll(List<RawChange> stretch)
    {
        var whole = stretch[0];
        for (var k = 1; k < stretch.Count; k++) whole = whole.With(stretch[k]);
        if (whole.Moved || stretch.Count < 2) return null;
        var left = Enumerable.Range(whole.X, whole.CountX).Select(k => Word(x, k)).Where(t => !t.IsMark).ToList();
        var right = Enumerable.Range(whole.Y, whole.CountY).Select(k => Word(y, k)).Where(t => !t.IsMark).ToList();
        var (shorter, longer) = left.Count < right.Count ? (left, right) : (right, left);
        var named = shorter.Count is 1 or 2 && shorter.Exists(t => t.Class == WordClass.Pronoun) && shorter.TrueForAll(t => t.Class == WordClass.Pronoun || ChangeWords.Deixis.ContainsKey(t.Folded));
        return named && longer.Count is > 1 and <= 12 && longer.Exists(t => t.IsContent) && !longer.Exists(t => t.Class is WordClass.Auxiliary or WordClass.Modal or WordClass.Pronoun or WordClass.Negation) ? whole : null;
    }

    /// <summary>Between two shared places the words of x come before those of y.</summary>
    private static void PartGaps(List<RawChange> stretch)
    {
        for (var from = 0; from < stretch.Count;)
        {
            var to = from;
            while (to < stretch.Count && (stretch[to].CountX == 0 || stretch[to].CountY == 0)) to++;
            if (to > from + 1)
            {
                var gaps = stretch.GetRange(from, to - from);
                stretch.RemoveRange(from, to - from);
                stretch.InsertRange(from, [.. gaps.Where(g => g.CountX > 0), .. gaps.Where(g => g.CountX == 0)]);
            }

            from = to + 1;
        }
    }

    /// <summary>Words left out next to each other are one omission; a mark at the edge of moved words goes with them.</summary>
    private static void JoinRuns(List<RawChange> stretch)
    {
        for (var k = 0; k + 1 < stretch.Count;)
        {
            var (a, b) = (stretch[k], stretch[k + 1]);
            var sameSide = (a.CountX == 0 && b.CountX == 0) || (a.CountY == 0 && b.CountY == 0);
            if (sameSide && a.Moved == b.Moved)
            {
                stretch[k] = a.With(b);
                stretch.RemoveAt(k + 1);
            }
            else k++;
        }
    }

    /// <summary>"don't" against "do", with "not" in the next place, is one change.</summary>
    private void JoinEquivalents(List<RawChange> stretch)
    {
        for (var k = 0; k + 1 < stretch.Count; k++)
        {
            var (a, b) = (stretch[k], stretch[k + 1]);
            if (a.CountX == 0 || a.CountY == 0 || a.CountX + a.CountY > 2) continue;
            if (b.CountX == 0 && b.CountY > 0) Join(y, a.Y, x.Types[a.X]);
            else if (b.CountY == 0 && b.CountX > 0) Join(x, a.X, y.Types[a.Y]);

            void Join(WitnessTokens longer, int at, int single)
            {
                var type = collation.Vocabulary[single];
                var phrase = longer.Phrases.FirstOrDefault(p => p.First == at && p.Canonical == type.Normal);
                var length = phrase.End > at ? phrase.End - at : type.Expansion is { } words ? EquivalentRuns.RunLength(words, longer, at, collation.Vocabulary) : 0;
                var extra = length - 1;
                if (extra < 1 || extra > b.CountX + b.CountY) return;
                var part = b.CountX == 0 ? b with { CountY = extra } : b with { CountX = extra };
                stretch[k] = a.With(part);
                var rest = b.CountX == 0 ? b with { Y = b.Y + extra, CountY = b.CountY - extra } : b with { X = b.X + extra, CountX = b.CountX - extra };
                if (rest.CountX + rest.CountY == 0) stretch.RemoveAt(k + 1);
                else stretch[k + 1] = rest;
            }
        }
    }

    /// <summary>"put off" against "postponed": a small word after a replaced word belongs to it.</summary>
    private void JoinParticles(List<RawChange> stretch)
    {
        for (var k = 0; k + 1 < stretch.Count; k++)
        {
            var (a, b) = (stretch[k], stretch[k + 1]);
            if (a.CountX == 0 || a.CountY == 0 || a.Moved || b.Moved || b.CountX + b.CountY > 1) continue;
            if ((b.CountX > 0) == (b.CountY > 0)) continue;
            var word = b.CountX > 0 ? Word(x, b.X) : Word(y, b.Y);
            if (word.Class != WordClass.Preposition || !Word(x, a.X).IsContent || !Word(y, a.Y).IsContent) continue;
            stretch[k] = a.With(b);
            stretch.RemoveAt(k + 1);
        }
    }

    /// <summary>"The relations between both" against "they": the words before a replaced word belong to it when the other side is a pronoun.</summary>
    private void JoinPronouns(List<RawChange> stretch)
    {
        for (var k = 1; k < stretch.Count; k++)
        {
            var pair = stretch[k];
            if (pair.CountX != 1 || pair.CountY != 1) continue;
            var pronounX = Word(x, pair.X).Class == WordClass.Pronoun;
            if (pronounX == (Word(y, pair.Y).Class == WordClass.Pronoun)) continue;
            while (k > 0 && Before(stretch[k - 1]))
            {
                stretch[k - 1] = stretch[k - 1].With(stretch[k]);
                stretch.RemoveAt(k--);
            }

            // The longer phrase, and at most a small word beside the pronoun.
            bool Before(RawChange c) => !c.Moved && (pronounX ? c.CountX <= 1 && (c.CountX == 0 || c.CountY == 0) && c.CountY <= 12 : c.CountY <= 1 && (c.CountX == 0 || c.CountY == 0) && c.CountX <= 12);
        }
    }

    /// <summary>An ellipsis stands for all the words that are left out beside it.</summary>
    private void JoinEllipses(List<RawChange> stretch)
    {
        for (var k = 0; k + 1 < stretch.Count;)
        {
            var (a, b) = (stretch[k], stretch[k + 1]);
            if (!a.Moved && !b.Moved && (IsMarkedCut(a.With(b), x, y) || IsMarkedCut(a.With(b).Mirrored(), y, x)))
            {
                stretch[k] = a.With(b);
                stretch.RemoveAt(k + 1);
            }
            else k++;
        }
    }

    /// <summary>Whether the second side is an ellipsis where the first has words.</summary>
    private bool IsMarkedCut(RawChange c, WitnessTokens words, WitnessTokens ellipsis) =>
        c.CountY > 0 && Enumerable.Range(c.Y, c.CountY).All(k => MarkNamer.IsEllipsis(Word(ellipsis, k))) && Enumerable.Range(c.X, c.CountX).Any(k => !Word(words, k).IsMark);

    /// <summary>Words left out where others were put in are one replacement.</summary>
    private void JoinReplacements(List<RawChange> stretch)
    {
        for (var k = 0; k + 1 < stretch.Count; k++)
        {
            var (a, b) = (stretch[k], stretch[k + 1]);
            var opposite = (a.CountY == 0 && b.CountX == 0) || (a.CountX == 0 && b.CountY == 0);
            if (!opposite || a.Moved != b.Moved || !Comparable(a.With(b))) continue;
            stretch[k] = a.With(b);
            stretch.RemoveAt(k + 1);
        }
    }

    /// <summary>Whether two runs are of like size, so that one may stand for the other.</summary>
    private bool Comparable(RawChange c)
    {
        var wordsX = Enumerable.Range(c.X, c.CountX).Count(k => !Word(x, k).IsMark);
        var wordsY = Enumerable.Range(c.Y, c.CountY).Count(k => !Word(y, k).IsMark);
        var (less, more) = (Math.Min(wordsX, wordsY), Math.Max(wordsX, wordsY));
        if ((less == 0) != (more == 0)) return false;
        return more <= 2 + (less * 3 / 2) && less + more <= 12 || less <= 2 && more <= 16 && NamedByPronoun(c, wordsX < wordsY);
    }

    /// <summary>Whether the shorter side says with a pronoun what the longer spells out.</summary>
    private bool NamedByPronoun(RawChange c, bool shortX)
    {
        var (side, first, count) = shortX ? (x, c.X, c.CountX) : (y, c.Y, c.CountY);
        return Enumerable.Range(first, count).Any(k => Word(side, k).Class == WordClass.Pronoun);
    }

    private WordType Word(WitnessTokens w, int k) => collation.Vocabulary[w.Types[k]];
}
