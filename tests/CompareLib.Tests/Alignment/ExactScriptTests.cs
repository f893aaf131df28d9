using CompareLib.Alignment;

namespace CompareLib.Tests.Alignment;

[TestFixture]
internal sealed class ExactScriptTests
{
    [Test]
    public void A_script_keeps_order_and_is_as_long_as_the_longest_common_subsequence([Range(1, 100)] int seed)
    {
        var random = new Random(seed);
        var a = Enumerable.Range(0, random.Next(0, 30)).Select(_ => random.Next(6)).ToArray();
        var b = Enumerable.Range(0, random.Next(0, 30)).Select(_ => random.Next(6)).ToArray();
        var partners = ExactScript.Match(a, b);
        var links = Enumerable.Range(0, a.Length).Where(i => partners[i] >= 0).Select(i => (i, j: partners[i])).ToArray();
        Assert.That(links, Is.All.Matches<(int I, int J)>(l => a[l.I] == b[l.J]));
        Assert.That(links.Select(l => l.j), Is.Ordered.Ascending.And.Unique);
        Assert.That(links, Has.Length.EqualTo(Oracle(a, b)));
    }

    [Test]
    public void Very_long_texts_are_matched_without_a_quadratic_search()
    {
        var a = Enumerable.Range(0, 200_000).ToArray();
        var b = a.Where(k => k % 97 != 0).ToArray();
        Assert.That(ExactScript.Match(a, b).Count(p => p >= 0), Is.EqualTo(b.Length));
    }

    private static int Oracle(int[] a, int[] b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
            for (var j = 1; j <= b.Length; j++) table[i, j] = a[i - 1] == b[j - 1] ? table[i - 1, j - 1] + 1 : Math.Max(table[i - 1, j], table[i, j - 1]);
        return table[a.Length, b.Length];
    }
}
