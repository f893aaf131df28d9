using System.Text;
using System.Text.Json;
using CompareLib.Reports;

namespace CompareLib.Cli.Tests;

public sealed class GroupCommandTests
{
    private const string Harbour = """
        {"id":"a","text":"The new harbour bridge will be opened to heavy traffic in early May"}
        {"id":"b","text":"The new harbour bridge will be opened to heavy traffic in May"}
        {"id":"c","text":"Nobody has asked the fishermen about their boats"}
        """;

    // Quotations without end; after some of them the user ends the run.
    private sealed class Endless(Action enough, int limit) : Stream
    {
        private byte[] _rest = [];
        private int _made;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_rest.Length == 0)
            {
                if (++_made == limit) enough();
                _rest = Encoding.UTF8.GetBytes($$"""{"id":"q{{_made}}","text":"Quotation number {{_made}} speaks of bridge {{_made % 97}} and boat {{_made % 89}}"}""" + "\n");
            }

            var size = Math.Min(count, _rest.Length);
            _rest.AsSpan(0, size).CopyTo(buffer.AsSpan(offset));
            _rest = _rest[size..];
            return size;
        }

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    [Test]
    public void A_run_that_is_ended_while_it_reads_says_so_by_its_exit_code()
    {
        using var cancelled = new CancellationTokenSource();
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var endless = new Endless(cancelled.Cancel, 3000);
        var exit = CommandLine.RunAsync(["group"], new Terminal(endless, output, error, new ReportStyle(), false), cancelled.Token).GetAwaiter().GetResult();
        Assert.That(exit, Is.EqualTo(130));
        Assert.That(error.ToString(), Does.Contain("cancelled"));
        Assert.That(output.Length, Is.Zero);
    }

    [Test]
    public void A_run_that_is_ended_before_it_begins_says_so_by_its_exit_code()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.That(Run.With(Encoding.UTF8.GetBytes(Harbour), cancelled.Token, "group").Exit, Is.EqualTo(130));
    }

    [Test]
    public void Stats_tell_counts_and_memory_and_change_nothing_else()
    {
        var plain = Run.With(Harbour, "group");
        var told = Run.With(Harbour, "group", "--stats");
        Assert.That(told.Out, Is.EqualTo(plain.Out));
        Assert.That(told.Error, Does.Match(@"^3 quotations in 2 groups; \d+ MB of memory at the most"));
        Assert.That(plain.Error, Is.Empty);
    }

    [Test]
    public void Progress_is_drawn_only_for_a_terminal_and_never_into_the_answer()
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var exit = CommandLine.RunAsync(["group"], new Terminal(new MemoryStream(Encoding.UTF8.GetBytes(Harbour)), output, error, new ReportStyle(), true)).GetAwaiter().GetResult();
        Assert.That(exit, Is.Zero);
        Assert.That(Encoding.UTF8.GetString(output.ToArray()), Is.EqualTo(Run.With(Harbour, "group").Out));
    }

    [Test]
    public void Told_the_kinds_a_pair_is_judged_by_them()
    {
        double Score(string kinds) => JsonDocument.Parse(Run.With($$"""{"id":"x","a":"We will open the new harbour bridge to traffic in May","b":"the harbour bridge would be open to lorries by the end of May"{{kinds}}}""", "group").Lines.Single()).RootElement.GetProperty("score").GetDouble();
        Assert.That(Score(""","kinds":["direct","indirect"]"""), Is.GreaterThan(Score("")));
        Assert.That(Score(""","kinds":["direct"]"""), Is.EqualTo(Score("")));
        Assert.That(Score(""","kinds":"whatever" """), Is.EqualTo(Score("")));
    }

    [Test]
    public void Pairs_and_quotations_may_stand_in_one_stream()
    {
        var run = Run.With(Harbour + "\n" + """{"id":"x","a":"one thing","b":"another matter"}""", "group");
        Assert.That(run.Lines, Has.Length.EqualTo(4));
        Assert.That(run.Lines[0], Does.StartWith("""{"id":"x","score":"""));
    }

    [Test]
    public void Evidence_of_each_link_has_names_and_weights()
    {
        var evidence = JsonDocument.Parse(Run.With(Harbour, "group", "--pairs").Lines.Single(l => l.Contains("\"same\":true", StringComparison.Ordinal))).RootElement.GetProperty("evidence").EnumerateArray().ToArray();
        Assert.That(evidence.Select(e => e.GetProperty("name").GetString()), Does.Contain("order").And.Contain("contained"));
        Assert.That(evidence.Where(e => e.GetProperty("name").GetString() == "order").Select(e => e.GetProperty("weight").GetDouble()), Is.All.Positive);
    }
}
