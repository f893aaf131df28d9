using System.IO.Compression;
using System.Text;
using CompareLib.Articles;
using CompareLib.Quotations;

namespace CompareLib.Readers.Tests;

/// <summary>Every format gives the story's articles, and what is no article is named.</summary>
public sealed class FormatTests
{
    private const string First = "The bridge will stay closed until May";
    private const string Second = "the piers were cracked";

    // Two lines of the story only, in encodings that hold no sign that tells them apart for sure.
    private static readonly string[] Short = ["cp1250.txt", "cp1251.txt"];

    private static IEnumerable<string> Stories => Samples.Files.Except(Short);

    [TestCaseSource(nameof(Stories))]
    public void A_format_gives_the_story(string file)
    {
        var read = new ArticleFiles().Read([Path.Combine(Samples.Folder, file)]).ToList();
        var articles = read.Select(r => r.Article).OfType<Article>().ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Select(r => r.Problem?.ToString()), Is.All.Null);
            Assert.That(articles, Has.Count.EqualTo(file is "articles.csv" or "articles.tsv" && articles.Count == 2 ? 2 : 1));
            var quotations = new QuotationExtractor().Read(articles[0]).Quotations;
            Assert.That(quotations.Select(q => (q.Text.Trim(' ', ',', '.'), Plain(q.Speaker?.Name))), Does.Contain((First, "Ada Holt")));
            if (articles.Count == 1) Assert.That(quotations.Select(q => (q.Text.Trim(' ', ',', '.'), q.Speaker?.Name)), Does.Contain((Second, "Jonas Vik")));
        }
    }

    [Test]
    public void A_folder_gives_each_of_its_files_and_passes_over_what_is_no_article()
    {
        var folder = Directory.CreateTempSubdirectory("comparelib");
        try
        {
            foreach (var file in new[] { "page.html", "release.docx", "letter.eml", "story.rtf", "articles.jsonl.gz" }) File.Copy(Path.Combine(Samples.Folder, file), Path.Combine(folder.FullName, file));
            var inner = Directory.CreateDirectory(Path.Combine(folder.FullName, "Island Post"));
            File.Copy(Path.Combine(Samples.Folder, "story.md"), Path.Combine(inner.FullName, "story.md"));
            File.Copy(Path.Combine(Samples.Folder, "story.rtf"), Path.Combine(inner.FullName, "story.rtf"));
            File.WriteAllBytes(Path.Combine(folder.FullName, "logo.png"), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
            File.WriteAllText(Path.Combine(folder.FullName, "README.md"), "# What lies here\n\nPages of the harbour papers, “as they were printed,” Ada Holt said.");
            var read = new ArticleFiles().Read([folder.FullName]).ToList();
            using (Assert.EnterMultipleScope())
            {
                Assert.That(read.Count(r => r.Article is not null), Is.EqualTo(7));
                Assert.That(read.Select(r => r.Problem).OfType<InputProblem>().Select(p => (p.Message, p.PassedOver)), Is.EqualTo(new[] { ("a note about the folder, by its name", true), ("a picture", true) }));
                Assert.That(read.Select(r => r.Article).OfType<Article>().Where(a => a.Outlet == "Island Post").Select(a => a.Id), Is.EqualTo(new[] { "Island Post/story.md", "Island Post/story.rtf" }));
            }
        }
        finally
        {
            folder.Delete(true);
        }
    }

    [Test]
    public void A_page_tells_title_outlet_date_with_zone_and_language()
    {
        var page = new ArticleFiles().Read([Path.Combine(Samples.Folder, "page.html")]).Single().Article!;
        Assert.That((page.Title, page.Outlet, page.Published, page.Language), Is.EqualTo(("Bridge closed until May", "Harbour Times", new DateTimeOffset(2024, 3, 12, 8, 0, 0, TimeSpan.FromHours(1)), "en")));
    }

    [Test]
    public void A_page_gives_its_article_and_none_of_its_furniture()
    {
        var paragraphs = string.Concat(Enumerable.Range(1, 8).Select(i => $"<p>Paragraph {i} of the report tells how the harbour bridge was closed, what the council said of it, and who will pay for the repair.</p>"));
        var html = $"""
            <!doctype html><html lang="de"><head><meta charset="utf-8"><title>Die Brücke - Hafenblatt</title></head><body>
            <nav><a href="/">Startseite</a> <a href="/sport">Sport</a></nav>
            <div class="cookie-banner">Wir verwenden Cookies. <button>Zustimmen</button></div>
            <main><article><h1>Die Brücke</h1>{paragraphs}<figure><img src="x.jpg"><figcaption>Foto: Kim Storm</figcaption></figure></article>
            <div class="related"><h2>Mehr zum Thema</h2><p>Der Rat tagt am Montag wieder und will dann beschließen.</p></div>
            <section id="comments"><p>Kommentar von Leserin: So ein Unsinn, wie immer.</p></section></main>
            <aside class="newsletter">Unser Newsletter jeden Morgen</aside><footer>Impressum</footer></body></html>
            """;
        var page = FormatReaders.Default.Read(Samples.Input("seite.html", Encoding.UTF8.GetBytes(html))).Single().Article!;
        using (Assert.EnterMultipleScope())
        {
            for (var i = 1; i <= 8; i++) Assert.That(page.Text, Does.Contain($"Paragraph {i} of the report"));
            foreach (var furniture in new[] { "Startseite", "Cookies", "Foto:", "Mehr zum Thema", "Kommentar von", "Newsletter", "Impressum" }) Assert.That(page.Text, Does.Not.Contain(furniture));
            Assert.That(page.Language, Is.EqualTo("de"));
        }
    }

    [Test]
    public void Deep_and_great_pages_are_survived()
    {
        var deep = "<html><body>" + string.Concat(Enumerable.Repeat("<div>", 100_000)) + "<p>The harbour bridge is closed.</p>" + string.Concat(Enumerable.Repeat("</div>", 100_000)) + "</body></html>";
        Assert.That(FormatReaders.Default.Read(Samples.Input("deep.html", Encoding.UTF8.GetBytes(deep))).Single().Article!.Text, Does.Contain("The harbour bridge is closed."));
    }

    [Test]
    public void A_bomb_is_stopped_at_the_limit()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < (FormatInput.MostBytes >> 20) + 2; i++) gzip.Write(zeros);
        }

        var read = FormatReaders.Default.Read(Samples.Input("bomb.txt.gz", packed.ToArray())).Single();
        Assert.That(read.Problem?.Message, Does.Contain("more than 256 MB"));
    }

    [Test]
    public void Document_types_and_entities_are_not_expanded()
    {
        const string Xml = """<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf><body><body.content><p>The bridge &x; is closed.</p></body.content></body></nitf>""";
        var read = FormatReaders.Default.Read(Samples.Input("x.nitf.xml", Encoding.UTF8.GetBytes(Xml))).ToList();
        Assert.That(read, Has.All.Matches<ArticleInput>(r => r.Article is null || !r.Article.Text.Contains("root:", StringComparison.Ordinal)));
    }

    [TestCase("Tue, 12 Mar 2024 08:00:00 +0100", "2024-03-12T08:00:00+01:00")]
    [TestCase("2024-03-12", "2024-03-12T00:00:00+00:00")]
    [TestCase("20240312T080000Z", "2024-03-12T08:00:00+00:00")]
    [TestCase("March 12, 2024", "2024-03-12T00:00:00+00:00")]
    [TestCase("03/04/2024", null)]
    [TestCase("yesterday", null)]
    [TestCase("", null)]
    public void A_date_is_read_where_it_is_sure(string text, string? date) =>
        Assert.That(ArticleFields.Date(text)?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(date));

    [Test]
    public void Another_format_is_added_by_one_class_and_one_line()
    {
        var readers = FormatReaders.Default.With(new Teletext());
        Assert.That(readers.Read(Samples.Input("p100.ttx", "TTX\nBridge closed."u8.ToArray())).Single().Article?.Text, Is.EqualTo("Bridge closed."));
        Assert.That(FormatReaders.Default.Read(Samples.Input("p100.ttx", "TTX\nBridge closed."u8.ToArray())).Single().Problem?.Message, Does.Contain(".ttx"));
    }

    // Set READER_MUTATIONS to 10000 for the long run.
    [TestCaseSource(typeof(Samples), nameof(Samples.Files))]
    public void Broken_files_are_named_and_never_throw(string file)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Samples.Folder, file));
        var count = int.TryParse(Environment.GetEnvironmentVariable("READER_MUTATIONS"), out var many) ? many : 60;
        var random = new Random(file.Length * 7919);
        for (var n = 0; n < count; n++)
        {
            var broken = Mutated(bytes, random);
            foreach (var read in FormatReaders.Default.Read(Samples.Input(file, broken))) Assert.That(read.Article is not null || read.Problem is not null);
        }
    }

    // Some files print the mayor's name with letters that only their encoding can tell: Hölt, Holtén.
    private static string? Plain(string? name) => name?.Replace('ö', 'o').Replace("én", "", StringComparison.Ordinal);

    private static byte[] Mutated(byte[] bytes, Random random)
    {
        var list = bytes.ToList();
        for (var edits = random.Next(1, 8); edits > 0 && list.Count > 0; edits--)
        {
            var at = random.Next(list.Count);
            switch (random.Next(4))
            {
                case 0: list[at] = (byte)random.Next(256); break;
                case 1: list.RemoveRange(at, Math.Min(random.Next(1, 40), list.Count - at)); break;
                case 2: list.Insert(at, (byte)random.Next(256)); break;
                default: list.InsertRange(at, list.GetRange(at, Math.Min(random.Next(1, 40), list.Count - at))); break;
            }
        }

        return [.. list];
    }

    private sealed class Teletext : IArticleFormat
    {
        public string Name => "teletext";

        public bool Recognises(FormatInput input) => input.Text.StartsWith("TTX", StringComparison.Ordinal);

        public IEnumerable<ArticleInput> Read(FormatInput input) => [ArticleInput.Of(new Article { Id = input.Id, Text = input.ReadText()[4..] })];
    }
}
