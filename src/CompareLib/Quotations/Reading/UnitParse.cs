using System.Buffers;
using CompareLib.Quotations.Marks;
using CompareLib.Text;
using CompareLib.Text.Syntax;

namespace CompareLib.Quotations.Reading;

/// <summary>
/// The parse of one unit. Marked stretches that stand for clauses are parsed as one short word, so that the structure around them is that of a plain sentence.
/// </summary>
internal sealed class UnitParse
{
    private const int Ahead = 16_384;

    // A list of a dozen titles has its marks in pairs; two dozen marks that open or close nothing, one to a few words, are no prose.
    private const int FewestStray = 24, LettersOfStray = 20;
    private static readonly SearchValues<char> StrayMarks = SearchValues.Create("“”„‘«»‹›\"");

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

    /// <summary>
    /// Each unit in order, which of its marked stretches stand for clauses, whether it has a cue, and its parse where it can report speech. Many are parsed
    /// at once, which gives the same trees sooner; no more than <see cref="Ahead"/> letters or so are held.
    /// </summary>
    public static IEnumerable<(Unit Unit, bool[] Clausal, bool Cued, UnitParse? Parse)> Of(SyntaxParser? parser, string text, List<Unit> units, LanguageData language)
    {
        var ready = new List<(Unit Unit, bool[] Clausal, bool Cued, int Parse)>();
        var plain = new List<string>();
        var names = WordNames.Of(text, language);
        for (int u = 0, letters = 0, paragraph = -1; u < units.Count; u++)
        {
            var unit = units[u];
            bool[] clausal = [.. unit.Stretches.Select(s => StretchForm.IsClausal(text, unit, s))];
            var cued = CueWords.Any(text, unit, clausal, language);
            var wanted = parser is not null && (cued || unit.Stretches.Count > 0 || (language.VerbSecond && unit.Paragraph != paragraph)) && !IsBare(text, unit, clausal) && !IsLitter(text, unit);
            paragraph = unit.Paragraph;
            ready.Add((unit, clausal, cued, wanted ? plain.Count : -1));
            if (wanted)
            {
                plain.Add(Masked(text, unit, clausal, language.Rules.StandIn.First, names));
                letters += unit.Span.Length;
            }

            if (letters < Ahead && u < units.Count - 1) continue;
            var parsed = plain.Count > 0 ? parser!.ParseTexts(plain) : [];
            foreach (var (next, itsClausal, itsCued, parse) in ready)
                yield return (next, itsClausal, itsCued, parse < 0 ? null : Of(NominalRoot.Mended(parsed[parse], language), next, itsClausal));
            ready.Clear();
            plain.Clear();
            letters = 0;
        }
    }

    /// <summary>Whether nothing but clauses in marks stands in the unit: there is no cue to look for.</summary>
    public static bool IsBare(string text, Unit unit, bool[] clausal)
    {
        if (clausal.Length == 0 || Array.Exists(clausal, c => !c)) return false;
        var at = unit.Span.Start;
        foreach (var stretch in unit.Stretches)
        {
            for (; at < stretch.Outer.Start; at++) if (char.IsLetterOrDigit(text[at])) return false;
            at = stretch.Outer.End;
        }

        for (; at < unit.Span.End; at++) if (char.IsLetterOrDigit(text[at])) return false;
        return true;
    }

    /// <summary>Whether stray marks nest throughout the unit: that is no sentence, and not worth a parse; what the surface tells is read all the same.</summary>
    public static bool IsLitter(string text, Unit unit)
    {
        if (unit.Span.Length < FewestStray) return false;
        var stray = -2 * unit.Stretches.Count;
        for (var rest = text.AsSpan(unit.Span.Start, unit.Span.Length); rest.IndexOfAny(StrayMarks) is >= 0 and var at; rest = rest[(at + 1)..]) stray++;
        return stray > FewestStray && stray * LettersOfStray > unit.Span.Length;
    }

    private static string Masked(string text, Unit unit, bool[] clausal, string standIn, WordNames names)
    {
        var letters = text.AsSpan(unit.Span.Start, unit.Span.Length).ToArray();
        names.Mask(letters);
        for (var k = 0; k < unit.Stretches.Count; k++)
        {
            if (clausal[k]) Mask(letters, unit.Stretches[k].Outer.Start - unit.Span.Start, Math.Min(unit.Stretches[k].Outer.End, unit.Span.End) - unit.Span.Start, standIn);
        }

        return new string(letters);
    }

    private static UnitParse Of(ParsedSentence sentence, Unit unit, bool[] clausal)
    {
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

    /// <summary>Whether the word is joined by a hyphen to the one before it: in <c>so-called</c> nobody calls.</summary>
    public bool IsJoined(int word) => word > 0 && sentence[word - 1].Form == "-" && sentence[word - 1].Span.End == sentence[word].Span.Start;

    /// <summary>Whether two words stand for the same clause in marks.</summary>
    public bool Together(int a, int b) => stretch[a] >= 0 && stretch[a] == stretch[b];

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

    private static void Mask(char[] letters, int start, int end, string standIn)
    {
        // Keep the marks and the punctuation before the closing one; between them a word that reads as an utterance of its own.
        var last = end - 1;
        while (last > start + 4 && !char.IsLetterOrDigit(letters[last])) last--;
        if (last - start < 10 + standIn.Length) return;
        var word = start + 1;
        for (var i = word; i <= last; i++) letters[i] = ' ';
        standIn.CopyTo(letters.AsSpan(word));
        // Punctuation stays close to the word, as a tokenizer expects it.
        for (int i = last + 1, to = word + standIn.Length; i < end; i++, to++)
        {
            if (to == i) continue;
            letters[to] = letters[i];
            letters[i] = ' ';
        }
    }
}
