using System.Globalization;
using System.Runtime.CompilerServices;

namespace CompareLib.Quotations.Reading.Choice;

/// <summary>
/// Small regression trees that correct the score of a likely reading by what its traits say together (gradient boosting, Friedman 2001). Immutable and
/// thread-safe. Every tree is full: node k has the children 2k + 1 (trait at most the bound) and 2k + 2.
/// </summary>
internal sealed class ChoiceTrees
{
    /// <summary>Questions from root to leaf.</summary>
    public const int Depth = 4;

    /// <summary>Questions of one tree.</summary>
    public const int Nodes = (1 << Depth) - 1;

    private readonly Tree[] trees;

    // The same trees one after another, as they are asked for every likely reading.
    private readonly byte[] traitOf;
    private readonly float[] boundOf, leafOf;

    public ChoiceTrees(IEnumerable<Tree> trees)
    {
        this.trees = [.. trees];
        traitOf = [.. this.trees.SelectMany(t => t.Traits).Select(t => (byte)t)];
        boundOf = [.. this.trees.SelectMany(t => t.Bounds)];
        leafOf = [.. this.trees.SelectMany(t => t.Leaves)];
    }

    /// <summary>What is added to the score.</summary>
    public double Score(ReadOnlySpan<float> traits)
    {
        var sum = 0.0;
        for (int node = 0, leaf = 0; node < traitOf.Length; node += Nodes, leaf += Nodes + 1)
        {
            var k = 0;
            // The answer as a number, not a branch: no processor guesses it well.
            for (var d = 0; d < Depth; d++) k = (2 * k) + 1 + Unsafe.BitCast<bool, byte>(traits[traitOf[node + k]] > boundOf[node + k]);
            sum += leafOf[leaf + k - Nodes];
        }

        return sum;
    }

    /// <summary>The trees of a file: one a line, its questions as <c>trait&lt;=bound</c> and its leaves between tabs.</summary>
    public static ChoiceTrees Parse(TextReader reader, string name)
    {
        var trees = new List<Tree>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var fields = line.Split('\t');
            if (fields.Length != (2 * Nodes) + 1) throw new InvalidOperationException($"{name}: a tree wants {(2 * Nodes) + 1} fields: {line}");
            var traits = new int[Nodes];
            var bounds = new float[Nodes];
            for (var k = 0; k < Nodes; k++)
            {
                var at = fields[k].IndexOf("<=", StringComparison.Ordinal);
                if (at < 0) { bounds[k] = float.PositiveInfinity; continue; }
                traits[k] = (int)Enum.Parse<Trait>(fields[k].AsSpan(0, at));
                bounds[k] = float.Parse(fields[k].AsSpan(at + 2), CultureInfo.InvariantCulture);
            }

            trees.Add(new Tree(traits, bounds, [.. fields.Skip(Nodes).Select(f => float.Parse(f, CultureInfo.InvariantCulture))]));
        }

        return new ChoiceTrees(trees);
    }

    /// <summary>The trees as lines that <see cref="Parse"/> reads.</summary>
    public IEnumerable<string> Lines() => trees.Select(t => string.Join('\t', t.Traits.Select((trait, k) => float.IsPositiveInfinity(t.Bounds[k]) ? "-" : FormattableString.Invariant($"{(Trait)trait}<={t.Bounds[k]:R}"))
        .Concat(t.Leaves.Select(l => FormattableString.Invariant($"{l:R}")))));

    /// <summary>One tree.</summary>
    /// <param name="Traits">The trait each question is about.</param>
    /// <param name="Bounds">The greatest value that goes left; infinite where there is no question.</param>
    /// <param name="Leaves">What each leaf adds.</param>
    internal sealed record Tree(int[] Traits, float[] Bounds, float[] Leaves)
    {
        /// <summary>The leaf that traits fall into.</summary>
        public int LeafOf(ReadOnlySpan<float> x)
        {
            var k = 0;
            for (var d = 0; d < Depth; d++) k = (2 * k) + (x[Traits[k]] <= Bounds[k] ? 1 : 2);
            return k - Nodes;
        }
    }
}
