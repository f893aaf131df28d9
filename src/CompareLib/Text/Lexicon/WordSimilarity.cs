namespace CompareLib.Text;

/// <summary>How likely two words of two wordings of one statement stand for each other: one number from 0 to 1 out of all that the lexicon knows.</summary>
/// <remarks>
/// <para>Calibrated as a probability: of word pairs that score p, taken from two wordings of one sentence and not yet paired with an equal word,
/// a share of about p was linked by human annotators (docs/lexicon.md has the table). Equal normal forms score 1. Symmetric.</para>
/// <para>Thread-safe. A quarter of a microsecond a pair, more for words of many senses; no allocation for words of the table met lately. Callers with many
/// pairs keep a table of their word types.</para>
/// </remarks>
internal static class WordSimilarity
{
    /// <summary>Similarity of two normal forms (<see cref="NormalForm.Of(ReadOnlySpan{char})"/>) or folded words; 0 when either is empty.</summary>
    public static float Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length == 0 || b.Length == 0) return 0;
        return a.SequenceEqual(b) ? 1 : Of(KnownWord.Of(a), KnownWord.Of(b));
    }

    /// <summary>The same for words looked up before: the way to compare many pairs.</summary>
    public static float Of(KnownWord a, KnownWord b)
    {
        if (ReferenceEquals(a, b) || a.Text == b.Text) return 1;
        if (!a.IsWordLike || !b.IsWordLike) return Marks(a, b);
        Span<float> features = stackalloc float[WordPairFeatures.Padded];
        WordPairFeatures.Fill(a, b, features);
        return 1 / (1 + MathF.Exp(-WordPairFeatures.Score(features)));
    }

    // A sign and its word; two marks of punctuation may replace each other, a mark and a word hardly.
    private static float Marks(KnownWord a, KnownWord b)
    {
        if (!a.IsWordLike && !b.IsWordLike) return .2f;
        var (sign, word) = a.IsWordLike ? (b.Text, a.Text) : (a.Text, b.Text);
        return (sign, word) is ("$", "dollar" or "dollars") or ("%", "percent") or ("€", "euro" or "euros") or ("£", "pound" or "pounds") or ("¥", "yen" or "yuan") or ("&", "and") ? .9f : .01f;
    }
}
