using System.Collections.Immutable;

namespace CompareLib.Reports;

/// <summary>Lays two witnesses of a group out as one line of shared text and differences.</summary>
internal static class PairLayout
{
    /// <summary>Common text and changes in reading order; laid end to end the A sides are the first text and the B sides the second.</summary>
    public static ImmutableArray<PairPiece> Lay(GroupView group, int from, int to)
    {
        var (a, b) = (group.Witnesses[from].Text, group.Witnesses[to].Text);
        if (!group.IsInOrder || group.Columns.IsEmpty)
        {
            return [new PairPiece(a, b, string.Equals(a, b, StringComparison.Ordinal) ? null : Fallback(group, from, to))];
        }

        var changes = group.Changes(from, to).ToImmutableArray();
        var atA = Index(changes, c => c.SpansFrom);
        var atB = Index(changes, c => c.SpansTo);
        var pieces = ImmutableArray.CreateBuilder<PairPiece>();
        var (doneA, doneB) = (0, 0);
        foreach (var column in group.Columns)
        {
            var (cellA, cellB) = (column.Cells[from], column.Cells[to]);
            if (cellA is null && cellB is null) continue;
            var change = (cellA is { } x ? Find(atA, x) : null) ?? (cellB is { } y ? Find(atB, y) : null)
                ?? (Same(a, cellA, b, cellB) ? null : Unnamed(from, to, cellA, cellB));
            var textA = cellA is { } spanA ? a[doneA..spanA.End] : "";
            var textB = cellB is { } spanB ? b[doneB..spanB.End] : "";
            doneA = cellA?.End ?? doneA;
            doneB = cellB?.End ?? doneB;
            if (pieces.Count > 0 && pieces[^1] is var last && last.Change is null == change is null)
            {
                // Changes without a word between them are one to a reader; the graver one names it.
                pieces[^1] = new PairPiece(last.A + textA, last.B + textB, change is not null && change.Level > last.Change!.Level ? change : last.Change);
            }
            else
            {
                pieces.Add(new PairPiece(textA, textB, change));
            }
        }

        var (restA, restB) = (a[doneA..], b[doneB..]);
        if (restA.Length > 0 || restB.Length > 0) pieces.Add(new PairPiece(restA, restB, null));
        for (var i = 0; i < pieces.Count; i++) pieces[i] = pieces[i].After(i == 0 ? null : pieces[i - 1]);
        return pieces.ToImmutable();
    }

    private static bool Same(string a, Text.TextSpan? cellA, string b, Text.TextSpan? cellB) =>
        cellA is { } x && cellB is { } y && a.AsSpan(x.Start, x.Length).SequenceEqual(b.AsSpan(y.Start, y.Length));

    private static ChangeView Unnamed(int from, int to, Text.TextSpan? a, Text.TextSpan? b) =>
        new(new Alignment.Change(from, to, a is { } x ? [x] : [], b is { } y ? [y] : [], a is null ? Alignment.ChangeOperation.Insert : b is null ? Alignment.ChangeOperation.Omit : Alignment.ChangeOperation.Substitute, [], Alignment.ChangeLevel.Typography, Alignment.ChangeKind.Wording, "", 0), false);

    private static ChangeView Fallback(GroupView group, int from, int to) =>
        group.Changes(from, to).FirstOrDefault() ?? Unnamed(from, to, new(0, group.Witnesses[from].Text.Length), new(0, group.Witnesses[to].Text.Length));

    /// <summary>Changes by the start of their spans, for a lookup by binary search.</summary>
    private static List<(Text.TextSpan Span, ChangeView Change)> Index(ImmutableArray<ChangeView> changes, Func<ChangeView, ImmutableArray<Text.TextSpan>> spans)
    {
        var index = changes.SelectMany(c => spans(c).Select(s => (s, c))).ToList();
        index.Sort((x, y) => x.s.CompareTo(y.s));
        return index;
    }

    private static ChangeView? Find(List<(Text.TextSpan Span, ChangeView Change)> index, Text.TextSpan cell)
    {
        var (low, high) = (0, index.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (index[middle].Span.Start <= cell.Start) low = middle + 1;
            else high = middle;
        }

        // Spans of one side hardly ever overlap; a few steps back find an outer one.
        for (var i = low - 1; i >= 0 && i >= low - 4; i--)
        {
            if (index[i].Span.Overlaps(cell)) return index[i].Change;
        }

        return null;
    }
}
