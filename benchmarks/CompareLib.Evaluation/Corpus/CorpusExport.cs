using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CompareLib.Text;

namespace CompareLib.Evaluation.Corpus;

/// <summary>Writes the stand-off files in the forms that the other stages of this program read. No text has a character beyond U+FFFF, so code points and UTF-16 offsets agree.</summary>
internal static class CorpusExport
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(string folder, List<CorpusEvent> events)
    {
        Directory.CreateDirectory(folder);
        Lines(folder, "extraction.jsonl", events.SelectMany(e => e.Articles.Select(a => Extraction(e, a))));
        Lines(folder, "articles.jsonl", events.SelectMany(e => e.Articles.Select(a => (object)new
        {
            id = a.Id,
            outlet = a.Head.GetValueOrDefault("outlet"),
            date = a.Head.GetValueOrDefault("date"),
            title = a.Text[..a.TitleEnd],
            cluster = e.Id,
            lang = e.Language,
            text = a.Text,
        })));
        var tellings = events.ConvertAll(CorpusPairs.Tellings);
        Lines(folder, "quotes.jsonl", tellings.SelectMany(t => t).Select(Mention));
        Lines(folder, "pairs.jsonl", tellings.SelectMany(Pairs));
        Lines(folder, "meaning.jsonl", tellings.SelectMany(CorpusPairs.Meaning).Select(Meaning));
        Lines(folder, "near-dup.jsonl", events.SelectMany(e => CorpusPairs.Copies(e).Where(p => p.Kind is not null).Select(p => (object)new
        {
            id = $"{p.A.Id}|{p.B.Number}",
            a = p.A.Text,
            b = p.B.Text,
            label = p.Kind is "dup" or "version" ? 1 : 0,
            kind = p.Kind,
            reuse = p.Kind == "none" ? 0 : 1,
        })));
    }

    private static object Extraction(CorpusEvent happening, CorpusArticle article) => new
    {
        id = article.Id,
        set = "corpus",
        lang = happening.Language,
        text = article.Text,
        quotes = article.Quotations.Select(q =>
        {
            var pieces = q.Pieces.ConvertAll(p => p.Span);
            var (start, end) = (pieces[0].Start, pieces[^1].End);
            return new
            {
                start,
                end,
                text = article.Text[start..end],
                spans = Spans(pieces),
                kind = q.Kind,
                core = q.First.Kind != "a",
                speaker = q.Mention?.Of(article.Text),
                speaker_spans = Spans(q.Mention is { } m ? [m] : []),
                verb = q.Cues.Count > 0 ? q.Cues[0].Of(article.Text) : null,
                verb_spans = Spans(q.Cues),
                person = happening.People.GetValueOrDefault(q.First.Speaker)?.Name,
                utterance = q.First.Utterance,
                circumstances = q.Others.Select(o => new { role = o.Role, start = o.Span.Start, end = o.Span.End }),
            };
        }),
    };

    private static object Mention(CorpusTelling t) => new
    {
        id = t.Id,
        outlet = Path.GetFileName(t.Article.File),
        text = t.Text,
        cluster = $"{t.Event.Id}/{t.Piece.Utterance}",
        segments = t.Piece.Segments,
        kind = t.Kind,
        speaker = Name(t),
        mention = t.Quotation.Mention?.Of(t.Article.Text),
        @event = t.Event.Id,
        start = t.Span.Start,
        end = t.Span.End,
    };

    public static string? Name(CorpusTelling t) => t.Event.People[t.Piece.Speaker] is { IsNamed: true } person ? person.Name : null;

    private static IEnumerable<object> Pairs(List<CorpusTelling> tellings)
    {
        for (var i = 0; i < tellings.Count; i++)
        {
            for (var j = i + 1; j < tellings.Count; j++)
            {
                var (a, b) = (tellings[i], tellings[j]);
                var same = CorpusPairs.Same(a, b);
                yield return new
                {
                    id = $"{a.Id}|{b.Id[(b.Id.IndexOf('/', StringComparison.Ordinal) + 1)..]}",
                    a = a.Text,
                    b = b.Text,
                    label = same is null ? (int?)null : same.Value ? 1 : 0,
                    type = same == true ? "positive" : CorpusPairs.LookAlike(a, b) ? "hard" : "random",
                    kinds = new[] { a.Kind, b.Kind },
                    cross = a.Article != b.Article,
                    @event = a.Event.Id,
                };
            }
        }
    }

    private static object Meaning(CorpusPair pair) => new
    {
        id = $"{pair.A.Id}|{pair.B.Id}",
        @event = pair.A.Event.Id,
        split = pair.A.Event.Split,
        invented = true,
        a = Side(pair.A),
        b = Side(pair.B),
        verdict = pair.Verdict,
        differences = pair.Differences.Select(d => new { a = One(d.A), b = One(d.B), @class = d.Class, level = d.Level, why = "" }),
    };

    private static object Side(CorpusTelling t) => new
    {
        file = t.Article.Id,
        start = t.Span.Start,
        end = t.Span.End,
        text = t.Text,
        kind = t.Kind,
        marked = t.Quotation.Kind == "direct" ? new[] { new[] { 0, t.Span.Length } } : [],
    };

    private static int[]? One(TextSpan? span) => span is { } s ? [s.Start, s.End] : null;

    private static int[][] Spans(IEnumerable<TextSpan> spans) => [.. spans.Select(s => new[] { s.Start, s.End })];

    private static void Lines(string folder, string name, IEnumerable<object> lines)
    {
        using var file = new StreamWriter(Path.Combine(folder, name), false, new UTF8Encoding(false)) { NewLine = "\n" };
        foreach (var line in lines) file.WriteLine(JsonSerializer.Serialize(line, Plain));
    }
}
