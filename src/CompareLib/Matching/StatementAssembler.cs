namespace CompareLib.Matching;

/// <summary>
/// Puts the statements of a quotation together again. One quotation in marks may report two utterances, so its statements are grouped one by one; here those
/// of one quotation that keep the same company become one group, a quotation none of whose statements found company is tried as a whole, and what stands alone
/// is a group of one.
/// </summary>
internal sealed class StatementAssembler(PreparedCorpus corpus, GroupingRun run, float threshold)
{
    private readonly Dictionary<int, List<MemberSet>> _byWording = [];
    private readonly HashSet<MemberSet> _dropped = [];

    /// <summary>Changes <paramref name="groups"/>, whose members are whole wordings and single statements.</summary>
    public void Assemble(List<MemberSet> groups)
    {
        foreach (var group in groups)
        {
            foreach (var wording in group.Members.Select(m => m.Wording).Distinct()) Of(wording).Add(group);
        }

        var several = groups.SelectMany(g => g.Members).Select(m => m.Wording).Distinct().Where(w => corpus.SegmentsOf(w).Count > 1).ToArray();
        foreach (var wording in several) MergeParallel(wording);
        foreach (var wording in several.Where(IsAlone).ToArray()) TryWhole(wording);
        foreach (var wording in several) Widen(wording);
        foreach (var wording in several) DropLonely(wording);
        groups.RemoveAll(_dropped.Contains);
        foreach (var group in groups) Fold(group);
    }

    private List<MemberSet> Of(int wording) => _byWording.TryGetValue(wording, out var list) ? list : _byWording[wording] = [];

    private static bool HasCompany(MemberSet group) => group.Members.Exists(m => m.Wording != group.Core.Wording);

    private bool Welcomes(MemberSet group, int unit) => group.Members.TrueForAll(m => !run.ConflictOf(unit, m.Unit));

    private bool IsAlone(int wording) => !Of(wording).Exists(HasCompany);

    private void MergeParallel(int wording)
    {
        for (var i = 0; i < Of(wording).Count; i++)
        {
            for (var j = Of(wording).Count - 1; j > i; j--)
            {
                var (x, y) = (Of(wording)[i], Of(wording)[j]);
                if (HasCompany(x) && HasCompany(y) && Agree(x, y) && Agree(y, x)) Merge(x, y);
            }
        }
    }

    // Every quotation of the one stands in the other too, two at the least, or fits its core.
    private bool Agree(MemberSet x, MemberSet y)
    {
        var others = y.Members.Select(m => m.Wording).ToHashSet();
        var both = x.Members.Select(m => m.Wording).Distinct().Count(others.Contains);
        return both > 1 && x.Members.TrueForAll(m => others.Contains(m.Wording) || (Welcomes(y, m.Unit) && run.ScoreOfWordings(m.Unit, y.Core.Unit) >= threshold));
    }

    private void Merge(MemberSet into, MemberSet from)
    {
        into.Members.AddRange(from.Members);
        _dropped.Add(from);
        foreach (var wording in from.Members.Select(m => m.Wording).Distinct())
        {
            Of(wording).Remove(from);
            if (!Of(wording).Contains(into)) Of(wording).Add(into);
        }
    }

    // The whole against the cores of other groups, and against other quotations that are alone.
    private void TryWhole(int wording)
    {
        if (!IsAlone(wording)) return;
        var (seen, found) = (new SeenSet(run.Order.Length), new List<int>());
        run.Index.Collect(wording, seen, found);
        var (best, most) = ((MemberSet?)null, threshold);
        foreach (var group in found.SelectMany(rank => Of(corpus.WordingOf(run.Order[rank]))).Distinct())
        {
            var core = group.Core.Wording;
            if (core == wording || !Welcomes(group, wording)) continue;
            var score = run.ScoreOfWordings(wording, IsAlone(core) ? core : group.Core.Unit);
            if (score > most) (best, most) = (group, score);
        }

        if (best is null) return;
        if (IsAlone(best.Core.Wording)) best = Whole(best.Core.Wording);
        best.Members.Add(new Member(wording, -1, wording));
        foreach (var lonely in Of(wording)) _dropped.Add(lonely);
        _byWording[wording] = [best];
    }

    // Where one statement alone found company, and the quotation as a whole fits that company better, the whole belongs there.
    private void Widen(int wording)
    {
        if (Of(wording).Where(HasCompany).ToArray() is not [var group] || group.Members.Where(m => m.Wording == wording).ToArray() is not [{ Segment: >= 0 } member]) return;
        var others = group.Members.Where(m => m.Wording != wording).ToArray();
        if (others.Sum(o => run.ScoreOfWordings(wording, o.Unit)) <= others.Sum(o => run.ScoreOfWordings(member.Unit, o.Unit))) return;
        var whole = new Member(wording, -1, wording);
        group.Members[group.Members.IndexOf(member)] = whole;
        if (group.Core == member) group.Core = whole;
    }

    // One group of all the statements of a quotation that is alone.
    private MemberSet Whole(int wording)
    {
        var sets = Of(wording);
        foreach (var lonely in sets.Skip(1)) _dropped.Add(lonely);
        sets[0].Core = new Member(wording, -1, wording);
        sets[0].Members.Clear();
        sets[0].Members.Add(sets[0].Core);
        _byWording[wording] = [sets[0]];
        return sets[0];
    }

    // A statement without company needs no group when another statement of its quotation has one.
    private void DropLonely(int wording)
    {
        if (IsAlone(wording)) Whole(wording);
        else foreach (var lonely in Of(wording).Where(g => !HasCompany(g))) _dropped.Add(lonely);
    }

    // A quotation with several statements in one group stands in it once, as a whole.
    private static void Fold(MemberSet group)
    {
        var core = group.Core;
        var folded = new List<Member>(group.Members.Count);
        foreach (var members in group.Members.GroupBy(m => m.Wording))
        {
            var first = members.First();
            var member = members.All(m => m.Segment == first.Segment) ? first : new Member(first.Wording, -1, first.Wording);
            if (core.Wording == first.Wording) group.Core = member;
            folded.Add(member);
        }

        group.Members.Clear();
        group.Members.AddRange(folded);
    }
}
