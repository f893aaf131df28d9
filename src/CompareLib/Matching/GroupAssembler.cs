using System.Collections.Immutable;

namespace CompareLib.Matching;

/// <summary>Makes the result of a run: groups with labels, confidence and links, and what only looks alike.</summary>
internal sealed class GroupAssembler(PreparedCorpus corpus, GroupingRun run, MatchModel model, MatchingOptions options)
{
    private const int Chunk = 1024;
    private readonly float _threshold = (float)options.Threshold;

    /// <summary>The result.</summary>
    /// <param name="pairs">The scored pairs.</param>
    /// <param name="core">The core of each distinct wording's group, by rank.</param>
    /// <param name="threads">How many threads work.</param>
    public Grouping Assemble(ScoredPair[] pairs, int[] core, int threads)
    {
        var count = corpus.Wordings.Count;
        var groupOf = new MemberSet[count];
        var groups = Gather(count, core, groupOf);
        if (corpus.Segments is not null) new SegmentSplitter(corpus, run, _threshold).Split(groups, groupOf);
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
        return new Grouping(ImmutableArray.Create(made), options.Explain ? LookAlikes(pairs, groupOf) : []);
    }

    private MatchExplainer NewExplainer(PairScorer scorer) => new(corpus.Store, run, scorer, model, options, corpus.TextOf);

    private List<MemberSet> Gather(int count, int[] core, MemberSet[] groupOf)
    {
        var groups = new List<MemberSet>();
        for (var rank = 0; rank < core.Length; rank++)
        {
            if (core[rank] != rank) continue;
            groups.Add(groupOf[run.Order[rank]] = new MemberSet(new Member(run.Order[rank], -1, run.Order[rank])));
        }

        for (var rank = 0; rank < core.Length; rank++)
        {
            var wording = run.Order[rank];
            var group = groupOf[run.Order[core[rank]]];
            if (group.Core.Wording != wording) group.Members.Add(new Member(wording, -1, wording));
            groupOf[wording] = group;
        }

        // Equal words join their twin, unless there are so few of them that they prove nothing.
        foreach (var i in Twins(count))
        {
            var member = new Member(i, -1, i);
            if (run.ScoreOfWordings(run.Twin[i], i) >= _threshold)
            {
                groupOf[i] = groupOf[run.Twin[i]];
                groupOf[i].Members.Add(member);
            }
            else groups.Add(groupOf[i] = new MemberSet(member));
        }

        return groups;
    }

    private int[] Twins(int count)
    {
        var twins = new List<int>();
        for (var i = 0; i < count; i++)
        {
            if (run.Twin[i] != i) twins.Add(i);
        }

        if (twins.Count == 0) return [];
        var rankOf = new int[count];
        for (var rank = 0; rank < run.Order.Length; rank++) rankOf[run.Order[rank]] = rank;
        twins.Sort((x, y) => rankOf[run.Twin[x]] != rankOf[run.Twin[y]] ? rankOf[run.Twin[x]].CompareTo(rankOf[run.Twin[y]]) : string.CompareOrdinal(corpus.IdOf(x), corpus.IdOf(y)));
        return [.. twins];
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
                SegmentA = core.Segment < 0 ? null : core.Segment,
                SegmentB = member.Segment < 0 ? null : member.Segment,
            });
        }

        var ids = new string[group.Members.Count];
        for (var i = 0; i < ids.Length; i++) ids[i] = corpus.IdOf(group.Members[i].Wording);
        return new WordingGroup([.. ids], corpus.IdOf(core.Wording), confidence, links?.ToImmutable() ?? [])
        {
            Segments = group.Members.Exists(m => m.Segment >= 0) ? [.. group.Members.Select(m => m.Segment < 0 ? null : (int?)m.Segment)] : [],
        };
    }

    // For each two groups the pair that looks most alike.
    private ImmutableArray<MatchLink> LookAlikes(ScoredPair[] pairs, MemberSet[] groupOf)
    {
        var explainer = NewExplainer(run.NewScorer());
        var seen = new HashSet<(MemberSet, MemberSet)>();
        var found = ImmutableArray.CreateBuilder<MatchLink>();
        foreach (var pair in pairs)
        {
            var (a, b) = (run.Order[pair.A], run.Order[pair.B]);
            var (x, y) = (groupOf[a], groupOf[b]);
            if (x == y || seen.Contains((y, x)) || !seen.Add((x, y))) continue;
            if (x.Members.Exists(m => m.Wording == b) || y.Members.Exists(m => m.Wording == a)) continue;
            found.Add(explainer.Link(a, b, corpus.IdOf(a), corpus.IdOf(b), false));
        }

        return found.ToImmutable();
    }
}
