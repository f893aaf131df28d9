using CompareLib.Text;

namespace CompareLib.Alignment;

/// <summary>
/// Widens changes to what they are about: a figure with the thing it counts ("30 ships" against "40 ships"), a name in full ("Mr Reyes" against
/// "Reyes"). The words added are printed on both sides, so that the changes applied to one text still give the other.
/// </summary>
internal sealed class ChangeExtents(WordTypes vocabulary, WitnessTokens x, WitnessTokens y)
{
    /// <summary>Words at the most that a change takes in on one of its sides.</summary>
    private const int Reach = 3;

    /// <summary>The changes in order, none of which touches another; those widened stop short of the next.</summary>
    public void Widen(List<RawChange> changes)
    {
        var end = 0;
        for (var k = 0; k < changes.Count; k++)
        {
            var c = changes[k];
            var before = c.X - end;
            var after = (k + 1 < changes.Count ? changes[k + 1].X : x.Count) - c.X - c.CountX;
            if (!c.Moved)
            {
                if (Counted(c, after) is var counted and > 0) c = c with { CountX = c.CountX + counted, CountY = c.CountY + counted };
                else if (Named(c, before, after) is var (left, right)) c = new RawChange(c.X - left, c.CountX + left + right, c.Y - left, c.CountY + left + right, false);
                changes[k] = c;
            }

            end = c.X + c.CountX;
        }
    }

    /// <summary>The number of shared words after two figures that say what is counted: some that describe, and a noun.</summary>
    private int Counted(RawChange c, int after)
    {
        if (c.CountX == 0 || c.CountY == 0 || !IsFigure(Word(x, c.X + c.CountX - 1)) || !IsFigure(Word(y, c.Y + c.CountY - 1))) return 0;
        var nouns = 0;
        for (var k = 0; k < Math.Min(after, Reach); k++)
        {
            var word = Word(x, c.X + c.CountX + k);
            var describes = (word.Parts & 4) != 0;
            var noun = (word.Parts & 1) != 0 || word.Parts == 0;
            if (!word.IsContent || IsFigure(word) || !(noun || describes) || (nouns > 0 && (word.Parts & 2) != 0)) break;
            if (noun) nouns = k + 1;
        }

        return nouns;
    }

    private static bool IsFigure(WordType t) => t.Class == WordClass.Number || (t.IsContent && t.Normal.Length > 0 && char.IsAsciiDigit(t.Normal[0]));

    /// <summary>The shared part of a name, before and behind, that one side prints in full.</summary>
    private (int Left, int Right)? Named(RawChange c, int before, int after)
    {
        if ((c.CountX > 0) == (c.CountY > 0)) return null;
        var (side, first, count) = c.CountX > 0 ? (x, c.X, c.CountX) : (y, c.Y, c.CountY);
        if (!Enumerable.Range(first, count).All(k => IsNamePart(Word(side, k)))) return null;
        var (left, right) = (0, 0);
        while (right < Math.Min(after, Reach) && IsName(Word(side, first + count + right))) right++;
        while (left < Math.Min(before, Reach) && IsName(Word(side, first - 1 - left))) left++;
        return left + right > 0 ? (left, right) : null;
    }

    private static bool IsNamePart(WordType t) => IsName(t) || t.Form == "." || (t.Kind == TokenKind.Word && char.IsUpper(t.Form[0]) && (Lexicon.ClassesOf(t.Normal) & WordClasses.Title) != 0);

    private static bool IsName(WordType t) => t.Class == WordClass.Name && !ChangeWords.Calendar.Contains(t.Folded);

    private WordType Word(WitnessTokens w, int k) => vocabulary[w.Types[k]];
}
