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

    [Test]
    public void The_search_by_vectors_finds_the_tree_that_plain_loops_find()
    {
        var random = new Random(5);
        foreach (var n in (int[])[1, 2, 7, 8, 9, 15, 16, 17, 33, 64, 100])
        {
            // Few values, so that many trees are equally good and the first must win.
            var scores = Enumerable.Range(0, n * (n + 1)).Select(_ => (float)random.Next(4)).ToArray();
            var found = TreeDecoder.Eisner(scores, n + 1, n);
            Assert.That(IsTree(found) && IsProjective(found), Is.True);
            Assert.That(Total(scores, n, found), Is.EqualTo(BestTotal(scores, n)).Within(1e-3));
        }
    }

    // Eisner's recurrences without a trace: only the score of the best tree.
    private static double BestTotal(float[] scores, int n)
    {
        double[,] closedLeft = new double[n, n], closedRight = new double[n, n], openLeft = new double[n, n], openRight = new double[n, n];
        for (var span = 1; span < n; span++)
        {
            for (var l = 0; l + span < n; l++)
            {
                var r = l + span;
                var best = Enumerable.Range(l, span).Max(m => closedLeft[l, m] + closedRight[m + 1, r]);
                openRight[l, r] = best + scores[(l * (n + 1)) + r + 1];
                openLeft[l, r] = best + scores[(r * (n + 1)) + l + 1];
                closedRight[l, r] = Enumerable.Range(l, span).Max(m => closedRight[l, m] + openRight[m, r]);
                closedLeft[l, r] = Enumerable.Range(l + 1, span).Max(m => openLeft[l, m] + closedLeft[m, r]);
            }
        }

        return Enumerable.Range(0, n).Max(k => closedRight[0, k] + closedLeft[k, n - 1] + scores[k * (n + 1)]);
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
