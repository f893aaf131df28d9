using System.Collections.Immutable;
using CompareLib.Articles;
using CompareLib.Text;

namespace CompareLib.Quotations.Speakers;

/// <summary>
/// Finds who stands behind the mention at each quotation of an article: the full name for a later short form, pronouns, descriptions and institutions.
/// Thread-safe; cost linear in the length of the article and the number of quotations.
/// </summary>
internal static class SpeakerResolver
{
    /// <summary>The quotations with their speakers, in the same order. A quotation without mention keeps no speaker.</summary>
    public static ImmutableArray<Quotation> Resolve(Article article, ImmutableArray<Quotation> quotations)
    {
        ArgumentNullException.ThrowIfNull(article);
        if (quotations.IsDefaultOrEmpty) return [];
        var words = new ArticleWords(article.Text, SpeakerVocabulary.For(LanguageData.For(LanguageGuess.Of(article))), SpansOf(article.Text, quotations, true), SpansOf(article.Text, quotations, false));
        var sweep = new SpeakerSweep(words);
        var order = Enumerable.Range(0, quotations.Length).Where(i => quotations[i].Mention is { Spans.IsDefaultOrEmpty: false } mention && mention.Spans.All(span => IsInside(span, article.Text)))
            .OrderBy(i => quotations[i].Mention!.Spans[0]).ThenBy(i => i).ToArray();
        var found = new Resolution?[quotations.Length];
        for (var k = 0; k < order.Length; k++)
        {
            var spans = quotations[order[k]].Mention!.Spans;
            found[order[k]] = k > 0 && spans.SequenceEqual(quotations[order[k - 1]].Mention!.Spans) ? found[order[k - 1]] : sweep.Next(spans);
        }

        Interviewee.Resolve(quotations, found, sweep.Cast, words);
        InstitutionHeads.Resolve(article, quotations, found, sweep.Cast, words);
        var speakers = new Dictionary<CastMember, Speaker>();
        ImmutableArray<Quotation> resolved = [.. quotations.Select((quotation, i) => found[i] is { } resolution
            ? quotation with { Speaker = SpeakerOf(resolution, speakers, words.Rules), SpeakerConfidence = resolution.Confidence, SpeakerRule = resolution.Rule }
            : quotation)];
        return AttributionLayers.Read(article, words, sweep.Cast, resolved);
    }

    private static Speaker SpeakerOf(Resolution resolution, Dictionary<CastMember, Speaker> speakers, SpeakerRuleWords rules)
    {
        if (resolution.Members is [{ IsUnnamed: true } unnamed]) return new Speaker { Name = unnamed.Name, Kind = SpeakerKind.Unknown, Aliases = [.. unnamed.Aliases] };
        if (resolution.Members is [var only])
        {
            if (!speakers.TryGetValue(only, out var known)) speakers[only] = known = SpeakerOf(only, rules);
            return known;
        }

        if (resolution.Members.Length > 1) return new Speaker { Name = string.Join(rules.Joint, resolution.Members.Select(member => member.Name)), Kind = SpeakerKind.Group };
        return new Speaker { Name = resolution.Label!, Kind = resolution.Kind, Aliases = [resolution.Label!] };
    }

    private static Speaker SpeakerOf(CastMember member, SpeakerRuleWords rules)
    {
        var roles = member.RoleTexts.OrderByDescending(role => role.Length).ThenBy(role => role, StringComparer.Ordinal).ToList();
        return new Speaker
        {
            Name = member.Name,
            Kind = member.Kind is SpeakerKind.Unknown ? NameShape.KindOf(member, rules) : member.Kind,
            Role = roles.FirstOrDefault(),
            OtherRoles = [.. roles.Skip(1)],
            Aliases = [.. member.Aliases],
        };
    }

    private static bool IsInside(TextSpan span, string text) => span.Start >= 0 && span.Start <= span.End && span.End <= text.Length;

    // The parts in marks, or all of the quotations; ordered and apart.
    private static ImmutableArray<TextSpan> SpansOf(string text, ImmutableArray<Quotation> quotations, bool inMarks)
    {
        var spans = new List<TextSpan>();
        foreach (var quotation in quotations)
        {
            var marked = !inMarks || quotation.Kind is QuotationKind.Direct ? quotation.Spans : quotation.Marked;
            if (marked.IsDefault) continue;
            foreach (var span in marked)
            {
                if (!span.IsEmpty && IsInside(span, text)) spans.Add(span);
            }
        }

        spans.Sort();
        var apart = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in spans)
        {
            if (apart.Count > 0 && apart[^1].End >= span.Start) apart[^1] = apart[^1].Union(span);
            else apart.Add(span);
        }

        return apart.ToImmutable();
    }
}
