using CompareLib.Quotations.Cues;

namespace CompareLib.Quotations.Reading.Choice;

/// <content>Numbers for the trees.</content>
internal sealed partial class CandidateFeatures
{
    private static readonly int Subjects = WordClasses.RelationOf("nsubj");

    /// <summary>Number of traits.</summary>
    public static int TraitCount { get; } = Enum.GetValues<Trait>().Length;

    /// <summary>What is the same for every reading of a cue.</summary>
    public float[] TraitsOf(CueContext context)
    {
        var x = new float[TraitCount];
        var k = context.Cue;
        Set(Trait.Form, context.Verb is null ? OfPhrase(context) : (int)context.Form);
        Set(Trait.Subject, Subject(context));
        Set(Trait.Mood, context.Verb is null ? 5 : Mood(k));
        Set(Trait.CueRelation, words.Relation[k]);
        Set(Trait.Frames, Frames(context));
        Set(Trait.CuePlace, k);
        Set(Trait.Words, words.Count);
        Set(Trait.Stretches, unit.Stretches.Count);
        Set(Trait.Clauses, clauses);
        Set(Trait.CuesBefore, words.Cues(0, k - 1));
        Set(Trait.CuesAfter, words.Cues(k + 1, words.Count - 1));
        Set(Trait.ContentTense, Content(context));
        Set(Trait.MentionSide, context.Mention is null ? 0 : context.Subject < k ? 1 : 2);
        Set(Trait.MentionDistance, context.Mention is null ? -1 : Math.Abs(context.Subject - k));
        Set(Trait.CueTag, WordClasses.TagOf(sentence[k].Tag));
        Set(Trait.Paragraph, Math.Min(3, unit.Paragraph));
        return x;

        void Set(Trait trait, double value) => x[(int)trait] = (float)value;
    }

    /// <summary>What is the reading's own, added to what is the cue's.</summary>
    public float[] TraitsOf(CueContext context, Candidate c, float[] ofCue)
    {
        float[] x = [.. ofCue];
        var side = c.SecondFirst >= 0 ? 2 : c.Last < context.Cue ? 1 : 0;
        var end = c.SecondFirst < 0 ? c.Last : c.SecondLast;
        Set(Trait.Side, side);
        Set(Trait.Content, ContentKind(c.First, c.Last, side));
        Set(Trait.Marks, Marks(c.First, c.Last));
        Set(Trait.Length, c.Last - c.First + 1);
        Set(Trait.Left, words.Count - 1 - end);
        Set(Trait.Distance, side == 0 ? c.First - context.CueLast - 1 : context.Cue - c.Last - 1);
        int roots = 0, hanging = 0;
        for (var i = c.First; i <= c.Last; i++) if (!words.IsSign(i) && !Inside(sentence[i].Head)) roots++;
        for (var i = end + 1; i < words.Count; i++) if (!words.IsSign(i) && Inside(sentence[i].Head)) hanging++;
        Set(Trait.Roots, roots);
        Set(Trait.Hanging, hanging);
        Set(Trait.Clause, (HoldsClause(c.First, c.Last) ? 1 : 0) + (HoldsOwnClause(c.First, c.Last) ? 1 : 0));
        Set(Trait.Verbs, words.Verbs(c.First, c.Last));
        Set(Trait.CuesInside, words.Cues(c.First, c.Last) + (c.SecondFirst < 0 ? 0 : words.Cues(c.SecondFirst, c.SecondLast)));
        foreach (var p in context.Proposals)
        {
            var (starts, ends) = p.Agrees(c.First, c.Last, c.SecondFirst, c.SecondLast);
            x[(int)(starts && ends ? Trait.Agreeing : starts ? Trait.AgreeingStart : Trait.AgreeingEnd)] += starts || ends ? p.Borne ? 1.01f : 1 : 0;
        }

        Set(Trait.Before, words.At(c.First - 1));
        Set(Trait.First, words.Class[c.First]);
        Set(Trait.Last, words.Class[end]);
        Set(Trait.Next, words.At(end + 1));
        Set(Trait.Second, words.At(end + 2));
        var (next, top) = Next(end + 1);
        if (next < words.Count)
        {
            Set(Trait.NextRelation, words.Relation[top]);
            Set(Trait.NextHead, 1 + Head(context.Cue, top));
            Set(Trait.NextReach, Reach(next, top));
        }

        var key = end + 1;
        while (key < words.Count && words.IsSign(key)) key++;
        var stop = key;
        while (stop < words.Count && !(stop > key && (words.IsSign(stop) || sentence[stop].Tag is "CCONJ"))) stop++;
        for (var i = key; i < stop; i++) if (words.Tense[i] != 0 && x[(int)Trait.NextTense] is 0 or > 4) Set(Trait.NextTense, words.Tense[i]);
        for (var i = key; i < stop && x[(int)Trait.NextSubject] == 0; i++) if (words.Relation[i] == Subjects) Set(Trait.NextSubject, words.Class[i]);
        var complement = sentence.Child(context.Cue, "ccomp");
        if (complement > context.Cue) Set(Trait.ComplementEnd, 2 + Math.Sign(end - sentence.Subtree(complement).Last));
        Set(Trait.NextLength, stop - key);
        Set(Trait.MarkedAfter, words.Marked(end + 1, words.Count - 1));
        Set(Trait.MarkedBefore, words.Marked(0, c.First - 1));
        Set(Trait.Marked, 100 * words.Marked(c.First, c.Last) / (c.Last - c.First + 1));
        Set(Trait.SecondLength, c.SecondFirst < 0 ? 0 : c.SecondLast - c.SecondFirst + 1);
        Set(Trait.SecondMarked, c.SecondFirst < 0 ? -1 : 100 * words.Marked(c.SecondFirst, c.SecondLast) / (c.SecondLast - c.SecondFirst + 1));
        var phrase = context.Subject >= 0 && context.Subject < context.Cue ? context.Subject : context.Cue;
        Set(Trait.Lead, Math.Min(c.First, phrase));
        Scores(c, context, side, end, x);
        return x;

        bool Inside(int i) => c.Holds(i);
        void Set(Trait trait, double value) => x[(int)trait] = (float)value;
    }

    private static void Scores(Candidate c, CueContext context, int side, int end, float[] x)
    {
        x[(int)Trait.CueScore] = (float)c.Parts[0].Score;
        x[(int)Trait.StartScore] = (float)c.Parts[1].Score;
        x[(int)Trait.SpanScore] = (float)c.Parts[2].Score;
        var from = 3;
        if (end > context.Cue) x[(int)Trait.EndScore] = (float)c.Parts[from++].Score;
        double sum = 0, least = 0;
        for (var i = from; i < c.Parts.Length; i++)
        {
            sum += c.Parts[i].Score;
            least = Math.Min(least, c.Parts[i].Score);
        }

        x[(int)Trait.PassScore] = (float)sum;
        x[(int)Trait.LeastPass] = (float)least;
        x[(int)Trait.Passes] = c.Parts.Length - from;
    }

    /// <summary>Tense of the first finite verb after the cue, or before it for content that stands there, and of the cue.</summary>
    private int Content(CueContext context)
    {
        for (var k = context.CueLast + 1; k < words.Count; k++) if (words.Tense[k] is > 0 and < 5) return words.Tense[k] + (context.Form == CueForm.Past ? 5 : 0);
        return context.Form == CueForm.Past ? 5 : 0;
    }

    private int Reach(int next, int top) => sentence[top].Head is var head && head < 0 ? 0 : head > next ? 1 : 2 + Math.Min(8, Bucket(next - head));
}
