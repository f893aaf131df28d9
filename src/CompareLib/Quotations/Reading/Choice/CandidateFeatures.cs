using CompareLib.Text.Syntax;

namespace CompareLib.Quotations.Reading.Choice;

/// <summary>The features of candidates: of the cue, of where the content begins and ends, of the boundaries it passes over, and of the whole.</summary>
internal sealed partial class CandidateFeatures
{
    private readonly LanguageData language;
    private readonly ChoiceModel model;
    private readonly UnitParse parse;
    private readonly UnitWords words;
    private readonly ParsedSentence sentence;
    private readonly Unit unit;
    private readonly int clauses;
    private readonly List<int> list = [];

    public CandidateFeatures(LanguageData language, ChoiceModel model, UnitParse parse, UnitWords words, Unit unit, bool[] clausal)
    {
        this.language = language;
        this.model = model;
        this.parse = parse;
        this.words = words;
        this.unit = unit;
        sentence = parse.Sentence;
        clauses = clausal.Count(c => c);
    }

    /// <summary>
    /// Whether the content would begin in marks, leave them, and go on with a verb of saying: <c>“Go,” she said, according to the Post</c>. Who said the words in marks speaks, and who
    /// tells of it is a layer.
    /// </summary>
    public bool HoldsItsOwnCue(int first, int last)
    {
        if (!parse.InMarks(first)) return false;
        var left = first + 1;
        while (left <= last && parse.InMarks(left)) left++;
        for (var k = left; k <= last && !parse.InMarks(k); k++) if (language.IsSaying(parse.Sentence[k].Form)) return true;
        return false;
    }

    /// <summary>Whether content may end before a word, or begin at it.</summary>
    public bool IsBoundary(int cue, int b)
    {
        if (b <= 0 || b >= words.Count) return false;
        var inside = parse.InMarks(b);
        if (parse.Together(b - 1, b)) return false;
        if (inside != parse.InMarks(b - 1) || words.Class[b] == WordClasses.Clause) return true;
        if (inside) return false;
        var token = sentence[b];
        if (token.Tag == "PUNCT") return token.Form is not ("'" or "’" or "." or "/" or "-") || (token.Form == "-" && sentence[b - 1].Span.End < token.Span.Start);
        if (token.Tag is "CCONJ" or "SCONJ" || language.Complementisers.Contains(token.Form) || language.Subordinators.Contains(token.Form)) return true;
        return cue >= 0 && b > cue + 1 && token.Tag is "ADP" or "ADV" or "NOUN" or "PROPN" or "DET" && sentence[words.Top[b]].Head is var head && head >= 0 && head <= cue;
    }

    /// <summary>Whether a word stands between the members of a list of things: nobody's words end there (<c>Poland, | Romania and Bulgaria</c>).</summary>
    public bool IsWithinList(int b)
    {
        var (next, top) = Next(b);
        return next < words.Count && sentence.Is(top, "conj") && IsNominal(top) && sentence[top].Head is var head && head >= 0 && head < b && IsNominal(head) && sentence.Child(top, "nsubj") < 0 && sentence.Child(top, "cop") < 0;
    }

    private bool IsNominal(int k) => sentence[k].Tag is "NOUN" or "PROPN" or "NUM";

    /// <summary>
    /// False for content that only a misreading gives: the speaker's own name after the cue (<c>..., warned Lopez</c>), and words without a clause before
    /// marked words that are one (<c>On taxes, "..."</c>).
    /// </summary>
    public bool IsSensible(CueContext context, int first, int last) =>
        !(context.Subject > context.Cue && first > context.Cue && first <= context.Subject && context.Subject <= last)
        && !(last < context.Cue && words.Class[last] == WordClasses.Clause && words.Class[first] != WordClasses.Clause && !HoldsOwnClause(first, last));

    /// <summary>The rule name of a candidate that no rule proposed.</summary>
    public string NameOf(CueContext context, int first, bool before, bool second)
    {
        var kind = words.Class[first] == WordClasses.Clause ? "marks" : parse.InMarks(first) ? "fragment"
            : before ? "clause"
            : language.Complementisers.Contains(sentence[first].Form) ? "that"
            // Where the verb comes last, a first "zu" is a preposition.
            : !language.VerbSecond && language.Rules.Infinitive.Contains(sentence[first].Form) ? "infinitive"
            : "clause";
        return (second ? "around-" : before ? "before-" : "after-") + (context.Verb is null ? "phrase-" : "cue-") + kind;
    }

    private void Add(FeatureKind kind, int a, int b = 0) => list.Add(FeatureNames.Of(kind, a, b));

    private Part Take()
    {
        var part = model.Part(list);
        list.Clear();
        return part;
    }

    /// <summary>
    /// Where the head of the phrase that begins at a word stands, seen from a cue: 0 nowhere, 1 it is the cue, 2 before the cue, 3 between the two, 4 after the
    /// phrase's own head; for a phrase before the cue 5 nowhere, 6 it is the cue, 7 before the phrase, 8 between, 9 after the cue.
    /// </summary>
    private int Head(int cue, int top)
    {
        var head = sentence[top].Head;
        return top > cue
            ? head < 0 ? 0 : head == cue ? 1 : head < cue ? 2 : head < top ? 3 : 4
            : head < 0 ? 5 : head == cue ? 6 : head < top ? 7 : head < cue ? 8 : 9;
    }

    private static int Bucket(int n) => n switch { < 0 => 0, < 5 => n, < 7 => 5, < 10 => 6, < 15 => 7, < 21 => 8, < 31 => 9, _ => 10 };
}
