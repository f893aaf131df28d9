namespace CompareLib.Alignment;

/// <summary>What the forms of two words tell about tense, number and person.</summary>
internal static class ChangeGrammar
{
    public static bool SameLemma(WordType a, WordType b) => a.Stem == b.Stem || Irregular(a.Folded, b.Folded);

    /// <summary>Whether two forms of one verb differ in tense rather than in number or person.</summary>
    public static bool TenseDiffers(WordType a, WordType b)
    {
        if (ChangeWords.Auxiliaries.TryGetValue(a.Folded, out var x) && ChangeWords.Auxiliaries.TryGetValue(b.Folded, out var y)) return x.Lemma == y.Lemma && x.Past != y.Past;
        if (a.IsFunction || b.IsFunction) return false;
        return SameLemma(a, b) && Tense(a.Folded) != Tense(b.Folded) && (Tense(a.Folded) == 2 || Tense(b.Folded) == 2);
    }

    /// <summary>2 past, 1 present participle, 0 base or present.</summary>
    private static int Tense(string folded) =>
        folded.EndsWith("ing", StringComparison.Ordinal) ? 1 : folded.EndsWith("ed", StringComparison.Ordinal) || Past.Contains(folded) ? 2 : 0;

    private static bool Irregular(string a, string b) => Base(a) is { } x && x == Base(b);

    private static string? Base(string folded)
    {
        if (Forms.TryGetValue(folded, out var known)) return known;
        var stem = folded.EndsWith("ing", StringComparison.Ordinal) ? folded[..^3] : folded.EndsWith('s') ? folded[..^1] : folded;
        return Bases.Contains(stem) ? stem : Bases.Contains(stem + "e") ? stem + "e" : stem.EndsWith('e') && Bases.Contains(stem[..^1]) ? stem[..^1] : null;
    }

    private static readonly (string Base, string[] Past)[] Verbs = [.. "find found|go went gone|take took taken|give gave given|make made|get got gotten|know knew known|think thought|come came|see saw seen|say said|tell told|keep kept|hold held|lead led|leave left|meet met|pay paid|run ran|send sent|sit sat|speak spoke spoken|spend spent|stand stood|teach taught|understand understood|win won|write wrote written|begin began begun|break broke broken|bring brought|build built|buy bought|catch caught|choose chose chosen|deal dealt|draw drew drawn|drive drove driven|eat ate eaten|fall fell fallen|feel felt|fight fought|fly flew flown|forget forgot forgotten|grow grew grown|hear heard|hide hid hidden|lay laid|lose lost|mean meant|rise rose risen|seek sought|sell sold|shoot shot|show shown|steal stole stolen|strike struck|swear swore sworn|throw threw thrown|wear wore worn|withdraw withdrew withdrawn|become became|arise arose arisen|bear bore born|bind bound|bite bit bitten|blow blew blown|cling clung|dig dug|do did done|feed fed|flee fled|forbid forbade forbidden|freeze froze frozen|hang hung|have had|lend lent|lie lay lain|light lit|ride rode ridden|ring rang rung|shake shook shaken|shine shone|shrink shrank shrunk|sing sang sung|sink sank sunk|sleep slept|slide slid|spring sprang sprung|stick stuck|swim swam swum|swing swung|tear tore torn|wake woke woken|weep wept|wind wound".Split('|').Select(v => v.Split(' ')).Select(v => (v[0], v[1..]))];

    private static readonly Dictionary<string, string> Forms = Verbs.SelectMany(v => v.Past.Select(p => (p, v.Base))).GroupBy(p => p.p).ToDictionary(g => g.Key, g => g.First().Base, StringComparer.Ordinal);

    private static readonly HashSet<string> Bases = [.. Verbs.Select(v => v.Base)];

    private static readonly HashSet<string> Past = [.. Forms.Keys];
}
