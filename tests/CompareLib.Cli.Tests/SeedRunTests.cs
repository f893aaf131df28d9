namespace CompareLib.Cli.Tests;

public sealed class SeedRunTests
{
    [Test]
    public void The_same_articles_give_the_same_bytes_whatever_their_order_and_the_number_of_threads()
    {
        var files = Directory.GetFiles(Repository.Seeds, "*.txt").Order(StringComparer.Ordinal).ToArray();
        var there = Json([.. files, "--threads", "1"]);
        var back = Json([.. files.Reverse(), "--threads", "2"]);
        Assert.That(back, Is.EqualTo(there));
    }

    [Test]
    public void Renaming_the_files_changes_their_names_in_the_report_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        var files = Directory.GetFiles(Repository.Seeds, "*.txt").Order(StringComparer.Ordinal).ToArray();
        var expected = Json(files);
        for (var i = 0; i < files.Length; i++)
        {
            // Reversed, so that an order by name would show.
            var name = $"{(char)('z' - i)}{new string('q', i)}-renamed-{i}.txt";
            folder.File(name, File.ReadAllBytes(files[i]));
            expected = expected.Replace(Path.GetFileName(files[i]), name, StringComparison.Ordinal);
        }

        Assert.That(Json([.. Directory.GetFiles(folder.Path).Order(StringComparer.Ordinal)]), Is.EqualTo(expected));
    }

    [Test]
    public void The_folder_of_the_seeds_holds_five_articles() => Assert.That(Run.Of("read", Repository.Seeds).Lines, Has.Length.EqualTo(5));

    [Test]
    public void The_page_is_written_and_the_summary_printed()
    {
        using var folder = new TemporaryFolder();
        var page = Path.Combine(folder.Path, "report.html");
        var run = Run.Of("compare", Repository.Seeds, "--output", page);
        Assert.That(run.Exit, Is.Zero, run.Error);
        Assert.That(File.ReadAllText(page), Does.StartWith("<!DOCTYPE html>").IgnoreCase);
        Assert.That(run.Lines.Select(l => l.Length), Has.All.LessThanOrEqualTo(80));
        Assert.That(run.Out, Does.Contain("Valery Gerasimov").And.Contain("lowest level").And.Contain("--full"));
        Assert.That(run.Out, Does.Not.Contain("\u001b"));
    }

    [Test]
    public void Split_writes_an_index_and_a_page_for_each_statement_and_article_whose_links_lead_to_pages()
    {
        using var folder = new TemporaryFolder();
        var pages = Path.Combine(folder.Path, "pages");
        var run = Run.Of("compare", Repository.Seeds, "--split", pages);
        Assert.That(run.Exit, Is.Zero, run.Error);
        var names = Directory.GetFiles(pages).Select(p => Path.GetFileName(p)!).ToArray();
        Assert.That(names, Is.SupersetOf(new[] { "index.html", "g1.html", "a1.html", "a5.html" }));
        Assert.That(run.Error, Does.Contain($"wrote {names.Length} pages"));
        foreach (var name in names)
        {
            var html = File.ReadAllText(Path.Combine(pages, name));
            var targets = html.Split("href=").Skip(1).Select(h => h[..h.IndexOfAny(['#', '>', ' '])]).Where(t => t.EndsWith(".html", StringComparison.Ordinal)).Distinct();
            Assert.That(names, Is.SupersetOf(targets), name);
        }
    }

    [Test]
    public void Split_into_a_file_is_told_and_ends_with_an_error()
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of("compare", Repository.Seeds, "--split", folder.File("taken", "a file"));
        Assert.That(run.Exit, Is.Not.Zero);
        Assert.That(run.Error, Does.Contain("taken"));
    }

    private static string Json(string[] args)
    {
        var run = Run.Of(["compare", "--format", "json", .. args]);
        Assert.That(run.Exit, Is.Zero, run.Error);
        return run.Out;
    }
}
