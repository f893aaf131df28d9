using CompareLib.Quotations.Reading;
using CompareLib.Quotations.Reading.Choice;
using CompareLib.Text;
using FsCheck;
using FsCheck.Fluent;

namespace CompareLib.Tests.Quotations.Reading;

/// <summary>The choice among the readings of made-up units, against <see cref="PlainChooser"/>.</summary>
public sealed class CandidateChooserTests
{
    private const int Words = 24;

    private static Gen<Candidate> Candidates(int word) =>
        from first in Gen.Choose(0, Words - 1)
        from length in Gen.Choose(1, 8)
        from gap in Gen.Choose(1, 4)
        from second in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 4)))
            // Of sixteenths and far apart, so that no two sums are equal by chance and different by rounding.
        from score in Gen.Choose(-80, 80)
        let candidate = Make(first, Math.Min(Words - 1, first + length - 1), second == 0 ? -1 : first + length + gap, first + length + gap + second - 1, (score / 16.0) + (first / 1009.0) + (length / 100_003.0) + (word / 1_000_003.0))
        where !candidate.Holds(word) && candidate.SecondLast < Words
        select candidate;

    private static Gen<CueGroup> Groups =>
        from word in Gen.Choose(0, Words - 1)
        from phrase in Gen.Choose(0, 3)
        from named in Gen.Choose(0, 3)
        from candidates in Candidates(word).ListOf()
        select new CueGroup(word, phrase == 0 ? word + 1 : word, named == 0 ? null : new MentionSpans(Place(word, word)), [.. candidates.Take(12).DistinctBy(c => (c.First, c.Last, c.SecondFirst, c.SecondLast))]);

    private static Gen<List<CueGroup>> Units => Groups.ListOf().Select(groups => groups.Take(6).DistinctBy(g => g.Word).OrderBy(g => g.Word).ToList());

    [Test]
    public void The_choice_is_that_of_the_rule_spelt_out() => Prop.ForAll(Units.ToArbitrary(), unit =>
    {
        var (chosen, plain) = (CandidateChooser.Choose(unit), PlainChooser.Choose(unit));
        return chosen.Count == plain.Count && chosen.Zip(plain).All(p => p.First.Group.Word == p.Second.Cue && ReferenceEquals(p.First.Candidate, p.Second.Candidate) && Math.Abs(p.First.Probability - p.Second.Probability) < 1e-9);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Test]
    public void Chosen_readings_are_apart_one_a_cue_in_order_and_with_probabilities() => Prop.ForAll(Units.ToArbitrary(), unit =>
    {
        var chosen = CandidateChooser.Choose(unit);
        for (var i = 0; i < chosen.Count; i++)
        {
            if (chosen[i].Probability is < 0.2 or > 1 || !chosen[i].Group.Candidates.Contains(chosen[i].Candidate)) return false;
            if (i > 0 && chosen[i - 1].Group.Word >= chosen[i].Group.Word) return false;
            for (var j = 0; j < i; j++) if (chosen[i].Candidate.Common(chosen[j].Candidate) > 0) return false;
        }

        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Test]
    public void The_same_unit_gives_the_same_choice() => Prop.ForAll(Units.ToArbitrary(), unit => Shown(unit).SequenceEqual(Shown(unit))).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Test]
    public void Nothing_is_chosen_when_none_is_likelier() => Assert.That(CandidateChooser.Choose([new CueGroup(5, 5, null, [Make(6, 9, -1, -1, -3)])]), Is.Empty);

    [Test]
    public void Readings_with_nearly_the_same_words_stand_up_for_each_other()
    {
        // One reading by itself is likelier than each of three, but the three are one answer.
        var alone = Make(0, 4, -1, -1, 1.0);
        var unit = new List<CueGroup> { new(5, 5, null, [alone, Make(6, 15, -1, -1, 0.8), Make(6, 16, -1, -1, 0.9), Make(6, 17, -1, -1, 0.7)]) };
        var (_, candidate, probability) = CandidateChooser.Choose(unit).Single();
        Assert.That((candidate.First, candidate.Last), Is.EqualTo((6, 16)));
        Assert.That(probability, Is.EqualTo((Math.Exp(0.8) + Math.Exp(0.9) + Math.Exp(0.7)) / (1 + Math.Exp(1.0) + Math.Exp(0.8) + Math.Exp(0.9) + Math.Exp(0.7))).Within(1e-9));
    }

    [TestCase(0, 9, TestName = "The verb names the speaker where a citing phrase stands over the same words")]
    [TestCase(0, 12, TestName = "The verb names the speaker where a citing phrase stands over its report")]
    public void The_verb_names_the_speaker(int first, int last)
    {
        var verb = new CueGroup(11, 11, new MentionSpans(Place(10, 10)), [Make(0, 9, -1, -1, 2)]);
        var phrase = new CueGroup(14, 15, new MentionSpans(Place(16, 17)), [Make(first, last, -1, -1, 6)]);
        Assert.That(CandidateChooser.Choose([verb, phrase]).Select(c => c.Group.Word), Is.EqualTo(new[] { 11 }));
    }

    private static IEnumerable<(int, Candidate, double)> Shown(List<CueGroup> unit) => CandidateChooser.Choose(unit).Select(c => (c.Group.Word, c.Candidate, c.Probability));

    private static TextSpan Place(int first, int last) => new(first * 3, (last * 3) + 2);

    private static Candidate Make(int first, int last, int secondFirst, int secondLast, double score) =>
        new(first, last, secondFirst, secondFirst < 0 ? -1 : secondLast, Place(first, last), secondFirst < 0 ? default : Place(secondFirst, secondLast), "made-up", [new Part([], score)]);
}
