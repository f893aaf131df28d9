using System.Collections.Immutable;
using System.Text;

namespace CompareLib.Alignment;

/// <summary>Finds in each column the reading that most witnesses have, and the witness that is nearest to all of these.</summary>
internal static class ConsensusBuilder
{
    public static Consensus Build(CanonicalCollation collation, int[] of)
    {
        if (of.Length == 0) return new Consensus("", 0, []);
        var support = ImmutableArray.CreateBuilder<double>(collation.Columns.Count);
        var agreement = new int[collation.Texts.Count];
        var copies = new int[collation.Texts.Count];
        foreach (var k in of) copies[k]++;
        var text = new StringBuilder();
        foreach (var column in collation.Columns)
        {
            var readings = Enumerable.Range(0, copies.Length).GroupBy(w => Key(collation, column, w), StringComparer.Ordinal)
                .Select(g => (Form: g.Key, Members: g.ToArray(), Votes: g.Sum(w => copies[w])))
                .OrderByDescending(r => r.Votes).ThenByDescending(r => r.Form.Length > 0).ThenBy(r => r.Form, StringComparer.Ordinal).ToList();
            var best = readings[0];
            support.Add((double)best.Votes / of.Length);
            foreach (var w in best.Members) agreement[w]++;
            if (best.Form.Length > 0) Append(text, collation, column, Printed(collation, column, best.Members, copies));
        }

        var nearest = 0;
        for (var w = 1; w < agreement.Length; w++)
            if (Better(collation, agreement, w, nearest)) nearest = w;
        return new Consensus(text.ToString(), Array.IndexOf(of, nearest), support.ToImmutable());
    }

    private static bool Better(CanonicalCollation collation, int[] agreement, int w, int than)
    {
        // Agreement counts gaps too, so that a long text is not base only for its length; equal agreement falls to the earlier text.
        return agreement[w] > agreement[than] || (agreement[w] == agreement[than] && collation.Texts[w].Count > collation.Texts[than].Count);
    }

    private static string Key(CanonicalCollation collation, ColumnRun column, int w) =>
        string.Join(' ', Enumerable.Range(column.First[w], column.Count[w]).Select(t => collation.Vocabulary[collation.Texts[w].Types[t]].Folded));

    private static int Printed(CanonicalCollation collation, ColumnRun column, int[] members, int[] copies) =>
        members.GroupBy(w => Text(collation, column, w), StringComparer.Ordinal)
            .OrderByDescending(g => g.Sum(w => copies[w])).ThenBy(g => g.Key, StringComparer.Ordinal).First().First();

    private static string Text(CanonicalCollation collation, ColumnRun column, int w)
    {
        var spans = collation.Texts[w].Spans;
        return collation.Texts[w].Text[spans[column.First[w]].Start..spans[column.First[w] + column.Count[w] - 1].End];
    }

    private static void Append(StringBuilder text, CanonicalCollation collation, ColumnRun column, int w)
    {
        var start = collation.Texts[w].Spans[column.First[w]].Start;
        if (text.Length > 0 && start > 0 && char.IsWhiteSpace(collation.Texts[w].Text[start - 1])) text.Append(' ');
        else if (text.Length > 0 && start == 0 && char.IsLetterOrDigit(text[^1])) text.Append(' ');
        text.Append(Text(collation, column, w));
    }
}
