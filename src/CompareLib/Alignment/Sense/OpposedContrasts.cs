using CompareLib.Text;

namespace CompareLib.Alignment.Sense;

/// <summary>Finds words at one place of two wordings that exclude each other: until and unless, killed and wounded, rose and fell.</summary>
internal static class OpposedContrasts
{
    /// <summary>Prepositions that a verb asks for: they oppose each other only behind the same word.</summary>
    private static readonly HashSet<string> Places = ["to", "from", "for", "against", "into", "out of", "over", "above", "under", "below", "beneath", "in", "inside", "outside", "with", "without"];

    public static IEnumerable<Contrast> Find(SensePair pair) => [.. FunctionWords(pair), .. ContentWords(pair)];

    private static IEnumerable<Contrast> FunctionWords(SensePair pair)
    {
        var (x, y) = (pair.X, pair.Y);
        var phrases = x.Language.Opposed.FunctionPhrases;
        var there = y.All(phrases, 0, y.Count).ToList();
        foreach (var (first, end) in x.All(phrases, 0, x.Count))
        {
            var words = Joined(x, first, end);
            foreach (var (firstY, endY) in there)
            {
                var other = Joined(y, firstY, endY);
                if (!x.Language.Opposed.Function(words, other)) continue;
                var after = pair.After(end, endY) && IsNext(pair, Next(x, end), Next(y, endY));
                var together = pair.Partner(first) is var p && p >= firstY && p < endY;
                if (!(after && ((together && !Places.Contains(words)) || pair.Before(first, firstY))) || (IsFigure(x, first, end) && IsFigure(y, firstY, endY))) continue;
                if (IsBound(x, end) || IsBound(y, endY)) continue;
                if (Doubled(x, first) || Doubled(y, firstY)) continue;
                yield return new Contrast(first, end - first, firstY, endY - firstY, ChangeLabel.Substitution, SenseReason.Opposed, SenseQuote.Of(x, first, end), SenseQuote.Of(y, firstY, endY), .85);
            }
        }
    }

    private static IEnumerable<Contrast> ContentWords(SensePair pair)
    {
        var (x, y) = (pair.X, pair.Y);
        for (var i = 0; i < x.Count; i++)
        {
            if (!x.Carries(i) || pair.Same(i) >= 0 || InFrame(x, i)) continue;
            for (var j = 0; j < y.Count; j++)
            {
                if (!y.Carries(j) || pair.HasSameY(j) || InFrame(y, j) || !IsOpposite(x, i, y, j)) continue;
                var place = pair.Partner(i) == j ? 1 + pair.Beside(i, i + 1, j, j + 1) : pair.Beside(i, i + 1, j, j + 1);
                if (place < 1 || IsDenied(x, i) != IsDenied(y, j) || Told(x, i, y, j) || Told(y, j, x, i)) continue;
                yield return new Contrast(i, 1, j, 1, ChangeLabel.Substitution, SenseReason.Opposed, SenseQuote.Of(x, i, i + 1), SenseQuote.Of(y, j, j + 1), .85);
                break;
            }
        }
    }

    private static bool IsNext(SensePair pair, int i, int j) =>
        i < pair.X.Count && j < pair.Y.Count && (pair.Same(i) == j || pair.X.Folded(i) == pair.Y.Folded(j));

    /// <summary>The next word of content; the end of the text where there is none.</summary>
    private static int Next(SenseText text, int from)
    {
        while (from < text.Count && !text.Carries(from)) from++;
        return from;
    }

    /// <summary>Whether two words say opposite things, by the language's list or by WordNet.</summary>
    public static bool IsOpposite(SenseText x, int i, SenseText y, int j)
    {
        var (a, b) = (x.Types[i], y.Types[j]);
        if (a.Class == WordClass.Number || b.Class == WordClass.Number) return false;
        if (x.Language.Opposed.Content(SensePair.BaseForms(a), SensePair.BaseForms(b))) return true;
        return x.Language.Language == "en" && a.Class != WordClass.Name && b.Class != WordClass.Name && Lexicon.AreAntonyms(a.Folded, b.Folded);
    }

    /// <summary>Whether the other text has the word too, somewhere else in the sentence.</summary>
    private static bool Told(SenseText one, int at, SenseText other, int place)
    {
        var forms = SensePair.BaseForms(one.Types[at]);
        for (var k = 0; k < other.Count; k++)
            if (k != place && other.Sentence[k] == other.Sentence[place] && SensePair.BaseForms(other.Types[k]).Intersect(forms).Any()) return true;
        return false;
    }

    /// <summary>A word of a denial of several words: "it is untrue that".</summary>
    private static bool InFrame(SenseText text, int at) => text.Marks.Exists(m => m.Class == "deny" && m.End - m.First > 2 && m.First <= at && at < m.End);

    private static bool IsDenied(SenseText text, int at) => text.Marks.Count(m => m.Class == "deny" && !m.Within && (m.Target == at || (m.End - m.First > 1 && m.First <= at && at < m.End))) % 2 == 1;

    private static string Joined(SenseText text, int first, int end) => string.Join(' ', Enumerable.Range(first, end - first).Select(text.Folded));

    /// <summary>"Over 20", "under 30": bounds and figures are read with the figures.</summary>
    private static bool IsFigure(SenseText text, int first, int end) => text.Quantities.Exists(q => q.First < end && first < q.End);

    private static bool IsBound(SenseText text, int end) => text.Quantities.Exists(q => q.Bound.Length > 0 && (q.First == end || q.First == end + 1));

    /// <summary>"Before and after": both stand in the text.</summary>
    private static bool Doubled(SenseText text, int at) =>
        (at + 2 < text.Count && text.Types[at + 1].Class == WordClass.Conjunction && text.Types[at + 2].Class == text.Types[at].Class)
        || (at >= 2 && text.Types[at - 1].Class == WordClass.Conjunction && text.Types[at - 2].Class == text.Types[at].Class);
}
