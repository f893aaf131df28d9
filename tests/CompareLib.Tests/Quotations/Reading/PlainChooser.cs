using CompareLib.Quotations.Reading.Choice;
using CompareLib.Text;

namespace CompareLib.Tests.Quotations.Reading;

/// <summary>
/// The rule of the choice, spelt out without economy: every round starts from all candidates of every cue, compares them letter by letter, and takes the
/// surest answer of any cue still open.
/// </summary>
internal static class PlainChooser
{
    public static List<(int Cue, Candidate Candidate, double Probability)> Choose(List<CueGroup> groups)
    {
        var taken = new List<(CueGroup Group, Candidate Candidate, double Probability)>();
        var closed = new HashSet<int>();
        while (true)
        {
            var answers = groups.Where(g => !closed.Contains(g.Word))
                .Select(g => (Group: g, Answer: Answer([.. g.Candidates.Where(c => taken.All(t => !Letters(c).Overlaps(Letters(t.Candidate)) && !Words(c).Contains(t.Group.Word)))])))
                .Where(a => a.Answer is not null).Select(a => (a.Group, a.Answer!.Value.Candidate, a.Answer.Value.Probability)).ToList();
            if (answers.Count == 0) break;
            var surest = answers.MaxBy(a => a.Probability);
            var speaker = surest.Group.CueLast == surest.Group.Word ? surest : answers.Cast<(CueGroup Group, Candidate Candidate, double Probability)?>().FirstOrDefault(a => Names(a!.Value, surest)) ?? surest;
            taken.Add(speaker);
            closed.Add(speaker.Group.Word);
            closed.Add(surest.Group.Word);
        }

        return [.. taken.Select(t => (t.Group.Word, t.Candidate, t.Probability)).OrderBy(t => t.Word)];
    }

    /// <summary>Whether a verb with a speaker stands over the same words as a citing phrase, or reports, inside of them, what they end or begin with.</summary>
    private static bool Names((CueGroup Group, Candidate Candidate, double Probability) verb, (CueGroup Group, Candidate Candidate, double Probability) phrase)
    {
        if (verb.Group.Word == phrase.Group.Word || verb.Group.Mention is null || verb.Group.CueLast != verb.Group.Word) return false;
        var (said, cited) = (Letters(verb.Candidate), Letters(phrase.Candidate));
        return Alike(said, cited)
            || (verb.Probability >= 0.3 && Words(phrase.Candidate).Contains(verb.Group.Word) && said.IsSubsetOf(cited)
                && (Words(verb.Candidate).Min() == Words(phrase.Candidate).Min() || Words(verb.Candidate).Max() == Words(phrase.Candidate).Max()));
    }

    /// <summary>Softmax over the candidates and none (score 0); an answer's probability is that of all candidates alike to it.</summary>
    private static (Candidate Candidate, double Probability)? Answer(List<Candidate> candidates)
    {
        var total = 1 + candidates.Sum(c => Math.Exp(c.Score));
        var likely = candidates.Where(c => Math.Exp(c.Score) / total > 0.005).ToList();
        var answers = likely.Select(c => (Candidate: c, Probability: likely.Where(o => Alike(Letters(c), Letters(o))).Sum(o => Math.Exp(o.Score) / total))).ToList();
        if (answers.Count == 0 || answers.Max(a => a.Probability) < 0.2) return null;
        var best = answers.Where(a => a.Probability >= 0.2 && a.Probability >= answers.Max(b => b.Probability) - 0.05).MaxBy(a => a.Candidate.Score);
        return (best.Candidate, Math.Min(1, best.Probability));
    }

    private static bool Alike(HashSet<int> a, HashSet<int> b) => a.Intersect(b).Count() >= 0.8 * a.Union(b).Count();

    private static HashSet<int> Letters(Candidate c) => [.. Range(c.Span), .. Range(c.SecondSpan)];

    private static HashSet<int> Words(Candidate c) => [.. Enumerable.Range(c.First, c.Last - c.First + 1), .. c.SecondFirst < 0 ? [] : Enumerable.Range(c.SecondFirst, c.SecondLast - c.SecondFirst + 1)];

    private static IEnumerable<int> Range(TextSpan span) => Enumerable.Range(span.Start, span.Length);
}
