using System.Text.Json;
using CompareLib.Reports;

namespace CompareLib.Tests.Reports;

public sealed class JsonLdTests
{
    [Test]
    public void Every_quotation_is_an_item_and_every_span_a_selector_that_finds_it_again()
    {
        var report = SampleReport.Make();
        var emoji = report.Articles[0] with { Article = report.Articles[0].Article with { Text = SampleReport.Wire + " 😀" } };
        report = report with { Articles = report.Articles.SetItem(0, emoji) };
        using var json = JsonDocument.Parse(ReportJsonTests.Write(report, ReportFormat.JsonLd));
        var graph = json.RootElement.GetProperty("@graph").EnumerateArray().ToList();
        Assert.That(graph.Count(x => x.TryGetProperty("@type", out var t) && t.GetString() == "Quotation"), Is.EqualTo(report.Quotations.Length));
        var annotations = graph.Where(x => x.TryGetProperty("type", out var t) && t.GetString() == "Annotation").ToList();
        Assert.That(annotations, Has.Count.EqualTo(report.Quotations.Sum(q => q.Spans.Length)));
        foreach (var (annotation, i) in annotations.Select((a, i) => (a, i)))
        {
            var selectors = annotation.GetProperty("target").GetProperty("selector");
            var exact = selectors[0].GetProperty("exact").GetString()!;
            var whole = selectors[0].GetProperty("prefix").GetString() + exact + selectors[0].GetProperty("suffix").GetString();
            Assert.That(report.Articles.Any(a => a.Article.Text.Contains(whole, StringComparison.Ordinal)), Is.True);
            Assert.That(selectors[1].GetProperty("end").GetInt32() - selectors[1].GetProperty("start").GetInt32(), Is.EqualTo(exact.EnumerateRunes().Count()));
        }
    }
}
