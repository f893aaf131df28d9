namespace CompareLib.Quotations.Reading.Choice;

/// <summary>Chooses for every cue of a unit how to read it, or that it announces nothing, so that no two readings overlap.</summary>
internal static class CandidateChooser
{
    /// <summary>Readings less likely than this are not looked at.</summary>
    private const double Least = 0.2;

    /// <summary>Readings that share so much of their words are one answer with other edges: the evaluation's own measure.</summary>
    private const double Same = 0.8;

    /// <summary>
    /// The chosen readings with their probabilities, by the order of their cues. The surest is taken first; then every other cue is judged anew without the
    /// readings that overlap it.
    /// </summary>
    public static List<(CueGroup Group, Candidate Candidate, double Probability)> Choose(List<CueGroup> groups)
    {
        var chosen = new List<(CueGroup Group, Candidate Candidate, double Probability)>();
        var open = groups.ConvertAll(g => (Group: g, Best: Best(g.Candidates)));
        while (true)
        {
            var at = -1;
            for (var i = 0; i < open.Count; i++) if (open[i].Best.Candidate is not null && (at < 0 || open[i].Best.Probability > open[at].Best.Probability)) at = i;
            if (at < 0) break;
            var layer = open[at].Group;
            at = Speaker(open, at);
            var (group, (candidate, probability)) = open[at];
            chosen.Add((group, candidate!, probability));
            open.RemoveAt(at);
            open.RemoveAll(o => o.Group == layer);
            for (var i = 0; i < open.Count; i++)
            {
                var left = open[i].Group with { Candidates = open[i].Group.Candidates.FindAll(c => c.Common(candidate!) == 0 && !c.Holds(group.Word)) };
                if (left.Candidates.Count == open[i].Group.Candidates.Count) continue;
                open[i] = (left, Best(left.Candidates));
            }
        }

        chosen.Sort((a, b) => a.Group.Word.CompareTo(b.Group.Word));
        return chosen;
    }

    /// <summary><c>"...," Lopez said, according to the paper</c>: of two cues with one content the verb of saying names the speaker, the phrase a layer.</summary>
    private static int Speaker(List<(CueGroup Group, (Candidate? Candidate, double Probability) Best)> open, int at)
    {
        var content = open[at].Best.Candidate!;
        if (open[at].Group.CueLast == open[at].Group.Word) return at;
        for (var i = 0; i < open.Count; i++)
        {
            if (i == at || open[i].Best.Candidate is not { } other || open[i].Group.Mention is null || open[i].Group.CueLast != open[i].Group.Word) continue;
            var common = content.Common(other);
            if (common >= Same * (content.Length + other.Length - common)) return i;
        }

        return at;
    }

    /// <summary>The reading of one cue whose answer, give or take the edges, is likeliest, with its probability; none when it is not likely enough.</summary>
    private static (Candidate? Candidate, double Probability) Best(List<Candidate> candidates)
    {
        if (candidates.Count == 0) return default;
        var most = Math.Max(0, candidates.Max(c => c.Score));
        var sum = Math.Exp(-most) + candidates.Sum(c => Math.Exp(c.Score - most));
        var likely = candidates.FindAll(c => Math.Exp(c.Score - most) / sum > 0.005);
        (Candidate? Candidate, double Probability, double Own) best = default;
        foreach (var candidate in likely)
        {
            var mass = 0.0;
            foreach (var other in likely)
            {
                var common = candidate.Common(other);
                if (common >= Same * (candidate.Length + other.Length - common)) mass += Math.Exp(other.Score - most) / sum;
            }

            var own = Math.Exp(candidate.Score - most) / sum;
            if (mass >= Least && (best.Candidate is null || mass > best.Probability + 1e-9 || (mass > best.Probability - 1e-9 && own > best.Own))) best = (candidate, mass, own);
        }

        return (best.Candidate, Math.Min(1, best.Probability));
    }
}
