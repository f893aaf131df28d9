namespace CompareLib.Evaluation.Corpus;

/// <summary>
/// Checks every file of a corpus and prints its statistics: <c>corpus-check FOLDER [EVENT]</c> (an event by a part of its folder's name). Exit code 1 when a file
/// is wrong.
/// </summary>
internal static class CorpusCheck
{
    public static int Run(string[] args)
    {
        if (args is not [var folder, .. var rest] || !Directory.Exists(folder))
        {
            Console.Error.WriteLine("usage: corpus-check FOLDER [EVENT]");
            return 2;
        }

        var problems = new List<CorpusProblem>();
        var events = CorpusReader.Read(folder, problems, rest.FirstOrDefault());
        var warnings = new List<CorpusProblem>();
        foreach (var happening in events) Check(folder, happening, problems, warnings);
        foreach (var problem in problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line)) Console.WriteLine(problem with { File = Path.GetRelativePath(folder, problem.File) });
        foreach (var warning in warnings) Console.WriteLine($"warning: {warning with { File = Path.GetRelativePath(folder, warning.File) }}");
        CorpusStatistics.Print(events);
        CorpusRepeats.Print(events);
        Console.WriteLine(problems.Count == 0 ? $"{events.Count} events are sound" : $"{problems.Count} problems");
        return problems.Count == 0 ? 0 : 1;
    }

    internal static void Check(string folder, CorpusEvent happening, List<CorpusProblem> problems, List<CorpusProblem> warnings)
    {
        var page = Path.Combine(folder, happening.Language, happening.Id[(happening.Language.Length + 1)..], "event.md");
        var figures = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Data", "public-figures.txt")).Where(l => l.Length > 0 && l[0] != '#').ToArray();
        foreach (var person in happening.People.Values.Where(p => figures.Any(f => Names(p.Name, f)))) problems.Add(new CorpusProblem(page, 1, $"{person.Name} is a public figure"));
        var told = happening.Articles.SelectMany(a => a.Pieces).Where(p => p.Utterance is not null).Select(p => (p.Utterance!, p.Segments)).ToArray();
        foreach (var u in happening.Utterances.Values)
        {
            if (!told.Any(t => t.Item1 == u.Id)) problems.Add(new CorpusProblem(page, 1, $"no article tells {u.Id}"));
            for (var s = 1; s <= u.Segments.Count; s++)
            {
                if (!told.Any(t => t.Item1 == u.Id && t.Segments.Contains(s))) warnings.Add(new CorpusProblem(page, 1, $"no article tells {u.Id}.{s}"));
            }
        }

        foreach (var article in happening.Articles)
        {
            foreach (var figure in figures.Where(f => Names(article.Text, f))) problems.Add(new CorpusProblem(article.File, 1, $"{figure} is a public figure"));
            var words = article.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
            if (words is < 150 or > 1300) warnings.Add(new CorpusProblem(article.File, 1, $"{words} words: 250 to 900 are meant"));
            if (article.Source is { } source && (source.How is not ("dup" or "version" or "partial" or "translation") || !happening.Articles.Exists(a => a.Number == source.Number && a != article))) problems.Add(new CorpusProblem(article.File, 1, "source: NUMBER dup, version, partial or translation"));
            foreach (var copy in article.Copies)
            {
                var from = happening.Articles.Find(a => a.Number == copy.Source);
                if (from is null || !CorpusPairs.Plain(from.Text).Contains(CorpusPairs.Plain(copy.Span.Of(article.Text)), StringComparison.Ordinal)) problems.Add(new CorpusProblem(article.File, copy.Line, $"these words are not in article {copy.Source}"));
            }

            foreach (var piece in article.Pieces.Where(p => p.Kind is "d" or "f" or "b" && p.Utterance is not null && !p.Free)) Words(happening, article, piece, problems, warnings);
            foreach (var difference in article.Differences) Difference(happening, article, difference, problems);
            foreach (var q in article.Quotations.Where(q => q.Mention is null && q.First.Span.Start > article.TitleEnd && happening.People.TryGetValue(q.First.Speaker, out var p) && p.IsNamed)) warnings.Add(new CorpusProblem(article.File, q.First.Line, $"nothing in the article names {q.First.Speaker}"));
        }
    }

    private static void Difference(CorpusEvent happening, CorpusArticle article, CorpusDifference difference, List<CorpusProblem> problems)
    {
        var piece = article.Pieces.Where(p => p.Span.Contains(difference.Span)).OrderBy(p => p.Span.Length).FirstOrDefault();
        if (piece?.Utterance is not { } id) problems.Add(new CorpusProblem(article.File, difference.Line, "a difference stands in a quotation of an utterance"));
        else if (difference.Original.Length > 0 && !string.Join(' ', happening.Utterances[id].Segments).Contains(difference.Original.Trim(), StringComparison.OrdinalIgnoreCase)) problems.Add(new CorpusProblem(article.File, difference.Line, $"\"{difference.Original}\" is not in {id}"));
    }

    // What stands in marks was said, or is marked as a difference; a segment is told whole, or it is two segments.
    private static void Words(CorpusEvent happening, CorpusArticle article, CorpusPiece piece, List<CorpusProblem> problems, List<CorpusProblem> warnings)
    {
        var utterance = happening.Utterances[piece.Utterance!];
        var said = piece.Segments.SelectMany(s => CorpusPairs.Plain(utterance.Segments[s - 1]).Split(' ')).ToList();
        var here = article.Text.ToCharArray(piece.Span.Start, piece.Span.Length);
        foreach (var span in article.Differences.Where(d => piece.Span.Contains(d.Span)).Select(d => d.Span)) Array.Fill(here, ' ', span.Start - piece.Span.Start, span.Length);
        var told = CorpusPairs.Plain(new string(here)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (told.Except(said).ToArray() is { Length: > 0 } invented) problems.Add(new CorpusProblem(article.File, piece.Line, $"not said in {piece.Utterance}.{string.Join(',', piece.Segments)}: {string.Join(' ', invented)} (mark a difference, or say free)"));
        else if (piece.Kind == "d" && told.Length < 0.55 * said.Count && article.Differences.TrueForAll(d => !piece.Span.Contains(d.Span))) warnings.Add(new CorpusProblem(article.File, piece.Line, $"half of {piece.Utterance}.{string.Join(',', piece.Segments)} or less: name fewer segments, or part them"));
    }

    private static bool Names(string text, string figure) => $" {CorpusPairs.Plain(text)} ".Contains($" {CorpusPairs.Plain(figure)} ", StringComparison.Ordinal);
}
