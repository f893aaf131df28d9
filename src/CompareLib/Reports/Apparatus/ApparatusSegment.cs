using System.Collections.Immutable;
using CompareLib.Alignment;

namespace CompareLib.Reports.Apparatus;

/// <summary>A stretch of the collation: what each witness prints there, white space before the words included.</summary>
/// <param name="Texts">One a witness; laid end to end the segments restore each witness.</param>
/// <param name="Unit">The unit it is, or null where no difference is named.</param>
internal sealed record ApparatusSegment(ImmutableArray<string> Texts, CollationUnit? Unit)
{
    /// <summary>Whether all witnesses print the same.</summary>
    public bool Same => Texts.All(t => t == Texts[0]);

    /// <summary>The segments of a collation in order; the last holds what follows the last words. One segment where cells are out of order, as only a report that was not made here has them.</summary>
    public static IEnumerable<ApparatusSegment> Of(Collation collation) =>
        IsInOrder(collation) ? Cut(collation) : [new ApparatusSegment([.. collation.Witnesses.Select(w => w.Text)], null)];

    /// <summary>Whether every witness's cells follow one another inside its text, so that the text can be cut at the columns.</summary>
    public static bool IsInOrder(Collation collation)
    {
        for (var w = 0; w < collation.Witnesses.Length; w++)
        {
            var done = 0;
            foreach (var column in collation.Columns)
            {
                if (w >= column.Cells.Length) return false;
                if (column.Cells[w] is not { } cell) continue;
                if (cell.Start < done || cell.End < cell.Start || cell.End > collation.Witnesses[w].Text.Length) return false;
                done = cell.End;
            }
        }

        return true;
    }

    private static IEnumerable<ApparatusSegment> Cut(Collation collation)
    {
        var at = new int[collation.Witnesses.Length];
        var units = collation.Units;
        var next = 0;
        for (var column = 0; column < collation.Columns.Length;)
        {
            var unit = next < units.Length && units[next].FirstColumn == column ? units[next] : null;
            if (unit is not null) next++;
            var last = unit?.LastColumn ?? column;
            yield return new ApparatusSegment([.. Enumerable.Range(0, at.Length).Select(w => Take(collation, w, column, last, at))], unit);
            column = last + 1;
        }

        yield return new ApparatusSegment([.. collation.Witnesses.Select((w, k) => w.Text[at[k]..])], null);
    }

    private static string Take(Collation collation, int witness, int first, int last, int[] at)
    {
        var end = at[witness];
        for (var c = first; c <= last; c++)
            if (collation.Columns[c].Cells[witness] is { } span) end = span.End;
        var text = collation.Witnesses[witness].Text[at[witness]..end];
        at[witness] = end;
        return text;
    }
}
