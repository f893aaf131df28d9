namespace CompareLib.Quotations.Reading.Choice;

/// <summary>Chooses for every cue of a unit how to read it, or that it announces nothing, so that no two readings overlap.</summary>
internal static class CandidateChooser
{
    /// <summary>What a relayed report itself reports need not be likelier: by itself the whole report is the nearer reading.</summary>
    private const double Passed = 0.1;

    /// <summary>Readings less likely than this are not looked at.</summary>
    private const double Least = 0.2;

    /// <summary>Readings that share so much of their words are one answer with other edges: the evaluation's own measure.</summary>
    private const double Same = 0.8;

    /// <summary>Readings less likely than this add nothing to those that share their words.</summary>
    private const double Negligible = 0.005;

    /// <summary>Of answers whose probabilities differ by no more than this, the one with the likeliest edges is taken.</summary>
    private const double Near = 0.05;

    /// <summary>A verb within what a citing phrase announces names the speaker from this probability on.</summary>
    private const double Sure = 0.3;

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

    /// <summary><c>"...," Lopez said, according to the paper</c>: of two cues with one content, with or without <c>Lopez said</c>, the verb of saying names the speaker, the phrase a layer.</summary>
    private static int Speaker(List<(CueGroup Group, (Candidate? Candidate, double Probability) Best)> open, int at)
    {
        var content = open[at].Best.Candidate!;
        if (open[at].Group.Relays && content.Last < open[at].Group.Word) return Relayed(open, at);
        if (open[at].Group.CueLast == open[at].Group.Word) return at;
        for (var i = 0; i < open.Count; i++)
        {
            if (i == at || open[i].Best.Candidate is not { } other || open[i].Group.Mention is null || open[i].Group.CueLast != open[i].Group.Word) continue;
            if (IsSame(content, other) || (open[i].Best.Probability >= Sure && Reports(content, open[i].Group, other))) return i;
        }

        return at;
    }

    /// <summary><c>Lopez told the paper that ..., the agency reported</c>: who told it speaks, up to where the agency's report ends, and whoever passes it on is a layer.</summary>
    private static int Relayed(List<(CueGroup Group, (Candidate? Candidate, double Probability) Best)> open, int at)
    {
        var content = open[at].Best.Candidate!;
        for (var i = 0; i < open.Count; i++)
        {
            var group = open[i].Group;
            if (i == at || group.Mention is null || !content.Holds(group.Word)) continue;
            var shares = Shares(group.Candidates);
            var best = -1;
            for (var k = 0; k < shares.Length; k++)
            {
                var c = group.Candidates[k];
                if (c.First > group.Word && c.SecondFirst < 0 && c.Last == content.Last && shares[k] >= Passed && (best < 0 || shares[k] > shares[best])) best = k;
            }

            if (best < 0) continue;
            open[i] = (group, (group.Candidates[best], Math.Max(shares[best], open[at].Best.Probability)));
            return i;
        }

        return at;
    }

    /// <summary>Whether content is a whole report: who said it, the verb, and what was said up to an edge.</summary>
    private static bool Reports(Candidate content, CueGroup verb, Candidate said) =>
        content.Holds(verb.Word) && said.Common(content) == said.Length && (said.First == content.First || Math.Max(said.Last, said.SecondLast) == Math.Max(content.Last, content.SecondLast));

    /// <summary>The reading of one cue whose answer, give or take the edges, is likeliest, with the probability of that answer; none when it is not likely enough.</summary>
    private static (Candidate? Candidate, double Probability) Best(List<Candidate> candidates)
    {
        var likely = candidates.Zip(Shares(candidates), (c, share) => (Candidate: c, Share: share)).Where(c => c.Share > Negligible).ToList();
        if (likely.Count == 0) return default;
        var masses = likely.ConvertAll(c => likely.Sum(o => IsSame(c.Candidate, o.Candidate) ? o.Share : 0));
        var needed = Math.Max(Least, masses.Max() - Near);
        var best = -1;
        for (var i = 0; i < likely.Count; i++) if (masses[i] >= needed && (best < 0 || likely[i].Candidate.Score > likely[best].Candidate.Score)) best = i;
        return best < 0 ? default : (likely[best].Candidate, Math.Min(1, masses[best]));
    }

    /// <summary>The probability of each reading of one cue; what is left of 1 is that of none.</summary>
    internal static double[] Shares(List<Candidate> candidates)
    {
        var most = candidates.Aggregate(0.0, (m, c) => Math.Max(m, c.Score));
        var sum = Math.Exp(-most) + candidates.Sum(c => Math.Exp(c.Score - most));
        return [.. candidates.Select(c => Math.Exp(c.Score - most) / sum)];
    }

    /// <summary>Whether two readings share so much that they are one answer.</summary>
    internal static bool IsSame(Candidate a, Candidate b)
    {
        var common = a.Common(b);
        return common >= Same * (a.Length + b.Length - common);
    }
}
