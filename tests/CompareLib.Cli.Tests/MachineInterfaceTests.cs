using System.Text.Json;

namespace CompareLib.Cli.Tests;

public sealed class MachineInterfaceTests
{
    [Test]
    public void Extract_answers_each_article_in_order()
    {
        var run = Run.With("""
            {"id":"1","text":"\"We open in May,\" said Mayor Ada Quint.","extra":{"kept":1}}
            {"id":2,"text":"Nothing is said here."}
            """, "extract");
        Assert.That(run.Exit, Is.Zero, run.Error);
        var first = JsonDocument.Parse(run.Lines[0]).RootElement;
        var quote = first.GetProperty("quotes")[0];
        Assert.That(first.GetProperty("id").GetString(), Is.EqualTo("1"));
        Assert.That(quote.GetProperty("start").GetInt32(), Is.EqualTo(1));
        Assert.That(quote.GetProperty("kind").GetString(), Is.EqualTo("direct"));
        Assert.That(quote.GetProperty("speaker").GetString(), Is.EqualTo("Ada Quint"));
        Assert.That(JsonDocument.Parse(run.Lines[1]).RootElement.GetProperty("quotes").GetArrayLength(), Is.Zero);
    }

    [Test]
    public void Group_puts_two_reports_of_one_utterance_together()
    {
        var run = Run.With("""
            {"id":"a","text":"The new harbour bridge will be opened to heavy traffic in early May","speaker":"Ada Quint"}
            {"id":"b","text":"The new harbour bridge will be opened to heavy traffic in May","speaker":"Ada Quint"}
            {"id":"c","text":"Nobody has asked the fishermen about their boats","speaker":"Bo Lund"}
            """, "group");
        Assert.That(run.Exit, Is.Zero, run.Error);
        var groups = run.Lines.Select(l => JsonDocument.Parse(l).RootElement).ToDictionary(l => l.GetProperty("id").GetString()!, l => l.GetProperty("group").GetString());
        Assert.That(groups["a"], Is.EqualTo(groups["b"]));
        Assert.That(groups["c"], Is.Not.EqualTo(groups["a"]));
    }

    [Test]
    public void Group_does_not_depend_on_the_order_of_lines()
    {
        string[] lines =
        [
            """{"id":"a","text":"The new harbour bridge will be opened to heavy traffic in early May"}""",
            """{"id":"b","text":"The new harbour bridge will be opened to heavy traffic in May"}""",
            """{"id":"c","text":"Nobody has asked the fishermen about their boats"}""",
        ];
        var there = Run.With(string.Join('\n', lines), "group");
        var back = Run.With(string.Join('\n', lines.Reverse()), "group");
        Assert.That(back.Out, Is.EqualTo(there.Out));
    }

    [Test]
    public void Group_answers_pairs_of_texts_one_by_one()
    {
        var run = Run.With("""
            {"id":"same","a":"The new harbour bridge will be opened to heavy traffic in early May","b":"The new harbour bridge will be opened to heavy traffic in May"}
            {"id":"other","a":"The new harbour bridge will be opened","b":"Nobody has asked the fishermen about their boats"}
            """, "group");
        var answers = run.Lines.Select(l => JsonDocument.Parse(l).RootElement).ToArray();
        Assert.That(answers.Select(a => a.GetProperty("id").GetString()), Is.EqualTo(new[] { "same", "other" }));
        Assert.That(answers.Select(a => a.GetProperty("same").GetBoolean()), Is.EqualTo(new[] { true, false }));
        Assert.That(answers[0].GetProperty("score").GetDouble(), Is.GreaterThan(answers[1].GetProperty("score").GetDouble()));
    }

    [Test]
    public void Group_with_pairs_gives_the_evidence()
    {
        var run = Run.With("""
            {"id":"a","text":"The new harbour bridge will be opened to heavy traffic in early May"}
            {"id":"b","text":"The new harbour bridge will be opened to heavy traffic in May"}
            """, "group", "--pairs");
        var pair = JsonDocument.Parse(run.Lines.Single()).RootElement;
        Assert.That(pair.GetProperty("same").GetBoolean());
        Assert.That(pair.GetProperty("why").GetString(), Is.Not.Empty);
    }

    [Test]
    public void Align_gives_columns_and_the_changes_against_the_first_witness()
    {
        var run = Run.With("""{"id":"x","witnesses":[{"id":"A","text":"ties are at their lowest level"},{"id":"B","text":"ties are at their lowest point"}]}""", "align");
        Assert.That(run.Exit, Is.Zero, run.Error);
        var answer = JsonDocument.Parse(run.Lines.Single()).RootElement;
        Assert.That(answer.GetProperty("columns").GetArrayLength(), Is.EqualTo(6));
        var change = answer.GetProperty("changes").EnumerateArray().Single();
        Assert.That(change.GetProperty("witness").GetInt32(), Is.EqualTo(1));
        Assert.That(change.GetProperty("a")[0][0].GetInt32(), Is.EqualTo(25));
        Assert.That(change.GetProperty("labels")[0].GetString(), Is.EqualTo("substitution"));
    }

    [TestCase("indirect", true)]
    [TestCase("direct", false)]
    public void Align_told_the_kinds_tells_reported_speech(string kind, bool told)
    {
        var line = $$"""{"id":"x","witnesses":[{"id":"A","text":"I will open my office.","kind":"direct"},{"id":"B","text":"He would open his office.","kind":"{{kind}}"}]}""";
        Assert.That(Run.With(line, "align").Lines.Single().Contains("\"reported-speech\"", StringComparison.Ordinal), Is.EqualTo(told));
    }

    [Test]
    public void Dedup_finds_a_copy_and_keeps_one_line_as_it_came()
    {
        var text = "The harbour council voted late on Tuesday to close the old ferry line after forty years. Captains who had gathered outside the town hall heard the news in silence. A ferry museum is to be built with part of the money that will be saved.";
        var lines = $$"""
            {"id":"a","text":"{{text}}","mine":[1, 2]}
            {"id":"b","text":"{{text}}"}
            {"id":"c","text":"A late frost has ruined most of the cherry harvest in the valley, growers told a meeting in the village inn on Friday evening."}
            """;
        var families = Run.With(lines, "dedup").Lines.Select(l => JsonDocument.Parse(l).RootElement).ToDictionary(l => l.GetProperty("id").GetString()!, l => l.GetProperty("family").GetString());
        Assert.That(families["a"], Is.EqualTo(families["b"]));
        Assert.That(families["c"], Is.EqualTo("c"));

        var kept = Run.With(lines, "dedup", "--keep", "representatives");
        Assert.That(kept.Lines, Has.Length.EqualTo(2));
        Assert.That(lines.Split('\n'), Is.SupersetOf(kept.Lines));

        var pair = JsonDocument.Parse(Run.With(lines, "dedup", "--pairs").Lines.Single()).RootElement;
        Assert.That(pair.GetProperty("relation").GetString(), Is.EqualTo("duplicate"));
        Assert.That(pair.GetProperty("passages").GetArrayLength(), Is.GreaterThan(0));
    }

    [TestCase("compare")]
    [TestCase("extract")]
    [TestCase("group")]
    [TestCase("align")]
    [TestCase("dedup")]
    public void Help_shows_an_example(string command)
    {
        var run = Run.Of(command, "--help");
        Assert.That(run.Exit, Is.Zero);
        Assert.That(run.Out, Does.Contain($"comparelib {command} "));
    }

    [Test]
    public void Check_for_meaning_tells_by_its_exit_code()
    {
        var head = "Mayor Lena Hartwig spoke to reporters in Port Sallow on Monday. ";
        var file = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".jsonl");
        try
        {
            Assert.That(Check("The repairs will cost 14 million crowns and the bridge stays shut until the army withdraws", "The repairs will cost 14 billion crowns and the bridge stays shut unless the army withdraws"), Is.EqualTo(1));
            Assert.That(Check("The repairs will cost 14 million crowns and the bridge stays shut until the army withdraws", "The repairs will cost 14m crowns and the bridge stays closed until the army withdraws from the town"), Is.Zero);
        }
        finally
        {
            File.Delete(file);
        }

        int Check(string one, string other)
        {
            File.WriteAllLines(file, new[] { one, other }.Select((t, k) => System.Text.Json.JsonSerializer.Serialize(new { id = "a" + k, outlet = "Outlet " + k, published = "2024-03-04", title = "Bridge " + k, text = head + "“" + t + ",” Hartwig said." })));
            return Run.Of("compare", file, "--check", "meaning").Exit;
        }
    }
}
