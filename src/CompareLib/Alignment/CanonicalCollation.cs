using System.Collections.Immutable;
using CompareLib.Text;

namespace CompareLib.Alignment;

/// <summary>The alignment of distinct texts in ordinal order: what all collations of these texts share, whatever order, names and copies they come in.</summary>
internal sealed class CanonicalCollation
{
    /// <summary>Belief above which a word's partner leaves no room for another elsewhere.</summary>
    private const float SureBelief = 0.9f;

    private CanonicalCollation(List<WitnessTokens> texts, ImmutableArray<Token>[] tokens, WordTypes vocabulary, LinkLibrary library, List<ColumnRun> columns)
    {
        Texts = texts;
        Tokens = tokens;
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

    /// <summary>The lossless tokens of each text.</summary>
    public ImmutableArray<Token>[] Tokens { get; }

    public WordTypes Vocabulary { get; }

    public LinkLibrary Library { get; }

    public List<ColumnRun> Columns { get; }

    /// <summary>The column of each token of each text.</summary>
    public int[][] ColumnOf { get; }

    public static CanonicalCollation Build(IEnumerable<string> texts, AlignmentOptions options, CancellationToken cancellation)
    {
        var vocabulary = new WordTypes();
        var distinct = texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var tokens = distinct.Select(Tokenizer.Tokenize).ToArray();
        var witnesses = distinct.Zip(tokens, (t, k) => new WitnessTokens(t, k, vocabulary)).ToList();
        var library = LinkLibrary.Build(witnesses, vocabulary, options, cancellation);
        var columns = new ColumnBuilder(witnesses, vocabulary, library).Build(cancellation);
        new CellMerger(witnesses, vocabulary, library).Merge(columns);
        return new CanonicalCollation(witnesses, tokens, vocabulary, library, columns);
    }

    /// <summary>What a text prints in a run of columns, from its first token there to its last; empty for a gap.</summary>
    public string TextOf(int text, int firstColumn, int lastColumn)
    {
        int first = -1, last = -1;
        for (var c = firstColumn; c <= lastColumn; c++)
        {
            if (Columns[c].Count[text] == 0) continue;
            if (first < 0) first = Columns[c].First[text];
            last = Columns[c].First[text] + Columns[c].Count[text] - 1;
        }

        return first < 0 ? "" : Texts[text].Text[Texts[text].Spans[first].Start..Texts[text].Spans[last].End];
    }

    /// <summary>The columns of the tokens that a span of a text covers.</summary>
    public IEnumerable<int> ColumnsOf(int text, TextSpan span)
    {
        var spans = Texts[text].Spans;
        int low = 0, high = spans.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (spans[middle].End <= span.Start) low = middle + 1;
            else high = middle;
        }

        for (; low < spans.Length && spans[low].Start < span.End; low++) yield return ColumnOf[text][low];
    }

    /// <summary>Moved runs of text <paramref name="x"/> against text <paramref name="y"/>.</summary>
    public List<(int X, int Y, int Length)> Moves(int x, int y)
    {
        if (x == y) return [];
        if (x > y) return [.. Moves(y, x).Select(m => (m.Y, m.X, m.Length)).Order()];
        var links = Library[x, y] ?? Library.Compare(x, y);
        return MoveFinder.Find(links, ColumnOf[x], ColumnOf[y], k => Vocabulary[Texts[x].Types[k]].IsContent, (i, j) => Settled(links, x, i, y, j));
    }

    /// <summary>Whether a token has a partner in its own column that is believed as much, so that a like elsewhere is no move.</summary>
    private bool Settled(SparseLinks links, int x, int i, int y, int j)
    {
        var (here, there) = (Columns[ColumnOf[x][i]], Columns[ColumnOf[y][j]]);
        var belief = MathF.Max(links[i, j], SureBelief);
        for (var k = 0; k < here.Count[y]; k++)
            if (links[i, here.First[y] + k] >= belief) return true;
        for (var k = 0; k < there.Count[x]; k++)
            if (links[there.First[x] + k, j] >= belief) return true;
        return false;
    }
}
