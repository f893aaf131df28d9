using System.Buffers;
using CompareLib.Articles;
using CompareLib.Text;

namespace CompareLib.Sources;

/// <summary>Reads what an article says of where it has its text.</summary>
/// <remarks>
/// <c>MOSCOW, April 26. /TASS/.</c> and <c>WASHINGTON (AP) —</c> are datelines and speak of all that follows; <c>Source: Xinhua|</c> and
/// <c>The Associated Press contributed to this report</c> are agency marks and speak of the whole article; <c>according to China.org</c> and
/// <c>citing Reuters</c> speak of their sentence; <c>told Rossiya 1</c> and <c>in an interview with RT</c> name where a speaker said it.
/// Only names known or formed as those of outlets count, so that <c>according to the general</c> is no source of text. Thread-safe; linear.
/// </remarks>
internal static class ProvenanceReader
{
    // Longest first, so that "according to a report by" is not read as "according to".
    private static readonly (string Words, string Kind, bool NameFollows)[] Announcements =
    [
        .. ((string, string, bool)[])
        [
            ("in an interview with", "interview", true), ("in an interview to", "interview", true), ("speaking to", "interview", true), ("speaking on", "broadcast", true),
            ("told", "broadcast", true), ("confirmed to", "broadcast", true),
            ("according to", "citation", true), ("according to a report by", "citation", true), ("in a report by", "citation", true), ("citing", "citation", true), ("cited by", "citation", true),
            ("reported by", "citation", true), ("quoted by", "citation", true), ("carried by", "citation", true), ("published by", "citation", true), ("obtained by", "citation", true),
            ("originally published by", "link", true), ("originally appeared in", "link", true), ("originally appeared on", "link", true), ("first published by", "link", true), ("first appeared in", "link", true),
            ("reported", "citation", false), ("reports", "citation", false), ("states", "citation", false), ("writes", "citation", false), ("wrote", "citation", false), ("said in a report", "citation", false),
            ("contributed to this", "agency", false), ("contributed reporting", "agency", false),
        ],
    ];

    private static readonly SearchValues<string> Words = SearchValues.Create([.. Announcements.Select(a => a.Words)], StringComparison.OrdinalIgnoreCase);

    static ProvenanceReader() => Array.Sort(Announcements, (x, y) => x.Words.Length != y.Words.Length ? y.Words.Length.CompareTo(x.Words.Length) : string.CompareOrdinal(x.Words, y.Words));

    /// <summary>The outlets of a comparison by <see cref="OutletNames.Identity"/>, with the name as given: they are known names for all its articles.</summary>
    public static Dictionary<string, string> OutletsOf(IEnumerable<Article> articles)
    {
        var outlets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            if (article.Outlet is not { Length: > 0 } outlet) continue;
            var identity = OutletNames.Identity(outlet);
            if (!outlets.TryGetValue(identity, out var name) || string.CompareOrdinal(outlet, name) < 0) outlets[identity] = outlet;
        }

        return outlets;
    }

    /// <summary>The statements of one article, by position.</summary>
    /// <param name="article">The article.</param>
    /// <param name="outlets">Further known names, from <see cref="OutletsOf"/>.</param>
    public static List<Provenance> Read(Article article, IReadOnlyDictionary<string, string>? outlets = null)
    {
        var text = article.Text;
        var found = new List<Provenance>();
        AddMarks(article, outlets, found);
        AddSourceLines(article, outlets, found);
        for (var at = 0; text.AsSpan(at).IndexOfAny(Words) is var next and >= 0; at++)
        {
            at += next;
            if (at > 0 && char.IsLetterOrDigit(text[at - 1])) continue;
            foreach (var (words, kind, follows) in Announcements)
            {
                var end = at + words.Length;
                if (end >= text.Length || text[end] != ' ' || string.Compare(text, at, words, 0, words.Length, StringComparison.OrdinalIgnoreCase) != 0) continue;
                if ((follows ? Name(text, end + 1, outlets) : NameBefore(text, at, outlets)) is not { } name) continue;
                var span = new TextSpan(Math.Min(at, name.Span.Start), Math.Max(end, name.Span.End));
                var scope = kind is "link" or "agency" ? new TextSpan(0, text.Length) : Sentence(text, at);
                found.Add(new Provenance(article.Id, span, name.Name, kind, scope));
                break;
            }
        }

        found.Sort((x, y) => x.Span != y.Span ? x.Span.CompareTo(y.Span) : string.CompareOrdinal(x.Kind, y.Kind));
        var kept = 0;
        for (var i = 0; i < found.Count; i++)
        {
            if (kept == 0 || !found[kept - 1].Span.Overlaps(found[i].Span)) found[kept++] = found[i];
        }

        found.RemoveRange(kept, found.Count - kept);
        return found;
    }

    // "(Xinhua) --", "/TASS/.": a known name between round brackets or slashes, in the first words of a line.
    private static void AddMarks(Article article, IReadOnlyDictionary<string, string>? outlets, List<Provenance> found)
    {
        const int longestPlace = 70;
        var text = article.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('(' or '/')) continue;
            var close = text[i] == '(' ? ')' : '/';
            var end = text.AsSpan(i + 1, Math.Min(30, text.Length - i - 1)).IndexOf(close);
            if (end <= 0) continue;
            var name = Known(text.Substring(i + 1, end).Trim(), outlets);
            if (name is null) continue;
            var before = text.AsSpan(Math.Max(0, i - longestPlace - 1), Math.Min(i, longestPlace + 1));
            var line = i - before.Length + before.LastIndexOf('\n') + 1;
            if (i - line > longestPlace) continue;
            var after = text.AsSpan(i + end + 2).TrimStart(' ');
            if (after.Length > 0 && after[0] is not ('-' or '–' or '—' or '.' or ',' or ':' or '\n' or '\r')) continue;
            var start = line;
            while (start < i && char.IsWhiteSpace(text[start])) start++;
            found.Add(new Provenance(article.Id, new TextSpan(start, i + end + 2), name, start < i ? "dateline" : "agency", new TextSpan(start, text.Length)));
            i += end + 1;
        }
    }

    private static void AddSourceLines(Article article, IReadOnlyDictionary<string, string>? outlets, List<Provenance> found)
    {
        var text = article.Text;
        for (var at = Next(text, "source:", 0); at >= 0; at = Next(text, "source:", at + 7))
        {
            if (at > 0 && text[at - 1] is not ('\n' or '\r')) continue;
            var from = at + 7;
            while (from < text.Length && text[from] == ' ') from++;
            if (Name(text, from, outlets) is { } name) found.Add(new Provenance(article.Id, new TextSpan(at, name.Span.End), name.Name, "agency", new TextSpan(0, text.Length)));
            else if (Link(text, from) is { } link) found.Add(new Provenance(article.Id, new TextSpan(at, link.End), link.Of(text), "link", new TextSpan(0, text.Length)));
        }
    }

    private static TextSpan? Link(string text, int from)
    {
        if (!text.AsSpan(from).StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !text.AsSpan(from).StartsWith("https://", StringComparison.OrdinalIgnoreCase)) return null;
        var end = from;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && end - from < 500) end++;
        return new TextSpan(from, end);
    }

    private static int Next(string text, string words, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            at = text.IndexOf(words, at, StringComparison.OrdinalIgnoreCase);
            if (at < 0) return -1;
            var end = at + words.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return at;
        }

        return -1;
    }

    // The longest known name that begins here, or a name formed like an outlet's.
    private static (string Name, TextSpan Span)? Name(string text, int from, IReadOnlyDictionary<string, string>? outlets)
    {
        if (text.AsSpan(from).StartsWith("the ", StringComparison.Ordinal)) from += 4;
        var ends = new List<int>();
        for (var i = from; i < text.Length && ends.Count < OutletNames.LongestWords && IsNameStart(text[i]);)
        {
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] is '.' or '-' or '/' or '\'' or '’')) i++;
            var end = i;
            while (end > from && text[end - 1] is '.' or '-' or '/' or '\'' or '’') end--;
            if (text.AsSpan(from, end - from).EndsWith("’s", StringComparison.Ordinal) || text.AsSpan(from, end - from).EndsWith("'s", StringComparison.Ordinal)) end -= 2;
            ends.Add(end);
            if (i >= text.Length || text[i] != ' ') break;
            i++;
        }

        for (var k = ends.Count - 1; k >= 0; k--)
        {
            var span = new TextSpan(from, ends[k]);
            if (span.IsEmpty) continue;
            var name = span.Of(text);
            if (Known(name, outlets) is { } known) return (known, span);
            if (OutletNames.LooksLikeOutlet(name)) return (name, span);
        }

        return null;
    }

    private static (string Name, TextSpan Span)? NameBefore(string text, int at, IReadOnlyDictionary<string, string>? outlets)
    {
        var end = at;
        while (end > 0 && text[end - 1] == ' ') end--;
        for (var (i, words) = (end, 0); i > 0 && words < OutletNames.LongestWords; words++)
        {
            var start = i;
            while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '-' or '/')) start--;
            if (start == i || !IsNameStart(text[start])) break;
            var span = new TextSpan(start, end);
            var name = span.Of(text);
            if (Known(name, outlets) is { } known) return (known, span);
            if (OutletNames.LooksLikeOutlet(name)) return (name, span);
            i = start > 0 && text[start - 1] == ' ' ? start - 1 : 0;
        }

        return null;
    }

    private static string? Known(string name, IReadOnlyDictionary<string, string>? outlets) =>
        outlets is not null && outlets.TryGetValue(OutletNames.Identity(name), out var here) ? here : OutletNames.Known(name);

    private static bool IsNameStart(char c) => char.IsUpper(c) || char.IsAsciiDigit(c);

    private static TextSpan Sentence(string text, int at)
    {
        const int longest = 600;
        var start = at;
        while (start > 0 && at - start < longest && !Ends(start - 1)) start--;
        while (start < at && char.IsWhiteSpace(text[start])) start++;
        var end = at;
        while (end < text.Length && end - at < longest && !Ends(end)) end++;
        return new TextSpan(start, end < text.Length && text[end] is not ('\n' or '\r') ? end + 1 : end);

        bool Ends(int i) => text[i] is '\n' or '\r' || (text[i] is '.' or '!' or '?' && i + 1 < text.Length && char.IsWhiteSpace(text[i + 1]) && i > 0 && !char.IsUpper(text[i - 1]));
    }
}
