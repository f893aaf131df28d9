using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
        var forms = new string[copies.Length];
        var votes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var column in collation.Columns)
        {
            votes.Clear();
            var gaps = 0;
            for (var w = 0; w < forms.Length; w++)
            {
                forms[w] = Form(collation, column, w);
                if (forms[w].Length == 0) gaps += copies[w];
                else CollectionsMarshal.GetValueRefOrAddDefault(votes, forms[w], out _) += copies[w];
            }

            var (best, most) = Best(votes, gaps);
            support.Add((double)most / of.Length);
            for (var w = 0; w < forms.Length; w++)
                if (forms[w] == best) agreement[w]++;
            if (best.Length > 0) Append(text, collation, column, Printed(collation, column, forms, best, copies));
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

    /// <summary>The form with most votes; of equals a word before a gap, then the first in ordinal order.</summary>
    private static (string Form, int Votes) Best(Dictionary<string, int> votes, int gaps)
    {
        var best = ("", gaps);
        foreach (var (form, count) in votes)
            if (count > best.Item2 || (count == best.Item2 && (best.Item1.Length == 0 || string.CompareOrdinal(form, best.Item1) < 0))) best = (form, count);
        return best;
    }

    private static string Form(CanonicalCollation collation, ColumnRun column, int w) => column.Count[w] switch
    {
        0 => "",
        1 => Folded(collation, w, column.First[w]),
        var count => string.Join(' ', Enumerable.Range(column.First[w], count).Select(t => Folded(collation, w, t))),
    };

    private static string Folded(CanonicalCollation collation, int w, int token) => collation.Vocabulary[collation.Texts[w].Types[token]].Folded;

    /// <summary>The witness that prints the form as most do.</summary>
    private static int Printed(CanonicalCollation collation, ColumnRun column, string[] forms, string best, int[] copies)
    {
        var members = Enumerable.Range(0, forms.Length).Where(w => forms[w] == best).ToList();
        if (members.TrueForAll(w => column.Count[w] == 1 && Type(w) == Type(members[0]))) return members[0];
        return members.GroupBy(w => Text(collation, column, w), StringComparer.Ordinal)
            .OrderByDescending(g => g.Sum(w => copies[w])).ThenBy(g => g.Key, StringComparer.Ordinal).First().First();

        int Type(int w) => collation.Texts[w].Types[column.First[w]];
    }

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
