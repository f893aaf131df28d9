using CompareLib.Evaluation.Corpus;
using Xunit;

namespace CompareLib.Tests.Corpus;

public sealed class CorpusTests : IDisposable
{
    private const string Page = "topic: sport\nplace: Nowhere\ndate: 2020-01-01\n\n## People\nana | Ana Kovar | f | coach\nbo | Bo Kovar | m | her brother\n\n## Utterances\nu1 | ana | after the match\n1 We won three games.\n2 I am tired.\n";
    private const string Head = "outlet: A\nkind: wire\ndate: 2020-01-01\ntitle: A match\n---\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("corpus-test").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public void Every_file_of_the_corpus_is_sound()
    {
        var problems = new List<CorpusProblem>();
        var events = CorpusReader.Read(Path.Combine(Repository.Root, "benchmarks", "Corpus"), problems);
        foreach (var happening in events) CorpusCheck.Check(Path.Combine(Repository.Root, "benchmarks", "Corpus"), happening, problems, []);
        Assert.Empty(problems);
        Assert.NotEmpty(events);
        foreach (var quotation in events.SelectMany(e => e.Articles).SelectMany(a => a.Quotations.Select(q => (Article: a, Quotation: q))))
            Assert.All(quotation.Quotation.Pieces, p => Assert.InRange(p.Span.End, p.Span.Start + 1, quotation.Article.Text.Length));
    }

    [Fact]
    public void Marks_leave_the_plain_text_and_belong_to_the_quotation_beside_them()
    {
        var article = Read("{d u1.1 @a | \"We won {~number! five|three} games,\"} [ana: Kovar] <said>. {d u1.2 @a | \"I am tired.\"} [bo: He] <added> {i bo | that it was late}.\n", out var problems);
        Assert.Empty(problems);
        Assert.Equal("A match\n\n\"We won five games,\" Kovar said. \"I am tired.\" He added that it was late.", article.Text);
        Assert.Equal(2, article.Quotations.Count);
        var (first, second) = (article.Quotations[0], article.Quotations[1]);
        Assert.Equal(["\"We won five games,\"", "\"I am tired.\""], first.Pieces.Select(p => p.Span.Of(article.Text)));
        Assert.Equal("Kovar", first.Mention!.Value.Of(article.Text));
        Assert.Equal("said", Assert.Single(first.Cues).Of(article.Text));
        Assert.Equal("He", second.Mention!.Value.Of(article.Text));
        Assert.Equal("added", Assert.Single(second.Cues).Of(article.Text));
        var difference = Assert.Single(article.Differences);
        Assert.Equal(("number", "meaning", "five", "three"), (difference.Class, difference.Level, difference.Span.Of(article.Text), difference.Original));
    }

    [Theory]
    [InlineData("A \"word\" unmarked.", "outside of every tag")]
    [InlineData("{d u7 | \"No.\"}", "no utterance u7")]
    [InlineData("{d u1.3 | \"No.\"}", "has 2 segments")]
    [InlineData("{d u1.1 | \"No.\" [cy: she] <said>}", "no person \"cy\"")]
    [InlineData("{d u1.1 | \"No.\"", "never closed")]
    [InlineData("No.}", "nothing opened")]
    [InlineData("{d u1.1 | No.}", "begins with its mark")]
    [InlineData("{z u1.1 | No.}", "unknown tag")]
    [InlineData("{i u1.1 | {~size! big|small} ones}", "no class of difference")]
    public void A_problem_names_file_and_line(string line, string message)
    {
        Read($"First.\n\n{line}\n", out var problems);
        var problem = problems.First(p => p.Message.Contains(message, StringComparison.Ordinal));
        Assert.EndsWith("01-a.txt", problem.File, StringComparison.Ordinal);
        Assert.Equal(8, problem.Line);
    }

    [Fact]
    public void Two_tellings_differ_where_one_bears_a_change_and_the_other_holds_the_words_as_said()
    {
        Write("02-b.txt", "Kovar spoke. {d u1.1 | \"We won three games.\"}\n");
        var happening = Event("{d u1.1 | \"We won {~number! five|three} games,\"} [ana: Kovar] <said>.\n", out var problems);
        Assert.Empty(problems);
        var pair = Assert.Single(CorpusPairs.Meaning(CorpusPairs.Tellings(happening)));
        Assert.Equal("meaning", pair.Verdict);
        var difference = Assert.Single(pair.Differences);
        Assert.Equal("five", difference.A!.Value.Of(pair.A.Text));
        Assert.Equal("three", difference.B!.Value.Of(pair.B.Text));
    }

    [Fact]
    public void An_article_includes_paragraphs_of_another_with_their_marks()
    {
        Write("02-b.txt", "Own words.\n\ninclude 01 2\n\nMore.\n");
        var happening = Event("One.\n\n{d u1.2 | \"I am tired,\"} [ana: she] <said>.\n\nThree.\n", out var problems);
        Assert.Empty(problems);
        Assert.Equal("A match\n\nOwn words.\n\n\"I am tired,\" she said.\n\nMore.", happening.Articles[1].Text);
        Assert.Equal("u1", Assert.Single(happening.Articles[1].Quotations).First.Utterance);
    }

    private CorpusArticle Read(string body, out List<CorpusProblem> problems) => Event(body, out problems).Articles[0];

    private CorpusEvent Event(string body, out List<CorpusProblem> problems)
    {
        Write("01-a.txt", body);
        File.WriteAllText(Path.Combine(_folder, "en", "001-match", "event.md"), Page);
        return Assert.Single(CorpusReader.Read(_folder, problems = []));
    }

    private void Write(string name, string body)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "en", "001-match")).FullName;
        File.WriteAllText(Path.Combine(folder, name), Head + body);
    }
}
