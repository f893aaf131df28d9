using System.Collections.Immutable;

namespace CompareLib.Matching;

/// <summary>Makes the result of a run: groups with labels, confidence and links, and what only looks alike.</summary>
internal sealed class GroupAssembler(WordingStore store, GroupingRun run, MatchModel model, MatchingOptions options, Func<int, string> idOf)
{
    private readonly float _threshold = (float)options.Threshold;
    private readonly MatchExplainer _explainer = new(store, run, model, options);

    /// <summary>The result.</summary>
    /// <param name="count">How many wordings there are.</param>
    /// <param name="pairs">The scored pairs.</param>
    /// <param name="core">The core of each distinct wording's group, by rank.</param>
    /// <param name="segmentsOf">Where the statements of a wording stand in the store; null when no wording has any.</param>
    public Grouping Assemble(int count, ScoredPair[] pairs, int[] core, Func<int, (int First, int Count)>? segmentsOf)
    {
        var groupOf = new MemberSet[count];
        var groups = Gather(count, core, groupOf);
        if (segmentsOf is not null) new SegmentSplitter(store, run, _threshold, segmentsOf).Split(groups, groupOf);
        var made = ImmutableArray.CreateBuilder<WordingGroup>(groups.Count);
        foreach (var group in groups) made.Add(Make(group));
        return new Grouping(made.MoveToImmutable(), options.Explain ? LookAlikes(pairs, groupOf) : []);
    }

    private List<MemberSet> Gather(int count, int[] core, MemberSet[] groupOf)
    {
        var rankOf = new int[count];
        for (var rank = 0; rank < run.Order.Length; rank++) rankOf[run.Order[rank]] = rank;
        var byCore = new MemberSet?[core.Length];
        for (var rank = 0; rank < core.Length; rank++)
        {
            var wording = run.Order[rank];
            var group = byCore[core[rank]] ??= new MemberSet(new Member(run.Order[core[rank]], -1, run.Order[core[rank]]));
            group.Members.Add(new Member(wording, -1, wording));
            groupOf[wording] = group;
        }

        var groups = new List<MemberSet>();
        foreach (var group in byCore)
        {
            if (group is not null) groups.Add(group);
        }

        // Equal words join their twin, unless there are so few of them that they prove nothing.
        var numbers = new int[count];
        for (var i = 0; i < count; i++) numbers[i] = i;
        var twins = Array.FindAll(numbers, i => run.Twin[i] != i);
        Array.Sort(twins, (x, y) => rankOf[run.Twin[x]] != rankOf[run.Twin[y]] ? rankOf[run.Twin[x]].CompareTo(rankOf[run.Twin[y]]) : string.CompareOrdinal(idOf(x), idOf(y)));
        foreach (var i in twins)
        {
            var member = new Member(i, -1, i);
            var group = run.ScoreOfWordings(run.Twin[i], i) >= _threshold ? groupOf[run.Twin[i]] : new MemberSet(member);
            if (group.Members.Count == 0) groups.Add(group);
            group.Members.Add(member);
            groupOf[i] = group;
        }

        return groups;
    }

    private WordingGroup Make(MemberSet group)
    {
        var members = group.Members;
        var confidence = 1f;
        var links = ImmutableArray.CreateBuilder<MatchLink>();
        foreach (var member in members)
        {
            if (member.Unit == group.Core.Unit) continue;
            confidence = Math.Min(confidence, run.ScoreOfWordings(group.Core.Unit, member.Unit));
            if (!options.Explain) continue;
            links.Add(_explainer.Link(group.Core.Unit, member.Unit, idOf(group.Core.Wording), idOf(member.Wording), true) with
            {
                SegmentA = group.Core.Segment < 0 ? null : group.Core.Segment,
                SegmentB = member.Segment < 0 ? null : member.Segment,
            });
        }

        return new WordingGroup([.. members.Select(m => idOf(m.Wording))], idOf(group.Core.Wording), confidence, links.ToImmutable())
        {
            Segments = members.Exists(m => m.Segment >= 0) ? [.. members.Select(m => m.Segment < 0 ? null : (int?)m.Segment)] : [],
        };
    }

    // For each two groups the pair that looks most alike.
    private ImmutableArray<MatchLink> LookAlikes(ScoredPair[] pairs, MemberSet[] groupOf)
    {
        var seen = new HashSet<(MemberSet, MemberSet)>();
        var found = ImmutableArray.CreateBuilder<MatchLink>();
        foreach (var pair in pairs)
        {
            var (a, b) = (run.Order[pair.A], run.Order[pair.B]);
            var (x, y) = (groupOf[a], groupOf[b]);
            if (x == y || x.Members.Exists(m => m.Wording == b) || y.Members.Exists(m => m.Wording == a)) continue;
            if (!seen.Add((x, y)) || seen.Contains((y, x))) continue;
            found.Add(_explainer.Link(a, b, idOf(a), idOf(b), false));
        }

        return found.ToImmutable();
    }
}
