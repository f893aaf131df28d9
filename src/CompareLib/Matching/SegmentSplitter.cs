namespace CompareLib.Matching;

/// <summary>
/// One quotation in marks may report two utterances. Where the members of a group fit different statements of one wording, and not each other, the group is
/// cut in two and the wording belongs to both, each time with its statement. Where a statement of a wording fits the core of another group better than the
/// wording as a whole does, the wording joins that group with this statement.
/// </summary>
internal sealed class SegmentSplitter(PreparedCorpus corpus, GroupingRun run, float threshold)
{
    private const int LeastRoots = 3;
    private readonly SeenSet _seen = new(run.Order.Length);
    private readonly List<int> _found = [];

    /// <summary>Cuts and joins <paramref name="groups"/>; <paramref name="groupOf"/> tells the group of each wording, by number.</summary>
    public void Split(List<MemberSet> groups, MemberSet[] groupOf)
    {
        foreach (var wording in run.Order.ToArray())
        {
            var (first, count) = corpus.SegmentsOf(wording);
            if (count < 2) continue;
            var group = groupOf[wording];
            var parts = Parts(group, wording, first, count);
            if (parts.Count >= 2 && AreApart(parts))
            {
                Cut(groups, groupOf, group, wording, first, parts);
                Reach(groupOf, wording, first, count);
            }
            else if (Reach(groupOf, wording, first, count) && parts.Count == 1) Narrow(group, wording, parts.Keys.First(), first);
        }
    }

    // Members of the group by the one statement of the wording that they fit best; those that fit the whole better hold all together.
    private SortedDictionary<int, List<Member>> Parts(MemberSet group, int wording, int first, int count)
    {
        var parts = new SortedDictionary<int, List<Member>>();
        foreach (var member in group.Members)
        {
            if (member.Wording == wording || run.Twin[member.Wording] == wording) continue;
            var (best, most, fits) = (-1, 0f, 0);
            for (var s = 0; s < count; s++)
            {
                if (corpus.Store.Roots(first + s).Length < LeastRoots) continue;
                var score = run.ScoreOfWordings(first + s, member.Unit);
                if (score >= threshold) fits++;
                if (score > most) (best, most) = (s, score);
            }

            if (fits > 1 || best < 0)
            {
                parts.Clear();
                return parts;
            }

            if (!parts.TryGetValue(best, out var list)) parts.Add(best, list = []);
            list.Add(member);
        }

        return parts;
    }

    private bool AreApart(SortedDictionary<int, List<Member>> parts)
    {
        var lists = parts.Values.ToArray();
        for (var i = 0; i < lists.Length; i++)
        {
            for (var j = i + 1; j < lists.Length; j++)
            {
                if (lists[i].Any(x => lists[j].Any(y => run.ScoreOfWordings(x.Unit, y.Unit) >= threshold))) return false;
            }
        }

        return true;
    }

    private static void Cut(List<MemberSet> groups, MemberSet[] groupOf, MemberSet group, int wording, int first, SortedDictionary<int, List<Member>> parts)
    {
        var twins = group.Members.Where(m => m.Wording != wording && !parts.Values.Any(p => p.Contains(m))).ToList();
        groups.Remove(group);
        foreach (var (segment, members) in parts)
        {
            var statement = new Member(wording, segment, first + segment);
            var part = new MemberSet(members.Contains(group.Core) ? group.Core : statement);
            if (part.Core != statement) part.Members.Add(statement);
            part.Members.AddRange(twins.Select(t => t with { Segment = segment, Unit = first + segment }));
            part.Members.AddRange(members.Where(m => m != part.Core));
            groups.Add(part);
            foreach (var member in members) groupOf[member.Wording] = part;
        }

        groupOf[wording] = groups[^1];
    }

    // The other members fit one statement of the wording, and another statement went elsewhere: only the one belongs here.
    private static void Narrow(MemberSet group, int wording, int segment, int first)
    {
        for (var m = 0; m < group.Members.Count; m++)
        {
            if (group.Members[m].Wording != wording) continue;
            group.Members[m] = new Member(wording, segment, first + segment);
            if (group.Core.Wording == wording) group.Core = group.Members[m];
        }
    }

    private bool Reach(MemberSet[] groupOf, int wording, int first, int count)
    {
        var reached = false;
        for (var s = 0; s < count; s++)
        {
            var unit = first + s;
            if (corpus.Store.Roots(unit).Length < LeastRoots) continue;
            run.Index.Collect(unit, _seen, _found);
            var (best, most) = ((MemberSet?)null, threshold);
            foreach (var rank in _found)
            {
                var other = run.Order[rank];
                if (other == wording) continue;
                var group = groupOf[other];
                if (group.Members.Any(m => m.Wording == wording)) continue;
                if (run.RelationOf(wording, group.Core.Unit) == SpeakerRelation.Different) continue;
                var score = run.ScoreOfWordings(unit, group.Core.Unit);
                if (score > most) (best, most) = (group, score);
            }

            if (best is null) continue;
            best.Members.Add(new Member(wording, s, unit));
            reached = true;
        }

        return reached;
    }
}
