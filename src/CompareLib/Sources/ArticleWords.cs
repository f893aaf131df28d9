using CompareLib.Text;

namespace CompareLib.Sources;

/// <summary>An article as a row of word numbers with their places and traits: what shared text is found in.</summary>
internal sealed class ArticleWords
{
    private readonly int[] _starts;
    private readonly int[] _ends;
    private uint[]? _shingles;

    public ArticleWords(int[] ids, int[] starts, int[] ends, ArticleWordTraits[] traits)
    {
        Ids = ids;
        _starts = starts;
        _ends = ends;
        Traits = traits;
        var furniture = 0;
        var own = 0;
        var first = 0;
        foreach (var t in traits)
        {
            if ((t & ArticleWordTraits.Furniture) != 0) furniture++;
            else if ((t & ArticleWordTraits.Marked) == 0)
            {
                own++;
                if ((t & ArticleWordTraits.FirstPerson) != 0) first++;
            }
        }

        ContentCount = ids.Length - furniture;
        SpeaksInFirstPerson = first >= 4 && first * 125 >= own;
    }

    /// <summary>The words' numbers, <see cref="WordHash"/>.</summary>
    public int[] Ids { get; }

    /// <summary>What is known of each word.</summary>
    public ArticleWordTraits[] Traits { get; }

    /// <summary>Number of words.</summary>
    public int Count => Ids.Length;

    /// <summary>Number of words that are no page furniture.</summary>
    public int ContentCount { get; }

    /// <summary>True for an opinion piece, an interview or a transcript: the article's own voice says <c>I</c> or <c>we</c>, so its words are somebody's speech.</summary>
    public bool SpeaksInFirstPerson { get; }

    /// <summary>A number for every five words, <see cref="Sources.Shingles.Of"/>; made when first asked for.</summary>
    public uint[] Shingles(bool skipFurniture) => skipFurniture ? _shingles ??= Sources.Shingles.Of(this, true) : Sources.Shingles.Of(this, false);

    /// <summary>From the first code unit of word <paramref name="from"/> to the last of the word before <paramref name="to"/>.</summary>
    public TextSpan Span(int from, int to) => new(_starts[from], _ends[to - 1]);

    /// <summary>Reads the words of a text with all their traits.</summary>
    /// <param name="text">Any string.</param>
    /// <param name="marked">Stretches in quotation marks, ordered; null to find them here.</param>
    public static ArticleWords Read(string text, IReadOnlyList<TextSpan>? marked = null)
    {
        var words = new WordScanner(text);
        var ids = new List<int>(text.Length / 5);
        var starts = new List<int>(text.Length / 5);
        var ends = new List<int>(text.Length / 5);
        var traits = new List<ArticleWordTraits>(text.Length / 5);
        while (words.Next())
        {
            ids.Add(words.Id);
            starts.Add(words.Start);
            ends.Add(words.End);
            var t = WordLists.Of(words.Id);
            if (words.End - words.Start <= 1 && !char.IsDigit(text[words.Start]) && text[words.Start] < 0x2E80) t |= ArticleWordTraits.Function;
            if (words.StartsWithCapital) t |= ArticleWordTraits.Name;
            if (words.AfterLineBreak) t |= ArticleWordTraits.ParagraphStart;
            traits.Add(t);
        }

        var result = (ids.ToArray(), starts.ToArray(), ends.ToArray(), traits.ToArray());
        Paint(result.Item2, result.Item4, marked ?? QuotationMarks.Find(text), ArticleWordTraits.Marked);
        Paint(result.Item2, result.Item4, Furniture.Find(text), ArticleWordTraits.Furniture);
        return new ArticleWords(result.Item1, result.Item2, result.Item3, result.Item4);
    }

    private static void Paint(int[] starts, ArticleWordTraits[] traits, IReadOnlyList<TextSpan> spans, ArticleWordTraits trait)
    {
        foreach (var span in spans)
        {
            var i = Array.BinarySearch(starts, span.Start);
            for (i = i < 0 ? ~i : i; i < starts.Length && starts[i] < span.End; i++) traits[i] |= trait;
        }
    }
}
