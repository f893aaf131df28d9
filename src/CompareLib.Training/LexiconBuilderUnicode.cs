using System.Globalization;
using System.Text;

namespace CompareLib.Training;

/// <summary>The folding table from the Unicode Character Database: case folding, compatibility mappings, composition.</summary>
internal static class LexiconBuilderUnicode
{
    // Mappings that differ from the database: sharp s and final sigma as in full case folding, dotted I as plain i, the fraction slash.
    private static readonly Dictionary<int, string> Special = new()
    {
        ['ß'] = "ss",
        ['ẞ'] = "ss",
        ['ς'] = "σ",
        ['İ'] = "i",
        ['\u2044'] = "/",
        ['\u2215'] = "/",
        ['\u00a0'] = " ",
        ['\u00b4'] = "'",
        ['\u017f'] = "s",
    };

    public static void Write(string unicodeData, string folder)
    {
        var decompositions = new Dictionary<int, (bool Canonical, int[] Parts)>();
        var lower = new Dictionary<int, int>();
        var marks = new HashSet<int>();
        foreach (var line in File.ReadLines(unicodeData))
        {
            var fields = line.Split(';');
            var code = Hex(fields[0]);
            if (fields[2][0] == 'M') marks.Add(code);
            if (fields[13].Length > 0) lower[code] = Hex(fields[13]);
            var decomposition = fields[5];
            if (decomposition.Length == 0 || decomposition.StartsWith("<fraction>", StringComparison.Ordinal)) continue;
            var canonical = decomposition[0] != '<';
            var parts = (canonical ? decomposition : decomposition[(decomposition.IndexOf('>', StringComparison.Ordinal) + 2)..]).Split(' ').Select(Hex).ToArray();
            decompositions[code] = (canonical, parts);
        }

        var compositions = decompositions.Where(d => d.Value.Canonical && d.Value.Parts.Length == 2 && d.Key < 0x10000 && IsComposed(d.Key) && marks.Contains(d.Value.Parts[1]))
            .ToDictionary(d => (d.Value.Parts[0], d.Value.Parts[1]), d => d.Key);
        var table = new LexiconBuilderOutput();
        var mappings = new SortedDictionary<int, string>();
        foreach (var code in decompositions.Keys.Concat(lower.Keys).Concat(Special.Keys).Distinct())
        {
            var folded = Compose(Full(code, decompositions, lower), compositions);
            if (folded != char.ConvertFromUtf32(code)) mappings[code] = folded;
        }

        table.Number(mappings.Count);
        foreach (var (code, text) in mappings)
        {
            table.Number(code);
            table.Number(text.Length);
            table.Chars(text);
        }

        var kept = compositions.Where(c => !mappings.ContainsKey(c.Value)).OrderBy(c => c.Value).ToList();
        table.Number(kept.Count);
        foreach (var ((first, mark), composed) in kept)
        {
            table.Number(composed);
            table.Number(first);
            table.Number(mark);
        }

        table.Save(Path.Combine(folder, "unicode-folding.br"));
    }

    // Scripts whose letters we keep composed; all others are kept apart, which is as good for comparing.
    private static bool IsComposed(int code) => code is (>= 0xc0 and <= 0x52f) or (>= 0x620 and <= 0x6d3) or (>= 0x1e00 and <= 0x1fff) or (>= 0x3040 and <= 0x30ff);

    private static List<int> Full(int code, Dictionary<int, (bool Canonical, int[] Parts)> decompositions, Dictionary<int, int> lower)
    {
        if (Special.TryGetValue(code, out var special)) return [.. special.Select(c => (int)c)];
        if (decompositions.TryGetValue(code, out var d)) return [.. d.Parts.SelectMany(p => Full(p, decompositions, lower))];
        if (lower.TryGetValue(code, out var small) && small != code) return Full(small, decompositions, lower);
        return [code];
    }

    private static string Compose(List<int> parts, Dictionary<(int, int), int> compositions)
    {
        var done = new List<int>();
        foreach (var part in parts)
        {
            if (done.Count > 0 && compositions.TryGetValue((done[^1], part), out var composed)) done[^1] = composed;
            else done.Add(part);
        }

        var text = new StringBuilder();
        foreach (var code in done)
        {
            if (code is >= 0xd800 and <= 0xdfff) text.Append((char)code);
            else text.Append(char.ConvertFromUtf32(code));
        }

        return text.ToString();
    }

    private static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
