using CompareLib.Text;

namespace CompareLib.Quotations.Reading;

/// <summary>Keeps a mention to its noun phrase: no preposition, conjunction or adverb before it, and no predicate in it but that of a relative clause.</summary>
internal static class MentionBounds
{
    private const int Longest = 40;

    /// <summary>The mention within those bounds; null when no noun phrase is left.</summary>
    public static MentionSpans? Of(UnitParse parse, LanguageData language, MentionSpans? mention)
    {
        if (mention is null) return null;
        var span = mention.Spans[0];
        var (first, end) = (parse.At(span.Start), parse.At(span.End));
        if (first >= end) return mention;
        if (end <= parse.Count && ToName(parse, language, end) is var name && name > end) (end, span) = (name, new TextSpan(span.Start, parse.SpanOf(name - 1).End));
        var (from, to) = (first, Math.Min(end, first + Longest));
        while (from < to && !IsQuantity(parse, language, from, to) && parse.Sentence[from].Tag is "ADP" or "SCONJ" or "CCONJ" or "PUNCT" or "ADV" or "AUX" or "VERB" && !(parse.Sentence[from].Tag is "VERB" && from + 1 < to && parse.Sentence[from + 1].Tag is "NOUN" or "PROPN")) from++;
        if (from >= to) return null;
        if (IsClause(parse, from, to)) return null;
        var relative = false;
        for (var k = from + 1; k < to; k++)
        {
            var token = parse.Sentence[k];
            relative |= language.Is("relatives", token.Form);
            if (token.Tag is not ("VERB" or "AUX") || !token.Features.Contains("VerbForm=Fin", StringComparison.Ordinal) || (relative ? !IsPredicateOf(parse, from, k) : parse.Sentence.Is(k, "acl"))) continue;
            to = k;
            while (to > from + 1 && parse.Sentence[to - 1].Tag is "ADV" or "PART") to--;
            break;
        }

        while (to > from && parse.Sentence[to - 1].Tag is "PUNCT" or "SCONJ" or "CCONJ" or "ADP" && parse.Sentence[to - 1].Form is not ("." or ")")) to--;
        if (to <= from || IsArticle(parse, language, from, to)) return null;
        return from == first && to == end && span == mention.Spans[0] ? mention : new MentionSpans([new TextSpan(parse.SpanOf(from).Start, to == end ? span.End : parse.SpanOf(to - 1).End), .. mention.Spans.Skip(1)]);
    }

    // "said harbour master Lena Brandt": a parse may break the run of nouns in two; where it goes on at once up to a name, all of it is the speaker.
    private static int ToName(UnitParse parse, LanguageData language, int to)
    {
        if (!IsPlain(parse, to - 1) || (parse.Sentence[to - 1].Tag is not ("NOUN" or "ADJ" or "PROPN") && !parse.Sentence.Is(to - 1, "nsubj"))) return to;
        var k = to;
        while (k < parse.Count && !parse.InMarks(k) && parse.Sentence[k].Tag is "NOUN" or "ADJ" && IsPlain(parse, k) && !language.Time.Contains(parse.Sentence[k].Form)) k++;
        var name = k;
        while (k < parse.Count && !parse.InMarks(k) && parse.Sentence[k].Tag is "PROPN" && char.IsUpper(parse.Sentence[k].Form[0]) && !language.Time.Contains(parse.Sentence[k].Form)) k++;
        return k > name && (k == parse.Count || parse.Sentence[k].Tag is "PUNCT" or "ADP" or "PRON" or "SCONJ" or "CCONJ" || language.Time.Contains(parse.Sentence[k].Form)) ? k : to;
    }

    private static bool IsPlain(UnitParse parse, int k) => char.IsLower(parse.Sentence[k].Form[0]) && parse.Sentence[k].Tag is "NOUN" or "ADJ" or "PROPN" or "VERB";

    // "at least 21,000 people", "more than 300 economists": the words before the number belong to it.
    private static bool IsQuantity(UnitParse parse, LanguageData language, int from, int to)
    {
        var k = from;
        while (k < to && (language.Is("quantities", parse.Sentence[k].Form) || (k > from && parse.Sentence[k].Tag == "ADP"))) k++;
        return k > from && k < to && parse.Sentence[k].Tag == "NUM";
    }

    // "calling the mayor a liar" is a predicate, "leading engineers" a noun phrase.
    private static bool IsClause(UnitParse parse, int from, int to)
    {
        if (parse.Sentence[from].Tag is not "VERB" || !parse.Sentence[from].Features.Contains("VerbForm=Ger", StringComparison.Ordinal) || parse.Sentence.Is(from, "amod") || parse.Sentence.Is(from, "compound")) return false;
        return parse.Sentence.Child(from, "obj") is var thing && thing > from && thing < to;
    }

    // Beyond a relative clause: the verb whose subject the mention itself is ("Holt, who left, said so").
    private static bool IsPredicateOf(UnitParse parse, int from, int verb)
    {
        if (parse.Sentence.Is(verb, "acl") || parse.Sentence.Is(verb, "aux")) return false;
        return parse.Sentence.Child(verb, "nsubj") is >= 0 and var subject && parse.Sentence.Subtree(subject).First <= from && subject >= from && subject < verb;
    }

    // "the", "a": a parse that broke off.
    private static bool IsArticle(UnitParse parse, LanguageData language, int from, int to) => to - from == 1 && parse.Sentence[from].Tag == "DET" && language.Is("articles", parse.Sentence[from].Form);
}
