using System.Collections.Immutable;
using CompareLib.Text;

namespace CompareLib.Quotations.Speakers;

/// <summary>Reads the layers of attribution in the sentence around a quotation: <c>according to X</c>, <c>citing X</c>, <c>told X</c>, <c>X reported</c>, <c>on behalf of X</c>.</summary>
internal sealed class CitationReader(ArticleWords words, Cast cast)
{
    private const int LongestName = 10;

    /// <summary>The layers, outermost first, without the speaker's own mention.</summary>
    public ImmutableArray<CitedSource> Read(AttributionContext context, TextSpan mention, ToldOccasion told)
    {
        var sources = new List<CitedSource>();
        for (var i = context.First; i < context.End; i++)
        {
            if (!context.Holds(words, i)) continue;
            if (!words[i].Is(WordClass.Preposition | WordClass.Citing | WordClass.Reporting)) continue;
            if (words.Rules.To.Contains(words.Form(i)) && i > 0 && words.Rules.According.Contains(words.Form(i - 1))) Add(sources, context, i + 1, mention, "according to");
            else if (words.Rules.AccordingWord.Contains(words.Form(i))) Add(sources, context, i + 1, mention, "according to");
            else if (words[i].Is(WordClass.Citing)) Citing(sources, context, i, mention);
            else if (words.Rules.By.Contains(words.Form(i)) && i > 0 && words.Rules.CitedBy.Contains(words.Form(i - 1))) Add(sources, context, i + 1, mention, $"{words.Form(i - 1)} by");
            else if (words.Rules.By.Contains(words.Form(i)) && i > 2 && words.Rules.AsSaying.Contains(words.Form(i - 1)) && words.Rules.CitedBy.Contains(words.Form(i - 3))) Add(sources, context, i + 1, mention, $"{words.Form(i - 3)} by");
            else if (words[i].Is(WordClass.Reporting)) Reporter(sources, context, i, mention);
        }

        if (told.IsOutlet && !mention.Overlaps(told.AddresseeSpan)) sources.Add(new CitedSource(Name(told.Addressee!), told.AddresseeSpan, told.Event is { } e && words.Rules.Interview.Contains(e.AsSpan(e.LastIndexOf(' ') + 1)) ? "interview with" : "told"));
        for (var i = context.First; i + 2 < context.End; i++)
        {
            if (!words[i + 1].Is(WordClass.Preposition) || !context.Holds(words, i + 2)) continue;
            if (words.Rules.Behalf.Contains(words.Form(i)) && words.Rules.Of.Contains(words.Form(i + 1))) Add(sources, context, i + 2, mention, "on behalf of");
            else if (words.Rules.SpeakingFor.Contains(words.Form(i)) && words.Rules.For.Contains(words.Form(i + 1))) Add(sources, context, i + 2, default, "on behalf of");
        }

        return [.. sources.DistinctBy(source => source.Span)];
    }

    // "Citing Gerasimov in an article, China.org states": the speaker is cited by whoever states. "X said, citing Y": Y stands behind X.
    private void Citing(List<CitedSource> sources, AttributionContext context, int verb, TextSpan mention)
    {
        var next = verb + 1;
        if (next >= context.End || !context.Holds(words, next)) return;
        if (words[next].Start < mention.End && mention.Start <= words[Math.Min(next + 1, words.Count - 1)].Start && mention.Start >= words[verb].End)
        {
            for (var i = context.First; i < context.End; i++)
            {
                if (i == verb || !context.Holds(words, i) || !(words[i].Is(WordClass.Speech) || words.Rules.Reports.Contains(words.Form(i))) || words[i].Is(WordClass.Citing)) continue;
                SubjectOf(sources, context, i, mention, "citing");
            }

            return;
        }

        Add(sources, context, next, mention, "citing");
    }

    private void Reporter(List<CitedSource> sources, AttributionContext context, int verb, TextSpan mention) => SubjectOf(sources, context, verb, mention, "reported");

    private void SubjectOf(List<CitedSource> sources, AttributionContext context, int verb, TextSpan mention, string relation)
    {
        var last = verb - 1;
        if (last < context.First || !context.Holds(words, last) || words[verb].Gap is not Gap.Space) return;
        if (cast.OccurrenceOver(last) is { Chain: var chain, Member: var number } && chain.End == verb)
        {
            var member = cast.Members[number];
            var span = new TextSpan(words[chain.NameFirst].Start, words[chain.End - 1].End);
            if (!member.IsPlace && !(member.Kind is SpeakerKind.Person && member.IsCertain) && !mention.Overlaps(span)) sources.Add(new CitedSource(member.Name, span, relation));
        }
        else if (words.Rules.MediaNouns.Contains(words.Form(last)) && !mention.Contains(words[last].Start))
        {
            var first = last;
            while (first > context.First && words[first].Gap is Gap.Space && !words[first - 1].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Speech) && last - first < 4) first--;
            sources.Add(new CitedSource(words.Phrase(first, last + 1), new TextSpan(words[first].Start, words[last].End), relation));
        }
    }

    private void Add(List<CitedSource> sources, AttributionContext context, int first, TextSpan mention, string relation)
    {
        var end = first;
        while (context.Holds(words, end) && end - first < LongestName && (end == first || words[end].Gap is Gap.Space or Gap.Quote) && !words[end].Is(WordClass.Relative | WordClass.Conjunction | WordClass.Speech | WordClass.Auxiliary | WordClass.Day))
        {
            if (end > first && words[end].Is(WordClass.Preposition) && !words.Rules.SourceConnectors.Contains(words.Form(end))) break;
            end++;
        }

        while (end > first && words[end - 1].Is(WordClass.Preposition | WordClass.Determiner)) end--;
        if (end <= first) return;
        var span = new TextSpan(words[first].Start, words[end - 1].End);
        if (mention.Overlaps(span) || words[first].Is(WordClass.Pronoun) || (end - first == 1 && words[first].Is(WordClass.Document) && !words.IsCapital(first))) return;
        sources.Add(new CitedSource(Name(words.Phrase(first, end)), span, relation));
    }

    private string Name(string phrase) => phrase.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank && char.IsLower(phrase[0]) && words.Rules.PaperArticles.Contains(phrase.AsSpan(0, blank)) && char.IsUpper(phrase[blank + 1]) ? phrase[(blank + 1)..] : phrase;
}
