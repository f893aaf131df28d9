using CompareLib.Quotations.Cues;
using CompareLib.Text.Syntax;

namespace CompareLib.Quotations.Reading.Choice;

/// <summary>
/// Lists, for every cue of a unit, the ways to read what it announces: the proposals of the rules, and content before, after and around the cue with every
/// plausible beginning and end. Which is right is the matter of <see cref="CandidateChooser"/>.
/// </summary>
internal sealed class CandidateFinder
{
    /// <summary>Cues of one unit that are looked at, so that a sentence of any length costs time linear in it.</summary>
    internal const int MostCues = 24;

    private const int MostStarts = 7, MostEnds = 14, MostBefore = 8, MostSecond = 5;

    private readonly LanguageData language;
    private readonly UnitParse parse;
    private readonly UnitWords words;
    private readonly ParsedSentence sentence;
    private readonly CandidateFeatures features;

    private CandidateFinder(LanguageData language, UnitParse parse, Unit unit, bool[] clausal, ChoiceModel model)
    {
        this.language = language;
        this.parse = parse;
        words = new UnitWords(language, model.Classes, parse);
        sentence = parse.Sentence;
        features = new CandidateFeatures(language, model, parse, words, unit, clausal);
    }

    /// <summary>The cues of the unit, each with its candidates; <paramref name="rules"/> are the frames that the rules found, several at one cue allowed.</summary>
    public static List<CueGroup> Find(LanguageData language, UnitParse parse, Unit unit, bool[] clausal, IReadOnlyList<Frame> rules, ChoiceModel model)
    {
        var finder = new CandidateFinder(language, parse, unit, clausal, model);
        var groups = new List<CueGroup>();
        var contexts = new List<CueContext>();
        var rulesAt = rules.Where(f => f.Cue is not null).ToLookup(f => parse.At(f.Cue!.Value.Start));
        for (var k = 0; k < parse.Count && groups.Count < MostCues; k++)
        {
            var found = rulesAt[k].ToList();
            var clause = found.Count > 0 ? -1 : NounCues.ClauseOf(language, parse, k);
            if (clause < 0 && found.Count == 0 && (!finder.IsCue(k) || ParsedFrames.IsUnspoken(language, parse, k))) continue;
            var (group, context) = clause >= 0 ? finder.OfNoun(k, clause) : finder.Group(k, found);
            if (group.Candidates.Count == 0) continue;
            groups.Add(group);
            contexts.Add(context);
        }

        return ChoiceCorrection.Of(groups, contexts, finder.features, model.Trees);
    }

    private bool IsCue(int k) => !parse.InMarks(k) && !parse.IsJoined(k) && language.TryVerb(sentence[k].Form, out var verb, out _) && !verb.Takes(CueFrames.Weak)
        && !(k < 2 && language.Is("citing", sentence[k].Form))
        && (sentence[k].Tag is "VERB" or "AUX" || (sentence[k].Tag is "NOUN" or "ADJ" && char.IsLower(sentence[k].Form[0]) && k > 0));

    private bool IsParticle(int k, CueVerb verb) => Array.IndexOf(verb.Particles, sentence[k].Form) >= 0;

    private (CueGroup Group, CueContext Context) Group(int cue, List<Frame> found)
    {
        var known = language.TryVerb(sentence[cue].Form, out var verb, out var form);
        var cueLast = found.Count > 0 ? Math.Max(cue, parse.At(found[0].Cue!.Value.End) - 1) : cue;
        var proposals = found.ConvertAll(f => Words(f)).FindAll(p => p.First >= 0);
        var mention = found.Find(f => f.Mention is not null)?.Mention ?? (known ? ParsedFrames.SpeakerOf(language, parse, cue, form) : null);
        var subject = mention is null ? -1 : parse.At(mention.Spans[0].Start);
        var context = new CueContext(cue, cueLast, subject, mention, known ? verb : null, form, proposals);
        var candidates = new CandidateList(parse, features, context);
        foreach (var p in proposals) candidates.Add(p.First, p.Last, p.SecondFirst, p.SecondLast, p.Rule);
        if (known || found.Exists(f => f.Rule is "according-to"))
        {
            foreach (var start in StartsAfter(cue, cueLast, known ? verb : null, proposals))
            {
                foreach (var end in Ends(cue, start, MostEnds)) candidates.Add(start, end, -1, -1, "");
            }

            var phrase = subject >= 0 && subject < cue ? subject : cue;
            var last = phrase - 1;
            while (last >= 0 && words.IsSign(last)) last--;
            if (last >= 1 && (last < phrase - 1 || parse.InMarks(last)))
            {
                var seconds = Seconds(cue, cueLast, mention).ToList();
                foreach (var start in StartsBefore(last))
                {
                    candidates.Add(start, last, -1, -1, "");
                    foreach (var (first, end) in seconds) candidates.Add(start, last, first, end, "");
                }
            }
        }

        return (new CueGroup(cue, cueLast, mention, candidates.Finish(), known && language.Rules.Relaying.Contains(verb.Lemma)), context);
    }

    private (CueGroup Group, CueContext Context) OfNoun(int cue, int clause)
    {
        var mention = NounCues.SpeakerOf(language, parse, cue);
        var context = new CueContext(cue, cue, mention is null ? -1 : parse.At(mention.Spans[0].Start), mention, null, CueForm.Base, [], Noun: true);
        var candidates = new CandidateList(parse, features, context);
        foreach (var end in Ends(cue, clause, MostEnds).Concat(EndsOfClause(cue, clause)).Distinct().Order()) candidates.Add(clause, end, -1, -1, "noun-that");
        return (new CueGroup(cue, cue, mention, candidates.Finish()), context);
    }

    /// <summary>Where the clause of a noun ends by the parse, and before the verb whose subject the noun is: no sign stands there (<c>his claim that it was over drew laughter</c>).</summary>
    private IEnumerable<int> EndsOfClause(int cue, int clause)
    {
        var head = sentence[clause].Head;
        if (head > clause && sentence.Subtree(head) is (_, var last) && last > clause) yield return Before(last);
        var verb = sentence[cue].Head;
        for (var steps = 0; verb >= 0 && verb <= clause && steps < 4; steps++) verb = sentence[verb].Head;
        if (verb <= clause + 1) yield break;
        var first = verb;
        while (first - 1 > clause && sentence[first - 1] is var before && before.Head == verb && before.Tag is "AUX" or "ADV" or "PART") first--;
        if (first - 1 > clause) yield return Before(first - 1);

        int Before(int end)
        {
            while (end > clause && words.IsSign(end)) end--;
            return end;
        }
    }

    private Proposal Words(Frame frame)
    {
        var spans = frame.Content.Where(c => c.Length > 0).OrderBy(c => c).ToList();
        if (spans.Count == 0) return new Proposal(-1, -1, -1, -1, frame.Rule, frame.Borne);
        var (first, last) = Words(spans[0].Start, spans[0].End);
        if (spans.Count == 1 || first < 0) return new Proposal(first, last, -1, -1, frame.Rule, frame.Borne);
        var (secondFirst, secondLast) = Words(spans[^1].Start, spans[^1].End);
        return secondFirst > last ? new Proposal(first, last, secondFirst, secondLast, frame.Rule, frame.Borne) : new Proposal(first, last, -1, -1, frame.Rule, frame.Borne);
    }

    private (int First, int Last) Words(int start, int end)
    {
        var (first, last) = (parse.At(start), parse.At(end) - 1);
        while (first <= last && words.IsSign(first)) first++;
        while (last >= first && words.IsSign(last)) last--;
        return first <= last && last < parse.Count ? (first, last) : (-1, -1);
    }

    /// <summary>Where content after the cue may begin.</summary>
    private List<int> StartsAfter(int cue, int cueLast, CueVerb? verb, List<Proposal> proposals)
    {
        var starts = new List<int>();
        void Add(int k)
        {
            if (k == cueLast + 1 && k + 1 < parse.Count && verb is not null && IsParticle(k, verb) && words.IsSign(k + 1)) k++;
            while (k < parse.Count && words.IsSign(k) && sentence[k].Form is not ("(" or "[")) k++;
            if (k > cueLast && k < parse.Count && starts.Count < MostStarts && !starts.Contains(k)) starts.Add(k);
        }

        foreach (var p in proposals) if (p.First > cue) Add(p.First);
        if (verb is not null) Add(new ParsedContent(language, parse).StartOf(cue, verb));
        Add(cueLast + 1);
        for (var k = cueLast + 1; k < parse.Count && k < cueLast + 16; k++)
        {
            if (parse.InMarks(k)) break;
            if (language.Complementisers.Contains(sentence[k].Form)) { Add(k); break; }
        }

        foreach (var child in sentence.ChildrenOf(cue))
        {
            if (child > cue && (sentence.Is(child, "ccomp") || sentence.Is(child, "xcomp") || sentence.Is(child, "obj") || sentence.Is(child, "parataxis"))) Add(sentence.Subtree(child).First);
        }

        for (var k = cueLast + 1; k < parse.Count && k < cueLast + 26; k++)
        {
            if (parse.InMarks(k)) { Add(k); break; }
            if (sentence[k].Form is ":" or "," && k + 1 < parse.Count) Add(k + 1);
        }

        return starts;
    }

    /// <summary>Where content that begins at a word may end: before punctuation and conjunctions, after marks, where the cue's own clause goes on, and at the end of the unit.</summary>
    private List<int> Ends(int cue, int start, int most)
    {
        var ends = new List<int>();
        for (var b = start + 1; b < parse.Count && ends.Count < most; b++) if (features.IsBoundary(cue, b) && !features.IsWithinList(b)) AddEnd(b - 1);
        AddEnd(parse.Count - 1);
        return ends;

        void AddEnd(int end)
        {
            while (end >= start && words.IsSign(end)) end--;
            if (end >= start && (ends.Count == 0 || ends[^1] < end) && !(cue >= start && cue <= end)) ends.Add(end);
        }
    }

    /// <summary>Where content that ends before the cue may begin.</summary>
    private List<int> StartsBefore(int last)
    {
        var starts = new List<int>();
        for (var k = 0; k <= last; k++)
        {
            if (k > 0 && !(features.IsBoundary(-1, k - 1) || sentence[k - 1].Tag == "CCONJ" || features.IsBoundary(-1, k) || (k == 1 && sentence[0].Tag is "CCONJ" or "ADV" or "SCONJ"))) continue;
            if (words.IsSign(k) || (k > 0 && sentence[k].Tag == "CCONJ")) continue;
            starts.Add(k);
        }

        // The first ones and the last ones: the places between are rarely right.
        if (starts.Count > MostBefore) starts.RemoveRange(MostBefore / 2, starts.Count - MostBefore);
        return starts;
    }

    /// <summary>The second piece of interrupted content: after the comma, dash or mark that ends the cue's phrase.</summary>
    private IEnumerable<(int First, int Last)> Seconds(int cue, int cueLast, MentionSpans? mention)
    {
        var from = Math.Max(cueLast, mention is null ? -1 : parse.At(mention.Spans[^1].End) - 1) + 1;
        for (var k = from; k + 1 < parse.Count && k < from + 16; k++)
        {
            if (parse.InMarks(k))
            {
                foreach (var end in Ends(cue, k, MostSecond)) yield return (k, end);
                yield break;
            }

            if (sentence[k].Form is not ("," or "—" or ";" or ":" or "–")) continue;
            var first = k + 1;
            while (first < parse.Count && words.IsSign(first)) first++;
            if (first >= parse.Count) yield break;
            foreach (var end in Ends(cue, first, MostSecond)) yield return (first, end);
            yield break;
        }
    }
}
