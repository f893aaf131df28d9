namespace CompareLib.Alignment;

/// <summary>One stretch of places where two texts differ, between words that both print, cut into changes as an editor would count them.</summary>
internal sealed class ChangeStretch(WordTypes vocabulary, WitnessTokens x, WitnessTokens y, List<RawChange> stretch)
{
    /// <summary>Level of likelihood by the lexicon, 0 to 7, from which one word may stand for another.</summary>
    private const int LikelyPartner = 3;

    /// <summary>The changes in reading order, those of x before those of y between two shared places.</summary>
    public List<RawChange> Cut()
    {
        if (StandsForAll() is { } whole) return [whole];
        PartGaps();
        JoinRuns();
        JoinEquivalents();
        JoinCounted();
        JoinParticles();
        JoinPronouns();
        JoinEllipses();
        JoinReplacements();
        JoinRephrased();
        var result = new List<RawChange>();
        foreach (var change in stretch) AddParted(change, result);
        return result;
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
        while (to > from && (IsEdgeMark(Word(side, first + to - 1)) || (to - from > 1 && Word(side, first + to - 1).Class == WordClass.Comma && Word(side, first + to - 2).Class == WordClass.Quote))) to--;
        // Marks on both edges stand around the words and go with them.
        if (from == to || (from > 0 && to < count)) (from, to) = (0, count);
        var start = 0;
        foreach (var end in (int[])[from, .. RunParts.Cuts([.. Enumerable.Range(first + from, to - from).Select(k => Word(side, k))]).Select(k => from + k), to, count])
        {
            if (start == end) continue;
            result.Add(c.CountX > 0 ? c with { X = c.X + start, CountX = end - start } : c with { Y = c.Y + start, CountY = end - start });
            start = end;
        }
    }

    private static bool IsEdgeMark(WordType t) => t.Class is WordClass.Quote || (t.Class == WordClass.Stop && !MarkNamer.IsEllipsis(t));

    /// <summary>"Today they" against "the relations between both": a pronoun, with a word for the time at most, stands for the whole phrase.</summary>
    private RawChange? StandsForAll()
    {
        var whole = stretch[0];
        for (var k = 1; k < stretch.Count; k++) whole = whole.With(stretch[k]);
        if (whole.Moved || stretch.Count < 2) return null;
        var (left, right) = (Words(x, whole.X, whole.CountX), Words(y, whole.Y, whole.CountY));
        var (shorter, longer) = left.Count < right.Count ? (left, right) : (right, left);
        var named = shorter.Count is 1 or 2 && shorter.Exists(t => t.Class == WordClass.Pronoun) && shorter.TrueForAll(t => t.Class == WordClass.Pronoun || ChangeWords.Deixis.ContainsKey(t.Folded));
        return named && longer.Count is > 1 and <= 12 && longer.Exists(t => t.IsContent) && !longer.Exists(t => t.Class is WordClass.Auxiliary or WordClass.Modal or WordClass.Pronoun or WordClass.Negation) ? whole : null;
    }

    /// <summary>Between two shared places the words of x come before those of y.</summary>
    private void PartGaps()
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
    private void JoinRuns()
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

    /// <summary>"don't" against "do", with "not" in the next place, is one change; words of the other text may stand between.</summary>
    private void JoinEquivalents()
    {
        for (var k = 0; k + 1 < stretch.Count; k++)
        {
            var a = stretch[k];
            if (a.CountX != 1 || a.CountY != 1) continue;
            for (var next = k + 1; next < Math.Min(k + 3, stretch.Count); next++)
            {
                var b = stretch[next];
                if (b.CountX > 0 == b.CountY > 0) break;
                var (longer, at, single) = b.CountX == 0 ? (y, a.Y, x.Types[a.X]) : (x, a.X, y.Types[a.Y]);
                var extra = RunLength(longer, at, vocabulary[single]) - 1;
                if (extra < 1 || extra > b.CountX + b.CountY) continue;
                var (part, rest) = b.CountX == 0
                    ? (b with { CountY = extra }, b with { Y = b.Y + extra, CountY = b.CountY - extra })
                    : (b with { CountX = extra }, b with { X = b.X + extra, CountX = b.CountX - extra });
                stretch[next] = rest;
                if (rest.CountX + rest.CountY == 0) stretch.RemoveAt(next);
                stretch[k] = a.With(part);
                break;
            }
        }
    }

    /// <summary>The number of tokens that a word stands for, by its expansion or as the canonical form of a phrase; 0 when they do not stand there.</summary>
    private int RunLength(WitnessTokens tokens, int at, WordType word)
    {
        var phrase = tokens.Phrases.FirstOrDefault(p => p.First == at && p.Canonical == word.Normal);
        return phrase.End > at ? phrase.End - at : word.Expansion is { } words ? EquivalentRuns.RunLength(words, tokens, at, vocabulary) : 0;
    }

    /// <summary>"1 boat" against "2 boats": another figure and the thing it counts, in the form that it asks for.</summary>
    private void JoinCounted()
    {
        for (var k = 0; k + 1 < stretch.Count; k++)
        {
            var (a, b) = (stretch[k], stretch[k + 1]);
            if (a.Moved || b.Moved || a.CountX != 1 || a.CountY != 1 || b.CountX == 0 || b.CountY == 0) continue;
            var (figureX, figureY) = (Word(x, a.X), Word(y, a.Y));
            if (!figureX.IsFigure || !figureY.IsFigure || figureX.Normal == figureY.Normal || !IsOneThing(b)) continue;
            stretch[k] = a.With(b);
            stretch.RemoveAt(k + 1);
        }
    }

    /// <summary>Whether both sides of a pair are one word in another form or spelling.</summary>
    private bool IsOneThing(RawChange c) =>
        (WordRelation)(vocabulary.Code(x.Types[c.X], y.Types[c.Y]) & 31) is WordRelation.SameLemma or WordRelation.Equivalent
        || RunLength(y, c.Y, Word(x, c.X)) == c.CountY && c.CountX == 1 || RunLength(x, c.X, Word(y, c.Y)) == c.CountX && c.CountY == 1;

    /// <summary>"put off" against "postponed": a small word after a replaced word belongs to it.</summary>
    private void JoinParticles()
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
    private void JoinPronouns()
    {
        for (var k = 1; k < stretch.Count; k++)
        {
            var pair = stretch[k];
            if (pair.CountX != 1 || pair.CountY != 1) continue;
            var pronounX = Word(x, pair.X).Class == WordClass.Pronoun;
            if (pronounX == (Word(y, pair.Y).Class == WordClass.Pronoun) || IsLink(Word(pronounX ? y : x, pronounX ? pair.Y : pair.X))) continue;
            while (k > 0 && Before(stretch[k - 1]))
            {
                stretch[k - 1] = stretch[k - 1].With(stretch[k]);
                stretch.RemoveAt(k--);
            }

            // The longer phrase, and at most a small word beside the pronoun; what stands beyond a comma is said besides.
            bool Before(RawChange c) => !c.Moved && !HoldsComma(c) && (pronounX ? c.CountX <= 1 && (c.CountX == 0 || c.CountY == 0) && c.CountY <= 12 : c.CountY <= 1 && (c.CountX == 0 || c.CountY == 0) && c.CountX <= 12);
        }
    }

    private bool HoldsComma(RawChange c) =>
        Enumerable.Range(c.X, c.CountX).Any(k => Word(x, k).Class == WordClass.Comma) || Enumerable.Range(c.Y, c.CountY).Any(k => Word(y, k).Class == WordClass.Comma);

    /// <summary>An ellipsis stands for all the words that are left out beside it.</summary>
    private void JoinEllipses()
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

    /// <summary>Whether the second side is an ellipsis, in brackets or bare, where the first has words.</summary>
    private bool IsMarkedCut(RawChange c, WitnessTokens words, WitnessTokens ellipsis)
    {
        var marks = Enumerable.Range(c.Y, c.CountY).Select(k => Word(ellipsis, k)).ToList();
        return marks.Exists(MarkNamer.IsEllipsis) && marks.TrueForAll(t => MarkNamer.IsEllipsis(t) || t.Form is "[" or "]" or "(" or ")")
            && Enumerable.Range(c.X, c.CountX).Any(k => !Word(words, k).IsMark);
    }

    /// <summary>Words left out where others were put in are one replacement.</summary>
    private void JoinReplacements()
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

    /// <summary>Unlike words in a row, none of which stands for its partner by the lexicon, are one rephrasing: "do not use them" against "stand behind this".</summary>
    private void JoinRephrased()
    {
        for (var k = 0; k < stretch.Count; k++)
        {
            var end = k;
            while (end < stretch.Count && IsUnlike(stretch[end])) end++;
            if (end < k + 2) continue;
            var whole = stretch[k];
            for (var next = k + 1; next < end; next++) whole = whole.With(stretch[next]);
            stretch[k] = whole;
            stretch.RemoveRange(k + 1, end - k - 1);
        }
    }

    private bool IsUnlike(RawChange c)
    {
        if (c.Moved || c.CountX == 0 || c.CountY == 0) return false;
        for (var i = 0; i < c.CountX; i++)
        {
            for (var j = 0; j < c.CountY; j++)
            {
                var code = vocabulary.Code(x.Types[c.X + i], y.Types[c.Y + j]);
                var group = WordRelations.Group((byte)(code & 31));
                if (group is not (5 or 6) || (WordRelation)(code & 31) is WordRelation.Numbers or WordRelation.Names || WordComparer.LikelihoodOf(code) >= LikelyPartner) return false;
            }
        }

        return true;
    }

    /// <summary>Whether two runs are of like size and phrases of one kind, so that one may stand for the other.</summary>
    private bool Comparable(RawChange c)
    {
        var (wordsX, wordsY) = (Words(x, c.X, c.CountX), Words(y, c.Y, c.CountY));
        var (less, more) = (Math.Min(wordsX.Count, wordsY.Count), Math.Max(wordsX.Count, wordsY.Count));
        if (more == 0) return true;
        if (less == 0) return false;
        return more <= 2 + (less * 3 / 2) && less + more <= 12 && OneKind(wordsX, wordsY);
    }

    /// <summary>Whether both runs open with a preposition or conjunction, or neither does, and the last words of content can be the same part of speech.</summary>
    private static bool OneKind(List<WordType> a, List<WordType> b)
    {
        if (a.Count == 1 && b.Count == 1) return true;
        if (IsLink(a[0]) != IsLink(b[0]) || IsLink(a[^1]) || IsLink(b[^1])) return false;
        var (headA, headB) = (a.FindLast(t => t.IsContent), b.FindLast(t => t.IsContent));
        if (headA is null || headB is null) return headA == headB;
        return PartsOf(headA) == PartsOf(headB) || (PartsOf(headA) & PartsOf(headB)) != 0;
    }

    private static bool IsLink(WordType t) => t.Class is WordClass.Preposition or WordClass.Conjunction;

    /// <summary>Parts of speech, a name being a noun and a figure a sort of its own.</summary>
    private static int PartsOf(WordType t) => t.Class switch { WordClass.Number => 16, WordClass.Name => 1, _ => t.Parts };

    private List<WordType> Words(WitnessTokens side, int first, int count) => [.. Enumerable.Range(first, count).Select(k => Word(side, k)).Where(t => !t.IsMark)];

    private WordType Word(WitnessTokens w, int k) => vocabulary[w.Types[k]];
}
