using System.Collections.Immutable;
using System.Globalization;
using CompareLib.Alignment;
using CompareLib.Matching;
using CompareLib.Quotations;
using CompareLib.Sources;
using CompareLib.Text;

namespace CompareLib;

/// <summary>Puts a report together from what the rooms found: groups the quotations, lines up each group, counts its sources, sorts by importance.</summary>
internal sealed class ReportComposer
{
    private readonly ComparisonOptions _options;
    private readonly ImmutableArray<ReportedArticle> _articles;
    private readonly ImmutableArray<ArticleReading> _readings;
    private readonly SourceAnalysis _sources;
    private readonly Dictionary<string, int> _articleIndex;
    private readonly Dictionary<string, GroupableQuotation> _byKey;
    private readonly SourceLedger _ledger;
    private readonly QuotationGrouper _grouper;

    public ReportComposer(ComparisonOptions options, ImmutableArray<ReportedArticle> articles, ImmutableArray<ArticleReading> readings, SourceAnalysis sources)
    {
        (_options, _articles, _readings, _sources) = (options, articles, readings, sources);
        _grouper = new QuotationGrouper(options.Matching);
        _ledger = IndependentSources.Prepare(articles, sources);
        _articleIndex = articles.Select((a, i) => (a.Article.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
        _byKey = GroupableQuotation.All(articles, readings).ToDictionary(q => q.Key, StringComparer.Ordinal);
    }

    /// <summary>The whole report.</summary>
    public ComparisonReport Compose(IProgress<ComparisonProgress>? progress, CancellationToken cancellation)
    {
        var wordings = _byKey.Values.Select(q => q.ToWording()).ToArray();
        progress?.Report(new(ComparisonStage.Grouping, 0, wordings.Length));
        var grouping = _grouper.Group(wordings, _options.Threads, Comparer.Steps(progress, ComparisonStage.Grouping, wordings.Length), cancellation);

        var several = grouping.Groups.Where(g => g.Members.Length > 1).ToArray();
        progress?.Report(new(ComparisonStage.Restating, 0, _articles.Length));
        var restated = Restatements(several, progress, cancellation);
        var lookAlikes = grouping.LookAlikes.Select(Renamed).ToImmutableArray();
        var groups = new UtteranceGroup[several.Length];
        var done = 0;
        progress?.Report(new(ComparisonStage.Aligning, 0, several.Length));
        Comparer.InParallel(several.Length, _options.Threads, i =>
        {
            groups[i] = Compose(several[i], lookAlikes, cancellation) with { RestatedBy = restated[i] };
            progress?.Report(new(ComparisonStage.Aligning, Interlocked.Increment(ref done), several.Length));
        }, cancellation);

        progress?.Report(new(ComparisonStage.Composing, 0, 1));
        // Sure groups first: wrong groups always differ, so that changes of meaning alone would bring the least certain to the top.
        var sorted = groups.OrderByDescending(g => g.IsSure)
            .ThenByDescending(g => g.Sources.Length)
            .ThenByDescending(g => g.Outlets.Length)
            .ThenByDescending(g => g.Collation.Changes.Select(c => c.Weight).DefaultIfEmpty().Max())
            .ThenByDescending(g => g.Witnesses.Length)
            .ThenBy(FirstPlace)
            .Select((g, i) => g with { Id = string.Create(CultureInfo.InvariantCulture, $"g{i + 1}") })
            .ToImmutableArray();
        var corroborated = sorted.Where(g => g.Outlets.Length > 1).SelectMany(g => g.Witnesses).Select(w => w.QuotationId).ToHashSet(StringComparer.Ordinal);
        var quotations = _readings.SelectMany(r => r.Quotations).ToImmutableArray();
        return new ComparisonReport
        {
            Articles = _articles,
            Quotations = quotations,
            SetAside = [.. _readings.SelectMany(r => r.SetAside)],
            Speakers = [.. quotations.Select(q => q.Speaker).OfType<Speaker>().DistinctBy(s => s.Name, StringComparer.Ordinal).OrderBy(s => s.Name, StringComparer.Ordinal)],
            Groups = sorted,
            Uncorroborated = [.. quotations.Select(q => q.Id).Where(id => !corroborated.Contains(id))],
            LookAlikes = lookAlikes,
            Contested = ContestedFactFinder.Find(_articles, _readings, sorted, cancellation),
            Sources = _sources,
        };
    }

    private UtteranceGroup Compose(WordingGroup group, ImmutableArray<MatchLink> lookAlikes, CancellationToken cancellation)
    {
        var placed = group.Members.Select((m, i) => (Quotation: _byKey[m], Segment: group.SegmentOf(i))).OrderBy(m => m.Quotation.Key, StringComparer.Ordinal).ThenBy(m => m.Segment ?? -1).ToArray();
        var members = placed.Select(m => m.Quotation).ToImmutableArray();
        var ids = members.Select(m => m.Quotation.Id).ToHashSet(StringComparer.Ordinal);
        var collation = new Collator(_options.Alignment).Collate([.. placed.Select(m => m.Quotation.ToWitness(m.Segment))], cancellation);
        var told = members.Select(m => m.Article).DistinctBy(a => a.Siglum, StringComparer.Ordinal).ToArray();
        var (speaker, sure) = SpeakerOf(members);
        return new UtteranceGroup
        {
            Id = "",
            Label = _byKey[group.Central].Quotation.Text,
            Speaker = speaker,
            SpeakerConfidence = sure,
            Occasion = OccasionOf(members),
            Witnesses = Sigla(placed),
            Collation = collation,
            Outlets = [.. told.Select(a => a.Name).Distinct(StringComparer.Ordinal)],
            Sources = _ledger.Count([.. members.Select(m => m.Quotation)]),
            Links = [.. group.Links.Select(Renamed)],
            LookAlikes = [.. lookAlikes.Where(l => ids.Contains(l.A) != ids.Contains(l.B))],
            Confidence = group.Confidence,
            MeaningChanges = collation.Units.Count(u => u.Level == ChangeLevel.Meaning),
        };
    }

    private ImmutableArray<ImmutableArray<Restatement>> Restatements(WordingGroup[] groups, IProgress<ComparisonProgress>? progress, CancellationToken cancellation)
    {
        var finder = new RestatementFinder(_grouper, [.. groups.Select(g => g.Members.Select(m => _byKey[m].ToWording()).ToImmutableArray())], _options.Threads);
        var found = Array.ConvertAll(groups, _ => ImmutableArray.CreateBuilder<Restatement>());
        var places = new Queue<(int Article, TextSpan Span)>();
        foreach (var best in finder.Find(Sentences(), _options.Threads, cancellation))
        {
            var (article, span) = places.Dequeue();
            if (best is var (group, score)) found[group].Add(new Restatement(_articles[article].Article.Id, span, score));
        }

        return [.. found.Select(f => f.ToImmutable())];

        IEnumerable<string> Sentences()
        {
            for (var a = 0; a < _articles.Length; a++)
            {
                var text = _articles[a].Article.Text;
                foreach (var span in OwnVoice.Sentences(text, _readings[a].Quotations))
                {
                    places.Enqueue((a, span));
                    yield return span.Of(text);
                }

                progress?.Report(new(ComparisonStage.Restating, a + 1, _articles.Length));
            }
        }
    }

    private static ImmutableArray<GroupWitness> Sigla((GroupableQuotation Quotation, int? Segment)[] members)
    {
        var several = members.GroupBy(m => m.Quotation.Article.Siglum, StringComparer.Ordinal).Where(g => g.Count() > 1).ToDictionary(g => g.Key, _ => 0, StringComparer.Ordinal);
        return [.. members.Select(m => new GroupWitness(m.Quotation.Quotation.Id, m.Segment, Siglum(m.Quotation.Article.Siglum), m.Quotation.Places(m.Segment)))];

        string Siglum(string siglum)
        {
            if (!several.TryGetValue(siglum, out var n)) return siglum;
            several[siglum] = n + 1;
            return n < 26 ? $"{siglum} {(char)('a' + n)}" : string.Create(CultureInfo.InvariantCulture, $"{siglum} {n + 1}");
        }
    }

    // The speaker most witnesses name; a named one before a description, the surer before the less sure.
    private static (Speaker? Speaker, double Confidence) SpeakerOf(ImmutableArray<GroupableQuotation> members)
    {
        var best = members.Where(m => m.Quotation.Speaker is not null)
            .GroupBy(m => m.Quotation.Speaker!.Name, StringComparer.Ordinal)
            .OrderByDescending(g => g.First().Quotation.Speaker!.Kind is SpeakerKind.Person or SpeakerKind.Institution)
            .ThenByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .FirstOrDefault();
        return best is null ? (null, 0) : (best.First().Quotation.Speaker, best.Max(m => m.Quotation.SpeakerConfidence));
    }

    private static Occasion? OccasionOf(ImmutableArray<GroupableQuotation> members)
    {
        var told = members.Select(m => m.Quotation.Occasion).OfType<Occasion>().ToArray();
        return told.Length == 0 ? null : new Occasion
        {
            Event = Commonest(told.Select(o => o.Event)),
            Addressee = Commonest(told.Select(o => o.Addressee)),
            Date = told.Where(o => o.Date is not null).GroupBy(o => o.Date).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).FirstOrDefault()?.Key,
        };

        static string? Commonest(IEnumerable<string?> values) => values.OfType<string>().GroupBy(v => v, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenByDescending(g => g.Key.Length).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
    }

    private int FirstPlace(UtteranceGroup group) => group.Witnesses.Min(w => _articleIndex[w.QuotationId[..w.QuotationId.LastIndexOf('#')]]);

    private MatchLink Renamed(MatchLink link) => link with { A = _byKey[link.A].Quotation.Id, B = _byKey[link.B].Quotation.Id };
}
