using System.Collections.Immutable;
using CompareLib.Matching;
using CompareLib.Quotations;

namespace CompareLib.Reports;

/// <summary>A report with the look-ups that all printers share. Selects and counts what the model says, and judges nothing. Immutable.</summary>
internal sealed class ReportView
{
    private readonly Dictionary<string, int> articles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Quotation> quotations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> outlets = new(StringComparer.Ordinal);
    private readonly int[] outletOfArticle;

    public ReportView(ComparisonReport report)
    {
        Report = report;
        outletOfArticle = new int[report.Articles.Length];
        var names = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < report.Articles.Length; i++)
        {
            articles.TryAdd(report.Articles[i].Article.Id, i);
            var name = OutletName(report.Articles[i]);
            if (outlets.TryAdd(name, names.Count)) names.Add(name);
            outletOfArticle[i] = outlets[name];
        }

        Outlets = names.ToImmutable();
        var inArticle = new int[report.Articles.Length];
        foreach (var quotation in report.Quotations)
        {
            var article = ArticleIndex(quotation.ArticleId);
            quotations.TryAdd(quotation.Id, quotation);
            numbers.TryAdd(quotation.Id, article < 0 ? 0 : ++inArticle[article]);
        }

        var groups = ImmutableArray.CreateBuilder<GroupView>(report.Groups.Length);
        foreach (var group in report.Groups) groups.Add(new GroupView(this, group, groups.Count));
        Groups = groups.MoveToImmutable();
        Sure = [.. Groups.Where(g => g.Model.IsSure)];
        Perhaps = [.. Groups.Where(g => !g.Model.IsSure)];
        Findings = new Findings(this);
    }

    /// <summary>The report.</summary>
    public ComparisonReport Report { get; }

    /// <summary>Its groups, in the report's order.</summary>
    public ImmutableArray<GroupView> Groups { get; }

    /// <summary>The groups that are sure: they alone feed headline, banner and counts.</summary>
    public ImmutableArray<GroupView> Sure { get; }

    /// <summary>The others, which may be one statement or several.</summary>
    public ImmutableArray<GroupView> Perhaps { get; }

    /// <summary>Names of the outlets, distinct, in article order; an article without outlet counts by its siglum.</summary>
    public ImmutableArray<string> Outlets { get; }

    /// <summary>What the whole report says on each question.</summary>
    public Findings Findings { get; }

    /// <summary>The name of an article's outlet; its siglum when the outlet is not known.</summary>
    public static string OutletName(ReportedArticle article) =>
        string.IsNullOrWhiteSpace(article.Article.Outlet) ? article.Siglum : article.Article.Outlet;

    /// <summary>Index of the article in the report; -1 when there is none.</summary>
    public int ArticleIndex(string id) => articles.GetValueOrDefault(id, -1);

    /// <summary>The article of this id; null when there is none.</summary>
    public ReportedArticle? Article(string id) => articles.TryGetValue(id, out var i) ? Report.Articles[i] : null;

    /// <summary>The siglum of an article; its id when the report does not hold it.</summary>
    public string Siglum(string articleId) => Article(articleId)?.Siglum ?? articleId;

    /// <summary>Index of an article's outlet in <see cref="Outlets"/>; -1 when the report does not hold the article.</summary>
    public int OutletIndex(string articleId) => articles.TryGetValue(articleId, out var i) ? outletOfArticle[i] : -1;

    /// <summary>The quotation of this id; null when there is none.</summary>
    public Quotation? Quotation(string id) => quotations.GetValueOrDefault(id);

    /// <summary>The quotation's number in its article, from 1.</summary>
    public int QuotationNumber(string id) => numbers.GetValueOrDefault(id);

    /// <summary>The quotation behind the id of a wording, which may name a statement inside it (<c>a#3/2</c>, <c>a#3:2</c>); null when there is none.</summary>
    public Quotation? Wording(string id)
    {
        if (quotations.TryGetValue(id, out var quotation)) return quotation;
        var end = id.Length;
        while (end > 0 && char.IsAsciiDigit(id[end - 1])) end--;
        return end > 1 && end < id.Length ? quotations.GetValueOrDefault(id[..(end - 1)]) : null;
    }

    /// <summary>The groups that hold a quotation.</summary>
    public IEnumerable<GroupView> GroupsOf(string quotationId) =>
        Groups.Where(g => g.Witnesses.Any(w => string.Equals(w.Model.QuotationId, quotationId, StringComparison.Ordinal)));

    /// <summary>A verdict in words for people.</summary>
    public static string Verdict(MatchVerdict verdict) => verdict switch
    {
        MatchVerdict.Same => "the same statement",
        MatchVerdict.OtherSpeaker => "another speaker",
        MatchVerdict.OtherOccasion => "another occasion",
        _ => "another statement",
    };

    /// <summary>How speech is reported, in words for people.</summary>
    public static string Kind(QuotationKind kind) => kind switch
    {
        QuotationKind.Direct => "quoted",
        QuotationKind.Mixed => "partly quoted",
        _ => "retold",
    };
}
