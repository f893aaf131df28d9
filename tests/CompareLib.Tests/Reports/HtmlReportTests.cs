using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using CompareLib.Reports;
using CompareLib.Reports.Html;

namespace CompareLib.Tests.Reports;

public sealed partial class HtmlReportTests
{
    [Test]
    public void Style_and_script_together_stay_under_25_kB()
    {
        var (style, script) = HtmlPage.Assets;
        TestContext.Out.WriteLine($"style {style.Length}, script {script.Length}");
        Assert.That(Encoding.UTF8.GetByteCount(style) + Encoding.UTF8.GetByteCount(script), Is.LessThanOrEqualTo(25_000));
    }

    [TestCase(1, 7, 40, 60_000, 15_000)]
    [TestCase(1, 50, 40, 250_000, 60_000)]
    public void A_group_alone_keeps_to_its_size(int groups, int outlets, int words, int most, int mostPacked)
    {
        var html = Encoding.UTF8.GetBytes(ReportJsonTests.Write(MadeReport.Make(groups, outlets, words), ReportFormat.Html));
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true)) gzip.Write(html);
        TestContext.Out.WriteLine($"{outlets} outlets × {words} words: {html.Length} bytes, gzip {packed.Length}");
        Assert.Multiple(() =>
        {
            Assert.That(html, Has.Length.LessThanOrEqualTo(most));
            Assert.That(packed.Length, Is.LessThanOrEqualTo(mostPacked));
        });
    }

    [Test]
    public void The_page_on_the_seeds_stays_small()
    {
        var articles = CompareLib.Articles.ArticleReader.Read([Repository.Seeds]).Select(a => a.Article).OfType<CompareLib.Articles.Article>();
        var size = Encoding.UTF8.GetByteCount(ReportJsonTests.Write(new Comparer().Compare(articles), ReportFormat.Html));
        TestContext.Out.WriteLine($"seeds: {size} bytes");
        Assert.That(size, Is.LessThanOrEqualTo(150_000));
    }

    [Test]
    public void The_policy_names_the_hashes_of_what_stands_in_the_page()
    {
        var html = ReportJsonTests.Write(SampleReport.Make(), ReportFormat.Html);
        var style = html[(html.IndexOf("<style>", StringComparison.Ordinal) + 7)..html.IndexOf("</style>", StringComparison.Ordinal)];
        var script = html[(html.IndexOf("<script>", StringComparison.Ordinal) + 8)..html.IndexOf("</script>", StringComparison.Ordinal)];
        Assert.Multiple(() =>
        {
            Assert.That(html, Does.Contain($"style-src 'sha256-{Hash(style)}'"));
            Assert.That(html, Does.Contain($"script-src 'sha256-{Hash(script)}'"));
            Assert.That(html, Does.Contain("default-src 'none'"));
            Assert.That(html, Does.Not.Contain(" style="));
        });

        static string Hash(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    [Test]
    public void Every_link_within_the_page_leads_to_a_place_and_no_place_stands_twice([Values(0, 3)] int groups)
    {
        var html = ReportJsonTests.Write(groups == 0 ? SampleReport.Make() : MadeReport.Make(groups, 4, 24), ReportFormat.Html);
        var ids = Ids().Matches(html).Select(m => m.Groups[1].Value).ToList();
        Assert.That(ids, Is.Unique);
        var links = Links().Matches(html).Select(m => m.Groups[1].Value).Distinct().ToList();
        Assert.That(links, Has.Count.GreaterThan(10));
        Assert.That(links.Except(ids), Is.Empty);
    }

    [Test]
    public void A_split_report_has_a_page_a_statement_and_a_page_an_article_and_every_link_leads_somewhere()
    {
        var folder = Directory.CreateTempSubdirectory("comparelib-split").FullName;
        try
        {
            var files = ReportWriter.WriteFolder(SampleReport.Make(), folder);
            Assert.That(files.Select(Path.GetFileName), Is.EqualTo(new[] { "index.html", "g1.html", "g2.html", "a1.html", "a2.html", "a3.html", "a4.html" }));
            var ids = files.ToDictionary(f => Path.GetFileName(f), f => Ids().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value).ToHashSet());
            foreach (var file in files)
            {
                foreach (Match link in FileLinks().Matches(File.ReadAllText(file)))
                {
                    var page = link.Groups[1].Value.Length > 0 ? link.Groups[1].Value : Path.GetFileName(file);
                    Assert.That(ids[page], Does.Contain(link.Groups[2].Value), $"{Path.GetFileName(file)} → {link.Value}");
                }
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Test]
    public void Text_from_right_to_left_says_so()
    {
        Assert.Multiple(() =>
        {
            Assert.That(TextDirection.Attributes("قال الوزير", "ar"), Is.EqualTo(" lang=ar dir=rtl"));
            Assert.That(TextDirection.Attributes("«שלום»", null), Is.EqualTo(" dir=rtl"));
            Assert.That(TextDirection.Attributes("Der Minister", "de"), Is.EqualTo(" lang=de dir=ltr"));
            Assert.That(TextDirection.Attributes("The minister", null), Is.Empty);
            Assert.That(TextDirection.Attributes("x", "en onload=x"), Is.Empty);
        });
    }

    [GeneratedRegex(" id=([a-z0-9-]+)")]
    private static partial Regex Ids();

    [GeneratedRegex("href=#([a-z0-9-]+)")]
    private static partial Regex Links();

    [GeneratedRegex("href=([a-z0-9]+\\.html)?#([a-z0-9-]+)")]
    private static partial Regex FileLinks();
}
