using System.Text;
using CompareLib.Reports;

namespace CompareLib.Cli.Tests;

/// <summary>Habits of the command line.</summary>
public sealed class MannersTests
{
    private const string Pair = """{"id":7,"witnesses":[{"id":"a","text":"The bridge is closed."},{"id":"b","text":"The bridge is open."}]}""";

    [Test]
    public void Help_is_a_word_too()
    {
        Assert.That(Run.Of("help", "align"), Is.EqualTo(Run.Of("align", "--help")));
        Assert.That(Run.Of("help").Exit, Is.Zero);
        Assert.That(Run.Of("help").Out, Does.Contain("extract"));
        Assert.That(Run.Of("version"), Is.EqualTo(Run.Of("--version")));
        Assert.That(Run.Of("-V"), Is.EqualTo(Run.Of("--version")));
    }

    [Test]
    public void Nothing_at_all_gives_help_on_standard_error()
    {
        var run = Run.Of();
        Assert.That(run.Exit, Is.EqualTo(ExitCode.Usage));
        Assert.That(run.Out, Is.Empty);
        Assert.That(run.Error, Does.Contain("compare"));
    }

    [Test]
    public void A_mistyped_command_or_option_is_met_with_the_nearest()
    {
        Assert.That(Run.Of("algin").Error, Does.Contain("did you mean align?"));
        Assert.That(Run.Of("algin").Exit, Is.EqualTo(ExitCode.Usage));
        Assert.That(Run.Of("extract", "--ouput").Error, Does.Contain("did you mean --output?"));
        Assert.That(Run.Of("extract", "--each", "quote").Error, Does.Contain("--each knows article and quotation"));
        Assert.That(Run.Of("extract", "--color", "pink").Exit, Is.EqualTo(ExitCode.Usage));
    }

    [Test]
    public void Two_dashes_end_the_options_and_an_at_sign_is_part_of_a_name()
    {
        Assert.That(Run.Of("align", "--", "-x.jsonl").Error, Does.Contain("-x.jsonl: no such file"));
        Assert.That(Run.Of("align", "@x").Error, Does.Contain("@x: no such file"));
    }

    [Test]
    public void A_folder_is_named_as_one()
    {
        using var folder = new TemporaryFolder();
        var run = Run.Of("align", folder.Path);
        Assert.That(run.Exit, Is.EqualTo(ExitCode.InputFailed));
        Assert.That(run.Error, Does.Contain("is a folder"));
    }

    [Test]
    public void A_dash_as_output_is_standard_output()
    {
        var line = """{"id":"a","text":"“The bridge is closed to lorries,” Mayor Ada Holt said on Monday."}""";
        Assert.That(Run.With(line, "compare", "-o", "-", "-f", "json").Out, Does.StartWith("{"));
        Assert.That(Run.With(line, "extract", "-o", "-").Out, Does.StartWith("{\"id\":\"a\""));
    }

    [Test]
    public void Many_bad_lines_are_counted_not_listed()
    {
        var run = Run.With(string.Concat(Enumerable.Repeat("notjson\n", 2000)), "align");
        Assert.That(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(ProblemLog.MostNamed + 1));
        Assert.That(run.Error, Does.Contain("and 1,980 more lines like these"));
        Assert.That(run.Exit, Is.EqualTo(ExitCode.InputFailed));
    }

    [TestCase(new byte[] { 0x1F, 0x8B, 8, 0, 10, 3, 4, 10, 5 }, "looks like gzip")]
    [TestCase(new byte[] { 0x50, 0x4B, 3, 4, 10, 3, 10 }, "looks like a zip archive")]
    [TestCase(new byte[] { 0xFF, 0xFE, 0x7B, 0, 10, 0, 0x7B, 0 }, "looks like UTF-16")]
    [TestCase(new byte[] { (byte)'[', (byte)'\n', (byte)'{', (byte)'}', (byte)'\n' }, "one object a line")]
    [TestCase(new byte[] { (byte)'{', (byte)'\n', (byte)'"', (byte)'\n' }, "one object a line")]
    public void Another_form_is_named_once(byte[] input, string message)
    {
        var run = Run.With(input, default, "align");
        Assert.That(run.Exit, Is.EqualTo(ExitCode.InputFailed));
        Assert.That(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(1));
        Assert.That(run.Error, Does.Contain(message));
    }

    [Test]
    public void A_kind_is_read_in_any_case_and_an_unknown_one_is_named()
    {
        var quoted = Pair.Replace("\"text\":\"The bridge is open.\"", "\"text\":\"The bridge is open.\",\"kind\":\"Quoted\"", StringComparison.Ordinal);
        var run = Run.With(quoted, "align");
        Assert.That(run.Exit, Is.EqualTo(ExitCode.InputFailed));
        Assert.That(run.Error, Does.Contain("must be direct, mixed or indirect, not Quoted"));
        Assert.That(Run.With(quoted.Replace("Quoted", "Direct", StringComparison.Ordinal), "align").Exit, Is.Zero);
        Assert.That(Run.With("""{"id":"a","text":"x y z","kind":"INDIRECT"}""", "group").Exit, Is.Zero);
        Assert.That(Run.With("""{"id":"a","text":"x y z","kind":"nonsense"}""", "group").Error, Does.Contain("not nonsense"));
    }

    [Test]
    public void Signs_that_a_terminal_would_act_upon_are_made_visible()
    {
        var run = Run.Of("align", "no\u001b[31m\u202Efile");
        Assert.That(run.Error, Does.Not.Contain("\u001b").And.Not.Contain("\u202E"));
    }

    [Test]
    public void A_date_counts_beside_published()
    {
        var line = """{"id":"a","date":"2024-03-05","text":"“The bridge is closed to lorries,” Mayor Ada Holt said on Monday."}""";
        Assert.That(Run.With(line, "compare", "-f", "json").Out, Does.Contain("2024-03-05"));
        Assert.That(Run.With(line.Replace("2024-03-05", "soon", StringComparison.Ordinal), "extract").Error, Does.Contain("\"date\" is no ISO 8601 date"));
    }

    [Test]
    public void A_full_output_is_told_and_a_reader_who_has_gone_ends_the_run()
    {
        var line = Encoding.UTF8.GetBytes("""{"id":"a","text":"“The bridge is closed to lorries,” Mayor Ada Holt said on Monday."}""");
        Assert.That(Exit(new FailingStream("no space left on device", 28), out var error), Is.EqualTo(ExitCode.InputFailed));
        Assert.That(error, Does.Contain("no space left on device"));
        Assert.That(Exit(new FailingStream("broken pipe", 32), out error), Is.EqualTo(ExitCode.Done));
        Assert.That(error, Is.Empty);
        Assert.That(Exit(new ClosedStream(), out error), Is.EqualTo(ExitCode.InputFailed));
        Assert.That(error, Does.Contain("standard output is closed"));

        int Exit(Stream output, out string told)
        {
            using var errors = new StringWriter();
            var exit = CommandLine.RunAsync(["extract"], new Terminal(new MemoryStream(line), output, errors, new ReportStyle(), false)).GetAwaiter().GetResult();
            told = errors.ToString();
            return exit;
        }
    }

    [Test]
    public async Task A_line_is_answered_before_the_next_one_comes()
    {
        using var input = new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.Out);
        using var read = new System.IO.Pipes.AnonymousPipeClientStream(System.IO.Pipes.PipeDirection.In, input.ClientSafePipeHandle);
        using var output = new SignalStream();
        using var errors = new StringWriter();
        var run = CommandLine.RunAsync(["align", "--threads", "2"], new Terminal(read, output, errors, new ReportStyle(), false));
        input.Write(Encoding.UTF8.GetBytes(Pair + "\n"));
        await output.Written.WaitAsync(TimeSpan.FromMinutes(2));
        input.Dispose();
        Assert.That(await run, Is.Zero);
    }

    private sealed class FailingStream(string message, int code) : MemoryStream
    {
        public override void Write(byte[] buffer, int offset, int count) => throw new IOException(message, code);

        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException(message, code);
    }

    private sealed class SignalStream : MemoryStream
    {
        private readonly TaskCompletionSource _written = new();

        public Task Written => _written.Task;

        public override void Write(byte[] buffer, int offset, int count) => _written.TrySetResult();

        public override void Write(ReadOnlySpan<byte> buffer) => _written.TrySetResult();
    }
}
