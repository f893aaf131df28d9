using System.Collections.Immutable;
using CompareLib.Text;

namespace CompareLib.Alignment;

/// <summary>Joins the places where witnesses differ from the base text into units with their readings.</summary>
internal static class UnitBuilder
{
    public static ImmutableArray<CollationUnit> Build(CanonicalCollation collation, int[] of, int baseWitness, IEnumerable<Change> changes)
    {
        var places = new List<(int First, int Last, Change Change)>();
        foreach (var change in changes)
        {
            var (first, last) = (int.MaxValue, -1);
            Widen(change.SpansA, of[change.A]);
            Widen(change.SpansB, of[change.B]);
            if (last >= 0) places.Add((first, last, change));

            void Widen(ImmutableArray<TextSpan> spans, int text)
            {
                foreach (var span in spans)
                {
                    foreach (var c in collation.ColumnsOf(text, span)) (first, last) = (Math.Min(first, c), Math.Max(last, c));
                }
            }
        }

        places.Sort((p, q) => p.First != q.First ? p.First.CompareTo(q.First) : p.Last.CompareTo(q.Last));
        var units = ImmutableArray.CreateBuilder<CollationUnit>();
        for (var k = 0; k < places.Count;)
        {
            var (first, last) = (places[k].First, places[k].Last);
            var inside = new List<Change>();
            for (; k < places.Count && places[k].First <= last; k++)
            {
                last = Math.Max(last, places[k].Last);
                inside.Add(places[k].Change);
            }

            units.Add(Unit(collation, of, baseWitness, first, last, inside));
        }

        return units.ToImmutable();
    }

    private static CollationUnit Unit(CanonicalCollation collation, int[] of, int baseWitness, int first, int last, List<Change> changes)
    {
        var texts = of.Select(k => collation.TextOf(k, first, last)).ToArray();
        var readings = texts.Select((t, w) => (t, w)).GroupBy(x => x.t, StringComparer.Ordinal)
            .Select(g => new Reading(g.Key, [.. g.Select(x => x.w)]))
            .OrderByDescending(r => r.Text == texts[baseWitness]).ThenByDescending(r => r.Witnesses.Length).ThenBy(r => r.Text, StringComparer.Ordinal)
            .ToImmutableArray();
        var labels = changes.SelectMany(c => c.Labels.Select(l => (Label: l, c.Level))).GroupBy(x => x.Label)
            .OrderByDescending(g => g.Max(x => x.Level)).ThenByDescending(g => g.Key).Select(g => g.Key).ToImmutableArray();
        return new CollationUnit(first, last, readings[0], readings, labels, changes.Max(c => c.Level));
    }
}
