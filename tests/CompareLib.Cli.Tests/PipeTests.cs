using System.Text.Json;

namespace CompareLib.Cli.Tests;

/// <summary>What one stage writes the next one reads.</summary>
public sealed class PipeTests
{
    [Test]
    public void Extract_group_and_align_pipe_on_the_seeds()
    {
        var quotations = Run.Of("extract", Repository.Seeds, "--each", "quotation");
        Assert.That(quotations.Exit, Is.Zero, quotations.Error);
        var groups = Run.With(quotations.Out, "group", "--witnesses");
        Assert.That(groups.Exit, Is.Zero, groups.Error);
        var columns = Run.With(groups.Out, "align");
        Assert.That(columns.Exit, Is.Zero, columns.Error);
        Assert.That(columns.Lines, Has.Length.EqualTo(groups.Lines.Length).And.Length.GreaterThan(2));
        Assert.That(columns.Lines.Select(Id), Is.EqualTo(groups.Lines.Select(Id)));
    }

    [Test]
    public void Group_takes_the_lines_that_extract_writes_an_article()
    {
        var articles = Run.Of("extract", Repository.Seeds);
        var groups = Run.With(articles.Out, "group");
        Assert.That(groups.Exit, Is.Zero, groups.Error);
        using var first = JsonDocument.Parse(articles.Lines[0]);
        Assert.That(groups.Lines, Has.Length.GreaterThanOrEqualTo(first.RootElement.GetProperty("quotes").GetArrayLength()));
    }

    [Test]
    public void A_quotation_line_tells_what_is_known_of_it()
    {
        var run = Run.With("""{"id":"a","outlet":"Harbour Post","published":"2024-03-05","text":"“The bridge is closed to lorries,” Mayor Ada Holt said on Monday."}""", "extract", "--each", "quotation");
        using var line = JsonDocument.Parse(run.Lines.Single());
        var root = line.RootElement;
        Assert.That(root.GetProperty("id").GetString(), Is.EqualTo("a#1"));
        Assert.That(root.GetProperty("article").GetString(), Is.EqualTo("a"));
        Assert.That(root.GetProperty("kind").GetString(), Is.EqualTo("direct"));
        Assert.That(root.GetProperty("speaker").GetString(), Is.EqualTo("Ada Holt"));
        Assert.That(root.GetProperty("speaker_kind").GetString(), Is.EqualTo("person"));
        Assert.That(root.GetProperty("outlet").GetString(), Is.EqualTo("Harbour Post"));
        Assert.That(root.GetProperty("marked").GetArrayLength(), Is.EqualTo(1));
    }

    private static string? Id(string line)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty("id").GetString();
    }
}
