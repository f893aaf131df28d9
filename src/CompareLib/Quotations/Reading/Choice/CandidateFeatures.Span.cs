using CompareLib.Quotations.Cues;

namespace CompareLib.Quotations.Reading.Choice;

/// <content>Features of the content's edges, and of the content as a whole.</content>
internal sealed partial class CandidateFeatures
{
    /// <summary>Where the content begins.</summary>
    public Part OfStart(CueContext context, int first, bool before)
    {
        var side = before ? 20 : 0;
        Add(FeatureKind.Start, words.At(first - 1), words.Class[first]);
        Add(FeatureKind.StartFrame, words.Class[first], before ? 30 : Frames(context));
        Add(FeatureKind.StartDistance, before ? Bucket(first) : Bucket(first - context.CueLast - 1), before ? 1 : 0);
        if (before) Add(FeatureKind.StartLeft, Bucket(first), first > 0 && HoldsOwnClause(0, first - 1) ? 1 : 0);
        Add(FeatureKind.StartAttachment, words.Relation[words.Top[first]], side + Head(context.Cue, words.Top[first]));
        return Take();
    }

    /// <summary>Where content that reaches beyond the cue ends.</summary>
    public Part OfEnd(CueContext context, int last)
    {
        var (next, top) = Next(last + 1);
        Add(FeatureKind.End, words.At(last + 1), words.At(last + 2));
        Add(FeatureKind.EndLast, words.Class[last], words.At(last + 1));
        if (next < words.Count)
        {
            var head = Head(context.Cue, top);
            Add(FeatureKind.EndAttachment, words.Relation[top], head);
            Add(FeatureKind.EndHead, words.At(last + 1), head);
        }

        var complement = sentence.Child(context.Cue, "ccomp");
        Add(FeatureKind.EndWhere, next >= words.Count ? 1 : 0, complement > context.Cue ? 1 + Math.Sign(last - sentence.Subtree(complement).Last) : 3);
        return Take();
    }

    /// <summary>A boundary that the content passes over.</summary>
    public Part OfPass(CueContext context, int b)
    {
        var (next, top) = Next(b);
        Add(FeatureKind.Pass, words.At(b), words.At(b + 1));
        if (next < words.Count)
        {
            var head = Head(context.Cue, top);
            Add(FeatureKind.PassAttachment, words.Relation[top], head);
            Add(FeatureKind.PassHead, words.At(b), head);
        }

        return Take();
    }

    /// <summary>The content as a whole.</summary>
    public Part OfSpan(CueContext context, int first, int last, int secondFirst, int secondLast)
    {
        var side = secondFirst >= 0 ? 2 : last < context.Cue ? 1 : 0;
        var end = secondFirst < 0 ? last : secondLast;
        Add(FeatureKind.Length, Bucket(last - first + 1), side);
        Add(FeatureKind.Clause, words.Class[first], (side * 4) + (HoldsClause(first, last) ? 1 : 0) + (words.Verbs(first, last) > 0 ? 2 : 0));
        Agreement(context, first, last, secondFirst, secondLast);
        Roots(context.Cue, first, last, side);
        var inside = words.Cues(first, last) + (secondFirst < 0 ? 0 : words.Cues(secondFirst, secondLast));
        Add(FeatureKind.CuesInside, Math.Min(3, inside), side);
        var marks = Marks(first, last);
        var edge = words.Class[first] == WordClasses.Clause || words.Class[last] == WordClasses.Clause;
        Add(FeatureKind.Marks, marks + (edge ? 7 : 0), (side * 8) + Math.Min(3, unit.Stretches.Count) + (HoldsOwnClause(first, last) ? 4 : 0));
        if (context.Mention is not null) Add(FeatureKind.MentionInside, context.Subject >= first && context.Subject <= last ? 1 : 0, side);
        Add(FeatureKind.FirstVerb, FirstVerb(first, last), context.Verb is null ? OfPhrase(context) : (int)context.Form);
        Add(FeatureKind.Side, side, (Frames(context) * 8) + Math.Min(7, marks));
        Add(FeatureKind.Left, Math.Min(4, (Bucket(words.Count - 1 - end) + 1) / 2), (words.Marked(end + 1, words.Count - 1) > 0 ? 1 : 0) + (2 * side));
        if (context.Verb is { } verb) list.Add(FeatureNames.OfVerb(FeatureKind.VerbContent, language.NumberOf(verb), ContentKind(first, last, side)));
        if (secondFirst >= 0) Add(FeatureKind.SecondPiece, words.At(secondFirst - 1), words.Class[secondFirst]);
        return Take();
    }

    /// <summary>0 bare clause, 1 a complementiser, 2 a clause in marks, 3 a fragment in marks, 4 an infinitive, 5 a gerund, 6 words without a verb, 7 words with a verb inside but no clause; 8 more for words before the cue.</summary>
    private int ContentKind(int first, int last, int side)
    {
        if (side > 0) return 8 + (words.Class[first] == WordClasses.Clause ? 0 : parse.InMarks(first) ? 1 : HoldsClause(first, last) ? 2 : 3) + (side == 2 ? 4 : 0);
        if (words.Class[first] == WordClasses.Clause) return 2;
        if (parse.InMarks(first)) return 3;
        if (language.Complementisers.Contains(sentence[first].Form)) return 1;
        if (language.Rules.Infinitive.Contains(sentence[first].Form)) return 4;
        if (sentence[first].Tag is "VERB" && words.Tense[first] == 5) return 5;
        return HoldsClause(first, last) ? 0 : words.Verbs(first, last) > 0 ? 7 : 6;
    }

    /// <summary>What stands for the form of a cue that is no verb: 9 a phrase, 8 a noun.</summary>
    private static int OfPhrase(CueContext context) => context.Noun ? 8 : 9;

    /// <summary>The frames of the verb that bear on bounds, as one number below 16.</summary>
    private static int Frames(CueContext context)
    {
        if (context.Verb is not { } verb) return context.Noun ? 14 : 15;
        return verb.Takes(CueFrames.Predicate | CueFrames.Accuse) ? 8 : (verb.Takes(CueFrames.Bare) ? 1 : 0) + (verb.Takes(CueFrames.Object) ? 2 : 0) + (verb.Takes(CueFrames.Infinitive) ? 4 : 0);
    }

    /// <summary>The phrase that begins at a boundary: signs and conjunctions are passed over unless the phrase begins with them.</summary>
    private (int Next, int Top) Next(int b)
    {
        while (b < words.Count && words.Top[b] == b && (words.IsSign(b) || sentence[b].Tag == "CCONJ")) b++;
        return b < words.Count ? (b, words.Top[b]) : (b, -1);
    }

    private bool HoldsClause(int first, int last)
    {
        for (var k = first; k <= last; k++)
        {
            if (words.Class[k] == WordClasses.Clause) return true;
            if (sentence.Is(k, "nsubj") && sentence[k].Head is var head && head >= first && head <= last) return true;
        }

        return false;
    }

    /// <summary>Whether words outside clauses in marks hold a subject with its verb.</summary>
    private bool HoldsOwnClause(int first, int last)
    {
        for (var k = first; k <= last; k++) if (words.Class[k] != WordClasses.Clause && sentence.Is(k, "nsubj") && sentence[k].Head is var head && head >= first && head <= last) return true;
        return false;
    }

    private int FirstVerb(int first, int last)
    {
        for (var k = first; k <= last; k++) if (words.Class[k] == WordClasses.Clause || sentence[k].Tag is "VERB" or "AUX") return words.Class[k];
        return WordClasses.After;
    }

    /// <summary>4 the very words a rule found, 3 its beginning, 2 its end, 1 neither; the nearest rule counts.</summary>
    private void Agreement(CueContext context, int first, int last, int secondFirst, int secondLast)
    {
        var best = 0;
        var rule = "none";
        var borne = true;
        foreach (var p in context.Proposals)
        {
            var (starts, ends) = p.Agrees(first, last, secondFirst, secondLast);
            var agreement = starts && ends ? 4 : starts ? 3 : ends ? 2 : 1;
            if (agreement > best) (best, rule, borne) = (agreement, p.Rule, p.Borne);
        }

        Add(FeatureKind.Agreement, FeatureNames.RuleOf(rule), borne ? best : best + 5);
    }

    /// <summary>The words whose heads stand outside: a clause has one.</summary>
    private void Roots(int cue, int first, int last, int side)
    {
        var roots = 0;
        var main = -1;
        for (var k = first; k <= last; k++)
        {
            var head = sentence[k].Head;
            if ((head >= first && head <= last) || words.IsSign(k)) continue;
            roots++;
            if (main < 0 || (head == cue && sentence[main].Head != cue)) main = k;
        }

        Add(FeatureKind.Roots, Math.Min(6, roots), side);
        if (main < 0) return;
        var governs = false;
        for (int at = sentence[cue].Head, steps = 0; at >= 0 && steps < 12 && !governs; at = sentence[at].Head, steps++) governs = at >= first && at <= last;
        Add(FeatureKind.Root, words.Relation[main], (side * 8) + (sentence[main].Head == cue ? 1 : sentence[main].Head < 0 ? 2 : 0) + (governs ? 4 : 0));
    }

    /// <summary>0 no marks, 1 all in marks, 2 marks at both edges, 3 at the beginning, 4 at the end, 5 inside, 6 an edge within marks.</summary>
    private int Marks(int first, int last)
    {
        var marked = words.Marked(first, last);
        if ((first > 0 && Together(first - 1, first)) || (last + 1 < words.Count && Together(last, last + 1))) return 6;
        if (marked == 0) return 0;
        if (marked == last - first + 1) return 1;
        return parse.InMarks(first) ? (parse.InMarks(last) ? 2 : 3) : parse.InMarks(last) ? 4 : 5;
    }

    private bool Together(int a, int b) => parse.InMarks(a) && parse.InMarks(b) && !parse.IsMasked(a) && sentence[b].Form is not ("\"" or "”" or "''" or "’" or "'" or "“" or "``" or "‘") && sentence[a].Form is not ("\"" or "“" or "``" or "‘" or "'" or "”" or "''" or "’");
}
