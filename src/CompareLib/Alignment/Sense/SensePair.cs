using CompareLib.Text;

namespace CompareLib.Alignment.Sense;

/// <summary>Two wordings and which word of one stands for which of the other.</summary>
internal sealed class SensePair
{
    /// <summary>Words at the most between a word and the one beside it that both wordings have.</summary>
    private const int Near = 5;

    /// <summary>Level of likelihood by the lexicon from which one word may stand for another.</summary>
    private const int LikelyPartner = 4;

    private readonly int[] partnerX;
    private readonly int[] partnerY;
    private readonly bool[] alikeX;
    private readonly bool[] alikeY;
    private readonly CanonicalCollation collation;

    public SensePair(CanonicalCollation collation, int x, int y, SenseText textX, SenseText textY)
    {
        this.collation = collation;
        X = textX;
        Y = textY;
        partnerX = [.. Enumerable.Repeat(-1, X.Count)];
        partnerY = [.. Enumerable.Repeat(-1, Y.Count)];
        alikeX = new bool[X.Count];
        alikeY = new bool[Y.Count];
        foreach (var cell in PairCells.Of(collation, x, y))
            if (cell.CountX > 0 && cell.CountY > 0) Link(cell);
        foreach (var (mx, my, length) in collation.Moves(x, y))
            for (var k = 0; k < length; k++)
                if (!alikeX[mx + k] && !alikeY[my + k] && IsAlike(mx + k, my + k)) Set(mx + k, my + k, true);
        LinkRest();
    }

    private SensePair(SensePair other)
    {
        collation = other.collation;
        (X, Y, partnerX, partnerY, alikeX, alikeY) = (other.Y, other.X, other.partnerY, other.partnerX, other.alikeY, other.alikeX);
    }

    public SenseText X { get; }

    public SenseText Y { get; }

    /// <summary>The same two wordings with their places changed.</summary>
    public SensePair Mirrored() => new(this);

    /// <summary>The word of y that is the same as one of x or may stand for it; -1 for none.</summary>
    public int Same(int i) => i >= 0 && i < X.Count && alikeX[i] ? partnerX[i] : -1;

    /// <summary>The word of y at the place of one of x, like it or not; -1 for none.</summary>
    public int Partner(int i) => i < 0 ? -1 : partnerX[i];

    /// <summary>Whether a word of y has a like one in x.</summary>
    public bool HasSameY(int j) => alikeY[j];

    /// <summary>Whether two runs of words stand at one place: in one column, or beside the same words on one side at least.</summary>
    public bool Correspond(int firstX, int endX, int firstY, int endY)
    {
        for (var i = firstX; i < endX; i++)
            if (partnerX[i] >= firstY && partnerX[i] < endY) return true;
        return Beside(firstX, endX, firstY, endY) > 0;
    }

    /// <summary>On how many sides two runs stand beside the same word of content: 0 to 2.</summary>
    public int Beside(int firstX, int endX, int firstY, int endY) => (Before(firstX, firstY) ? 1 : 0) + (After(endX, endY) ? 1 : 0);

    /// <summary>Whether the nearest word of content before two places is the same, or both open their text.</summary>
    public bool Before(int firstX, int firstY)
    {
        for (var i = firstX - 1; i >= Math.Max(0, firstX - Near); i--)
        {
            if (X.Types[i].Class == WordClass.Stop) break;
            if (!X.Carries(i)) continue;
            return alikeX[i] && partnerX[i] < firstY && firstY - partnerX[i] <= Near;
        }

        return Opens(X, firstX) && Opens(Y, firstY);
    }

    /// <summary>Whether the nearest word of content after two places is the same.</summary>
    public bool After(int endX, int endY)
    {
        for (var i = endX; i < Math.Min(X.Count, endX + Near); i++)
        {
            if (X.Types[i].Class == WordClass.Stop) break;
            if (!X.Carries(i)) continue;
            return alikeX[i] && partnerX[i] >= endY && partnerX[i] - endY < Near;
        }

        return false;
    }

    /// <summary>How much of the content of x, between two of its tokens, y has too: 0 to 1.</summary>
    public double Shared(int first, int end)
    {
        var (all, shared) = (0, 0);
        for (var i = first; i < end; i++)
        {
            if (!X.Carries(i)) continue;
            all++;
            if (alikeX[i]) shared++;
        }

        return all == 0 ? 0 : (double)shared / all;
    }

    private static bool Opens(SenseText text, int first)
    {
        for (var k = first - 1; k >= 0 && first - k <= 3; k--)
        {
            if (text.Types[k].Class is WordClass.Stop) return true;
            if (text.Carries(k) || text.Types[k].Class is WordClass.Preposition or WordClass.Conjunction) return false;
        }

        return first <= 3;
    }

    private void Link(PairCell cell)
    {
        if (cell.CountX == 1 && cell.CountY == 1)
        {
            Set(cell.X, cell.Y, IsAlike(cell.X, cell.Y));
            return;
        }

        // Several words against one or more: each with the one it is like, the rest with the first.
        for (var i = cell.X; i < cell.X + cell.CountX; i++)
        {
            for (var j = cell.Y; j < cell.Y + cell.CountY; j++)
                if (!alikeX[i] && !alikeY[j] && IsAlike(i, j)) Set(i, j, true);
        }

        for (var i = cell.X; i < cell.X + cell.CountX; i++)
            if (partnerX[i] < 0) partnerX[i] = cell.Y;
        for (var j = cell.Y; j < cell.Y + cell.CountY; j++)
            if (partnerY[j] < 0) partnerY[j] = cell.X;
    }

    /// <summary>Words of content that the columns did not bring together, where each text has one of them left.</summary>
    private void LinkRest()
    {
        for (var i = 0; i < X.Count; i++)
        {
            if (alikeX[i] || !X.Carries(i)) continue;
            for (var j = 0; j < Y.Count; j++)
            {
                if (alikeY[j] || !Y.Carries(j) || !IsSameWord(X.Types[i], Y.Types[j])) continue;
                Set(i, j, true);
                break;
            }
        }
    }

    private void Set(int i, int j, bool alike)
    {
        (partnerX[i], partnerY[j]) = (j, i);
        (alikeX[i], alikeY[j]) = (alike, alike);
    }

    private static bool IsSameWord(WordType a, WordType b) => a.Normal == b.Normal || (a.Stem == b.Stem && a.Stem.Length > 3) || ChangeGrammar.SameLemma(a, b);

    private bool IsAlike(int i, int j)
    {
        var (a, b) = (X.Types[i], Y.Types[j]);
        if (a.Folded == b.Folded) return true;
        var code = collation.Vocabulary.Code(X.Tokens.Types[i], Y.Tokens.Types[j]);
        var relation = (WordRelation)(code & 31);
        if (relation is WordRelation.SpellingFar) return NameSimilarity.Of(a.Form, b.Form) >= .8f;
        if (X.Language.Language != "en") return relation is WordRelation.SpellingNear or WordRelation.SameStem or WordRelation.SameNumber or WordRelation.Equivalent && Math.Min(a.Folded.Length, b.Folded.Length) > 3;
        if (WordRelations.Group((byte)relation) is 0 or 1 or 3) return !X.Language.Opposed.Content(BaseForms(a), BaseForms(b)) && !Lexicon.AreAntonyms(a.Folded, b.Folded);
        return a.IsContent && b.IsContent && relation is not (WordRelation.Numbers or WordRelation.Names) && WordComparer.LikelihoodOf(code) >= LikelyPartner
            && !X.Language.Opposed.Content(BaseForms(a), BaseForms(b)) && !Lexicon.AreAntonyms(a.Folded, b.Folded);
    }

    /// <summary>The forms a word is looked up by: as printed, and its bases.</summary>
    public static IReadOnlyList<string> BaseForms(WordType t)
    {
        if (t.Kind != TokenKind.Word || t.Parts == 0) return [t.Folded];
        var forms = new List<string>(4) { t.Folded };
        if ((t.Parts & 2) != 0) Add(Lexicon.Lemma(t.Folded, 'v'));
        if ((t.Parts & 1) != 0) Add(Lexicon.Lemma(t.Folded, 'n'));
        return forms;

        void Add(string form)
        {
            if (!forms.Contains(form)) forms.Add(form);
        }
    }
}
