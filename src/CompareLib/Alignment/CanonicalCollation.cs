using CompareLib.Text;

namespace CompareLib.Alignment;

/// <summary>The alignment of distinct texts in ordinal order: what all collations of these texts share, whatever order, names and copies they come in.</summary>
internal sealed class CanonicalCollation
{
    private CanonicalCollation(List<WitnessTokens> texts, WordTypes vocabulary, LinkLibrary library, List<ColumnRun> columns)
    {
        Texts = texts;
        Vocabulary = vocabulary;
        Library = library;
        Columns = columns;
        ColumnOf = [.. texts.Select(t => new int[t.Count])];
        for (var c = 0; c < columns.Count; c++)
        {
            for (var w = 0; w < texts.Count; w++)
                for (var k = 0; k < columns[c].Count[w]; k++) ColumnOf[w][columns[c].First[w] + k] = c;
        }
    }

    public List<WitnessTokens> Texts { get; }

    public WordTypes Vocabulary { get; }

    public LinkLibrary Library { get; }

    public List<ColumnRun> Columns { get; }

    /// <summary>The column of each token of each text.</summary>
    public int[][] ColumnOf { get; }

    public static CanonicalCollation Build(IEnumerable<string> texts, CancellationToken cancellation)
    {
        var vocabulary = new WordTypes();
        var witnesses = texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(t => new WitnessTokens(t, Tokenizer.Tokenize(t), vocabulary)).ToList();
        var library = LinkLibrary.Build(witnesses, vocabulary, cancellation);
        var columns = new ColumnBuilder(witnesses, vocabulary, library).Build(cancellation);
        new CellMerger(witnesses.Count, library).Merge(columns);
        return new CanonicalCollation(witnesses, vocabulary, library, columns);
    }

    /// <summary>Moved runs of text <paramref name="x"/> against text <paramref name="y"/>.</summary>
    public List<(int X, int Y, int Length)> Moves(int x, int y)
    {
        if (x == y) return [];
        if (x > y) return [.. Moves(y, x).Select(m => (m.Y, m.X, m.Length)).Order()];
        if (Library[x, y] is not { } links) return [];
        return MoveFinder.Find(links, ColumnOf[x], ColumnOf[y], k => Vocabulary[Texts[x].Types[k]].IsContent, (i, j) => Same(x, i, y, j));
    }

    /// <summary>Whether a token already has its like in its own column, so that a like elsewhere is no move.</summary>
    private bool Same(int x, int i, int y, int j)
    {
        var (here, there) = (Columns[ColumnOf[x][i]], Columns[ColumnOf[y][j]]);
        var word = Vocabulary[Texts[x].Types[i]].Folded;
        var other = Vocabulary[Texts[y].Types[j]].Folded;
        return (here.Count[y] == 1 && here.Count[x] == 1 && Vocabulary[Texts[y].Types[here.First[y]]].Folded == word)
            || (there.Count[x] == 1 && there.Count[y] == 1 && Vocabulary[Texts[x].Types[there.First[x]]].Folded == other);
    }
}
