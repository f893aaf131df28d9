using System.Collections.Immutable;
using CompareLib.Alignment;
using CompareLib.Text;

namespace CompareLib.Tests.Reports;

/// <summary>Makes a collation from a table written by hand, so that the printers are tested apart from the aligner. A row a
/// witness, cells parted by <c>|</c>, an empty cell for a gap; every run of unlike columns is a unit with the named label.</summary>
internal sealed class CollationBuilder
{
    private readonly List<string?[]> rows = [];
    private readonly List<string> texts = [];
    private readonly List<(ChangeLabel Label, ChangeLevel Level, string Reason)> named = [];

    public CollationBuilder Row(string text, string cells)
    {
        rows.Add([.. cells.Split('|').Select(c => c.Length == 0 ? null : c)]);
        texts.Add(text);
        return this;
    }

    /// <summary>Names the next unit from left to right.</summary>
    public CollationBuilder Unit(ChangeLabel label, ChangeLevel level, string reason)
    {
        named.Add((label, level, reason));
        return this;
    }

    public Collation Build(int baseText = 0)
    {
        var columns = MakeColumns();
        var units = ImmutableArray.CreateBuilder<CollationUnit>();
        var changes = ImmutableArray.CreateBuilder<Change>();
        for (var c = 0; c < columns.Length; c++)
        {
            if (IsAlike(c)) continue;
            var first = c;
            while (c + 1 < columns.Length && !IsAlike(c + 1)) c++;
            var (label, level, reason) = units.Count < named.Count ? named[units.Count] : (ChangeLabel.Substitution, ChangeLevel.Editing, "");
            units.Add(MakeUnit(columns, first, c, baseText, label, level));
            AddChanges(changes, columns, first, c, label, level, reason);
        }

        return new Collation
        {
            Witnesses = [.. texts.Select((t, i) => new WitnessText($"w{i}", t))],
            Tokens = [.. texts.Select(Tokenizer.Tokenize)],
            Columns = columns,
            Units = units.ToImmutable(),
            Changes = [.. changes.OrderBy(c => c.A).ThenBy(c => c.B)],
            Moves = [],
            Consensus = new Consensus(texts[baseText], baseText, [.. columns.Select((_, c) => (double)rows.GroupBy(r => r[c]).Max(g => g.Count()) / rows.Count)]),
        };
    }

    private ImmutableArray<Column> MakeColumns()
    {
        var width = rows[0].Length;
        var done = new int[rows.Count];
        var columns = ImmutableArray.CreateBuilder<Column>(width);
        for (var c = 0; c < width; c++)
        {
            var cells = ImmutableArray.CreateBuilder<TextSpan?>(rows.Count);
            for (var w = 0; w < rows.Count; w++)
            {
                if (rows[w].Length != width) throw new ArgumentException($"row {w} has {rows[w].Length} cells, not {width}");
                if (rows[w][c] is not { } cell)
                {
                    cells.Add(null);
                    continue;
                }

                var start = texts[w].IndexOf(cell, done[w], StringComparison.Ordinal);
                if (start < 0) throw new ArgumentException($"“{cell}” does not follow in witness {w}");
                cells.Add(new TextSpan(start, done[w] = start + cell.Length));
            }

            columns.Add(new Column(cells.ToImmutable()));
        }

        return columns.ToImmutable();
    }

    private bool IsAlike(int column) => rows.TrueForAll(r => string.Equals(r[column], rows[0][column], StringComparison.Ordinal));

    private CollationUnit MakeUnit(ImmutableArray<Column> columns, int first, int last, int baseText, ChangeLabel label, ChangeLevel level)
    {
        var readings = Enumerable.Range(0, rows.Count).GroupBy(w => Words(columns, w, first, last))
            .Select(g => new Reading(g.Key, [.. g])).OrderBy(r => !r.Witnesses.Contains(baseText)).ThenByDescending(r => r.Witnesses.Length).ToImmutableArray();
        return new CollationUnit(first, last, readings[0], readings, [label], level);
    }

    private void AddChanges(ImmutableArray<Change>.Builder changes, ImmutableArray<Column> columns, int first, int last, ChangeLabel label, ChangeLevel level, string reason)
    {
        for (var a = 0; a < rows.Count; a++)
        {
            for (var b = a + 1; b < rows.Count; b++)
            {
                var (spansA, spansB) = (Spans(columns, a, first, last), Spans(columns, b, first, last));
                if (string.Equals(Words(columns, a, first, last), Words(columns, b, first, last), StringComparison.Ordinal)) continue;
                var operation = spansA.IsEmpty ? ChangeOperation.Insert : spansB.IsEmpty ? ChangeOperation.Omit : ChangeOperation.Substitute;
                changes.Add(new Change(a, b, spansA, spansB, operation, [label], level, level == ChangeLevel.Meaning ? ChangeKind.Meaning : ChangeKind.Wording, reason, 0.75));
            }
        }
    }

    private string Words(ImmutableArray<Column> columns, int w, int first, int last) =>
        Spans(columns, w, first, last) is [var span] ? span.Of(texts[w]) : "";

    private static ImmutableArray<TextSpan> Spans(ImmutableArray<Column> columns, int w, int first, int last)
    {
        var cells = Enumerable.Range(first, last - first + 1).Select(c => columns[c].Cells[w]).OfType<TextSpan>().ToList();
        return cells.Count == 0 ? [] : [new TextSpan(cells[0].Start, cells[^1].End)];
    }
}
