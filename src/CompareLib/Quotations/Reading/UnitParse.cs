using CompareLib.Quotations.Marks;
using CompareLib.Text;
using CompareLib.Text.Syntax;

namespace CompareLib.Quotations.Reading;

/// <summary>
/// The parse of one unit. Marked stretches that stand for clauses are parsed as one short word, so that the structure around them is that of a plain sentence.
/// </summary>
internal sealed class UnitParse
{
    private readonly ParsedSentence sentence;
    private readonly int offset;
    private readonly int end;
    private readonly bool[] masked;
    private readonly int[] stretch;
    private readonly IReadOnlyList<MarkedStretch> stretches;

    private UnitParse(ParsedSentence sentence, Unit unit, bool[] masked, int[] stretch)
    {
        this.sentence = sentence;
        (offset, end) = unit.Span;
        this.masked = masked;
        this.stretch = stretch;
        stretches = unit.Stretches;
    }

    /// <summary>Number of words.</summary>
    public int Count => sentence.Count;

    /// <summary>The sentence as parsed; its spans count from the start of the unit.</summary>
    public ParsedSentence Sentence => sentence;

    /// <summary>Parses the unit.</summary>
    public static UnitParse Of(SyntaxParser parser, string text, Unit unit, bool[] clausal)
    {
        var letters = text.AsSpan(unit.Span.Start, unit.Span.Length).ToArray();
        for (var k = 0; k < unit.Stretches.Count; k++)
        {
            if (clausal[k]) Mask(letters, unit.Stretches[k].Outer.Start - unit.Span.Start, Math.Min(unit.Stretches[k].Outer.End, unit.Span.End) - unit.Span.Start);
        }

        var plain = new string(letters);
        var sentence = parser.ParseSentence(plain, new TextSpan(0, plain.Length));
        var masked = new bool[sentence.Count];
        var stretch = new int[sentence.Count];
        for (int i = 0, k = 0; i < masked.Length; i++)
        {
            var at = sentence[i].Span.Start + unit.Span.Start;
            while (k < unit.Stretches.Count && unit.Stretches[k].Outer.End <= at) k++;
            masked[i] = k < unit.Stretches.Count && unit.Stretches[k].Outer.Start <= at;
            stretch[i] = masked[i] && clausal[k] ? k : -1;
        }

        return new UnitParse(sentence, unit, masked, stretch);
    }

    /// <summary>The place of a word in the article.</summary>
    public TextSpan SpanOf(int word) => Shift(sentence[word].Span);

    /// <summary>From one word to another, both inclusive, in the article; a stretch that stands for a clause is taken whole.</summary>
    public TextSpan SpanOf(int first, int last) => new(
        stretch[first] >= 0 ? stretches[stretch[first]].Outer.Start : sentence[first].Span.Start + offset,
        stretch[last] >= 0 ? Math.Min(stretches[stretch[last]].Outer.End, end) : sentence[last].Span.End + offset);

    /// <summary>Whether the word stands in quotation marks.</summary>
    public bool InMarks(int word) => masked[word];

    /// <summary>Whether the word stands for a whole clause in marks.</summary>
    public bool IsMasked(int word) => stretch[word] >= 0;

    /// <summary>The first word at or after a place in the article; <see cref="Count"/> when there is none.</summary>
    public int At(int position)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sentence[middle].Span.Start + offset < position) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private TextSpan Shift(TextSpan span) => new(span.Start + offset, span.End + offset);

    private static void Mask(char[] letters, int start, int end)
    {
        // Keep the marks and the punctuation before the closing one; between them a word that reads as an utterance of its own.
        var last = end - 1;
        while (last > start + 4 && !char.IsLetterOrDigit(letters[last])) last--;
        if (last - start < 12) return;
        var word = start + 1;
        for (var i = word; i <= last; i++) letters[i] = ' ';
        letters[word] = 'S';
        letters[word + 1] = 'o';
        // Punctuation stays close to the word, as a tokenizer expects it.
        for (int i = last + 1, to = word + 2; i < end; i++, to++)
        {
            if (to == i) continue;
            letters[to] = letters[i];
            letters[i] = ' ';
        }
    }
}
