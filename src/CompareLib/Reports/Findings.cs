using System.Collections.Immutable;
using CompareLib.Alignment;
using CompareLib.Quotations;

namespace CompareLib.Reports;

/// <summary>What a report says on each of the questions that readers bring: selections from the model, the same for every format. Only sure groups are asked. Immutable.</summary>
internal sealed class Findings
{
    public Findings(ReportView view)
    {
        Meaning = [.. view.Sure.SelectMany(g => g.MeaningUnits.Select(u => (g, u)))];
        LeftOut = [.. view.Sure.SelectMany(g => g.Units.Where(IsLeftOut).Select(u => (g, u)))];
        Quoted = [.. view.Sure.Select(QuotedOf).Where(q => q is not null).Select(q => q!)];
        Crossings = [.. view.Sure.Where(IsCrossing)];
        Restated = [.. view.Sure.SelectMany(g => g.Model.RestatedBy.Select(r => (g, r)))];
        Speakers = SpeakersOf(view);
        Occasions = OccasionsOf(view);
        SharedByCopying = [.. view.Report.Sources.Pairs.Where(p => p.SharedWords > 0)];
        Outlets = view.Outlets.Length;
        SeveralOutlets = view.Sure.Count(g => g.Model.Outlets.Length > 1);
    }

    /// <summary>Places where the meaning changes.</summary>
    public ImmutableArray<(GroupView Group, UnitView Unit)> Meaning { get; }

    /// <summary>
    /// The change of meaning that the head of a report tells: of the first sure group with a sure speaker and a change of meaning in words inside marks or between full
    /// retellings, the most telling one; null when there is none.
    /// </summary>
    public (GroupView Group, UnitView Unit)? Gravest => Meaning
        .Where(m => m.Group.Model is { Speaker: not null, SpeakerConfidence: >= UtteranceGroup.SureConfidence } && Reliable.IsToldReliably(m.Group, m.Unit))
        .GroupBy(m => m.Group.Index)
        .Select(g => g.MaxBy(m => m.Unit.Weight))
        .Select(m => ((GroupView, UnitView)?)m)
        .FirstOrDefault();

    /// <summary>Places where one wording has words that another does not have, small words apart.</summary>
    public ImmutableArray<(GroupView Group, UnitView Unit)> LeftOut { get; }

    /// <summary>Groups that two articles or more put in quotation marks.</summary>
    public ImmutableArray<QuotedFinding> Quoted { get; }

    /// <summary>Groups quoted in one article and retold in another.</summary>
    public ImmutableArray<GroupView> Crossings { get; }

    /// <summary>Headlines and sentences in an outlet's own voice that tell what somebody said.</summary>
    public ImmutableArray<(GroupView Group, Restatement Restatement)> Restated { get; }

    /// <summary>Who speaks, most quotations first.</summary>
    public ImmutableArray<SpeakerFinding> Speakers { get; }

    /// <summary>On what occasions things were said, by day and first article.</summary>
    public ImmutableArray<OccasionFinding> Occasions { get; }

    /// <summary>Pairs of articles that share text by copying.</summary>
    public ImmutableArray<Sources.ArticlePair> SharedByCopying { get; }

    /// <summary>Number of outlets.</summary>
    public int Outlets { get; }

    /// <summary>Number of sure groups that more than one outlet tells.</summary>
    public int SeveralOutlets { get; }

    private static bool IsLeftOut(UnitView unit) =>
        unit.Level >= ChangeLevel.Editing && unit.Model.Readings.Any(r => !Sentences.HasWords(r.Text)) && unit.Model.Readings.Any(r => Sentences.HasWords(r.Text))
        && unit.Label is ChangeLabel.Omission or ChangeLabel.Insertion or ChangeLabel.Truncation or ChangeLabel.Clarification or ChangeLabel.Ellipsis;

    private static QuotedFinding? QuotedOf(GroupView group)
    {
        var marked = group.Witnesses.Where(w => w.IsMarked).ToImmutableArray();
        if (marked.Select(w => w.Article).Distinct().Count() < 2) return null;
        var wordings = marked.Select(w => group.WordingOf(w.Index)).Distinct().Count();
        return new QuotedFinding(group, [.. marked.Select(w => w.Index)], wordings);
    }

    private static bool IsCrossing(GroupView group) =>
        group.Witnesses.Any(a => a.IsMarked && group.Witnesses.Any(b =>
            b.Quotation?.Kind == QuotationKind.Indirect && !ReferenceEquals(a.Article, b.Article)));

    private static ImmutableArray<SpeakerFinding> SpeakersOf(ReportView view)
    {
        var found = new Dictionary<(string, SpeakerKind), List<Quotation>>();
        var speakers = new Dictionary<(string, SpeakerKind), Speaker>();
        foreach (var speaker in view.Report.Speakers) speakers.TryAdd((speaker.Name, speaker.Kind), speaker);
        foreach (var quotation in view.Report.Quotations)
        {
            if (quotation.Speaker is not { } speaker) continue;
            var key = (speaker.Name, speaker.Kind);
            speakers.TryAdd(key, speaker);
            if (!found.TryGetValue(key, out var list)) found[key] = list = [];
            list.Add(quotation);
        }

        return
        [
            .. speakers.Select(s => new SpeakerFinding(s.Value, [.. found.GetValueOrDefault(s.Key, [])]))
                .OrderByDescending(s => s.Quotations.Length).ThenBy(s => s.Speaker.Name, StringComparer.Ordinal).ThenBy(s => s.Speaker.Kind),
        ];
    }

    private static ImmutableArray<OccasionFinding> OccasionsOf(ReportView view)
    {
        var found = new Dictionary<(string?, string?, DateOnly?), List<Quotation>>();
        foreach (var quotation in view.Report.Quotations)
        {
            if (quotation.Occasion is not { } o || (o.Event is null && o.Addressee is null && o.Date is null)) continue;
            var key = (o.Event, o.Addressee, o.Date);
            if (!found.TryGetValue(key, out var list)) found[key] = list = [];
            list.Add(quotation);
        }

        return
        [
            .. found.Select(f => new OccasionFinding(f.Value[0].Occasion!, [.. f.Value]))
                .OrderBy(o => o.Occasion.Date ?? DateOnly.MaxValue).ThenBy(o => view.ArticleIndex(o.Quotations[0].ArticleId)).ThenBy(o => o.Quotations[0].Extent),
        ];
    }
}
