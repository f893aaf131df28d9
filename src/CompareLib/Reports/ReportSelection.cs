using System.Collections.Immutable;

namespace CompareLib.Reports;

/// <summary>Cuts a report down to its first statements and the articles that tell them, for one page that a browser can hold.</summary>
internal static class ReportSelection
{
    /// <summary>The report itself when it has no more statements; otherwise one of the first <paramref name="statements"/>. Linear in the size of the report.</summary>
    public static ComparisonReport First(ComparisonReport report, int statements)
    {
        if (report.Groups.Length <= statements) return report;
        var groups = report.Groups[..statements];
        var wordings = groups.SelectMany(g => g.Witnesses).Select(w => w.QuotationId).ToHashSet(StringComparer.Ordinal);
        var quoted = report.Quotations.Where(q => wordings.Contains(q.Id)).Select(q => q.ArticleId);
        var kept = quoted.Concat(groups.SelectMany(g => g.RestatedBy).Select(r => r.ArticleId)).ToHashSet(StringComparer.Ordinal);
        var quotations = report.Quotations.Where(q => kept.Contains(q.ArticleId)).ToImmutableArray();
        var ids = quotations.Select(q => q.Id).ToHashSet(StringComparer.Ordinal);
        return report with
        {
            Groups = groups,
            Articles = [.. report.Articles.Where(a => kept.Contains(a.Article.Id))],
            Quotations = quotations,
            SetAside = [.. report.SetAside.Where(s => kept.Contains(s.ArticleId))],
            Speakers = [.. quotations.Select(q => q.Speaker).OfType<Quotations.Speaker>().DistinctBy(s => (s.Name, s.Kind)).OrderBy(s => s.Name, StringComparer.Ordinal)],
            Uncorroborated = [.. report.Uncorroborated.Where(ids.Contains)],
            LookAlikes = [.. report.LookAlikes.Where(l => ids.Contains(l.A) && ids.Contains(l.B))],
            Contested = [.. report.Contested.Where(c => c.Claims.All(claim => kept.Contains(claim.ArticleId)))],
            Sources = report.Sources with
            {
                Passages = [.. report.Sources.Passages.Where(p => kept.Contains(p.ArticleA) && kept.Contains(p.ArticleB))],
                Circulating = [.. report.Sources.Circulating.Where(c => c.Places.All(p => kept.Contains(p.ArticleId)))],
                Pairs = [.. report.Sources.Pairs.Where(p => kept.Contains(p.ArticleA) && kept.Contains(p.ArticleB))],
                Families = [.. report.Sources.Families.Where(f => f.Members.Any(kept.Contains))],
                Provenance = [.. report.Sources.Provenance.Where(p => kept.Contains(p.ArticleId))],
            },
        };
    }
}
