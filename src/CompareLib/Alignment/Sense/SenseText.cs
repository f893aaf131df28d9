using CompareLib.Text;

namespace CompareLib.Alignment.Sense;

/// <summary>One wording as its sense is read: words with their bases, clauses, and the words that set how others are meant.</summary>
internal sealed class SenseText
{
    /// <summary>Words at the most between a mark and the word it is said of.</summary>
    private const int Reach = 6;

    private readonly SenseWord[] words;
    private readonly bool[] carries;

    public SenseText(WitnessTokens tokens, WordTypes vocabulary, SenseWords language)
    {
        Tokens = tokens;
        Language = language;
        Types = [.. tokens.Types.Select(t => vocabulary[t])];
        words = [.. Types.Select(Word)];
        carries = [.. Types.Select(MayCarry)];
        (Clause, Sentence) = Parts();
        Quantities = new QuantityReader(this).Read();
        Marks = FindMarks();
    }

    public WitnessTokens Tokens { get; }

    public SenseWords Language { get; }

    public WordType[] Types { get; }

    public int Count => Types.Length;

    /// <summary>The clause of each token, numbered from 0.</summary>
    public int[] Clause { get; }

    /// <summary>The sentence of each token, numbered from 0.</summary>
    public int[] Sentence { get; }

    public List<SenseMark> Marks { get; }

    public List<Quantity> Quantities { get; }

    public string Folded(int k) => words[k].Folded;

    /// <summary>The base of a verb with a +; empty where there is none.</summary>
    public string Base(int k) => words[k].Base;

    /// <summary>Whether a word stands behind "if" or "whether", so that it is not said to be so.</summary>
    public bool IsOpen(int k)
    {
        for (var i = k; i >= Math.Max(0, k - 8) && !Types[i].IsMark; i--)
            if (Language.Asking.TryFind([new SenseWord(words[i].Folded, "")], 0, out _, out _)) return true;
        return false;
    }

    /// <summary>The words from one token to another as printed.</summary>
    public string Printed(int first, int end) => end <= first ? "" : Tokens.Text[Tokens.Spans[first].Start..Tokens.Spans[end - 1].End];

    public bool Finds(SensePhrases phrases, int at, out int length) => phrases.TryFind(words, at, out length, out _);

    public bool Finds(SensePhrases phrases, int at, out int length, out string value) => phrases.TryFind(words, at, out length, out value);

    /// <summary>Where phrases of a list stand between two tokens.</summary>
    public IEnumerable<(int First, int End)> All(SensePhrases phrases, int first, int end)
    {
        for (var k = first; k < end;)
        {
            if (Finds(phrases, k, out var length))
            {
                yield return (k, k + length);
                k += length;
            }
            else k++;
        }
    }

    /// <summary>Whether a token carries content that a mark may be said of: no figure, no modal.</summary>
    public bool IsContent(int k) => Carries(k) && Types[k].Class != WordClass.Number;

    /// <summary>Whether a token carries content, figures with it.</summary>
    public bool Carries(int k) => carries[k];

    /// <summary>Whether a word may be a verb; of other languages than English any small word of content.</summary>
    public bool IsVerb(int k) => Carries(k) && (Language.Language == "en" ? (Types[k].Parts & 2) != 0 : char.IsLower(Types[k].Form[0]));

    private bool MayCarry(WordType t) => Language.Language switch
    {
        "en" => t.IsContent,
        "de" => !t.IsMark && !FunctionWords.German.Contains(t.Folded),
        _ => !t.IsMark && (t.Kind == TokenKind.Number || t.Form.Length > 3 || t.Form.Any(c => c >= '\u2e80')),
    };

    private SenseWord Word(WordType t)
    {
        var folded = t.Folded;
        if (Language.Language != "en" || t.Kind != TokenKind.Word) return new(folded, "");
        if (ChangeWords.Auxiliaries.TryGetValue(folded, out var auxiliary) && t.Class == WordClass.Auxiliary) return new(folded, auxiliary.Lemma + "+");
        return new(folded, (t.Parts & 2) != 0 ? Lexicon.Lemma(folded, 'v') + "+" : "");
    }

    private (int[] Clause, int[] Sentence) Parts()
    {
        var (clause, sentence) = (new int[Count], new int[Count]);
        int c = 0, s = 0;
        for (var k = 0; k < Count; k++)
        {
            var type = Types[k];
            if (k > 0 && Language.ClauseOpeners.Contains(type.Folded)) c++;
            (clause[k], sentence[k]) = (c, s);
            if (type.Class is WordClass.Stop or WordClass.Comma || (type.IsMark && type.Folded.StartsWith('-'))) c++;
            if (type.Class == WordClass.Stop) s++;
        }

        return (clause, sentence);
    }

    private List<SenseMark> FindMarks()
    {
        var marks = new List<SenseMark>();
        for (var k = 0; k < Count;)
        {
            // "May 2019" is a month.
            if (Quantities.Find(q => q.First == k && q.Dimension is "date" or "clock") is { } date)
            {
                k = date.End;
                continue;
            }

            if (Finds(Language.NoMarks, k, out var none) && !(Finds(Language.Marks, k, out var longer) && longer > none))
            {
                k += none;
                continue;
            }

            var folded = Folded(k);
            if (Finds(Language.Marks, k, out var length, out var of) && !(k > 0 && Types[k].Form == "May"))
            {
                if (!(Language.Answers.Contains(folded) && length == 1 && (k + 1 == Count || Types[k + 1].IsMark))) marks.Add(new SenseMark(of, k, k + length, Target(k, k + length), false));
                // "cannot" denies and tells what is possible.
                k += length;
                continue;
            }

            if (folded.EndsWith("n't", StringComparison.Ordinal)) marks.Add(new SenseMark("deny", k, k + 1, Target(k, k + 1), false));
            else if (Language.NegatedWords.ContainsKey(folded)) marks.Add(new SenseMark("deny", k, k + 1, k, true));
            k++;
        }

        return marks;
    }

    /// <summary>The word that is said to be so: the first of content after the words, in the same sentence; else the last before them.</summary>
    private int Target(int first, int end)
    {
        for (var k = end; k < Math.Min(Count, end + Reach); k++)
        {
            if (Types[k].IsMark && Types[k].Class != WordClass.Quote) break;
            if (IsContent(k) && !IsAdverb(k)) return k;
        }

        for (var k = first - 1; k >= Math.Max(0, first - Reach); k--)
        {
            if (Types[k].IsMark && Types[k].Class != WordClass.Quote) break;
            if (IsContent(k)) return k;
        }

        return -1;
    }

    private bool IsAdverb(int k) => Language.Language == "en" && Types[k].Parts == 8 && k + 1 < Count && !Types[k + 1].IsMark;
}
