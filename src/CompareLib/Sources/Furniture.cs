using System.Buffers;
using CompareLib.Text;

namespace CompareLib.Sources;

/// <summary>
/// Finds page furniture in the text of an article: lines and sentences named in <c>Data/source-furniture.txt</c>, picture galleries
/// (captions with counters, <c>3 of 18</c>), video boxes, and lists of related links that were run into the text.
/// </summary>
/// <remarks>Thread-safe; cost linear in the length of the text.</remarks>
internal static class Furniture
{
    private const int LongestLine = 200;
    private const int LongestKnownLine = 40;
    private const int LongestSentence = 300;
    private const int LongestRegion = 600;
    private const int LongestLinkList = 500;

    private static readonly HashSet<string> Lines = [.. Entries("line ")];
    private static readonly string[]?[] Beginnings = ByFirstLetter(Entries("begin "));
    private static readonly SearchValues<string> Sentences = SearchValues.Create([.. Entries("sentence ")], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> RegionStarts = SearchValues.Create([.. Entries("region ").Select(e => e.Split(" | ")[0])], StringComparison.OrdinalIgnoreCase);
    private static readonly (string From, string To)[] Regions = [.. Entries("region ").Select(e => e.Split(" | ")).Select(p => (p[0], p[1]))];

    /// <summary>The stretches of furniture, ordered and apart.</summary>
    public static List<TextSpan> Find(string text)
    {
        var found = new List<TextSpan>();
        AddLines(text, found);
        AddSentences(text, found);
        AddRegions(text, found);
        AddGalleries(text, found);
        AddLinkLists(text, found);
        found.Sort();
        var apart = new List<TextSpan>(found.Count);
        foreach (var span in found)
        {
            if (apart.Count > 0 && span.Start <= apart[^1].End) apart[^1] = apart[^1].Union(span);
            else apart.Add(span);
        }

        return apart;
    }

    private static IEnumerable<string> Entries(string kind) =>
        WordLists.Lines("source-furniture.txt").Where(l => l.StartsWith(kind, StringComparison.Ordinal)).Select(l => l[kind.Length..]);

    private static void AddLines(string text, List<TextSpan> found)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r') is var i and >= 0 ? start + i : text.Length;
            var line = text.AsSpan(start, end - start).Trim();
            if (line.Length is > 0 and <= LongestLine && IsFurniture(line)) found.Add(new TextSpan(start, end));
            start = end + 1;
        }
    }

    private static bool IsFurniture(ReadOnlySpan<char> line)
    {
        var first = WordHash.Fold(line[0]);
        foreach (var beginning in first < Beginnings.Length ? Beginnings[first] ?? [] : [])
        {
            if (line.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return line.Length <= LongestKnownLine && Lines.Contains(line.TrimEnd(".:!…").ToString().ToLowerInvariant());
    }

    private static string[]?[] ByFirstLetter(IEnumerable<string> entries)
    {
        var table = new string[]?[256];
        foreach (var group in entries.GroupBy(e => e[0])) table[group.Key] = [.. group];
        return table;
    }

    private static void AddSentences(string text, List<TextSpan> found)
    {
        for (var from = 0; text.AsSpan(from).IndexOfAny(Sentences) is var i and >= 0;)
        {
            var at = from + i;
            var start = at;
            while (start > 0 && at - start < LongestSentence && !EndsSentence(text, start - 1)) start--;
            var end = at;
            while (end < text.Length && end - at < LongestSentence && !EndsSentence(text, end)) end++;
            found.Add(new TextSpan(start, end));
            from = Math.Max(end, at + 1);
        }
    }

    private static bool EndsSentence(string text, int i) =>
        text[i] is '\n' or '\r' || (text[i] is '.' or '!' or '?' && i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]));

    private static void AddRegions(string text, List<TextSpan> found)
    {
        if (text.AsSpan().IndexOfAny(RegionStarts) < 0) return;
        foreach (var (from, to) in Regions)
        {
            for (var start = text.IndexOf(from, StringComparison.OrdinalIgnoreCase); start >= 0;)
            {
                var limit = Math.Min(LongestRegion, text.Length - start);
                var length = text.AsSpan(start, limit).IndexOf(to, StringComparison.OrdinalIgnoreCase);
                var line = text.AsSpan(start, limit).IndexOfAny('\n', '\r');
                if (length < 0 || (line >= 0 && line < length))
                {
                    start = text.IndexOf(from, start + from.Length, StringComparison.OrdinalIgnoreCase);
                    continue;
                }

                var next = text.IndexOf(from, start + length + to.Length, StringComparison.OrdinalIgnoreCase);
                found.Add(new TextSpan(start, EndOfRegion(text, start + length + to.Length, next)));
                start = next;
            }
        }
    }

    // The title is said once more after the closing words, up to a clock time: "... MUST WATCH Title of the film 02:24".
    private static int EndOfRegion(string text, int from, int next)
    {
        var limit = Math.Min(next < 0 ? text.Length : next, Math.Min(text.Length, from + LongestRegion / 3));
        for (var i = from; i < limit && text[i] is not ('\n' or '\r'); i++)
        {
            if (text[i] == ':' && i > from && char.IsAsciiDigit(text[i - 1]) && i + 2 < text.Length && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2])) return i + 3;
        }

        return from;
    }

    private static void AddGalleries(string text, List<TextSpan> found)
    {
        var first = -1;
        var last = -1;
        var covered = 0;
        var (number, total, run) = (0, 0, 0);
        for (var at = text.IndexOf(" of ", StringComparison.Ordinal); at >= 0; at = text.IndexOf(" of ", at + 4, StringComparison.Ordinal))
        {
            if (!Number(text, at - 1, -1, out var n) || !Number(text, at + 4, 1, out var m) || n > m || m < 3) continue;
            if (m == total && n == number + 1)
            {
                run++;
            }
            else
            {
                Close();
                (first, run) = (at, 1);
            }

            (number, total, last) = (n, m, at);
        }

        Close();

        void Close()
        {
            if (run < 3 || first < covered) return;
            var start = text.LastIndexOf('\n', first, first - covered + 1) + 1;
            covered = text.AsSpan(last).IndexOfAny('\n', '\r') is var length and >= 0 ? last + length : text.Length;
            found.Add(new TextSpan(Math.Max(start, 0), covered));
        }
    }

    private static bool Number(string text, int i, int step, out int value)
    {
        value = 0;
        var scale = 1;
        var digits = 0;
        for (; i >= 0 && i < text.Length && char.IsAsciiDigit(text[i]) && digits < 4; i += step, digits++)
        {
            value = step > 0 ? (value * 10) + (text[i] - '0') : value + (scale * (text[i] - '0'));
            scale *= 10;
        }

        return digits > 0;
    }

    // "Jane Doe Jane A. DoeFirst headline Second headline MORE": headlines run into a name and closed with MORE.
    private static void AddLinkLists(string text, List<TextSpan> found)
    {
        var from = 0;
        for (var more = text.IndexOf("MORE", StringComparison.Ordinal); more >= 0; more = text.IndexOf("MORE", more + 4, StringComparison.Ordinal))
        {
            if ((more > 0 && char.IsLetter(text[more - 1])) || (more + 4 < text.Length && char.IsLetter(text[more + 4]))) continue;
            var earliest = Math.Max(from, more - LongestLinkList);
            var line = earliest + text.AsSpan(earliest, more - earliest).LastIndexOf('\n') + 1;
            for (var i = line + 3; i < more; i++)
            {
                if (!char.IsUpper(text[i]) || !char.IsLower(text[i - 1]) || !char.IsLower(text[i - 2]) || !char.IsLetter(text[i - 3])) continue;
                if (text[i - 1] == 'c' && text[i - 2] == 'a' && text[i - 3] == 'M') continue;
                var start = i;
                while (start > earliest && char.IsLetter(text[start - 1])) start--;
                found.Add(new TextSpan(start, more + 4));
                break;
            }

            from = more + 4;
        }
    }
}
