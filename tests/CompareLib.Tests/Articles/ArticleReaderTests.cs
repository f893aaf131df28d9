using CompareLib.Articles;

namespace CompareLib.Tests.Articles;

/// <summary>What kind of file an input is.</summary>
public sealed class ArticleReaderTests
{
    private string _folder = "";

    [SetUp]
    public void SetUp() => _folder = Directory.CreateTempSubdirectory("comparelib").FullName;

    [TearDown]
    public void TearDown() => Directory.Delete(_folder, true);

    [TestCase("a.jsonl", "{\"id\":\"x\",\"text\":\"Rain fell.\"}", "x")]
    [TestCase("a.ndjson", "{\"id\":\"x\",\"text\":\"Rain fell.\"}", "x")]
    [TestCase("a.in", "\ufeff \n{\"id\":\"x\",\"text\":\"Rain fell.\"}", "x")]
    [TestCase("lines", "{\"id\":\"x\",\"text\":\"Rain fell.\"}", "x")]
    [TestCase("a.txt", "{\"id\":\"x\",\"text\":\"Rain fell.\"}", "a.txt")]
    [TestCase("a.story", "Rain fell. {\"id\":1}", "a.story")]
    public void A_file_is_lines_by_its_name_or_by_its_first_brace(string name, string content, string id)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        Assert.That(ArticleReader.Read([path]).Select(i => i.Article?.Id), Is.EqualTo(new[] { id }));
    }
}
