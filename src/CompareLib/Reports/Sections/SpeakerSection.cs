using System.Collections.Immutable;
using CompareLib.Quotations;

namespace CompareLib.Reports.Sections;

/// <summary>Who speaks, and how sure that is.</summary>
internal static class SpeakerSection
{
    public static Section Of(ReportView view)
    {
        var speakers = view.Findings.Speakers;
        var second = view.Report.Quotations.Count(q => !q.CitedSources.IsDefaultOrEmpty);
        var nobody = view.Report.Quotations.Count(q => q.Speaker is null);
        var answer = $"{Numbers.Count(speakers.Length, "speaker")}; {Numbers.Count(second, "quotation")} second-hand" + (nobody > 0 ? $", {Numbers.Of(nobody)} without a speaker" : "");
        return new Section("speakers", "Who said it", "Who said it, and how sure is that?", answer, speakers.IsEmpty ? [] :
        [
            new TableBlock("Speakers", ["Speaker", "Quotations in", "Named as", "How sure"], speakers.Select(s => ImmutableArray.Create(
                Name(s.Speaker), Where(view, s), As(s), Sure(s)))),
        ]);
    }

    /// <summary>What a speaker is, for people.</summary>
    public static string Kind(SpeakerKind kind) => kind switch
    {
        SpeakerKind.Person => "a person",
        SpeakerKind.Institution => "an institution",
        SpeakerKind.Group => "people not named one by one",
        _ => "not known who",
    };

    private static Phrase Name(Speaker speaker)
    {
        var phrase = Phrase.Empty.Strong(speaker.Name);
        if (!string.IsNullOrWhiteSpace(speaker.Role)) phrase = phrase.Plain(", " + speaker.Role);
        return speaker.Kind == SpeakerKind.Person ? phrase : phrase.Note($" ({Kind(speaker.Kind)})");
    }

    private static Phrase Where(ReportView view, SpeakerFinding s)
    {
        if (s.Quotations.IsEmpty) return Phrase.Empty.Plain("none");
        var phrase = Phrase.Empty;
        foreach (var article in s.Quotations.GroupBy(q => q.ArticleId, StringComparer.Ordinal))
        {
            phrase = phrase.Plain(phrase.IsEmpty ? "" : ", ").Name(view.Siglum(article.Key), Anchors.Quotation(view, article.First())).Plain(" " + Numbers.Of(article.Count()));
        }

        return phrase;
    }

    private static Phrase As(SpeakerFinding s)
    {
        var mentions = s.Quotations.Select(q => q.Mention).OfType<SpeakerMention>().Where(m => m.Kind != MentionKind.Pronoun)
            .Select(m => Excerpt.Shorten(m.Text, 10)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var phrase = Phrase.Empty;
        for (var i = 0; i < Math.Min(mentions.Length, 6); i++) phrase = phrase.Plain(i == 0 ? "" : ", ").Words(mentions[i]);
        if (mentions.Length > 6) phrase = phrase.Plain($" and {Numbers.Of(mentions.Length - 6)} more");
        return phrase.IsEmpty ? Phrase.Empty.Note("by a pronoun only, or carried on") : phrase;
    }

    private static Phrase Sure(SpeakerFinding s)
    {
        if (s.Quotations.IsEmpty) return Phrase.Empty.Note("–");
        var phrase = Phrase.Empty.Plain("at least " + Numbers.Percent(s.LeastConfidence));
        if (s.ByDescription > 0) phrase = phrase.Plain($"; {Numbers.Of(s.ByDescription)} by description");
        if (s.SecondHand > 0)
        {
            phrase = phrase.Plain($"; {Numbers.Of(s.SecondHand)} second-hand, from ")
                .Names([.. s.Quotations.SelectMany(q => q.CitedSources).Select(c => Excerpt.Shorten(c.Name, 8)).Distinct(StringComparer.Ordinal)]);
        }

        return phrase;
    }
}
