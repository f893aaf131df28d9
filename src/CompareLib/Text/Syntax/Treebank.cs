namespace CompareLib.Text.Syntax;

/// <summary>A sentence of a treebank in CoNLL-U form: what the models are trained on and measured against.</summary>
internal sealed class Treebank
{
    /// <summary>The text as printed.</summary>
    public required string Text { get; init; }

    public required Word[] Words { get; init; }

    public required string[] Lemmas { get; init; }

    public required string[] Tags { get; init; }

    public required string[] FineTags { get; init; }

    public required string[] Features { get; init; }

    /// <summary>Heads as indexes; -1 for the root.</summary>
    public required int[] Heads { get; init; }

    public required string[] Relations { get; init; }

    /// <summary>True when a paragraph or document begins here.</summary>
    public required bool BeginsParagraph { get; init; }

    public int Count => Words.Length;

    /// <summary>Reads all sentences of a CoNLL-U file; enhanced nodes are left out.</summary>
    public static List<Treebank> Read(string path)
    {
        var all = new List<Treebank>();
        var rows = new List<string[]>();
        string text = "";
        var paragraph = false;
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith("# newpar", StringComparison.Ordinal) || line.StartsWith("# newdoc", StringComparison.Ordinal)) paragraph = true;
            else if (line.StartsWith("# text = ", StringComparison.Ordinal)) text = line["# text = ".Length..];
            else if (line.Length > 0 && line[0] != '#') rows.Add(line.Split('\t'));
            else if (line.Length == 0 && rows.Count > 0)
            {
                all.Add(Build(text, rows, paragraph));
                rows.Clear();
                paragraph = false;
            }
        }

        if (rows.Count > 0) all.Add(Build(text, rows, paragraph));
        return all;
    }

    private static Treebank Build(string text, List<string[]> rows, bool paragraph)
    {
        // Words are found again in the text; the members of a multi-word token share its span unless their forms, laid end to end, are it.
        var words = new List<Word>();
        var columns = new List<string[]>();
        int at = 0, fusedLast = 0, pieceAt = -1;
        var fused = default(TextSpan);
        foreach (var row in rows)
        {
            if (row[0].Contains('.', StringComparison.Ordinal)) continue;
            if (row[0].IndexOf('-', StringComparison.Ordinal) is var dash && dash > 0)
            {
                fused = Locate(text, row[1], ref at);
                fusedLast = int.Parse(row[0].AsSpan(dash + 1), System.Globalization.CultureInfo.InvariantCulture);
                var first = int.Parse(row[0].AsSpan(0, dash), System.Globalization.CultureInfo.InvariantCulture);
                var joined = string.Concat(rows.Where(r => int.TryParse(r[0], out var id) && id >= first && id <= fusedLast).Select(r => r[1]));
                pieceAt = joined == row[1] ? fused.Start : -1;
                continue;
            }

            TextSpan span;
            if (columns.Count + 1 <= fusedLast)
            {
                if (pieceAt < 0) span = fused;
                else
                {
                    span = new TextSpan(pieceAt, pieceAt + row[1].Length);
                    pieceAt = span.End;
                }
            }
            else span = Locate(text, row[1], ref at);
            columns.Add(row);
            words.Add(new Word(span, row[1], "", false));
        }

        var done = new Word[words.Count];
        for (var i = 0; i < done.Length; i++)
        {
            var w = words[i];
            var before = w.Span.Start == 0 || char.IsWhiteSpace(text[w.Span.Start - 1]);
            done[i] = w with { SpaceBefore = before, Norm = WordSegmenter.NormIn(text, w.Span, new TextSpan(0, text.Length), w.Form) };
        }

        string[] Column(int c) => [.. columns.Select(r => r[c] == "_" && c is 5 ? "" : string.Intern(r[c]))];
        return new Treebank
        {
            Text = text,
            Words = done,
            Lemmas = Column(2),
            Tags = Column(3),
            FineTags = Column(4),
            Features = Column(5),
            Heads = [.. columns.Select(r => int.Parse(r[6], System.Globalization.CultureInfo.InvariantCulture) - 1)],
            Relations = Column(7),
            BeginsParagraph = paragraph,
        };
    }

    private static TextSpan Locate(string text, string form, ref int at)
    {
        var found = text.IndexOf(form, at, StringComparison.Ordinal);
        if (found < 0) throw new InvalidDataException($"'{form}' is not in '{text}' after {at}.");
        at = found + form.Length;
        return new TextSpan(found, at);
    }
}
