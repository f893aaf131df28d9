using CompareLib.Text.Syntax;

namespace CompareLib.Tests.Text.Syntax;

public sealed class TreeDecoderTests
{
    [Test]
    public void The_projective_tree_is_the_best_of_all_by_plain_enumeration()
    {
        var random = new Random(3);
        for (var round = 0; round < 60; round++)
        {
            var n = 1 + (round % 5);
            var scores = Scores(random, n);
            var best = All(n).Where(h => IsTree(h) && IsProjective(h)).Max(h => Total(scores, n, h));
            var found = TreeDecoder.Eisner(scores, n + 1, n);
            Assert.That(IsTree(found) && IsProjective(found), Is.True);
            Assert.That(Total(scores, n, found), Is.EqualTo(best).Within(1e-4));
        }
    }

    [Test]
    public void A_decoded_tree_has_one_root_and_scores_no_less_than_the_best_projective_one()
    {
        var random = new Random(4);
        for (var round = 0; round < 200; round++)
        {
            var n = 1 + (round % 12);
            var scores = Scores(random, n);
            var found = TreeDecoder.Decode(scores, n + 1, n);
            Assert.That(IsTree(found), Is.True);
            Assert.That(Total(scores, n, found), Is.GreaterThanOrEqualTo(Total(scores, n, TreeDecoder.Eisner(scores, n + 1, n)) - 1e-4));
        }
    }

    private static float[] Scores(Random random, int n) => [.. Enumerable.Range(0, n * (n + 1)).Select(_ => (float)random.NextDouble() * 10)];

    private static IEnumerable<int[]> All(int n)
    {
        var heads = Enumerable.Repeat(-1, n).ToArray();
        while (true)
        {
            yield return [.. heads];
            var i = 0;
            while (i < n && ++heads[i] == n) heads[i++] = -1;
            if (i == n) yield break;
        }
    }

    private static double Total(float[] scores, int n, int[] heads) => heads.Select((h, i) => (double)scores[(i * (n + 1)) + h + 1]).Sum();

    private static bool IsTree(int[] heads) => heads.Count(h => h < 0) == 1 && Enumerable.Range(0, heads.Length).All(i =>
    {
        var at = i;
        for (var steps = 0; steps <= heads.Length; steps++)
        {
            if (at < 0) return true;
            at = heads[at];
        }

        return false;
    });

    private static bool IsProjective(int[] heads)
    {
        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] < 0) continue;
            int low = Math.Min(i, heads[i]), high = Math.Max(i, heads[i]);
            for (var k = low + 1; k < high; k++)
            {
                var at = k;
                while (at >= 0 && at != heads[i]) at = heads[at];
                if (at != heads[i]) return false;
            }
        }

        return true;
    }
}
