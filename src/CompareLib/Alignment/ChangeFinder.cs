namespace CompareLib.Alignment;

/// <summary>Cuts the places where two texts differ into changes as an editor would count them.</summary>
internal sealed class ChangeFinder
{
    /// <summary>Belief in a link below which a figure does not stand for a word.</summary>
    private const float Doubt = 0.6f;

    /// <summary>Words at the most that recur by the way; a longer run has moved wherever it stands.</summary>
    private const int LongestRecurrence = 2;

    private readonly CanonicalCollation collation;
    private readonly WitnessTokens x;
    private readonly WitnessTokens y;
    private readonly SparseLinks? links;
    private readonly bool[] movedX;
    private readonly bool[] movedY;

    private ChangeFinder(CanonicalCollation collation, int x, int y)
    {
        this.collation = collation;
        this.x = collation.Texts[x];
        this.y = collation.Texts[y];
        links = collation.Library[x, y];
        movedX = new bool[this.x.Count];
        movedY = new bool[this.y.Count];
        foreach (var (mx, my, length) in collation.Moves(x, y))
        {
            // Only the same words count as moved here; unlike words that answer to each other elsewhere are told as left out and put in.
            var alike = Enumerable.Range(0, length).Count(k => WordRelations.Group((byte)(collation.Vocabulary.Code(this.x.Types[mx + k], this.y.Types[my + k]) & 31)) <= 1);
            if (2 * alike < length) continue;
            if (length <= LongestRecurrence && (IsEmbedded(x, y, mx, length) || IsEmbedded(y, x, my, length))) continue;
            for (var k = 0; k < length; k++) movedX[mx + k] = movedY[my + k] = true;
        }
    }

    /// <summary>Whether words of one text stand amid words that the other lacks: they recur there by the way rather than have moved.</summary>
    private bool IsEmbedded(int one, int other, int first, int length)
    {
        return IsAlone(first - 1) && IsAlone(first + length);

        bool IsAlone(int k) => k >= 0 && k < collation.Texts[one].Count && collation.Columns[collation.ColumnOf[one][k]].Count[other] == 0;
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
            && !between.Exists(t => t.IsMark || ChangeWords.Coordinators.Contains(t.Folded));
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
            if (!moved && IsDoubtful(cell)) stretch.AddRange([new RawChange(cell.X, 1, cell.Y, 0, false), new RawChange(cell.X + 1, 0, cell.Y, 1, false)]);
            else stretch.Add(new RawChange(cell.X, cell.CountX, cell.Y, cell.CountY, moved));
        }

        Close(stretch, result);
        MarkTurned(result);
        new ChangeExtents(collation.Vocabulary, x, y).Widen(result);
        return result;
    }

    /// <summary>A figure and a word that share a column for want of anything better: one was left out, the other put in.</summary>
    private bool IsDoubtful(PairCell cell) =>
        cell.CountX == 1 && cell.CountY == 1
        && (WordRelation)(collation.Vocabulary.Code(x.Types[cell.X], y.Types[cell.Y]) & 31) == WordRelation.NumberAndWord
        && links is not null && links[cell.X, cell.Y] < Doubt;

    private bool AllMoved(PairCell cell) =>
        Enumerable.Range(cell.X, cell.CountX).All(k => movedX[k]) && Enumerable.Range(cell.Y, cell.CountY).All(k => movedY[k]);

    private void Close(List<RawChange> stretch, List<RawChange> result)
    {
        if (stretch.Count == 0) return;
        result.AddRange(new ChangeStretch(collation.Vocabulary, x, y, stretch).Cut());
        stretch.Clear();
    }

    private WordType Word(WitnessTokens w, int k) => collation.Vocabulary[w.Types[k]];
}
