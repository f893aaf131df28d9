using System.Collections.Immutable;
using CompareLib.Quotations;
using CompareLib.Sources;
using CompareLib.Text;

namespace CompareLib.Evaluation;

/// <summary>
/// A report on the seeds measured against their annotation, by the rule that its README suggests: direct and mixed exact after trimming blanks and
/// punctuation, indirect by word F1 of 0.8; an interrupted quotation is one item a piece there, so every piece of ours is offered.
/// </summary>
internal sealed class SeedScore
{
    private readonly ComparisonReport _report;
    private readonly SeedGold _gold;
    private readonly Dictionary<string, string> _texts;

    public SeedScore(ComparisonReport report, SeedGold gold)
    {
        (_report, _gold) = (report, gold);
        _texts = report.Articles.ToDictionary(a => a.Article.Id, a => a.Article.Text, StringComparer.Ordinal);
        ScoreQuotations();
        ScoreGroups();
        ScorePassages();
    }

    /// <summary>Quotations found, wrong and missed.</summary>
    public Counts Quotations { get; private set; }

    /// <summary>Of the quotations found, those with the right canonical speaker.</summary>
    public int SpeakersRight { get; private set; }

    /// <summary>Pairs of the annotation's units in one group: right, wrong and missed.</summary>
    public Counts Pairs { get; private set; }

    /// <summary>For each annotated group the members that stand together in the group of ours that holds most of them.</summary>
    public SortedDictionary<string, ImmutableArray<string>> Together { get; } = new(StringComparer.Ordinal);

    /// <summary>Pairs of the comparison, optional quotations among them, that the gold has and does not have together.</summary>
    public List<string> GroupedBesideGold { get; } = [];

    /// <summary>Quotations that the gold does not have and that stand in a group with others.</summary>
    public List<string> UnknownInCompany { get; } = [];

    /// <summary>Pairs that must stay apart and were grouped.</summary>
    public List<(string A, string B)> HardNegativesGrouped { get; } = [];

    /// <summary>Required passages that were not found within three words, by id.</summary>
    public List<string> PassagesMissed { get; } = [];

    /// <summary>Passages that prove nothing and were counted as copying, by id.</summary>
    public List<string> PassagesMiscounted { get; } = [];

    /// <summary>What went wrong, a line each.</summary>
    public List<string> Errors { get; } = [];

    private void ScoreQuotations()
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        int found = 0, missed = 0;
        foreach (var item in _gold.Items.Where(i => !i.Segment))
        {
            var text = _texts[item.File];
            var here = _report.Quotations.Where(q => q.ArticleId == item.File).ToArray();
            var hit = here.FirstOrDefault(q => Pieces(q).Any(piece => item.Accepted.Any(a => Same(text, a, piece, item.Kind == "indirect"))));
            if (hit is not null) used.Add(hit.Id);
            if (item.Optional)
            {
                foreach (var near in here.Where(q => q.Extent.Overlaps(item.Accepted[0]))) used.Add(near.Id);
            }
            else if (hit is null)
            {
                missed++;
                Errors.Add($"missed {item.Id} {item.Kind}");
            }
            else
            {
                found++;
                if (hit.Speaker is { } speaker && item.Speakers.Contains(speaker.Name, StringComparer.OrdinalIgnoreCase)) SpeakersRight++;
                else Errors.Add($"speaker of {item.Id}: {hit.Speaker?.Name ?? "none"}, not {item.Speakers[0]}");
            }
        }

        var wrong = _report.Quotations.Where(q => !used.Contains(q.Id)).ToArray();
        foreach (var q in wrong) Errors.Add($"wrong {q.ArticleId[..3]} {q.Kind} [{q.Rule}] {q.Text}");
        Quotations = new Counts(found, wrong.Length, missed);
    }

    private void ScoreGroups()
    {
        var units = _gold.Items.Where(i => !i.Optional).ToImmutableArray();
        var groups = units.ToDictionary(u => u.Id, u => GroupsOf(u).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        var owner = _gold.Groups.SelectMany(g => g.Value.Select(m => (Member: m, Group: g.Key))).ToDictionary(x => x.Member, x => x.Group, StringComparer.Ordinal);
        int right = 0, wrong = 0, missed = 0;
        for (var i = 0; i < units.Length; i++)
        {
            for (var j = i + 1; j < units.Length; j++)
            {
                var (a, b) = (units[i], units[j]);
                var together = groups[a.Id].Overlaps(groups[b.Id]);
                var wanted = owner.TryGetValue(a.Id, out var ga) & owner.TryGetValue(b.Id, out var gb) && ga == gb;
                if (wanted && together) right++;
                else if (wanted) missed++;
                else if (together && !Excused(a, b, ga, gb))
                {
                    wrong++;
                    Errors.Add($"grouped {a.Id} with {b.Id}");
                }
            }
        }

        Pairs = new Counts(right, wrong, missed);
        ScoreBeside(owner);
        foreach (var (group, members) in _gold.Groups)
        {
            var best = members.SelectMany(m => groups[m]).GroupBy(g => g, StringComparer.Ordinal).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key;
            Together[group] = best is null ? [] : [.. members.Where(m => groups[m].Contains(best))];
        }

        HardNegativesGrouped.AddRange(_gold.HardNegatives.Where(n => groups.TryGetValue(n.A, out var a) && groups.TryGetValue(n.B, out var b) && a.Overlaps(b)));
    }

    // Every two witnesses of one group of ours that gold has, optional ones too, and does not have together.
    private void ScoreBeside(Dictionary<string, string> owner)
    {
        var quotations = _report.Quotations.ToDictionary(q => q.Id, StringComparer.Ordinal);
        foreach (var group in _report.Groups)
        {
            var found = group.Witnesses.Select(w => (w.QuotationId, Item: _gold.Items.FirstOrDefault(i => i.File == quotations[w.QuotationId].ArticleId && i.Accepted.Any(a => Mostly(a, w.Spans))))).ToArray();
            if (found.Length > 1) UnknownInCompany.AddRange(found.Where(f => f.Item is null).Select(f => $"{group.Id}: {f.QuotationId}"));
            var items = found.Select(f => f.Item).OfType<SeedGold.Item>().ToArray();
            for (var i = 0; i < items.Length; i++)
            {
                for (var j = i + 1; j < items.Length; j++)
                {
                    var (a, b) = (owner.GetValueOrDefault(items[i].Id), owner.GetValueOrDefault(items[j].Id));
                    if (items[i] != items[j] && (a is null || a != b) && !Excused(items[i], items[j], a, b)) GroupedBesideGold.Add($"{group.Id}: {items[i].Id} with {items[j].Id}");
                }
            }
        }
    }

    // Groups of ours with a witness that is mostly this unit, and mostly covers it.
    private IEnumerable<string> GroupsOf(SeedGold.Item unit)
    {
        var quotations = _report.Quotations.ToDictionary(q => q.Id, StringComparer.Ordinal);
        return _report.Groups.Where(g => g.Witnesses.Any(w => quotations[w.QuotationId].ArticleId == unit.File && unit.Accepted.Any(a => Mostly(a, w.Spans)))).Select(g => g.Id);
    }

    private static bool Mostly(TextSpan unit, ImmutableArray<TextSpan> witness)
    {
        var common = witness.Sum(s => Math.Max(0, Math.Min(s.End, unit.End) - Math.Max(s.Start, unit.Start)));
        return common >= 0.5 * unit.Length && common >= 0.5 * witness.Sum(s => s.Length);
    }

    private bool Excused(SeedGold.Item a, SeedGold.Item b, string? groupA, string? groupB)
    {
        if (a.File == b.File && (a.Segment || b.Segment) && a.Accepted[0].Overlaps(b.Accepted[0])) return true;
        if (groupA is not null && groupB is not null && _gold.MergeAccepted.Contains((groupA, groupB))) return true;
        var (wholeA, wholeB) = (a.Segment ? a.Id[..^1] : a.Id, b.Segment ? b.Id[..^1] : b.Id);
        return _gold.Related.Any(r => (r.Contains(a.Id) || r.Contains(wholeA)) && (r.Contains(b.Id) || r.Contains(wholeB)))
            // The whole quotation of two statements is scored by its statements.
            || _gold.Items.Any(i => i.Segment && (i.Id[..^1] == a.Id || i.Id[..^1] == b.Id));
    }

    private void ScorePassages()
    {
        foreach (var passage in _gold.Passages)
        {
            for (var i = 0; i < passage.Places.Length; i++)
            {
                for (var j = i + 1; j < passage.Places.Length; j++)
                {
                    var (x, y) = (passage.Places[i], passage.Places[j]);
                    var over = _report.Sources.Passages.Select(p => Oriented(p, x.File, y.File)).Where(p => p is { } o && o.X.Overlaps(x.Span) && o.Y.Overlaps(y.Span)).Select(p => p!.Value).ToArray();
                    if (passage.Expect == "required" && !over.Any(o => Covers(_texts[x.File], o.X, x.Span) && Covers(_texts[y.File], o.Y, y.Span))) PassagesMissed.Add(passage.Id);
                    // Inside a longer copied passage a stock phrase is no separate evidence.
                    if (passage.Expect == "not copying" && over.Any(o => o.Evidence == PassageEvidence.Copying && !_gold.Passages.Any(g => g.Expect == "required" && g.Places.Contains(x)))) PassagesMiscounted.Add(passage.Id);
                }
            }
        }
    }

    private static (TextSpan X, TextSpan Y, PassageEvidence Evidence)? Oriented(SharedPassage p, string x, string y) =>
        p.ArticleA == x && p.ArticleB == y ? (p.SpanA, p.SpanB, p.Evidence) : p.ArticleA == y && p.ArticleB == x ? (p.SpanB, p.SpanA, p.Evidence) : null;

    // Within three words at each end, but a passage may run on into the next one: the annotation calls one passage or two both right.
    private static bool Covers(string text, TextSpan found, TextSpan wanted)
    {
        var (left, right) = (SignedWords(text, found.Start, wanted.Start), SignedWords(text, wanted.End, found.End));
        return left >= -3 && right >= -3 && (left <= 3 || right <= 3);
    }

    private static int SignedWords(string text, int from, int to) =>
        Math.Sign(to - from) * Tokenizer.Tokenize(text[Math.Min(from, to)..Math.Max(from, to)]).Count(t => t.IsWordLike);

    private static IEnumerable<TextSpan> Pieces(Quotation q) => q.Spans.Append(q.Extent).Concat(q.Marked).Concat(q.Segments).Distinct();

    private static bool Same(string text, TextSpan gold, TextSpan piece, bool byWords)
    {
        if (!gold.Overlaps(piece)) return false;
        var (a, b) = (Words(text, gold), Words(text, piece));
        return byWords ? a.Intersect(b).Count() * 2.0 / (a.Count + b.Count) >= 0.8 : a.SequenceEqual(b);
    }

    private static List<(int Start, int End)> Words(string text, TextSpan span) =>
        [.. Tokenizer.Tokenize(span.Of(text)).Where(t => t.IsWordLike).Select(t => (span.Start + t.Span.Start, span.Start + t.Span.End))];
}
