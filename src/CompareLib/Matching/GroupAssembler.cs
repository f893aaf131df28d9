using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace CompareLib.Matching;

/// <summary>Makes the result of a run: groups with labels, confidence and links, and what only looks alike.</summary>
internal sealed class GroupAssembler(PreparedCorpus corpus, GroupingRun run, MatchModel model, MatchingOptions options)
{
    private const int Chunk = 1024;
    private readonly float _threshold = (float)options.Threshold;

    /// <summary>The result.</summary>
    /// <param name="pairs">The scored pairs.</param>
    /// <param name="core">The core of each distinct unit's group, by rank.</param>
    /// <param name="threads">How many threads work.</param>
    public Grouping Assemble(ScoredPair[] pairs, int[] core, int threads)
    {
        var groups = Gather(core);
        if (corpus.Segments is not null) new StatementAssembler(corpus, run, _threshold).Assemble(groups);
        var made = new WordingGroup[groups.Count];
        var next = -Chunk;
        Workers.Run(groups.Count > Chunk ? threads : 1, () =>
        {
            var scorer = run.NewScorer();
            var explainer = options.Explain ? NewExplainer(scorer) : null;
            for (int first; (first = Interlocked.Add(ref next, Chunk)) < made.Length;)
            {
                for (var g = first; g < Math.Min(made.Length, first + Chunk); g++) made[g] = Make(groups[g], scorer, explainer);
            }
        });
        return new Grouping(ImmutableCollectionsMarshal.AsImmutableArray(made), options.Explain ? LookAlikes(pairs, groups) : []);
    }

    private MatchExplainer NewExplainer(PairScorer scorer) => new(corpus.Store, run, scorer, model, options, corpus.TextOf);

    private List<MemberSet> Gather(int[] core)
    {
        var groups = new List<MemberSet>();
        var ofRank = new MemberSet[core.Length];
        for (var rank = 0; rank < core.Length; rank++)
        {
            if (core[rank] == rank) groups.Add(ofRank[rank] = new MemberSet(corpus.MemberOf(run.Order[rank])));
        }

        for (var rank = 0; rank < core.Length; rank++)
        {
            if (core[rank] != rank) (ofRank[rank] = ofRank[core[rank]]).Members.Add(corpus.MemberOf(run.Order[rank]));
        }

        // Equal words join their twin, unless there are so few of them that they prove nothing.
        foreach (var (rank, unit) in Twins())
        {
            if (run.ScoreOfWordings(run.Order[rank], unit) >= _threshold) ofRank[rank].Members.Add(corpus.MemberOf(unit));
            else groups.Add(new MemberSet(corpus.MemberOf(unit)));
        }

        return groups;
    }

    private List<(int Rank, int Unit)> Twins()
    {
        var twins = new List<(int Rank, int Unit)>();
        Dictionary<int, int>? rankOf = null;
        foreach (var unit in run.Units)
        {
            var first = run.Twin[unit];
            if (first == unit) continue;
            rankOf ??= run.RankOfUnits();
            twins.Add((rankOf[first], unit));
        }

        twins.Sort((x, y) => x.Rank != y.Rank ? x.Rank.CompareTo(y.Rank) : string.CompareOrdinal(corpus.IdOf(x.Unit), corpus.IdOf(y.Unit)) is not 0 and var ids ? ids : x.Unit.CompareTo(y.Unit));
        return twins;
    }

    private WordingGroup Make(MemberSet group, PairScorer scorer, MatchExplainer? explainer)
    {
        var core = group.Core;
        if (group.Members.Count == 1) return new WordingGroup([corpus.IdOf(core.Wording)], corpus.IdOf(core.Wording), 1, []) { Segments = core.Segment < 0 ? [] : [core.Segment] };
        var confidence = 1f;
        var links = explainer is null ? null : ImmutableArray.CreateBuilder<MatchLink>(group.Members.Count - 1);
        scorer.Prepare(core.Unit);
        foreach (var member in group.Members)
        {
            if (member.Unit == core.Unit) continue;
            confidence = Math.Min(confidence, scorer.Score(member.Unit));
            links?.Add(explainer!.Link(core.Unit, member.Unit, corpus.IdOf(core.Wording), corpus.IdOf(member.Wording), true) with
            {
                SegmentA = SegmentOf(core),
                SegmentB = SegmentOf(member),
            });
        }

        var ids = new string[group.Members.Count];
        for (var i = 0; i < ids.Length; i++) ids[i] = corpus.IdOf(group.Members[i].Wording);
        return new WordingGroup(ImmutableCollectionsMarshal.AsImmutableArray(ids), corpus.IdOf(core.Wording), confidence, links?.ToImmutable() ?? [])
        {
            Segments = group.Members.Exists(m => m.Segment >= 0) ? [.. group.Members.Select(SegmentOf)] : [],
        };
    }

    // For each two groups the pair that looks most alike.
    private ImmutableArray<MatchLink> LookAlikes(ScoredPair[] pairs, List<MemberSet> groups)
    {
        Array.Sort(pairs);
        var explainer = NewExplainer(run.NewScorer());
        var groupsOf = groups.SelectMany(g => g.Members.Select(m => (m.Wording, Group: g))).ToLookup(x => x.Wording, x => x.Group);
        var seen = new HashSet<(MemberSet, MemberSet)>();
        var found = ImmutableArray.CreateBuilder<MatchLink>();
        foreach (var pair in pairs)
        {
            var (a, b) = (corpus.MemberOf(run.Order[pair.A]), corpus.MemberOf(run.Order[pair.B]));
            if (a.Wording == b.Wording || groupsOf[a.Wording].Intersect(groupsOf[b.Wording]).Any()) continue;
            var (x, y) = (GroupOf(a), GroupOf(b));
            if (seen.Contains((y, x)) || !seen.Add((x, y))) continue;
            found.Add(explainer.Link(a.Unit, b.Unit, corpus.IdOf(a.Unit), corpus.IdOf(b.Unit), false) with { SegmentA = SegmentOf(a), SegmentB = SegmentOf(b) });
        }

        return found.ToImmutable();

        MemberSet GroupOf(Member member) => groupsOf[member.Wording].FirstOrDefault(g => g.Members.Contains(member)) ?? groupsOf[member.Wording].First();
    }

    private static int? SegmentOf(Member member) => member.Segment < 0 ? null : member.Segment;
}
