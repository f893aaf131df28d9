using System.Collections.Immutable;
using CompareLib.Quotations;

namespace CompareLib.Sources;

/// <summary>Families, pairs and provenance of a comparison, ready to count the independent sources of many statements. Immutable and thread-safe.</summary>
public sealed class SourceLedger
{
    private readonly IReadOnlyList<ReportedArticle> _articles;
    private readonly Dictionary<string, int> _index;
    private readonly string[] _labels;
    private readonly Dictionary<string, string> _family = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), ArticlePair> _pairs = [];
    private readonly Dictionary<(string, string), int> _passages = [];
    private readonly ILookup<string, Provenance> _provenance;

    internal SourceLedger(IReadOnlyList<ReportedArticle> articles, SourceAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(analysis);
        _articles = articles;
        _index = new Dictionary<string, int>(articles.Count, StringComparer.Ordinal);
        for (var i = 0; i < articles.Count; i++) _index.TryAdd(articles[i].Article.Id, i);
        _labels = ArticleLabels.Of([.. articles.Select(a => a.Article)]);
        foreach (var family in analysis.Families)
        {
            foreach (var member in family.Members) _family[member] = family.Id;
        }

        foreach (var pair in analysis.Pairs) _pairs[(pair.ArticleA, pair.ArticleB)] = pair;
        foreach (var passage in analysis.Passages)
        {
            if (passage.Evidence != PassageEvidence.Copying) continue;
            var key = (passage.ArticleA, passage.ArticleB);
            _passages[key] = _passages.GetValueOrDefault(key) + 1;
        }

        _provenance = analysis.Provenance.ToLookup(p => p.ArticleId, StringComparer.Ordinal);
    }

    /// <summary>The sources behind a statement, by article order, each with the reason for its count in a plain sentence.</summary>
    /// <param name="tellings">The quotations that report it; quotations of articles outside the comparison are left out.</param>
    public ImmutableArray<IndependentSource> Count(IReadOnlyList<Quotation> tellings)
    {
        ArgumentNullException.ThrowIfNull(tellings);
        var byArticle = tellings.Where(t => _index.ContainsKey(t.ArticleId)).GroupBy(t => t.ArticleId, StringComparer.Ordinal).OrderBy(g => _index[g.Key]).Select(g => (Id: g.Key, Tellings: g.ToList())).ToList();
        var source = new UnionFind(byArticle.Count);
        var reasons = new List<(int Article, string Why)>();
        for (var j = 1; j < byArticle.Count; j++)
        {
            for (var i = 0; i < j; i++)
            {
                if (Family(byArticle[i].Id) != Family(byArticle[j].Id)) continue;
                var sentence = Shared(byArticle[i].Id, byArticle[j].Id);
                if (source.Union(i, j) || sentence.Length > 0) reasons.Add((j, sentence.Length > 0 ? sentence : $"{Name(byArticle[i].Id)} and {Name(byArticle[j].Id)} go back to one text"));
            }
        }

        var named = byArticle.Select(a => Named(a.Id, a.Tellings)).ToList();
        var own = byArticle.Select(a => Own(a.Id)).ToList();
        for (var j = 0; j < byArticle.Count; j++)
        {
            for (var i = 0; i < byArticle.Count; i++)
            {
                if (i == j) continue;
                // What an article names for this statement is the other's outlet or agency; or both bear the mark of one agency, or name one source.
                if (named[j].Keys.FirstOrDefault(own[i].ContainsKey) is { } cited && !own[j].ContainsKey(cited))
                {
                    if (source.Union(i, j)) reasons.Add((j, $"{Name(byArticle[j].Id)} names {(own[i][cited] is var o && o == Name(byArticle[i].Id) ? o : $"{o}, which {Name(byArticle[i].Id)} carries")}"));
                }
                else if (i < j && own[i].Keys.FirstOrDefault(own[j].ContainsKey) is { } agency)
                {
                    if (source.Union(i, j)) reasons.Add((j, $"{Name(byArticle[i].Id)} and {Name(byArticle[j].Id)} both carry {own[i][agency]}"));
                }
                else if (i < j && named[i].Keys.FirstOrDefault(named[j].ContainsKey) is { } third && source.Union(i, j))
                {
                    reasons.Add((j, $"{Name(byArticle[i].Id)} and {Name(byArticle[j].Id)} both name {named[i][third]} for it"));
                }
            }
        }

        var result = ImmutableArray.CreateBuilder<IndependentSource>();
        for (var i = 0; i < byArticle.Count; i++)
        {
            if (source.Root(i) != i) continue;
            var members = Enumerable.Range(0, byArticle.Count).Where(k => source.Root(k) == i).ToList();
            var why = string.Join("; ", reasons.Where(r => source.Root(r.Article) == i).Select(r => r.Why).Distinct(StringComparer.Ordinal));
            if (members.Count > 1)
            {
                var told = why;
                var mentions = members.SelectMany(k => named[k].Concat(Cited(byArticle[k].Id))
                    .Where(n => !told.Contains(n.Value, StringComparison.Ordinal) && !members.Exists(m => own[m].ContainsKey(n.Key)))
                    .Take(1).Select(n => $"{Name(byArticle[k].Id)} names {n.Value}"));
                foreach (var mention in mentions) why += $", and {mention}";
            }

            result.Add(new IndependentSource(Family(byArticle[i].Id), [.. members.Select(k => byArticle[k].Id)], why));
        }

        return result.ToImmutable();
    }

    private string Family(string article) => _family.GetValueOrDefault(article) ?? article;

    private string Name(string article) => _labels[_index[article]];

    // "Xinhua and A3 share 4 passages, 120 words".
    private string Shared(string first, string second)
    {
        if (!_pairs.TryGetValue((first, second), out var pair) && !_pairs.TryGetValue((second, first), out pair)) return "";
        if (pair.SharedWords == 0) return "";
        var passages = _passages.GetValueOrDefault((pair.ArticleA, pair.ArticleB));
        return $"{Name(first)} and {Name(second)} share {PairReport.Count(passages, "passage")}, {PairReport.Count(pair.SharedWords, "word")}";
    }

    // The outlet itself, and the agencies whose dateline or mark the article bears.
    private Dictionary<string, string> Own(string article)
    {
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        if (_articles[_index[article]].Article.Outlet is { Length: > 0 } outlet) own.TryAdd(OutletNames.Identity(outlet), outlet);
        foreach (var p in _provenance[article])
        {
            // "Reuters contributed to this report" marks help, not the text; it does not make two reports one.
            if (p.Kind == "dateline" || (p.Kind == "agency" && p.Span.Length <= p.Source.Length + 12)) own.TryAdd(OutletNames.Identity(p.Source), p.Source);
        }

        return own;
    }

    // Whom the article names for what it tells here: layers of attribution found with the quotation, and sentences around it that name a source.
    private Dictionary<string, string> Named(string article, List<Quotation> tellings)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var telling in tellings)
        {
            foreach (var layer in telling.CitedSources)
            {
                if (layer.Name != telling.Speaker?.Name && (OutletNames.Known(layer.Name) is not null || OutletNames.LooksLikeOutlet(layer.Name) || IsOutletHere(layer.Name))) named.TryAdd(OutletNames.Identity(layer.Name), layer.Name);
            }

            foreach (var p in _provenance[article])
            {
                if (p.Kind is "citation" or "broadcast" or "interview" or "link" && p.Scope.Overlaps(telling.Extent)) named.TryAdd(OutletNames.Identity(p.Source), p.Source);
            }
        }

        return named;
    }

    // Whom it cites anywhere: what a reader wants to know of an article that shares text with another.
    private IEnumerable<KeyValuePair<string, string>> Cited(string article) =>
        _provenance[article].Where(p => p.Kind is "citation" or "link").Select(p => KeyValuePair.Create(OutletNames.Identity(p.Source), p.Source));

    private bool IsOutletHere(string name)
    {
        var identity = OutletNames.Identity(name);
        foreach (var reported in _articles)
        {
            if (reported.Article.Outlet is { } outlet && OutletNames.Identity(outlet) == identity) return true;
        }

        return false;
    }
}
