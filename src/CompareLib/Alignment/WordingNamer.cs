using CompareLib.Text;

namespace CompareLib.Alignment;

/// <summary>Names changes of words for other words: levels 3 and 4.</summary>
internal static class WordingNamer
{
    public static ChangeName Name(ChangeSide a, ChangeSide b, bool retold)
    {
        if (Negation(a, b)) return new(ChangeLabel.Negation, "denied on one side only", 0.85);
        if (Opposite(a, b)) return new(ChangeLabel.Negation, "the opposite word", 0.8);
        if (Amounts(a, b) is { } number) return number;
        if (OtherDay(a, b)) return new(ChangeLabel.Entity, "another day or month", 0.85);
        if (Single(a, b, retold) is { } single) return single;
        if (Modality(a, b, retold) is { } modality) return modality;
        if (a.Only(t => !t.IsContent) && b.Only(t => !t.IsContent)) return new(ChangeLabel.FunctionWord, "other function words", 0.8);
        if (Hedged(a) != Hedged(b) && Math.Min(a.Words.Length, b.Words.Length) <= 2) return new(ChangeLabel.Hedge, "hedged on one side only", 0.7);
        if (Entity(a, b) is { } entity) return entity;
        if (Pronoun(a) && b.Content > 0 || Pronoun(b) && a.Content > 0) return new(ChangeLabel.Clarification, "a pronoun against what it stands for", 0.7);
        if (a.Any(IsSpeech) && b.Any(IsSpeech)) return new(ChangeLabel.Attribution, "another attribution", 0.7);
        return new(ChangeLabel.Substitution, Vouched(a, b) ? "other words for the same" : "other words", 0.65);
    }

    /// <summary>Whether the lexicon vouches that some word of one side may stand for one of the other.</summary>
    private static bool Vouched(ChangeSide a, ChangeSide b) =>
        a.Words.Any(x => x.IsContent && b.Words.Any(y => y.IsContent && (x.Stem == y.Stem || WordSimilarity.Of(x.Normal, y.Normal) >= 0.3f)));

    private static ChangeName? Single(ChangeSide a, ChangeSide b, bool retold)
    {
        if (a.Words.Length > 2 || b.Words.Length > 2) return null;
        var (x, y) = (a.Words[^1], b.Words[^1]);
        if (Deixis(a) || Deixis(b))
        {
            if (Deixis(a) && Deixis(b) || a.Any(t => ChangeWords.Calendar.Contains(t.Folded)) || b.Any(t => ChangeWords.Calendar.Contains(t.Folded)))
                return new(ChangeLabel.DeixisShift, "a word for time or place seen from elsewhere", 0.8);
        }

        if (a.Words.Length == 1 && b.Words.Length == 1)
        {
            if (ChangeWords.Persons.TryGetValue(x.Folded, out var p) && ChangeWords.Persons.TryGetValue(y.Folded, out var q))
            {
                if (p[0] != q[0]) return new(ChangeLabel.PersonShift, "person shifts as in reported speech", 0.85);
                return p != q && p.Length > 1 && q.Length > 1 ? new(ChangeLabel.Entity, "another person or number", 0.6) : new(ChangeLabel.FunctionWord, "another pronoun", 0.7);
            }

            if (x.Class == WordClass.Auxiliary && y.Class == WordClass.Auxiliary && SameAuxiliary(x, y)) return new(ChangeLabel.Inflection, "another form of the same verb", 0.8);
            if (ChangeGrammar.TenseDiffers(x, y)) return new(ChangeLabel.TenseShift, retold ? "tense shifts as in reported speech" : "another tense", 0.85);
            if (!x.IsFunction && !y.IsFunction && ChangeGrammar.SameLemma(x, y)) return new(ChangeLabel.Inflection, "another form of the same word", 0.9);
        }

        if (a.Words.Length + b.Words.Length == 3 && Extra(a, b) is { } extra && (extra.Folded == "to" || extra.Class == WordClass.Determiner) && !x.IsFunction && ChangeGrammar.SameLemma(x, y))
            return new(ChangeLabel.Inflection, "another form of the same word", 0.8);
        return null;
    }

    /// <summary>The first word of the side that has two.</summary>
    private static WordType? Extra(ChangeSide a, ChangeSide b) => a.Words.Length == 2 ? a.Words[0] : b.Words.Length == 2 ? b.Words[0] : null;

    /// <summary>Weekdays or months on both sides, none of them shared: "on Monday" against "on Friday".</summary>
    private static bool OtherDay(ChangeSide a, ChangeSide b)
    {
        var (x, y) = (Days(a), Days(b));
        return x.Count > 0 && y.Count > 0 && !x.Overlaps(y);
    }

    private static HashSet<string> Days(ChangeSide side) =>
        [.. side.Words.Where(t => char.IsUpper(t.Form[0]) && (Lexicon.ClassesOf(t.Normal) & (WordClasses.Weekday | WordClasses.Month)) != 0).Select(t => t.Normal)];

    private static bool SameAuxiliary(WordType x, WordType y) =>
        ChangeWords.Auxiliaries.TryGetValue(x.Folded, out var p) && ChangeWords.Auxiliaries.TryGetValue(y.Folded, out var q) && p.Lemma == q.Lemma && p.Past == q.Past;

    private static ChangeName? Amounts(ChangeSide a, ChangeSide b)
    {
        var (x, y) = (a.Numbers(), b.Numbers());
        if (x.Count == 0 && y.Count > 0) x = a.Numbers(one: true);
        else if (y.Count == 0 && x.Count > 0) y = b.Numbers(one: true);
        if (x.Count == 0 || y.Count == 0) return null;
        if (x.Count == y.Count && x.Zip(y).All(p => p.First.Agrees(p.Second))) return null;
        return new(ChangeLabel.NumberValue, "another number", 0.95);
    }

    private static bool Opposite(ChangeSide a, ChangeSide b) =>
        a.Content == 1 && b.Content == 1 && a.Negations == b.Negations
        && a.Words.Any(x => x.IsContent && b.Words.Any(y => y.IsContent && (Lexicon.AreAntonyms(x.Folded, y.Folded) || OtherWay(x, y))));

    /// <summary>"rose" against "dropped".</summary>
    private static bool OtherWay(WordType x, WordType y) => Direction(x) is { } p && Direction(y) is { } q && p != q;

    private static string? Direction(WordType t) =>
        ChangeWords.Directions.GetValueOrDefault(t.Folded) ?? ((t.Parts & 2) != 0 ? ChangeWords.Directions.GetValueOrDefault(Lexicon.Lemma(t.Folded, 'v')) : null);

    private static bool Negation(ChangeSide a, ChangeSide b)
    {
        if (a.Negations == b.Negations) return false;
        if ((a.Negations + b.Negations) % 2 == 0) return false;
        var other = a.Negations > b.Negations ? b : a;
        return !other.Any(t => ChangeWords.NegativeWords.Contains(t.Folded) || ChangeWords.NegativeWords.Contains(t.Stem));
    }

    private static ChangeName? Modality(ChangeSide a, ChangeSide b, bool retold)
    {
        var x = a.Words.FirstOrDefault(IsModal);
        var y = b.Words.FirstOrDefault(IsModal);
        if (Headline(a, b) || Headline(b, a)) return new(ChangeLabel.TenseShift, "the future as headlines write it", 0.8);
        if (x is null && y is null || x?.Folded == y?.Folded) return null;
        if (x is not null && y is not null)
        {
            if (retold && ChangeGrammar.TenseDiffers(x, y)) return new(ChangeLabel.TenseShift, "the modal verb shifts as in reported speech", 0.75);
            var distance = Math.Abs(ChangeWords.Modals[x.Folded] - ChangeWords.Modals[y.Folded]);
            return new(ChangeLabel.Modality, distance >= 0.2 ? "more or less binding" : "another modal verb of like force", 0.85);
        }

        if (a.Content + b.Content > 2) return null;
        return ChangeWords.FutureModals.Contains((x ?? y)!.Folded)
            ? new(ChangeLabel.Modality, "will or would on one side only", 0.7)
            : new(ChangeLabel.Modality, "possible or required on one side, plain on the other", 0.7);
    }

    /// <summary>"Port to close" against "the port will close".</summary>
    private static bool Headline(ChangeSide a, ChangeSide b) =>
        a.Words is [{ Folded: "to" }] && b.Only(t => ChangeWords.HeadlineFutures.Contains(t.Folded)) && b.Words.Length <= 2;

    private static ChangeName? Entity(ChangeSide a, ChangeSide b)
    {
        if (Fuller(a, b) || Fuller(b, a)) return new(ChangeLabel.Clarification, "a fuller name on one side", 0.75);
        if (!a.HasName || !b.HasName) return null;
        var x = Names(a);
        var y = Names(b);
        if (x.IsSubsetOf(y) || y.IsSubsetOf(x)) return new(ChangeLabel.Clarification, "a fuller name on one side", 0.75);
        if (x.Overlaps(y)) return null;
        return new(ChangeLabel.Entity, "another name", 0.8);
    }

    /// <summary>"Mr Reyes" against "Reyes", wherever in the sentence: what one side has more is capitals and titles alone.</summary>
    private static bool Fuller(ChangeSide more, ChangeSide less)
    {
        if (less.Words.Length == 0 || less.Words.Length >= more.Words.Length || !less.Only(t => t.Class == WordClass.Name)) return false;
        var known = less.Words.Select(t => t.Folded).ToHashSet();
        return more.Only(t => known.Contains(t.Folded) || t.Class == WordClass.Name) && known.All(k => more.Any(t => t.Folded == k));
    }

    private static HashSet<string> Names(ChangeSide side) =>
        [.. Enumerable.Range(0, side.Words.Length).Where(side.IsName).Select(k => side.Words[k].Normal.Replace("'s", "", StringComparison.Ordinal))];

    private static bool Hedged(ChangeSide side) => side.Any(t => ChangeWords.Hedges.Contains(t.Folded) && t.IsContent && !t.Folded.EndsWith("ed", StringComparison.Ordinal) && (t.Folded.EndsWith("ly", StringComparison.Ordinal) || ChangeWords.HedgingAdverbs.Contains(t.Folded)));

    private static bool Deixis(ChangeSide side) => side.Any(t => ChangeWords.Deixis.ContainsKey(t.Folded));

    private static bool Pronoun(ChangeSide side) => side.Only(t => t.Class is WordClass.Pronoun or WordClass.Possessive or WordClass.Determiner or WordClass.Particle || ChangeWords.Deixis.ContainsKey(t.Folded)) && side.Any(t => t.Class is WordClass.Pronoun or WordClass.Possessive);

    private static bool IsModal(WordType t) => ChangeWords.Modals.ContainsKey(t.Folded);

    private static bool IsSpeech(WordType t) => ChangeWords.Speech.Contains(t.Folded);
}
