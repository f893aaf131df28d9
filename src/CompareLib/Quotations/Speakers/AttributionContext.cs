namespace CompareLib.Quotations.Speakers;

/// <summary>The outlet's own words of the sentence that attributes a quotation: <c>Gerasimov said at the MCIS on Wednesday, according to ...</c></summary>
internal sealed class AttributionContext
{
    private const int Longest = 80;

    private AttributionContext(int first, int end)
    {
        First = first;
        End = end;
    }

    /// <summary>First word of the sentence.</summary>
    public int First { get; }

    /// <summary>After its last word.</summary>
    public int End { get; }

    /// <summary>The sentence of the words at <paramref name="position"/>; null when no word stands there.</summary>
    public static AttributionContext? At(ArticleWords words, int position)
    {
        var at = words.At(position);
        if (at >= words.Count) return null;
        int first = at, end = at + 1;
        var sentence = words[at].Sentence;
        while (first > 0 && words[first - 1].Sentence == sentence && at - first < Longest) first--;
        while (end < words.Count && words[end].Sentence == sentence && end - at < Longest) end++;
        return new AttributionContext(first, end);
    }

    /// <summary>True when the word belongs to the outlet's own part of the sentence.</summary>
    public bool Holds(ArticleWords words, int word) => word >= First && word < End && !words[word].Reported && !words[word].Quoted;

    /// <summary>End of the run of the outlet's own words from <paramref name="from"/> that white space alone separates.</summary>
    public int RunEnd(ArticleWords words, int from)
    {
        var end = from;
        while (Holds(words, end) && (end == from || words[end].Gap is Gap.Space)) end++;
        return end;
    }
}
