using CompareLib.Matching;
using CompareLib.Text;

namespace CompareLib.Tests.Matching;

public sealed class ScorerTests
{
    private static int Oracle(string a, string b)
    {
        var row = new int[b.Length + 1];
        foreach (var x in a)
        {
            var diagonal = 0;
            for (var j = 1; j <= b.Length; j++) (diagonal, row[j]) = (row[j], x == b[j - 1] ? diagonal + 1 : Math.Max(row[j], row[j - 1]));
        }

        return row[b.Length];
    }

    private static string Text(Random random, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => "abcdefé ’\ud83d"[random.Next(10)]));

    [TestCase(0, 3)]
    [TestCase(5, 9)]
    [TestCase(63, 70)]
    [TestCase(64, 64)]
    [TestCase(65, 80)]
    [TestCase(127, 128)]
    [TestCase(128, 100)]
    [TestCase(300, 200)]
    public void Character_ratio_equals_the_plain_table(int left, int right)
    {
        var random = new Random(left + (right * 7));
        var indel = new CharacterIndel();
        for (var round = 0; round < 60; round++)
        {
            var (a, b) = (Text(random, left), Text(random, right));
            indel.Prepare(a);
            Assert.That(indel.LongestCommon(b), Is.EqualTo(Oracle(a, b)));
            Assert.That(indel.Ratio(b), Is.EqualTo(2.0 * Oracle(a, b) / (left + right)).Within(1e-12));
        }
    }

    [Test]
    public void Character_ratio_is_that_of_FuzzySharp_up_to_its_rounding()
    {
        var random = new Random(3);
        var indel = new CharacterIndel();
        for (var round = 0; round < 200; round++)
        {
            var (a, b) = (Text(random, random.Next(1, 90)), Text(random, random.Next(1, 90)));
            indel.Prepare(a);
            Assert.That(indel.Ratio(b), Is.EqualTo(FuzzyRatios.Ratio(a, b)).Within(0.0101));
        }
    }

    [Test]
    public void A_cutoff_gives_zero_below_and_the_same_above()
    {
        var indel = new CharacterIndel();
        indel.Prepare("the harbour wall");
        Assert.That(indel.Ratio("the harbor wall", 0.9), Is.EqualTo(indel.Ratio("the harbor wall")));
        Assert.That(indel.Ratio("something else", 0.9), Is.Zero);
    }

    [Test]
    public void One_against_many_gives_the_same_in_every_width()
    {
        var random = new Random(11);
        var store = new WordingStore();
        for (var i = 0; i < 40; i++) store.Add(string.Join(' ', Enumerable.Range(0, random.Next(0, 64)).Select(_ => "w" + random.Next(30))), Circumstances.None);
        var (batch, single) = (new WordLcsBatch(), new WordLcs());
        var rights = Enumerable.Range(0, 39).ToArray();
        var (lengths, four, eight) = (new int[39], new int[4], new int[8]);
        for (var left = 0; left < 40; left++)
        {
            batch.Prepare(store.Words(left));
            single.Prepare(store.Words(left));
            var expected = rights.Select(r => single.Length(store.Words(r))).ToArray();
            batch.Lengths(store, rights, lengths);
            batch.Four(store, rights.AsSpan(0, 4), four);
            batch.Eight(store, rights.AsSpan(0, 8), eight);
            Assert.That(lengths, Is.EqualTo(expected));
            Assert.That(four, Is.EqualTo(expected[..4]));
            Assert.That(eight, Is.EqualTo(expected[..8]));
        }
    }

    [Test]
    public void Scoring_a_pair_allocates_nothing()
    {
        var store = new WordingStore();
        store.Add("The harbour wall will be repaired before the 12 autumn storms arrive", Circumstances.None);
        store.Add("The harbour wall will not be repaired before 20 autumn storms", Circumstances.None);
        var scorer = new PairScorer(store, MatchModel.Default);
        float Round()
        {
            scorer.Prepare(0);
            var sum = scorer.Score(1) + scorer.Score(1, -20);
            scorer.Prepare(1);
            return sum + scorer.Score(0);
        }

        Assert.That(Round(), Is.GreaterThan(0));
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++) Round();
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);
    }
}
