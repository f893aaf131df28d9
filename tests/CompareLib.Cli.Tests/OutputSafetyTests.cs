namespace CompareLib.Cli.Tests;

/// <summary>No file is ever destroyed: an output is written beside and takes its place when it is whole.</summary>
public sealed class OutputSafetyTests
{
    private const string Article = """{"id":"a","text":"“The bridge is closed to lorries,” Mayor Ada Holt said on Monday."}""";

    [TestCase("extract")]
    [TestCase("group")]
    [TestCase("align")]
    [TestCase("dedup")]
    public void An_output_that_is_the_input_is_refused(string command)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("f.jsonl", Article + "\n");
        var run = Run.Of(command, file, "-o", file);
        Assert.That(run.Exit, Is.EqualTo(ExitCode.Usage));
        Assert.That(run.Error, Does.Contain("is an input"));
        Assert.That(File.ReadAllText(file), Is.EqualTo(Article + "\n"));
    }

    [Test]
    public void An_output_that_is_the_input_by_another_name_is_refused()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("f.jsonl", Article + "\n");
        var link = Path.Combine(folder.Path, "link.jsonl");
        File.CreateSymbolicLink(link, file);
        Assert.That(Run.Of("extract", file, "-o", link).Exit, Is.EqualTo(ExitCode.Usage));
        Assert.That(Run.Of("extract", file, "-o", Path.Combine(folder.Path, "..", Path.GetFileName(folder.Path), "f.jsonl")).Exit, Is.EqualTo(ExitCode.Usage));
        Assert.That(File.ReadAllText(file), Is.EqualTo(Article + "\n"));
    }

    [Test]
    public void An_output_inside_the_folder_that_is_read_is_refused()
    {
        using var folder = new TemporaryFolder();
        folder.File("a.txt", "“The bridge is closed to lorries,” Mayor Ada Holt said on Monday.");
        Assert.That(Run.Of("compare", folder.Path, "-o", Path.Combine(folder.Path, "r.html")).Exit, Is.EqualTo(ExitCode.Usage));
        Assert.That(Run.Of("compare", folder.Path, "--split", Path.Combine(folder.Path, "pages")).Exit, Is.EqualTo(ExitCode.Usage));
        Assert.That(Directory.GetFileSystemEntries(folder.Path), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_run_that_can_read_nothing_leaves_the_old_output()
    {
        using var folder = new TemporaryFolder();
        var old = folder.File("keep.jsonl", "old\n");
        var run = Run.Of("align", Path.Combine(folder.Path, "missing.jsonl"), "-o", old);
        Assert.That(run.Exit, Is.EqualTo(ExitCode.InputFailed));
        Assert.That(File.ReadAllText(old), Is.EqualTo("old\n"));
        Assert.That(Directory.GetFileSystemEntries(folder.Path), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_cancelled_run_leaves_the_old_output()
    {
        using var folder = new TemporaryFolder();
        var input = folder.File("in.jsonl", Article + "\n");
        var old = folder.File("out.jsonl", "old\n");
        var run = Run.With([], new CancellationToken(canceled: true), "extract", input, "-o", old);
        Assert.That(run.Exit, Is.EqualTo(ExitCode.Cancelled));
        Assert.That(File.ReadAllText(old), Is.EqualTo("old\n"));
    }

    [Test]
    public void A_complete_output_replaces_the_old_one_and_leaves_nothing_beside_it()
    {
        using var folder = new TemporaryFolder();
        var input = folder.File("in.jsonl", Article + "\n");
        var part = folder.File("out.jsonl.part", "mine\n");
        var output = folder.File("out.jsonl", "old\n");
        Assert.That(Run.Of("extract", input, "-o", output).Exit, Is.EqualTo(ExitCode.Done));
        Assert.That(File.ReadAllText(output), Does.StartWith("{\"id\":\"a\""));
        Assert.That(File.ReadAllText(part), Is.EqualTo("mine\n"));
        Assert.That(Directory.GetFileSystemEntries(folder.Path), Has.Length.EqualTo(3));
    }

    [Test]
    public void Pages_are_not_written_among_other_files_unless_forced()
    {
        using var folder = new TemporaryFolder();
        using var pages = new TemporaryFolder();
        var input = folder.File("in.jsonl", Article + "\n");
        var mine = pages.File("mine.html", "mine");
        Assert.That(Run.Of("compare", input, "--split", pages.Path).Exit, Is.EqualTo(ExitCode.Usage));
        Assert.That(Directory.GetFileSystemEntries(pages.Path), Has.Length.EqualTo(1));
        Assert.That(Run.Of("compare", input, "--split", pages.Path, "--force").Exit, Is.EqualTo(ExitCode.Done));
        Assert.That(File.Exists(Path.Combine(pages.Path, "index.html")));
        Assert.That(File.ReadAllText(mine), Is.EqualTo("mine"));
    }

    [Test]
    public void An_output_that_is_a_folder_or_stands_nowhere_is_named()
    {
        using var folder = new TemporaryFolder();
        using var other = new TemporaryFolder();
        var input = folder.File("in.jsonl", Article + "\n");
        var run = Run.Of("extract", input, "-o", other.Path);
        Assert.That(run.Exit, Is.EqualTo(ExitCode.InputFailed));
        Assert.That(run.Error, Does.Contain("is a folder"));
        Assert.That(Run.Of("extract", input, "-o", Path.Combine(other.Path, "no", "such", "x.jsonl")).Exit, Is.EqualTo(ExitCode.InputFailed));
    }

    [Test]
    public void A_device_is_written_to_and_stays_one()
    {
        if (!File.Exists("/dev/null")) Assert.Ignore("there is no /dev/null here");
        using var folder = new TemporaryFolder();
        Assert.That(Run.Of("extract", folder.File("in.jsonl", Article + "\n"), "-o", "/dev/null").Exit, Is.EqualTo(ExitCode.Done));
        Assert.That(File.ReadAllText("/dev/null"), Is.Empty);
    }
}
