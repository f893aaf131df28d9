namespace CompareLib.Text;

/// <summary>How likely two words of two wordings of one statement stand for each other: one number from 0 to 1 out of all that the lexicon knows.</summary>
/// <remarks>
/// <para>Calibrated as a probability: of word pairs that score p, taken from two wordings of one sentence and not yet paired with an equal word,
/// a share of about p was linked by human annotators (docs/lexicon.md has the table). Equal normal forms score 1. Symmetric.</para>
/// <para>Thread-safe. About a microsecond; no allocation for known words.</para>
/// </remarks>
internal static class WordSimilarity
{
    /// <summary>Similarity of two normal forms (<see cref="NormalForm.Of(ReadOnlySpan{char})"/>) or folded words; 0 when either is empty.</summary>
    public static float Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length == 0 || b.Length == 0) return 0;
        if (a.SequenceEqual(b)) return 1;
        Span<float> features = stackalloc float[WordPairFeatures.Count];
        WordPairFeatures.Fill(a, b, features);
        var score = WordPairFeatures.Weights[0];
        for (var k = 1; k < features.Length; k++) score += WordPairFeatures.Weights[k] * features[k];
        return 1 / (1 + MathF.Exp(-score));
    }
}
