using System.Collections.Immutable;
using CompareLib.Articles;
using CompareLib.Text;

namespace CompareLib.Quotations.Speakers;

/// <summary>Gives each quotation its cited sources and its occasion: those its own sentence tells, else those told of the same speaker nearby.</summary>
internal static class AttributionLayers
{
    private const int NearbyQuotations = 3;

    /// <summary>The quotations, whose speakers are resolved, with their layers; in the same order.</summary>
    public static ImmutableArray<Quotation> Read(Article article, ArticleWords words, Cast cast, ImmutableArray<Quotation> quotations)
    {
        var written = ArticleDate.Of(article, words);
        var occasions = new OccasionReader(words, cast, new NamedEvents(words), written);
        var citations = new CitationReader(words, cast);
        var told = new ToldOccasion[quotations.Length];
        var cited = new ImmutableArray<CitedSource>[quotations.Length];
        var seen = new Dictionary<(int, TextSpan), int>();
        var cues = new Dictionary<int, TextSpan>();
        foreach (var quotation in quotations) if (!quotation.Cue.IsDefaultOrEmpty && Anchor(quotation, article.Text) is { } whose) cues.TryAdd(quotation.Cue[0].Start, whose);
        for (var i = 0; i < quotations.Length; i++)
        {
            (told[i], cited[i]) = (new ToldOccasion(), []);
            if (Anchor(quotations[i], article.Text) is not { } anchor || AttributionContext.At(words, anchor.Start) is not { } context) continue;
            if (!seen.TryAdd((context.First, anchor), i))
            {
                (told[i], cited[i]) = (told[seen[(context.First, anchor)]], cited[seen[(context.First, anchor)]]);
                continue;
            }

            told[i] = occasions.Read(context, anchor, cues);
            cited[i] = citations.Read(context, quotations[i].Mention is null ? default : anchor, told[i]);
        }

        Inherit(quotations, told, cited);
        return [.. quotations.Select((quotation, i) => quotation with { Occasion = told[i].ToOccasion(), CitedSources = cited[i] })];
    }

    private static TextSpan? Anchor(Quotation quotation, string text)
    {
        var span = quotation.Mention is { Spans.IsDefaultOrEmpty: false } mention ? mention.Spans[0] : !quotation.Cue.IsDefaultOrEmpty ? quotation.Cue[0] : default;
        return span.IsEmpty || span.Start < 0 || span.End > text.Length ? null : span;
    }

    // All a speaker says in one article belongs to one occasion unless the article tells two; then each follows the one told last.
    private static void Inherit(ImmutableArray<Quotation> quotations, ToldOccasion[] told, ImmutableArray<CitedSource>[] cited)
    {
        foreach (var group in Enumerable.Range(0, quotations.Length).Where(i => quotations[i].Speaker is { Kind: not SpeakerKind.Group }).GroupBy(i => (quotations[i].Speaker!.Name, quotations[i].Speaker!.Kind)))
        {
            var own = group.OrderBy(i => quotations[i].Spans.IsDefaultOrEmpty ? 0 : quotations[i].Spans[0].Start).ToList();
            var whole = new ToldOccasion();
            var agree = true;
            foreach (var i in own)
            {
                if (told[i].IsElsewhere) continue;
                agree = agree && whole.Agrees(told[i]);
                if (agree) whole = whole.With(told[i]);
            }

            var last = new ToldOccasion();
            for (var k = 0; k < own.Count; k++)
            {
                var i = own[k];
                if (told[i].IsElsewhere) continue;
                if (agree)
                {
                    told[i] = told[i].With(whole);
                    continue;
                }

                if (last.IsEmpty && told[i].IsEmpty) last = own.Skip(k + 1).Take(NearbyQuotations).Select(next => told[next]).FirstOrDefault(next => !next.IsEmpty && !next.IsElsewhere) ?? last;
                if (last.Agrees(told[i])) told[i] = told[i].With(last);
                last = told[i];
            }

            InheritSources(own, cited);
        }
    }

    // An outlet named as the source of one statement of a speaker is the source of the others, when it is the only one.
    private static void InheritSources(List<int> own, ImmutableArray<CitedSource>[] cited)
    {
        var sources = own.SelectMany(i => cited[i]).Where(source => source.Relation is "according to" or "citing" or "told" or "interview with").ToList();
        if (sources.Count == 0 || sources.Select(source => source.Name).Distinct(StringComparer.Ordinal).Count() != 1 || !char.IsUpper(sources[0].Name[0])) return;
        foreach (var i in own)
        {
            if (cited[i].IsEmpty) cited[i] = [sources[0]];
        }
    }
}
