using System.Collections.Immutable;
using CompareLib.Articles;
using CompareLib.Quotations;
using CompareLib.Quotations.Speakers;
using CompareLib.Text;

namespace CompareLib.Tests.Quotations.Speakers;

/// <summary>Articles of these tests: a mention stands between [ and ], each with a quotation of its own; "..." in straight marks is direct speech.</summary>
internal static class Mark
{
    /// <summary>The article without its brackets, and one quotation a mention.</summary>
    public static (Article Article, ImmutableArray<Quotation> Quotations) Read(string marked, string id = "a", DateTimeOffset? published = null, string? outlet = null)
    {
        var text = new System.Text.StringBuilder();
        var mentions = new List<TextSpan>();
        var start = 0;
        foreach (var c in marked)
        {
            if (c == '[') start = text.Length;
            else if (c == ']') mentions.Add(new TextSpan(start, text.Length));
            else text.Append(c);
        }

        var article = new Article { Id = id, Text = text.ToString(), Published = published, Outlet = outlet };
        return (article, [.. mentions.Select((mention, i) => QuotationOf(article, mention, i))]);
    }

    /// <summary>The names of the speakers, one a mention; a description nobody is named for stands in round brackets.</summary>
    public static string[] Speakers(string marked)
    {
        var (article, quotations) = Read(marked);
        return [.. SpeakerResolver.Resolve(article, quotations).Select(NameOf)];
    }

    /// <summary>The speaker's name; in round brackets when nobody is named.</summary>
    public static string NameOf(Quotation quotation) => quotation.Speaker is not { } speaker ? "" : speaker.Kind is SpeakerKind.Unknown or SpeakerKind.Group ? $"({speaker.Name})" : speaker.Name;

    // The words in marks nearest to the mention in its paragraph, else its sentence's rest, stand for what was said.
    private static Quotation QuotationOf(Article article, TextSpan mention, int number)
    {
        var text = article.Text;
        var from = mention.Start == 0 ? -1 : text.LastIndexOf('\n', mention.Start - 1);
        var to = text.IndexOf('\n', mention.End);
        if (to < 0) to = text.Length;
        var close = mention.Start == 0 ? -1 : text.LastIndexOf('"', mention.Start - 1);
        var open = close > 0 ? text.LastIndexOf('"', close - 1) : -1;
        var said = open > from ? new TextSpan(open + 1, close) : default;
        if (said.IsEmpty && text.IndexOf('"', mention.End) is var next && next >= 0 && next < to && text.IndexOf('"', next + 1) is var last && last > next && last <= to) said = new TextSpan(next + 1, last);
        var direct = !said.IsEmpty;
        if (!direct) said = new TextSpan(mention.End, Math.Max(mention.End, to));
        return new Quotation
        {
            Id = $"{article.Id}#{number + 1}",
            ArticleId = article.Id,
            Kind = direct ? QuotationKind.Direct : QuotationKind.Indirect,
            Spans = [said],
            Text = said.Of(text),
            Marked = direct ? [said] : [],
            Mention = new SpeakerMention(mention.Of(text), [mention], MentionKind.Name),
            Confidence = 1,
            Rule = "test",
        };
    }
}
