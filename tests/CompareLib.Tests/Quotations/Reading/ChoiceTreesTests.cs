using CompareLib.Quotations.Reading.Choice;

namespace CompareLib.Tests.Quotations.Reading;

[TestFixture]
public sealed class ChoiceTreesTests
{
    [Test]
    public void The_score_is_the_sum_of_the_leaves_a_walk_through_each_tree_reaches()
    {
        var random = new Random(7);
        var list = Enumerable.Range(0, 20).Select(_ => Tree(random)).ToList();
        var trees = new ChoiceTrees(list);
        for (var round = 0; round < 200; round++)
        {
            var x = Enumerable.Range(0, CandidateFeatures.TraitCount).Select(_ => (float)random.Next(-5, 6)).ToArray();
            Assert.That(trees.Score(x), Is.EqualTo(list.Sum(t => (double)t.Leaves[Walk(t, x, 0)])));
        }
    }

    [Test]
    public void Trees_written_and_read_again_give_the_same_scores()
    {
        var random = new Random(11);
        var trees = new ChoiceTrees([.. Enumerable.Range(0, 10).Select(_ => Tree(random))]);
        var again = ChoiceTrees.Parse(new StringReader("# a comment\n" + string.Join('\n', trees.Lines())), "trees");
        var x = new float[CandidateFeatures.TraitCount];
        for (var round = 0; round < 100; round++)
        {
            for (var i = 0; i < x.Length; i++) x[i] = random.Next(-5, 6);
            Assert.That(again.Score(x), Is.EqualTo(trees.Score(x)));
        }
    }

    [Test]
    public void A_line_with_too_few_fields_is_refused_by_name() =>
        Assert.That(() => ChoiceTrees.Parse(new StringReader("Score<=1\t0\t1"), "some-trees.tsv"), Throws.InvalidOperationException.With.Message.Contains("some-trees.tsv"));

    /// <summary>The plain way: question by question from the root.</summary>
    private static int Walk(ChoiceTrees.Tree tree, float[] x, int node) =>
        node >= ChoiceTrees.Nodes ? node - ChoiceTrees.Nodes : Walk(tree, x, x[tree.Traits[node]] <= tree.Bounds[node] ? (2 * node) + 1 : (2 * node) + 2);

    private static ChoiceTrees.Tree Tree(Random random) => new(
        [.. Enumerable.Range(0, ChoiceTrees.Nodes).Select(_ => random.Next(CandidateFeatures.TraitCount))],
        [.. Enumerable.Range(0, ChoiceTrees.Nodes).Select(k => k % 5 == 4 ? float.PositiveInfinity : random.Next(-4, 5) + 0.25f)],
        [.. Enumerable.Range(0, ChoiceTrees.Nodes + 1).Select(_ => random.Next(-100, 100) / 64f)]);
}
