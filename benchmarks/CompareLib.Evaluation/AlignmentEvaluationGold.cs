using System.Text.Json;

namespace CompareLib.Evaluation;

/// <summary>One case of the alignment gold: texts, their gold tokens, and one or more gold alignments of which any is right.</summary>
internal sealed class AlignmentCase
{
    public required string Id { get; init; }

    public required string Cluster { get; init; }

    public required string[] Texts { get; init; }

    public required (int Start, int End)[][] Grids { get; init; }

    public required List<List<AlignmentLinks>> Alternatives { get; init; }

    /// <summary>Typed changes; empty for a set without them.</summary>
    public List<AlignmentGoldChange> Changes { get; } = [];
}

/// <summary>Gold links of one pair of witnesses.</summary>
internal sealed record AlignmentLinks(int A, int B, HashSet<(int, int)> Sure, HashSet<(int, int)> Possible);

/// <summary>A typed change of the gold against witness 0; Meaning is null where not told.</summary>
internal sealed record AlignmentGoldChange(int Witness, HashSet<int> A, HashSet<int> B, string[] Labels, string Kind, bool? Meaning);

/// <summary>Reads the gold files by the rules of score.py.</summary>
internal static class AlignmentEvaluationGold
{
    private static readonly Dictionary<string, string[]> EtpcLabels = new()
    {
        ["Spelling changes"] = ["spelling", "contraction", "abbreviation", "hyphenation"],
        ["Change of format"] = ["number-format", "abbreviation", "hyphenation", "spelling"],
        ["Punctuation changes"] = ["punctuation", "quote-marks", "quote-glyph", "dash-glyph", "ellipsis-glyph", "case"],
        ["Inflectional Changes"] = ["inflection", "tense-shift"],
        ["Modal Verb Changes"] = ["modality", "tense-shift"],
        ["Derivational Changes"] = ["substitution", "inflection"],
        ["Same Polarity Substitution (habitual)"] = ["substitution", "function-word"],
        ["Same Polarity Substitution (contextual)"] = ["substitution", "function-word", "clarification", "person-shift"],
        ["Same Polarity Substitution (named ent.)"] = ["entity", "number-value", "number-format", "abbreviation", "substitution"],
        ["Synthetic/analytic substitution"] = ["substitution", "contraction"],
        ["Opposite polarity substitution (habitual)"] = ["negation", "substitution"],
        ["Opposite polarity substitution (contextual)"] = ["negation", "substitution"],
        ["Negation switching"] = ["negation"],
        ["Ellipsis"] = ["omission", "insertion", "truncation"],
        ["Addition/Deletion"] = ["insertion", "omission", "truncation", "ellipsis", "attribution", "hedge", "disfluency"],
        ["Change of order"] = ["reorder", "attribution-move"],
        ["Direct/indirect style alternations"] = ["reported-speech", "quote-marks", "person-shift"],
    };

    public static IEnumerable<AlignmentCase> Read(string file)
    {
        foreach (var line in File.ReadLines(file))
        {
            if (line.Length == 0) continue;
            using var json = JsonDocument.Parse(line);
            yield return Case(json.RootElement);
        }
    }

    private static AlignmentCase Case(JsonElement d)
    {
        var id = d.GetProperty("id").GetString()!;
        var cluster = d.TryGetProperty("cluster", out var c) ? c.GetString()! : id;
        if (d.TryGetProperty("tables", out var tables)) return Tables(id, d, tables);
        if (d.TryGetProperty("witnesses", out var witnesses))
        {
            var texts = Strings(witnesses);
            var links = d.GetProperty("links").EnumerateArray()
                .Select(l => new AlignmentLinks(l.GetProperty("a").GetInt32(), l.GetProperty("b").GetInt32(), Pairs(l.GetProperty("sure")), Pairs(l.GetProperty("poss")))).ToList();
            return new AlignmentCase { Id = id, Cluster = id, Texts = texts, Grids = [.. texts.Select(WhiteSpaceGrid)], Alternatives = [links] };
        }

        if (d.TryGetProperty("changes", out var changes)) return Etpc(id, d, changes);
        string[] pair = [d.GetProperty("a").GetString()!, d.GetProperty("b").GetString()!];
        return new AlignmentCase
        {
            Id = id,
            Cluster = cluster,
            Texts = pair,
            Grids = [.. pair.Select(WhiteSpaceGrid)],
            Alternatives = [[new AlignmentLinks(0, 1, Pairs(d.GetProperty("sure")), Pairs(d.GetProperty("poss")))]],
        };
    }

    private static AlignmentCase Etpc(string id, JsonElement d, JsonElement changes)
    {
        var sides = new[] { d.GetProperty("a"), d.GetProperty("b") };
        var texts = sides.Select(s => s.GetProperty("text").GetString()!).ToArray();
        var grids = sides.Select(s => s.GetProperty("tokens").EnumerateArray().Select(t => (t[0].GetInt32(), t[1].GetInt32())).ToArray()).ToArray();
        var sure = new HashSet<(int, int)>();
        var possible = new HashSet<(int, int)>();
        var result = new AlignmentCase { Id = id, Cluster = id, Texts = texts, Grids = grids, Alternatives = [] };
        foreach (var change in changes.EnumerateArray())
        {
            var a = Numbers(change, "a");
            var b = Numbers(change, "b");
            var type = change.GetProperty("type").GetString()!;
            if (EtpcLabels.TryGetValue(type, out var labels))
                result.Changes.Add(new AlignmentGoldChange(1, [.. a], [.. b], labels, type, change.GetProperty("sense").GetString() == "no"));
            if (type is "Non-paraphrase" or "Entailment" || a.Length == 0 || b.Length == 0) continue;
            if (type == "Identity" && a.Length != b.Length) continue;
            if (a.Length == 1 && b.Length == 1) sure.Add((a[0], b[0]));
            else if (type == "Identity")
            {
                var ta = a.Select(k => Lower(texts[0], grids[0][k])).ToArray();
                var tb = b.Select(k => Lower(texts[1], grids[1][k])).ToArray();
                for (var k = 0; k < a.Length; k++)
                    if (ta.Count(x => x == ta[k]) == 1 && tb.Count(x => x == ta[k]) == 1) sure.Add((a[k], b[Array.IndexOf(tb, ta[k])]));
            }
            else foreach (var i in a) foreach (var j in b) possible.Add((i, j));
        }

        possible.ExceptWith(sure);
        result.Alternatives.Add([new AlignmentLinks(0, 1, sure, possible)]);
        return result;
    }

    private static AlignmentCase Tables(string id, JsonElement d, JsonElement tables)
    {
        var texts = Strings(d.GetProperty("witnesses"));
        var rows = tables.EnumerateArray().Select(t => t.EnumerateArray().Select(r => r.EnumerateArray().Select(c => c.GetString()).ToArray()).ToArray()).ToArray();
        var grids = texts.Select((t, w) => CellGrid(t, rows[0][w])).ToArray();
        var alternatives = new List<List<AlignmentLinks>>();
        foreach (var table in rows)
        {
            var links = new List<AlignmentLinks>();
            for (var a = 0; a < texts.Length; a++)
                for (var b = a + 1; b < texts.Length; b++) links.Add(new AlignmentLinks(a, b, TableLinks(table[a], table[b]), []));
            alternatives.Add(links);
        }

        var result = new AlignmentCase { Id = id, Cluster = id, Texts = texts, Grids = grids, Alternatives = alternatives };
        if (!d.TryGetProperty("changes", out var changes)) return result;
        var ids = d.GetProperty("witnesses").EnumerateArray().Select(w => w.GetProperty("id").GetString()!).ToList();
        foreach (var change in changes.EnumerateArray())
        {
            var k = ids.IndexOf(change.GetProperty("witness").GetString()!);
            var columns = change.GetProperty("columns");
            var label = change.GetProperty("label").GetString()!;
            result.Changes.Add(new AlignmentGoldChange(k, Cells(rows[0][0], columns), Cells(rows[0][k], columns), [label], label, null));
        }

        return result;
    }

    private static HashSet<int> Cells(string?[] row, JsonElement columns)
    {
        var cells = new HashSet<int>();
        var at = 0;
        for (var c = 0; c < row.Length; c++)
        {
            if (row[c] is null) continue;
            if (c >= columns[0].GetInt32() && c <= columns[1].GetInt32()) cells.Add(at);
            at++;
        }

        return cells;
    }

    private static HashSet<(int, int)> TableLinks(string?[] x, string?[] y)
    {
        var links = new HashSet<(int, int)>();
        int i = 0, j = 0;
        for (var c = 0; c < x.Length; c++)
        {
            int nx = Count(x[c]), ny = Count(y[c]);
            for (var k = 0; k < nx; k++)
                for (var l = 0; l < ny; l++)
                    if (nx != ny || k == l) links.Add((i + k, j + l));
            i += nx;
            j += ny;
        }

        return links;
    }

    private static int Count(string? cell) => cell is null ? 0 : cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static (int, int)[] CellGrid(string text, string?[] cells)
    {
        var spans = new List<(int, int)>();
        var at = 0;
        foreach (var word in cells.SelectMany(c => (c ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            at = text.IndexOf(word, at, StringComparison.Ordinal);
            spans.Add((at, at + word.Length));
            at += word.Length;
        }

        return [.. spans];
    }

    private static (int, int)[] WhiteSpaceGrid(string text)
    {
        var spans = new List<(int, int)>();
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i])) { i++; continue; }
            var start = i;
            while (i < text.Length && !char.IsWhiteSpace(text[i])) i++;
            spans.Add((start, i));
        }

        return [.. spans];
    }

    public static string Lower(string text, (int Start, int End) span) => text[span.Start..span.End].ToLowerInvariant();

    private static string[] Strings(JsonElement witnesses) => [.. witnesses.EnumerateArray().Select(w => w.GetProperty("text").GetString()!)];

    private static int[] Numbers(JsonElement e, string name) =>
        e.TryGetProperty(name, out var v) && v.ValueKind == JsonValueKind.Array ? [.. v.EnumerateArray().Select(x => x.GetInt32())] : [];

    private static HashSet<(int, int)> Pairs(JsonElement e) => [.. e.EnumerateArray().Select(x => (x[0].GetInt32(), x[1].GetInt32()))];
}
