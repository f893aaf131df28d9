using CompareLib.Alignment;
using CompareLib.Reports;

namespace CompareLib.Tests.Reports;

public sealed class GroupViewTests
{
    private static readonly GroupView First = new ReportView(SampleReport.Make()).Groups[0];

    [Test]
    public void Pieces_laid_end_to_end_are_the_wording([Values(0, 1, 2)] int witness) =>
        Assert.That(string.Concat(First.Pieces(witness).Select(p => p.Text)), Is.EqualTo(First.Witnesses[witness].Text));

    [Test]
    public void The_two_sides_of_a_pair_are_the_two_wordings([Values(0, 1, 2)] int from, [Values(0, 1, 2)] int to)
    {
        var pair = First.Pair(from, to);
        Assert.That(string.Concat(pair.Select(p => p.A)), Is.EqualTo(First.Witnesses[from].Text));
        Assert.That(string.Concat(pair.Select(p => p.B)), Is.EqualTo(First.Witnesses[to].Text));
    }

    [Test]
    public void Real_collations_lay_out_too()
    {
        var texts = new[] { "The bridge, she said, will not open before May.", "She said that the bridge would open by June at the earliest", "Before May the bridge will not open", "" };
        var collation = new Collator().Collate([.. texts.Select((t, i) => new WitnessText($"w{i}", t))]);
        var report = SampleReport.Make();
        var group = new ReportView(report with { Groups = [report.Groups[0] with { Collation = collation, Witnesses = [.. texts.Select((_, i) => new GroupWitness($"x#{i}", null, $"S{i}", []))] }] }).Groups[0];
        for (var a = 0; a < texts.Length; a++)
        {
            Assert.That(string.Concat(group.Pieces(a).Select(p => p.Text)), Is.EqualTo(texts[a]));
            for (var b = 0; b < texts.Length; b++)
            {
                Assert.That(string.Concat(group.Pair(a, b).Select(p => p.A)), Is.EqualTo(texts[a]));
                Assert.That(string.Concat(group.Pair(a, b).Select(p => p.B)), Is.EqualTo(texts[b]));
            }
        }
    }

    [Test]
    public void Wordings_that_agree_stand_together()
    {
        var report = MadeReport.Make(1, 7, 3);
        Assert.That(new ReportView(report).Groups[0].Wordings, Has.Length.EqualTo(1));
    }

    [Test]
    public void The_worst_change_is_told_in_a_plain_sentence() =>
        Assert.That(Sentences.Worst(First, First.Worst!).ToString(), Is.EqualTo("A3 does not have “not”, which Wire and Post have"));

    [Test]
    public void Readings_of_one_place_are_told_in_one_sentence_and_a_missing_one_in_another()
    {
        var collation = new CollationBuilder()
            .Row("the talks ended", "the|talks|ended").Row("the talks stalled", "the|talks|stalled").Row("the talks broke", "the|talks|broke").Row("the talks", "the|talks|")
            .Unit(ChangeLabel.Substitution, ChangeLevel.Meaning, "").Build();
        var report = SampleReport.Make();
        var group = new ReportView(report with { Groups = [report.Groups[0] with { Collation = collation, Witnesses = [.. "ABCD".Select(s => new GroupWitness($"{s}#1", null, $"{s}", []))] }] }).Groups[0];
        Assert.That(Sentences.Of(group, group.Units[0]).Select(s => s.Text.ToString()), Is.EqualTo(new[]
        {
            "B has “stalled” and C has “broke” where A has “ended”",
            "D does not have “ended”, which A has",
        }));
    }

    [TestCase(".", false)]
    [TestCase(" …”", false)]
    [TestCase("$5", true)]
    [TestCase(", but", true)]
    public void Punctuation_alone_is_no_words(string text, bool words) => Assert.That(Sentences.HasWords(text), Is.EqualTo(words));

    [Test]
    public void A_reading_has_the_level_of_its_own_change()
    {
        static Change Between(int a, int b, ChangeLevel level) => new(a, b, [], [], ChangeOperation.Substitute, [ChangeLabel.Substitution], level, level == ChangeLevel.Meaning ? ChangeKind.Meaning : ChangeKind.Wording, "", 1);
        var readings = new[] { ("border", 0), ("the borders", 1), ("no border", 2) }.Select(r => new Reading(r.Item1, [r.Item2])).ToArray();
        var unit = new UnitView(0, new CollationUnit(0, 0, readings[0], [.. readings], [ChangeLabel.Substitution], ChangeLevel.Meaning), [Between(0, 2, ChangeLevel.Meaning), Between(0, 1, ChangeLevel.Form)]);
        Assert.That(readings.Skip(1).Select(r => unit.LevelOf([r])), Is.EqualTo(new[] { ChangeLevel.Form, ChangeLevel.Meaning }));
    }

    [Test]
    public void Every_label_and_level_has_words()
    {
        foreach (var label in Enum.GetValues<ChangeLabel>())
        {
            Assert.That(LabelWords.Name(label), Is.Not.Empty);
            Assert.That(LabelWords.Meaning(label), Has.Length.GreaterThan(10));
        }
    }
}
