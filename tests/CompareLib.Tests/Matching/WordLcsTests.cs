using CompareLib.Matching;

namespace CompareLib.Tests.Matching;

public sealed class WordLcsTests
{
    // The plain table of the textbook.
    private static int Oracle(int[] a, int[] b)
    {
        var row = new int[b.Length + 1];
        foreach (var x in a)
        {
            var diagonal = 0;
            for (var j = 1; j <= b.Length; j++) (diagonal, row[j]) = (row[j], x == b[j - 1] ? diagonal + 1 : Math.Max(row[j], row[j - 1]));
        }

        return row[b.Length];
    }

    [TestCase(0, 5)]
    [TestCase(1, 1)]
    [TestCase(20, 30)]
    [TestCase(63, 64)]
    [TestCase(64, 64)]
    [TestCase(65, 40)]
    [TestCase(200, 150)]
    public void Bit_parallel_length_equals_the_plain_table(int left, int right)
    {
        var random = new Random(left * 1000 + right);
        var lcs = new WordLcs();
        for (var round = 0; round < 200; round++)
        {
            var words = random.Next(2, 40);
            var a = Enumerable.Range(0, left).Select(_ => random.Next(words) * 37).ToArray();
            var b = Enumerable.Range(0, right).Select(_ => random.Next(words) * 37).ToArray();
            lcs.Prepare(a);
            Assert.That(lcs.Length(b), Is.EqualTo(Oracle(a, b)));
            Assert.That(lcs.Length(a), Is.EqualTo(a.Length));
        }
    }
}
