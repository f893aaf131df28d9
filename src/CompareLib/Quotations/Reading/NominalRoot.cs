using CompareLib.Quotations.Cues;
using CompareLib.Text.Syntax;

namespace CompareLib.Quotations.Reading;

/// <summary>
/// Mends a tree whose root is a verb of saying read as a plural noun: <c>Dover.org states that the bridge is closed</c>. A sentence that is nothing but a noun
/// with a name before it and a that-clause after it is none; the name is the subject and the clause the complement.
/// </summary>
internal static class NominalRoot
{
    /// <summary>The sentence, mended where its root is such a noun. Constant but for the words under the root.</summary>
    public static ParsedSentence Mended(ParsedSentence sentence, LanguageData language)
    {
        var root = sentence.Root;
        if (language.VerbSecond || root < 1 || root + 2 >= sentence.Count || sentence[root].Tag != "NOUN" || !language.Rules.That.Contains(sentence[root + 1].Form)) return sentence;
        if (!language.TryVerb(sentence[root].Form, out var verb, out var form) || form != CueForm.Present || !verb.Takes(CueFrames.Clause) || verb.Takes(CueFrames.Weak)) return sentence;
        var (name, clause) = (-1, -1);
        foreach (var child in sentence.ChildrenOf(root))
        {
            // "The claims that ...", "Their claims that ...", "Latest claims that ...": nouns after all.
            // What stands before a comma belongs to another phrase: "ready to mend it, Dover.org states that ..."
            if (child < root && !Parted(sentence, child, root) && (sentence.Is(child, "det") || sentence.Is(child, "amod") || sentence[child].Relation == "nmod:poss" || sentence.Is(child, "nummod"))) return sentence;
            if (child == root - 1 && sentence[child].Tag == "PROPN" && (sentence.Is(child, "compound") || sentence.Is(child, "nmod"))) name = child;
            if (child > root + 1 && clause < 0 && (sentence.Is(child, "acl") || sentence.Is(child, "ccomp")) && sentence.Subtree(child).First == root + 1) clause = child;
        }

        if (name < 0 || clause < 0) return sentence;
        var tokens = sentence.Tokens
            .SetItem(root, sentence[root] with { Tag = "VERB", Lemma = verb.Lemma, Features = "Mood=Ind|Tense=Pres|VerbForm=Fin" })
            .SetItem(name, sentence[name] with { Relation = "nsubj" })
            .SetItem(clause, sentence[clause] with { Relation = "ccomp" });
        return new ParsedSentence(sentence.Span, tokens);
    }

    private static bool Parted(ParsedSentence sentence, int first, int last)
    {
        for (var i = first + 1; i < last; i++) if (sentence[i].Tag == "PUNCT") return true;
        return false;
    }
}
