using CompareLib.Quotations.Cues;
using CompareLib.Text;
using CompareLib.Text.Syntax;

namespace CompareLib.Quotations.Reading.Choice;

/// <summary>The words of a parsed unit as classes, with the look-ups that the features need. Linear to build.</summary>
internal sealed class UnitWords
{
    private readonly UnitParse parse;
    private readonly int[] verbs;
    private readonly int[] cues;
    private readonly int[] marked;

    public UnitWords(LanguageData language, WordClasses classes, UnitParse parse)
    {
        this.parse = parse;
        Sentence = parse.Sentence;
        var n = parse.Count;
        Class = new int[n];
        Relation = new int[n];
        Top = new int[n];
        IsCue = new bool[n];
        Tense = new int[n];
        verbs = new int[n + 1];
        cues = new int[n + 1];
        marked = new int[n + 1];
        int upper = 0, lower = 0;
        for (var i = 0; i < n; i++)
        {
            var token = Sentence[i];
            Class[i] = parse.IsMasked(i) ? WordClasses.Clause : parse.InMarks(i) ? WordClasses.Marked : classes.Of(token);
            Relation[i] = WordClasses.RelationOf(token.Relation);
            IsCue[i] = !parse.InMarks(i) && token.Tag is "VERB" or "AUX" && language.TryVerb(token.Form, out var verb, out _) && !verb.Takes(CueFrames.Weak);
            if (token.Tag is "VERB" or "AUX" && !parse.IsMasked(i)) Tense[i] = TenseOf(language, token);
            verbs[i + 1] = verbs[i] + (token.Tag is "VERB" or "AUX" ? 1 : 0);
            cues[i + 1] = cues[i] + (IsCue[i] ? 1 : 0);
            marked[i + 1] = marked[i] + (parse.InMarks(i) ? 1 : 0);
            if (token.Form.Length < 4) continue;
            if (char.IsUpper(token.Form[0])) upper++;
            else if (char.IsLower(token.Form[0])) lower++;
        }

        Headline = upper > lower * 2;
        for (var i = 0; i < n; i++)
        {
            var top = i;
            for (var head = Sentence[top].Head; head >= 0 && Sentence.Subtree(head).First == i; head = Sentence[top].Head) top = head;
            Top[i] = top;
        }
    }

    /// <summary>The parse.</summary>
    public ParsedSentence Sentence { get; }

    /// <summary>Number of words.</summary>
    public int Count => Class.Length;

    /// <summary>Class of each word; see <see cref="WordClasses"/>.</summary>
    public int[] Class { get; }

    /// <summary>Relation of each word, as a number.</summary>
    public int[] Relation { get; }

    /// <summary>The highest word whose phrase begins with each word.</summary>
    public int[] Top { get; }

    /// <summary>Whether the word is a form of a verb of saying outside marks.</summary>
    public bool[] IsCue { get; }

    /// <summary>0 no verb, 1 past, 2 present, 3 a past auxiliary or modal, 4 a present one, 5 participle in -ing, 6 other participle, 7 infinitive.</summary>
    public int[] Tense { get; }

    /// <summary>Whether most longer words are capitalised.</summary>
    public bool Headline { get; }

    /// <summary>Class of a word, or of the edge of the unit.</summary>
    public int At(int i) => i < 0 ? WordClasses.Before : i >= Class.Length ? WordClasses.After : Class[i];

    /// <summary>Number of verbs from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public int Verbs(int first, int last) => verbs[last + 1] - verbs[first];

    /// <summary>Number of cues from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public int Cues(int first, int last) => last < first ? 0 : cues[last + 1] - cues[first];

    /// <summary>Number of words in marks from <paramref name="first"/> to <paramref name="last"/>.</summary>
    public int Marked(int first, int last) => last < first ? 0 : marked[last + 1] - marked[first];

    private static int TenseOf(LanguageData language, SyntaxToken token)
    {
        var features = token.Features;
        if (features.Contains("VerbForm=Ger", StringComparison.Ordinal)) return 5;
        if (features.Contains("VerbForm=Inf", StringComparison.Ordinal)) return 7;
        var past = features.Contains("Tense=Past", StringComparison.Ordinal);
        if (features.Contains("VerbForm=Part", StringComparison.Ordinal)) return past ? 6 : 5;
        if (token.Tag == "AUX") return past || language.PastModals.Contains(token.Form) ? 3 : 4;
        return past ? 1 : 2;
    }

    /// <summary>Whether the word is punctuation outside marks.</summary>
    public bool IsSign(int i) => !parse.InMarks(i) && Sentence[i].Tag == "PUNCT";
}
