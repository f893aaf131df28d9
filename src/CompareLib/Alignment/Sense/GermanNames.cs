using CompareLib.Text;

namespace CompareLib.Alignment.Sense;

/// <summary>Finds names that are others in German, where every noun has a capital: a capital alone says nothing.</summary>
internal static class GermanNames
{
    /// <summary>Endings of plurals and of nouns made from other words: no names, as far as a word tells.</summary>
    private static readonly string[] NounEndings = ["en", "er", "e", "ern", "ung", "heit", "keit", "schaft", "tion", "tät", "ismus", "ling", "nis", "tum", "s"];

    /// <summary>Words at one place, right behind no article, between the same words on both sides.</summary>
    public static IEnumerable<Contrast> Find(SensePair pair)
    {
        var (x, y) = (pair.X, pair.Y);
        for (var i = 0; i < x.Count; i++)
        {
            var j = pair.Partner(i);
            if (j < 0 || pair.Same(i) >= 0 || !IsBare(x, i) || !IsBare(y, j)) continue;
            var (a, b) = (x.Types[i], y.Types[j]);
            if (a.Normal == b.Normal || NameSimilarity.Of(a.Form, b.Form) >= .6f || Shares(a.Folded, b.Folded)) continue;
            if (pair.Beside(i, i + 1, j, j + 1) < 2 || Printed(x, b.Folded) || Printed(y, a.Folded)) continue;
            yield return new Contrast(i, 1, j, 1, ChangeLabel.Entity, SenseReason.Opposed, SenseQuote.Of(x, i, i + 1), SenseQuote.Of(y, j, j + 1), .7);
        }
    }

    /// <summary>A noun without an article that is no plural: a name, or a thing named as such.</summary>
    private static bool IsBare(SenseText text, int k)
    {
        var type = text.Types[k];
        if (type.Kind != TokenKind.Word || !char.IsUpper(type.Form[0]) || FunctionWords.German.Contains(type.Folded) || text.Quantities.Exists(q => q.First <= k && k < q.End)) return false;
        var acronym = type.Form.Length > 1 && type.Form.All(c => !char.IsLower(c));
        if (acronym) return true;
        if (Array.Exists(NounEndings, e => type.Folded.EndsWith(e, StringComparison.Ordinal)) || type.Form.Contains('-', StringComparison.Ordinal)) return false;
        // What opens a sentence has a capital whatever it is.
        if (k == 0 || text.Types[k - 1].IsMark) return false;
        var before = text.Folded(k - 1);
        var classes = FunctionWords.German.ClassesOf(before);
        if ((classes & (WordClasses.Article | WordClasses.Determiner | WordClasses.Possessive)) != 0 || before is "zum" or "zur" or "vom" or "im" or "am" or "ins" or "ans" or "beim" or "kein" or "keine" or "keinen") return false;
        // An adjective before it asks for a noun: "neuer Plan".
        return !(char.IsLower(text.Types[k - 1].Form[0]) && text.IsContent(k - 1) && (before.EndsWith("er", StringComparison.Ordinal) || before.EndsWith("es", StringComparison.Ordinal) || before.EndsWith("em", StringComparison.Ordinal)));
    }

    /// <summary>Compounds of one word: Hafenstadt and Stadt.</summary>
    private static bool Shares(string a, string b)
    {
        var n = Math.Min(Math.Min(a.Length, b.Length), 4);
        return n == 4 && (a.AsSpan(a.Length - n).SequenceEqual(b.AsSpan(b.Length - n)) || a.AsSpan(0, n).SequenceEqual(b.AsSpan(0, n)));
    }

    private static bool Printed(SenseText text, string word) => text.Types.Any(t => t.Folded == word);
}
