using System.Globalization;

namespace CompareLib.Evaluation.Corpus;

/// <summary>Reads the folder of the corpus: LANGUAGE/NUMBER-NAME/event.md and NN-OUTLET.txt.</summary>
internal static class CorpusReader
{
    private static readonly string[] Keys = ["outlet", "kind", "date", "title"];

    public static List<CorpusEvent> Read(string root, List<CorpusProblem> problems, string? only = null)
    {
        var events = new List<CorpusEvent>();
        foreach (var page in Directory.GetFiles(root, "event.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var folder = Path.GetDirectoryName(page)!;
            var language = Path.GetFileName(Path.GetDirectoryName(folder))!;
            var name = Path.GetFileName(folder);
            if (only is not null && !$"{language}/{name}".Contains(only, StringComparison.Ordinal)) continue;
            if (!int.TryParse(name.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) problems.Add(new CorpusProblem(page, 1, "the folder of an event is NUMBER-NAME"));
            var happening = new CorpusEvent { Id = $"{language}-{name}", Language = language, Number = number };
            CorpusEventPage.Read(page, happening, problems);
            var lines = new Dictionary<string, string[]>(StringComparer.Ordinal);
            foreach (var file in Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal)) lines[file] = File.ReadAllLines(file);
            foreach (var (file, text) in lines) happening.Articles.Add(Article(happening, file, text, lines, problems));
            if (happening.Articles.Select(a => a.Number).Distinct().Count() != happening.Articles.Count) problems.Add(new CorpusProblem(page, 1, "two articles of one number"));
            events.Add(happening);
        }

        return events;
    }

    private static CorpusArticle Article(CorpusEvent happening, string file, string[] lines, Dictionary<string, string[]> all, List<CorpusProblem> problems)
    {
        var head = new Dictionary<string, string>(StringComparer.Ordinal);
        var body = Array.IndexOf(lines, "---");
        if (body < 0) problems.Add(new CorpusProblem(file, 1, "no line --- between the head and the text"));
        var titleLine = 1;
        for (var i = 0; i < Math.Max(0, body); i++)
        {
            var colon = lines[i].IndexOf(": ", StringComparison.Ordinal);
            if (colon <= 0) problems.Add(new CorpusProblem(file, i + 1, "a line of the head is KEY: VALUE"));
            else head[lines[i][..colon]] = lines[i][(colon + 2)..].Trim();
            if (lines[i].StartsWith("title:", StringComparison.Ordinal)) titleLine = i + 1;
        }

        foreach (var key in Keys.Where(k => !head.ContainsKey(k))) problems.Add(new CorpusProblem(file, 1, $"the head has no {key}"));
        if (head.TryGetValue("date", out var date) && !DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)) problems.Add(new CorpusProblem(file, 1, $"no date: {date}"));
        var source = new List<(string File, int Line, string Text)> { (file, titleLine, head.GetValueOrDefault("title", "-")), (file, titleLine, "") };
        for (var i = body + 1; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("include ", StringComparison.Ordinal)) source.Add((file, i + 1, lines[i].TrimEnd()));
            else Include(file, i + 1, lines[i], all, source, problems);
        }

        while (source.Count > 2 && source[2].Text.Length == 0) source.RemoveAt(2);
        while (source.Count > 2 && source[^1].Text.Length == 0) source.RemoveAt(source.Count - 1);
        var starts = new int[source.Count];
        for (var i = 1; i < source.Count; i++) starts[i] = starts[i - 1] + source[i - 1].Text.Length + 1;
        var article = new CorpusArticle { File = file, Id = $"{happening.Id}/{Path.GetFileName(file)}", Head = head };
        CorpusMarkup.Read(happening, article, string.Join('\n', source.Select(s => s.Text)), at =>
        {
            var line = Array.BinarySearch(starts, at);
            line = line < 0 ? ~line - 1 : line;
            return (source[line].File, source[line].Line);
        }, problems);
        CorpusLinks.Link(article, problems);
        return article;
    }

    // "include 01 2-5": paragraphs two to five of article 01, marks and all.
    private static void Include(string file, int line, string directive, Dictionary<string, string[]> all, List<(string File, int Line, string Text)> source, List<CorpusProblem> problems)
    {
        var words = directive.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var from = words.Length == 3 ? all.Keys.FirstOrDefault(k => Path.GetFileName(k).StartsWith(words[1] + "-", StringComparison.Ordinal)) : null;
        var range = words.Length == 3 ? words[2].Split('-') : [];
        if (from is null || from == file || !int.TryParse(range[0], out var first) || !int.TryParse(range[^1], out var last))
        {
            problems.Add(new CorpusProblem(file, line, "include ARTICLE FIRST-LAST, such as: include 01 2-5"));
            return;
        }

        var (paragraph, inside, found) = (0, false, 0);
        for (var i = Array.IndexOf(all[from], "---") + 1; i < all[from].Length; i++)
        {
            var text = all[from][i].TrimEnd();
            if (text.Length > 0 && !inside) paragraph++;
            inside = text.Length > 0;
            if (paragraph < first || paragraph > last || text.Length == 0) continue;
            if (text.StartsWith("include ", StringComparison.Ordinal)) problems.Add(new CorpusProblem(file, line, "the paragraphs included must be written there, not included themselves"));
            if (found > 0 && source[^1].Text.Length > 0 && all[from][i - 1].Length == 0) source.Add((from, i, ""));
            source.Add((from, i + 1, text));
            found++;
        }

        if (found == 0 || paragraph < last) problems.Add(new CorpusProblem(file, line, $"article {words[1]} has no paragraphs {words[2]}"));
    }
}
