using System.Text;
using System.Text.Json;

namespace CompareLib.Cli.Tests;

public sealed class BadInputTests
{
    private const string Story = "“The bridge will open in May,” Mayor Ada Quint said on Monday.";
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new TemporaryFolder();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public void A_folder_that_does_not_exist_is_named()
    {
        var run = Run.Of("compare", "no-such-folder");
        Assert.That(run.Exit, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain("no-such-folder: no such file or folder"));
    }

    [Test]
    public void An_empty_folder_is_named()
    {
        var run = Run.Of("compare", _folder.Path);
        Assert.That(run.Exit, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain($"{_folder.Path}: holds no file of an article"));
    }

    [Test]
    public void An_empty_file_is_named_and_the_rest_is_compared()
    {
        var empty = _folder.File("a.txt", "");
        _folder.File("b.txt", Story);
        var run = Run.Of("compare", _folder.Path);
        Assert.That(run.Exit, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain($"{empty}: is empty"));
        Assert.That(run.Out, Is.Not.Empty);
    }

    [Test]
    public void Windows_1252_is_read_right()
    {
        CodePages();
        _folder.File("a.txt", Encoding.GetEncoding(1252).GetBytes(Story));
        var run = Run.Of("extract", _folder.Path);
        Assert.That(run.Exit, Is.Zero);
        Assert.That(Quotes(run)[0].GetProperty("text").GetString(), Does.StartWith("The bridge will open in May"));
    }

    [TestCase("utf-16")]
    [TestCase("utf-16BE")]
    [TestCase("utf-32")]
    [TestCase("utf-8")]
    public void A_byte_order_mark_tells_the_encoding(string encoding)
    {
        var e = Encoding.GetEncoding(encoding);
        _folder.File("a.txt", [.. e.GetPreamble(), .. e.GetBytes(Story)]);
        var run = Run.Of("extract", _folder.Path);
        Assert.That(run.Exit, Is.Zero, run.Error);
        Assert.That(Quotes(run)[0].GetProperty("start").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public void Bytes_that_fit_no_encoding_are_named_and_passed_over()
    {
        var binary = _folder.File("a.txt", [0x80, 0x81, 0x00, 0x01, 0xFF, 0x90]);
        _folder.File("b.txt", Story);
        var run = Run.Of("extract", _folder.Path);
        Assert.That(run.Exit, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain($"{binary}: fits no known text encoding"));
        Assert.That(run.Lines, Has.Length.EqualTo(1));
    }

    [Test]
    public void A_broken_line_is_named_by_its_number_and_passed_over()
    {
        var lines = _folder.File("a.jsonl", $"{Line("1", Story)}\n{{\"id\":\"2\",\n\n{Line("3", Story)}\n");
        var run = Run.Of("extract", lines);
        Assert.That(run.Exit, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain($"{lines}:2:"));
        Assert.That(run.Lines, Has.Length.EqualTo(2));
    }

    [Test]
    public void A_broken_line_ends_a_strict_run()
    {
        var run = Run.With($"{{\"id\":\n{Line("3", Story)}\n", "extract", "--strict");
        Assert.That(run.Exit, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain("standard input:1:"));
        Assert.That(run.Lines, Is.Empty);
    }

    [TestCase("[]", "expected an object")]
    [TestCase("{\"text\":\"x\"}", "lacks \"id\"")]
    [TestCase("{\"id\":\"x\"}", "lacks \"text\"")]
    [TestCase("{\"id\":\"x\",\"text\":7}", "\"text\" must be a string")]
    [TestCase("{\"id\":\"x\",\"text\":\"t\",\"published\":\"soon\"}", "\"published\" is no ISO 8601 date: soon")]
    public void A_line_of_the_wrong_shape_says_what_is_wrong(string line, string message)
    {
        var run = Run.With(line, "extract");
        Assert.That(run.Exit, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain(message));
    }

    [TestCase("""{"id":"x","witnesses":"none"}""", "lacks the list \"witnesses\"")]
    [TestCase("""{"id":"x","witnesses":[7]}""", "lacks \"id\"")]
    [TestCase("""{"id":"x","witnesses":[{"id":"A","text":7}]}""", "\"text\" must be a string")]
    [TestCase("""{"id":"x","witnesses":[{"id":"A","text":"x","kind":7}]}""", "\"kind\" must be a string")]
    [TestCase("""{"id":"x","witnesses":[{"id":"A","text":"x"},{"id":"A","text":"y"}]}""", "two witnesses have one id")]
    [TestCase("""{"witnesses":[{"id":"A","text":"x"}]}""", "lacks \"id\"")]
    [TestCase("""{"id":"x","witnesses":[{"id":"A",""", "standard input:1:")]
    public void A_broken_collation_is_named_and_passed_over(string line, string message)
    {
        var run = Run.With(line + "\n" + """{"id":"y","witnesses":[{"id":"A","text":"one two"},{"id":"B","text":"one three"}]}""", "align");
        Assert.That(run.Exit, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain(message));
        Assert.That(JsonDocument.Parse(run.Lines.Single()).RootElement.GetProperty("id").GetString(), Is.EqualTo("y"));
    }

    [TestCase("""{"id":"x","witnesses":[]}""", 0)]
    [TestCase("""{"id":"x","witnesses":[{"id":"A","text":"one two"}]}""", 2)]
    [TestCase("""{"id":"x","witnesses":[{"id":"A","text":""},{"id":"B","text":" "}]}""", 0)]
    [TestCase("""{"id":"x\ud800","witnesses":[{"id":"A","text":"one\udc00"},{"id":"B","text":"one\udc00"}]}""", 2)]
    public void A_collation_of_nothing_or_of_one_or_of_broken_characters_is_answered(string line, int columns)
    {
        var run = Run.With(line, "align");
        Assert.That(run.Exit, Is.Zero, run.Error);
        Assert.That(JsonDocument.Parse(run.Lines.Single()).RootElement.GetProperty("columns").GetArrayLength(), Is.EqualTo(columns));
    }

    [TestCase("compare")]
    [TestCase("extract")]
    [TestCase("dedup")]
    public void Two_articles_with_one_id_are_named_and_the_first_is_kept(string command)
    {
        var lines = _folder.File("a.jsonl", $"{Line("same", Story)}\n{Line("same", "Another text.")}\n");
        var run = Run.Of(command, lines);
        Assert.That(run.Exit, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain("two articles have the id same"));
        Assert.That(run.Out, Is.Not.Empty);
    }

    [Test]
    public void An_article_of_twenty_megabytes_is_read()
    {
        var sentence = "The council met again on Tuesday and the budget of the harbour was discussed at length. ";
        var text = new StringBuilder(20 << 20);
        while (text.Length < 20 << 20) text.Append(sentence).Append(text.Length % 1000 < 100 ? "\n\n" : "");
        _folder.File("big.txt", text.Append(Story).ToString());
        var run = Run.Of("extract", _folder.Path);
        Assert.That(run.Exit, Is.Zero, run.Error);
        Assert.That(Quotes(run)[^1].GetProperty("text").GetString(), Does.StartWith("The bridge will open in May"));
    }

    [Test]
    public void Hostile_text_is_survived_and_kept_in_place()
    {
        var hostile = "<script>alert(1)</script>\0 \u202E\u200F “Stay \\ud800 calm\0,” said <b>Bo Lund</b>.".Replace("\\ud800", "\ud800", StringComparison.Ordinal);
        var json = new StringBuilder();
        foreach (var c in hostile) json.Append(c is < (char)127 and >= ' ' and not '"' and not '\\' ? c.ToString() : $"\\u{(int)c:x4}");
        var lines = $"{{\"id\":\"a\\udc00\",\"text\":\"{json}\"}}\n{Line("b", Story)}";
        foreach (var command in new[] { "extract", "compare", "dedup" })
        {
            var run = Run.With(lines, command);
            Assert.That(run.Exit, Is.Zero, run.Error);
            Assert.That(run.Out, Is.Not.Empty);
        }

        var first = Run.With(lines, "extract").Lines[0];
        Assert.That(first, Does.Contain("\\udc00"), "a lone surrogate is written as it came");
        var quote = JsonDocument.Parse(first).RootElement.GetProperty("quotes")[0];
        Assert.That(hostile.Substring(quote.GetProperty("start").GetInt32(), 4), Is.EqualTo("Stay"));
    }

    [Test]
    public void An_output_that_cannot_be_written_is_named()
    {
        var run = Run.Of("compare", _folder.File("a.txt", Story), "--output", Path.Combine(_folder.Path, "no", "such", "place.html"));
        Assert.That(run.Exit, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain("cannot write").And.Contain("place.html"));
    }

    [Test]
    public void A_failed_report_leaves_no_half_file()
    {
        var target = Path.Combine(_folder.Path, "there");
        Directory.CreateDirectory(target);
        var run = Run.Of("compare", _folder.File("a.txt", Story), "--format", "html", "--output", target);
        Assert.That(run.Exit, Is.EqualTo(3));
        Assert.That(Directory.GetFiles(_folder.Path), Has.Length.EqualTo(1));
    }

    [TestCase("--format", "docx", "--format knows")]
    [TestCase("--output", "report.docx", "tells no format")]
    [TestCase("--check", "style", "--check knows")]
    [TestCase("--threads", "0", "--threads must be")]
    [TestCase("--threads", "many", "--threads must be")]
    [TestCase("--nonsense", "x", "--nonsense")]
    public void Wrong_usage_names_the_option(string option, string value, string message)
    {
        var run = Run.Of("compare", Repository.Seeds, option, value);
        Assert.That(run.Exit, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain(message));
    }

    [Test]
    public void A_manifest_that_names_a_missing_file_is_told()
    {
        _folder.File("m.json", """{"articles":[{"file":"gone.txt","outlet":"X"},{"file":"a.txt","outlet":"Harbour Post"}]}""");
        _folder.File("a.txt", Story);
        var run = Run.Of("compare", _folder.Path, "--format", "json");
        Assert.That(run.Exit, Is.EqualTo(3));
        Assert.That(run.Error, Does.Contain("gone.txt"));
        Assert.That(run.Out, Does.Contain("Harbour Post"));
    }

    [Test]
    public void A_cancelled_run_says_so()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var run = Run.With([], cancelled.Token, "compare", Repository.Seeds);
        Assert.That(run.Exit, Is.EqualTo(130));
    }

    private static void CodePages() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private static JsonElement[] Quotes(Run run) => [.. JsonDocument.Parse(run.Lines[0]).RootElement.GetProperty("quotes").EnumerateArray()];

    private static string Line(string id, string text) => JsonSerializer.Serialize(new { id, text });
}
