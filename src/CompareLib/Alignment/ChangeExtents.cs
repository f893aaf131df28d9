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

    /// <summary>Puts each gap where it stands between the words both texts print, and widens the changes; none comes to touch the next.</summary>
    /// <param name="changes">The changes in order.</param>
    public void Widen(List<RawChange> changes)
    {
        var (endX, endY) = (0, 0);
        for (var k = 0; k < changes.Count; k++)
        {
            var shared = Shared(changes[k], endX, endY);
            var c = changes[k] with { X = endX + shared, Y = endY + shared };
            (endX, endY) = (c.X + c.CountX, c.Y + c.CountY);
            var after = k + 1 < changes.Count ? Shared(changes[k + 1], endX, endY) : x.Count - endX;
            var (left, right) = c.Moved ? (0, 0) : Counted(c, after) is var counted and > 0 ? (0, counted) : Named(c, shared, after);
            (endX, endY) = (endX + right, endY + right);
            changes[k] = c with { X = c.X - left, CountX = c.CountX + left + right, Y = c.Y - left, CountY = c.CountY + left + right };
        }
    }

    /// <summary>The number of words that both texts print between the places given and a change.</summary>
    private static int Shared(RawChange c, int fromX, int fromY) => c.CountX > 0 ? c.X - fromX : c.Y - fromY;

    /// <summary>The number of shared words after two figures that say what is counted: some that describe, and a noun.</summary>
    private int Counted(RawChange c, int after)
    {
        if (c.CountX == 0 || c.CountY == 0 || !Word(x, c.X + c.CountX - 1).IsFigure || !Word(y, c.Y + c.CountY - 1).IsFigure) return 0;
        if (Word(x, c.X + c.CountX - 1).Normal == Word(y, c.Y + c.CountY - 1).Normal) return 0;
        var (nouns, described) = (0, false);
        for (var k = 0; k < Math.Min(after, Reach); k++)
        {
            var word = Word(x, c.X + c.CountX + k);
            var noun = (word.Parts & 1) != 0 || word.Parts == 0;
            if (k > 0 && nouns == k && k + 1 < after && ChangeWords.Coordinators.Contains(word.Folded) && IsPlainNoun(Word(x, c.X + c.CountX + k + 1))) return k + 2;
            // After a noun a word that may be a verb begins what is said of the things counted.
            if (!word.IsContent || word.IsFigure || !(noun || (word.Parts & 4) != 0) || (nouns > 0 && !described && (word.Parts & 2) != 0)) break;
            described = (word.Parts & 4) != 0;
            if (noun) nouns = k + 1;
        }

        return nouns;
    }

    /// <summary>A word that can be a noun and no verb.</summary>
    private static bool IsPlainNoun(WordType t) => (t.Parts & 3) == 1;

    /// <summary>The shared part of a name, before and behind, that one side prints in full.</summary>
    private (int Left, int Right) Named(RawChange c, int before, int after)
    {
        if ((c.CountX > 0) == (c.CountY > 0)) return (0, 0);
        var (side, first, count) = c.CountX > 0 ? (x, c.X, c.CountX) : (y, c.Y, c.CountY);
        var added = Enumerable.Range(first, count).Select(k => Word(side, k)).ToList();
        if (!added.TrueForAll(IsNamePart) || added.TrueForAll(t => t.Form == ".")) return (0, 0);
        var (left, right) = (0, 0);
        while (right < Math.Min(after, Reach) && IsName(Word(side, first + count + right))) right++;
        while (left < Math.Min(before, Reach) && IsName(Word(side, first - 1 - left))) left++;
        return (left, right);
    }

    private static bool IsNamePart(WordType t) => IsName(t) || t.Form == "." || (t.Kind == TokenKind.Word && char.IsUpper(t.Form[0]) && (Lexicon.ClassesOf(t.Normal) & WordClasses.Title) != 0);

    private static bool IsName(WordType t) => t.Class == WordClass.Name && !ChangeWords.Calendar.Contains(t.Folded);

    private WordType Word(WitnessTokens w, int k) => vocabulary[w.Types[k]];
}
