using System.Collections.Immutable;
using CompareLib.Alignment;

namespace CompareLib.Reports;

/// <summary>Joins units that follow one another without a word between them and part the witnesses in the same way: to a reader they are
/// one place, <c>TASS has “alliance’s plans” where Xinhua has “NATO's eastward”</c>.</summary>
internal static class PlaceMerger
{
    public static ImmutableArray<CollationUnit> Merge(Collation collation)
    {
        var merged = ImmutableArray.CreateBuilder<CollationUnit>(collation.Units.Length);
        foreach (var unit in collation.Units)
        {
            if (merged.Count > 0 && merged[^1] is var last && last.LastColumn + 1 == unit.FirstColumn && HaveSameSides(last, unit)) merged[^1] = Join(collation, last, unit);
            else merged.Add(unit);
        }

        return merged.ToImmutable();
    }

    private static bool HaveSameSides(CollationUnit a, CollationUnit b) =>
        a.Readings.Length == b.Readings.Length
        && a.Lemma.Witnesses.SequenceEqual(b.Lemma.Witnesses)
        && a.Readings.All(r => b.Readings.Any(o => o.Witnesses.SequenceEqual(r.Witnesses)));

    private static CollationUnit Join(Collation collation, CollationUnit a, CollationUnit b)
    {
        var readings = a.Readings.Select(r => r with { Text = Words(collation, r.Witnesses[0], a.FirstColumn, b.LastColumn) }).ToImmutableArray();
        return new CollationUnit(a.FirstColumn, b.LastColumn, readings.First(r => r.Witnesses.SequenceEqual(a.Lemma.Witnesses)), readings, [.. a.Labels.Union(b.Labels)], a.Level > b.Level ? a.Level : b.Level);
    }

    private static string Words(Collation collation, int witness, int first, int last)
    {
        var (start, end) = (-1, -1);
        for (var c = first; c <= last; c++)
        {
            if (collation.Columns[c].Cells[witness] is not { } cell) continue;
            if (start < 0) start = cell.Start;
            end = cell.End;
        }

        return start < 0 ? "" : collation.Witnesses[witness].Text[start..end];
    }
}
