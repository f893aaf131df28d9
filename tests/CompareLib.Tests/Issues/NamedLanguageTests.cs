using CompareLib.Articles;
using CompareLib.Reports;
using FsCheck;
using FsCheck.Fluent;

namespace CompareLib.Tests.Issues;

/// <summary>German that did not say so was read with the weights fitted to English, and reports did not tell the language that was found.</summary>
[TestFixture]
internal sealed class NamedLanguageTests
{
    private static readonly string[] English =
    [
        "Mayor Ada Holt said on Monday that the bridge would close in May. ", "“The piers are cracked,” she told the council. ", "The council, which met for the third time, warned that money was short. ",
        "According to engineer Jonas Vik, no lorry should cross it. ", "The ferry runs twice a day.\n", "He added that the town had “no choice” but to wait. ",
    ];

    private static readonly string[] German =
    [
        "Bürgermeisterin Ada Quint sagte am Montag, die Brücke werde im Mai gesperrt. ", "„Die Pfeiler haben Risse“, sagte sie dem Rat. ", "Der Rat, der zum dritten Mal tagte, warnte, das Geld sei knapp. ",
        "Laut dem Ingenieur Jonas Vik darf kein Lastwagen mehr über die Brücke fahren. ", "Die Fähre fährt zweimal am Tag.\n", "Er fügte hinzu, der Ort habe „keine Wahl“ und müsse warten. ",
    ];

    [Test]
    public void An_article_that_names_its_language_and_one_that_does_not_give_the_same_bytes() =>
        Prop.ForAll(Gen.Elements("en", "de").SelectMany(tag => Gen.Elements(tag == "de" ? German : English).NonEmptyListOf().Select(s => (tag, text: string.Concat(s.Prepend((tag == "de" ? German : English)[0]))))).ToArbitrary(), article =>
            Bytes(article.text, article.tag) == Bytes(article.text, null)).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    [Test]
    public void The_language_found_stands_in_the_report()
    {
        var report = new Comparer().Compare([new Article { Id = "a", Text = string.Concat(German) }, new Article { Id = "b", Text = string.Concat(English) }]);
        Assert.That(report.Articles.Select(a => (a.Article.Id, a.Article.Language)), Is.EquivalentTo(new[] { ("a", "de"), ("b", "en") }));
        Assert.That(Written(report, ReportFormat.JsonLd), Does.Contain("\"inLanguage\":\"de\"").And.Contain("\"inLanguage\":\"en\""));
        Assert.That(Written(report, ReportFormat.Html), Does.Contain(" lang=de"));
    }

    private static string Written(ComparisonReport report, ReportFormat format)
    {
        using var output = new StringWriter();
        ReportWriter.Write(report, format, output);
        return output.ToString();
    }

    private static string Bytes(string text, string? language)
    {
        var report = new Comparer().Compare([new Article { Id = "a", Text = text, Language = language, Outlet = "Harbour Times" }, new Article { Id = "b", Text = text, Language = language, Outlet = "Island Post" }]);
        return string.Concat(new[] { ReportFormat.Json, ReportFormat.JsonLd, ReportFormat.Html }.Select(f => Written(report, f)));
    }
}
