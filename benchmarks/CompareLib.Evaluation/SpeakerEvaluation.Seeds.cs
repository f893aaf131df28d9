using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CompareLib.Articles;
using CompareLib.Quotations;
using CompareLib.Quotations.Speakers;
using CompareLib.Text;

namespace CompareLib.Evaluation;

/// <summary>Canonical names of the seed articles' speakers, from the gold mentions, unified over the five articles.</summary>
internal static class SpeakerSeedEvaluation
{
    public static int Run(string gold, string folder, bool errors)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(gold));
        var articles = new List<Article>();
        foreach (var item in json.RootElement.GetProperty("articles").EnumerateArray())
        {
            var file = item.GetProperty("file").GetString()!;
            articles.Add(new Article
            {
                Id = file,
                Text = File.ReadAllText(Path.Combine(folder, file)),
                Outlet = item.GetProperty("outlet").GetString(),
                Published = item.GetProperty("date").GetString() is { } date ? DateTimeOffset.Parse(date + "T00:00:00Z", CultureInfo.InvariantCulture) : null,
            });
        }

        var quotes = json.RootElement.GetProperty("quotes").EnumerateArray().ToList();
        var readings = articles.Select(article => new ArticleReading
        {
            Quotations = SpeakerResolver.Resolve(article, [.. quotes.Where(quote => quote.GetProperty("file").GetString() == article.Id).Select(quote => QuotationOf(quote, article))]),
        }).ToImmutableArray();
        readings = SpeakerDirectory.Unify(articles, readings);
        int right = 0, all = 0;
        foreach (var (quote, found) in quotes.Zip(quotes.Select(quote => readings.SelectMany(reading => reading.Quotations).First(q => q.Id == quote.GetProperty("id").GetString()))))
        {
            var optional = quote.TryGetProperty("optional", out var flag) && flag.GetBoolean();
            var names = new List<string> { quote.GetProperty("speaker").GetString()! };
            if (quote.TryGetProperty("speakerAccept", out var accept)) names.AddRange(accept.EnumerateArray().Select(name => name.GetString()!));
            var ok = found.Speaker is { } speaker && names.Any(name => ResolvedMention.Key(name) == ResolvedMention.Key(speaker.Name));
            if (!optional)
            {
                all++;
                if (ok) right++;
            }

            if (errors) Console.WriteLine($"{(ok ? "  " : optional ? "? " : "X ")}{found.Id} {names[0]} | {found.Mention?.Text} -> {found.Speaker?.Name} [{found.SpeakerRule} {found.SpeakerConfidence:F2}] role {found.Speaker?.Role} | {string.Join(" < ", found.CitedSources.Select(s => $"{s.Relation} {s.Name}"))} | {found.Occasion?.Event} / {found.Occasion?.Addressee} / {found.Occasion?.Date:yyyy-MM-dd}");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"speaker by canonical name, required quotations: {right} / {all} = {(double)right / all:F3}"));
        return 0;
    }

    private static Quotation QuotationOf(JsonElement quote, Article article)
    {
        var span = quote.TryGetProperty("content", out var content) ? new TextSpan(content.GetProperty("start").GetInt32(), content.GetProperty("end").GetInt32()) : new TextSpan(quote.GetProperty("start").GetInt32(), quote.GetProperty("end").GetInt32());
        var mention = quote.TryGetProperty("speakerMentionSpan", out var at) && at.ValueKind is JsonValueKind.Array ? new TextSpan(at[0].GetInt32(), at[1].GetInt32()) : default;
        var cue = quote.TryGetProperty("cueSpan", out var c) && c.ValueKind is JsonValueKind.Array ? new TextSpan(c[0].GetInt32(), c[1].GetInt32()) : default;
        return new Quotation
        {
            Id = quote.GetProperty("id").GetString()!,
            ArticleId = article.Id,
            Spans = [span],
            Text = span.Of(article.Text),
            Confidence = 1,
            Rule = "gold",
            Kind = quote.GetProperty("kind").GetString() switch { "direct" => QuotationKind.Direct, "mixed" => QuotationKind.Mixed, _ => QuotationKind.Indirect },
            Cue = cue.IsEmpty ? [] : [cue],
            Mention = mention.IsEmpty ? null : new SpeakerMention(mention.Of(article.Text), [mention], MentionKind.Name),
        };
    }
}
