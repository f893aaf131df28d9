namespace CompareLib.Text.Syntax;

/// <summary>What the network sees of a word beside the word itself: its endings, its beginning and its shape, as hashed keys.</summary>
internal static class NetworkFeatures
{
    /// <summary>The greatest number of keys of a word.</summary>
    public const int Most = 14 + LexicalFeatures.Most;

    public static uint Word(string norm) => (uint)Hash.Of(norm) | 1;

    /// <summary>Writes the keys of a word and returns their number; <paramref name="form"/> may be the form in another case.
    /// <paramref name="lexical"/> adds what the English lexicon knows of it.</summary>
    public static int Fill(string norm, string form, bool spaceBefore, bool first, bool lexical, Span<uint> keys)
    {
        var w = norm.AsSpan();
        var n = 0;
        Put(keys, ref n, 1, Shape(form, first));
        Put(keys, ref n, 2, (ulong)((Math.Min(form.Length, 12) * 2) + (spaceBefore ? 1 : 0)));
        if (w.Length > 1) Put(keys, ref n, 3, w[^1]);
        if (w.Length > 2) Put(keys, ref n, 4, Hash.Of(w[^2..]));
        if (w.Length > 3) Put(keys, ref n, 5, Hash.Of(w[^3..]));
        if (w.Length > 4) Put(keys, ref n, 6, Hash.Of(w[^4..]));
        if (w.Length > 6) Put(keys, ref n, 7, Hash.Of(w[^5..]));
        if (w.Length > 3) Put(keys, ref n, 8, Hash.Of(w[..2]));
        if (w.Length > 4) Put(keys, ref n, 9, Hash.Of(w[..3]));
        if (w.Length > 6) Put(keys, ref n, 10, Hash.Of(w[..4]));
        // The word without its inflection, so that "warns" and "warned" share what "warn" has learnt.
        var stem = Stem(w);
        if (stem.Length > 1) Put(keys, ref n, 11, Hash.Of(stem));
        return lexical ? n + LexicalFeatures.Fill(norm, keys[n..]) : n;
    }

    /// <summary>The word cut at the commonest endings of inflection; English and German alike, and no lemma.</summary>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> w)
    {
        if (w.Length > 5 && w.EndsWith("ing")) w = w[..^3];
        else if (w.Length > 4 && (w.EndsWith("ed") || w.EndsWith("es") || w.EndsWith("en") || w.EndsWith("er") || w.EndsWith("te"))) w = w[..^2];
        else if (w.Length > 3 && w[^1] is 's' or 'e' or 'd' or 't' or 'n') w = w[..^1];
        if (w.Length > 3 && w[^1] is 'e' or 'i') w = w[..^1];
        if (w.Length > 3 && w[^1] == w[^2] && w[^1] is not ('s' or 'l')) w = w[..^1];
        return w;
    }

    private static void Put(Span<uint> keys, ref int n, ulong template, ulong value) => keys[n++] = (uint)Hash.Join(value, template) | 1;

    private static ulong Shape(string form, bool first)
    {
        int upper = 0, lower = 0, digit = 0, other = 0;
        foreach (var c in form)
        {
            if (char.IsUpper(c)) upper++;
            else if (char.IsLetter(c)) lower++;
            else if (char.IsDigit(c)) digit++;
            else other++;
        }

        return (ulong)(Math.Min(upper, 2) + (3 * Math.Min(lower, 1)) + (6 * Math.Min(digit, 5)) + (36 * Math.Min(other, 1))
            + (form.Length > 0 && char.IsUpper(form[0]) ? 72 : 0) + (first ? 144 : 0) + (form.Length == 1 ? 288 : 0));
    }
}
