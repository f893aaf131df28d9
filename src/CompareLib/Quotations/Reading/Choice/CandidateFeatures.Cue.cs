using CompareLib.Quotations.Cues;

namespace CompareLib.Quotations.Reading.Choice;

/// <content>Features of the cue and of its place in the sentence.</content>
internal sealed partial class CandidateFeatures
{
    /// <summary>Whether anything is announced at all.</summary>
    public Part OfCue(CueContext context)
    {
        var k = context.Cue;
        var form = (int)context.Form;
        Add(FeatureKind.Bias, 0);
        Add(FeatureKind.CueForm, WordClasses.TagOf(sentence[k].Tag), context.Verb is null ? OfPhrase(context) : form);
        Add(FeatureKind.CueRelation, words.Relation[k]);
        if (context.Verb is { } verb)
        {
            list.Add(FeatureNames.OfVerb(language.NumberOf(verb)));
            for (var bit = 0; bit < 10; bit++) if (((int)verb.Frames & (1 << bit)) != 0) Add(FeatureKind.CueFrame, bit);
            Add(FeatureKind.Mood, Mood(k), form);
            if (context.Form == CueForm.Past) Add(FeatureKind.Passive, sentence.Child(k, "nsubj") is >= 0 and var s && sentence[s].Relation == "nsubj:pass" ? 1 : 0, sentence.Child(k, "aux") >= 0 ? 1 : 0);
        }

        Add(FeatureKind.CueNeighbours, words.At(k - 1), words.At(context.CueLast + 1));
        Add(FeatureKind.CueBefore, words.At(k - 2), words.At(k - 1));
        Add(FeatureKind.CueAfter, words.At(context.CueLast + 1), words.At(context.CueLast + 2));
        Add(FeatureKind.Subject, Subject(context), context.Verb is null ? OfPhrase(context) : form);
        var phrase = context.Subject >= 0 && context.Subject < k ? context.Subject : k;
        Add(FeatureKind.PhraseBefore, words.At(phrase - 2), words.At(phrase - 1));
        Governed(k);
        Add(FeatureKind.Stretches, Math.Min(3, unit.Stretches.Count), Math.Min(3, clauses));
        Add(FeatureKind.Cues, Math.Min(3, words.Cues(0, k - 1)), Math.Min(3, words.Cues(k + 1, words.Count - 1)));
        Add(FeatureKind.UnitForm, words.At(words.Count - 1), words.Headline ? 1 : 0);
        Add(FeatureKind.Place, Math.Min(2, unit.Paragraph));
        if (context.Proposals.Count == 0) Add(FeatureKind.Rules, 0);
        foreach (var proposal in context.Proposals) Add(FeatureKind.Rules, FeatureNames.RuleOf(proposal.Rule), proposal.Borne ? 1 : 0);
        return Take();
    }

    /// <summary>0 plain, 1 negated, 2 a possibility, 3 a condition or question, 4 an infinitive.</summary>
    private int Mood(int k)
    {
        var mood = 0;
        foreach (var child in sentence.ChildrenOf(k))
        {
            if (child > k) break;
            var form = sentence[child].Form;
            if (language.Negations.Contains(form)) return 1;
            if (language.Hypotheticals.Contains(form)) mood = sentence.Is(child, "mark") ? 3 : 2;
            else if (mood == 0 && language.Rules.Infinitive.Contains(form)) mood = 4;
        }

        var head = sentence[k].Head;
        return mood is 0 or 4 && head >= 0 && language.Negations.Contains(sentence[head].Form) ? 1 : mood;
    }

    /// <summary>0 none, 1 he or she, 2 they, 3 it or this, 4 I or we, 5 you or who, 6 a name, 7 an institution, 8 a description, 9 a number or other word.</summary>
    private int Subject(CueContext context)
    {
        if (context.Mention is not { } mention) return 0;
        var first = context.Subject;
        var last = Math.Min(words.Count, parse.At(mention.Spans[0].End)) - 1;
        if (first < 0 || first >= words.Count || last < first) return 0;
        if (first == last && sentence[first].Tag is "PRON")
        {
            var lemma = sentence[first].Form.ToLowerInvariant();
            var rules = language.Rules;
            return rules.SubjectPersons.Contains(lemma) ? 1 : rules.SubjectPlurals.Contains(lemma) ? 2 : rules.SubjectThings.Contains(lemma) ? 3 : rules.SubjectSpeakers.Contains(lemma) ? 4 : 5;
        }

        for (var k = first; k <= last; k++) if (language.Institutions.Contains(sentence[k].Form)) return 7;
        for (var k = first; k <= last; k++) if (sentence[k].Tag == "PROPN") return 6;
        for (var k = first; k <= last; k++) if (sentence[k].Tag == "NOUN") return 8;
        return 9;
    }

    /// <summary>The nearest cue above this one, and by what relation the branch with this one hangs on it.</summary>
    private void Governed(int k)
    {
        for (int at = k, steps = 0; sentence[at].Head >= 0 && steps < 12; at = sentence[at].Head, steps++)
        {
            var head = sentence[at].Head;
            if (!words.IsCue[head]) continue;
            Add(FeatureKind.Governed, words.Relation[at], head < k ? 1 : 2);
            return;
        }

        Add(FeatureKind.Governed, 0, 0);
    }
}
