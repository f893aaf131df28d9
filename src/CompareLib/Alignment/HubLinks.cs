namespace CompareLib.Alignment;

/// <summary>
/// Belief between columns of two groups whose members were not all compared with each other: through the central wordings that each was compared with.
/// The sum over all pairs of members of products of beliefs is the product of their sums, so that a column keeps its sums and not its members' links.
/// </summary>
internal sealed class HubLinks
{
    /// <summary>Weaker links say nothing of the two words that meet through them: the product of two is not worth stating.</summary>
    private static readonly float Least = MathF.Sqrt(CellMerger.Worth);

    private readonly LinkLibrary library;
    private readonly int[] starts;
    private readonly float[] weights;
    private readonly List<(int Column, HubBelief Belief)>[] columns;

    public HubLinks(IReadOnlyList<WitnessTokens> witnesses, WordTypes vocabulary, LinkLibrary library)
    {
        this.library = library;
        starts = new int[library.Hubs.Length + 1];
        for (var h = 0; h < library.Hubs.Length; h++) starts[h + 1] = starts[h] + witnesses[library.Hubs[h]].Count;
        weights = [.. library.Hubs.SelectMany(h => witnesses[h].Types).Select(t => vocabulary[t].Weight / library.Hubs.Length)];
        columns = [.. weights.Select(_ => new List<(int, HubBelief)>())];
    }

    /// <summary>How much a token believes in each token of the central wordings, by their numbers through all of these.</summary>
    public HubBelief[] Of(int witness, int token)
    {
        var beliefs = new List<HubBelief>();
        for (var h = 0; h < library.Hubs.Length; h++)
        {
            if (witness == library.Hubs[h]) beliefs.Add(new(starts[h] + token, 1, 1));
            else if (library[witness, library.Hubs[h]] is { } links)
            {
                var at = links.Columns(token);
                var values = links.Values(token);
                for (var k = 0; k < at.Length; k++)
                    if (values[k] >= Least) beliefs.Add(new(starts[h] + at[k], values[k], 1));
            }
        }

        return [.. beliefs];
    }

    /// <summary>Takes the group whose columns are to be met.</summary>
    public void Load(ColumnGroup group)
    {
        foreach (var list in columns) list.Clear();
        for (var c = 0; c < group.Columns.Count; c++)
            foreach (var belief in group.Columns[c].Hubs) columns[belief.Token].Add((c, belief));
    }

    /// <summary>Adds what a column of the other group gains by standing with each column of the group taken.</summary>
    public void AddGains(HubBelief[] column, float[] gains, List<int> touched)
    {
        foreach (var mine in column)
        {
            foreach (var (c, other) in columns[mine.Token])
            {
                if (gains[c] == 0) touched.Add(c);
                gains[c] += ((mine.Sum * other.Sum) - (CellMerger.Worth * mine.Count * other.Count)) * weights[mine.Token];
            }
        }
    }
}
