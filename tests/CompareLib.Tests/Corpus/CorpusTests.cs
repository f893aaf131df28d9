using CompareLib.Evaluation.Corpus;

namespace CompareLib.Tests.Corpus;

public sealed class CorpusTests
{
    private const string Page = "topic: sport\nplace: Nowhere\ndate: 2020-01-01\n\n## People\nana | Ana Kovar | f | coach\nbo | Bo Kovar | m | her brother\n\n## Utterances\nu1 | ana | after the match\n1 We won three games.\n2 I am tired.\n";
    private const string Head = "outlet: A\nkind: wire\ndate: 2020-01-01\ntitle: A match\n---\n";
    private string _folder = "";

    [SetUp]
    public void SetUp() => _folder = Directory.CreateTempSubdirectory("corpus-test").FullName;

    [TearDown]
    public void TearDown() => Directory.Delete(_folder, true);

    [Test]
    public void Every_file_of_the_corpus_is_sound()
    {
        var problems = new List<CorpusProblem>();
        var folder = Path.Combine(Repository.Root, "benchmarks", "Corpus");
        var events = CorpusReader.Read(folder, problems);
        foreach (var happening in events) CorpusCheck.Check(folder, happening, problems, []);
        Assert.That(problems, Is.Empty);
        Assert.That(events, Is.Not.Empty);
    }

    [Test]
    public void Marks_leave_the_plain_text_and_belong_to_the_quotation_beside_them()
    {
        var article = Read("{d u1.1 | \"We won {~number! five|three} games,\"} [ana: Kovar] <said>. {d u1.2 | \"I am tired.\"} [bo: He] <added> {i bo | that it was late}.\n", out var problems);
        Assert.That(problems, Is.Empty);
        Assert.That(article.Text, Is.EqualTo("A match\n\n\"We won five games,\" Kovar said. \"I am tired.\" He added that it was late."));
        Assert.That(article.Quotations, Has.Count.EqualTo(2));
        var (first, second) = (article.Quotations[0], article.Quotations[1]);
        Assert.That(first.Pieces.Select(p => p.Span.Of(article.Text)), Is.EqualTo(new[] { "\"We won five games,\"", "\"I am tired.\"" }));
        Assert.That(first.Mention!.Value.Of(article.Text), Is.EqualTo("Kovar"));
        Assert.That(first.Cues.Select(c => c.Of(article.Text)), Is.EqualTo(new[] { "said" }));
        Assert.That(second.Mention!.Value.Of(article.Text), Is.EqualTo("He"));
        Assert.That(second.Cues.Select(c => c.Of(article.Text)), Is.EqualTo(new[] { "added" }));
        var difference = article.Differences[0];
        Assert.That((difference.Class, difference.Level, difference.Span.Of(article.Text), difference.Original), Is.EqualTo(("number", "meaning", "five", "three")));
    }

    [TestCase("A \"word\" unmarked.", "outside of every tag")]
    [TestCase("{d u7 | \"No.\"}", "no utterance u7")]
    [TestCase("{d u1.3 | \"No.\"}", "has 2 segments")]
    [TestCase("{d u1.1 | \"No.\" [cy: she] <said>}", "no person \"cy\"")]
    [TestCase("{d u1.1 | \"No.\"", "never closed")]
    [TestCase("No.}", "nothing opened")]
    [TestCase("{d u1.1 | No.}", "begins with its mark")]
    [TestCase("{z u1.1 | No.}", "unknown tag")]
    [TestCase("{i u1.1 | {~size! big|small} ones}", "no class of difference")]
    public void A_problem_names_file_and_line(string line, string message)
    {
        Read($"First.\n\n{line}\n", out var problems);
        var problem = problems.First(p => p.Message.Contains(message, StringComparison.Ordinal));
        Assert.That(problem.File, Does.EndWith("01-a.txt"));
        Assert.That(problem.Line, Is.EqualTo(8));
    }

    [Test]
    public void Words_in_marks_that_nobody_said_are_found()
    {
        var happening = Event("{d u1.1 | \"We won four games,\"} [ana: Kovar] <said>. {i u1.2 | She was tired}.\n", out var problems);
        CorpusCheck.Check(_folder, happening, problems, []);
        Assert.That(problems.Select(p => p.Message), Is.EqualTo(new[] { "not said in u1.1: four (mark a difference, or say free)" }));
    }

    [Test]
    public void Two_tellings_differ_where_one_bears_a_change_and_the_other_holds_the_words_as_said()
    {
        Write("02-b.txt", "Kovar spoke. {d u1.1 | \"We won three games.\"}\n");
        var happening = Event("{d u1.1 | \"We won {~number! five|three} games,\"} [ana: Kovar] <said>.\n", out var problems);
        Assert.That(problems, Is.Empty);
        var pairs = CorpusPairs.Meaning(CorpusPairs.Tellings(happening)).ToList();
        Assert.That(pairs.Select(p => p.Verdict), Is.EqualTo(new[] { "meaning" }));
        var difference = pairs[0].Differences[0];
        Assert.That(difference.A!.Value.Of(pairs[0].A.Text), Is.EqualTo("five"));
        Assert.That(difference.B!.Value.Of(pairs[0].B.Text), Is.EqualTo("three"));
    }

    [Test]
    public void An_article_includes_paragraphs_of_another_with_their_marks()
    {
        Write("02-b.txt", "Own words.\n\ninclude 01 2\n\nMore.\n");
        var happening = Event("One.\n\n{d u1.2 | \"I am tired,\"} [ana: she] <said>.\n\nThree.\n", out var problems);
        Assert.That(problems, Is.Empty);
        Assert.That(happening.Articles[1].Text, Is.EqualTo("A match\n\nOwn words.\n\n\"I am tired,\" she said.\n\nMore."));
        Assert.That(happening.Articles[1].Quotations.Select(q => q.First.Utterance), Is.EqualTo(new[] { "u1" }));
    }

    private CorpusArticle Read(string body, out List<CorpusProblem> problems) => Event(body, out problems).Articles[0];

    private CorpusEvent Event(string body, out List<CorpusProblem> problems)
    {
        Write("01-a.txt", body);
        File.WriteAllText(Path.Combine(_folder, "en", "001-match", "event.md"), Page);
        return CorpusReader.Read(_folder, problems = [])[0];
    }

    private void Write(string name, string body)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "en", "001-match")).FullName;
        File.WriteAllText(Path.Combine(folder, name), Head + body);
    }
}
