using System.Collections.Immutable;

namespace CompareLib.Reports.Sections;

/// <summary>The questions that readers bring, in the order of their worth; the contents of every report.</summary>
internal static class Questions
{
    /// <summary>All sections; each format shows the groups in its own way after the first one's blocks.</summary>
    public static ImmutableArray<Section> Of(ReportView view) =>
    [
        Statements(view), WordingSections.Quoted(view), WordingSections.Meaning(view), WordingSections.LeftOut(view), WordingSections.Crossings(view),
        SourceSection.Of(view), SpeakerSection.Of(view), LookAlikeSection.Of(view), OccasionSection.Of(view),
        VoiceSections.Restated(view), VoiceSections.Single(view), VoiceSections.Contested(view),
    ];

    /// <summary>Who and how many stand behind a group, in one line.</summary>
    public static Phrase Counts(GroupView group)
    {
        var meaning = group.MeaningUnits.Count();
        var articles = group.Witnesses.Select(w => w.Article?.Siglum ?? "").Distinct(StringComparer.Ordinal).ToArray();
        var told = articles is [{ Length: > 0 } only]
            ? Phrase.Empty.Strong($"told {(group.Witnesses.Length == 2 ? "twice" : Numbers.Of(group.Witnesses.Length) + " times")} in {only}")
            : Phrase.Empty.Strong(Numbers.Count(group.Model.Outlets.Length, "outlet")).Plain(" · ").Strong(Numbers.Count(group.Model.Sources.Length, "independent source"));
        var counts = told.Plain(" · ").Strong(Numbers.Count(group.Wordings.Length, "wording")).Plain(" · ");
        return meaning == 0 ? counts.Plain("no change of meaning") : counts.Strong(Numbers.Count(meaning, "change") + " of meaning");
    }

    /// <summary>Who said it, when and where, in one line.</summary>
    /// <param name="group">The statement.</param>
    /// <param name="role">Whether the speaker's role is told.</param>
    public static Phrase Said(GroupView group, bool role = true)
    {
        var phrase = Phrase.Empty;
        if (group.Model.Speaker is { } speaker)
        {
            phrase = phrase.Name(speaker.Name);
            if (role && !string.IsNullOrWhiteSpace(speaker.Role)) phrase = phrase.Plain(", " + Excerpt.Shorten(speaker.Role, 12));
        }
        else
        {
            phrase = phrase.Plain("No speaker named");
        }

        return group.Model.Occasion is { } occasion && OccasionSection.InWords(occasion) is { Length: > 0 } words ? phrase.Plain(" · " + words) : phrase;
    }

    /// <summary>What the whole report found, in one line.</summary>
    public static Phrase Headline(ReportView view) => Phrase.Empty
        .Strong(Numbers.Count(view.Report.Articles.Length, "article")).Plain(" · ")
        .Strong(Numbers.Count(view.Outlets.Length, "outlet")).Plain(" · ")
        .Strong(Numbers.Count(view.Report.Sources.Families.Length, "independent source")).Plain(" · ")
        .Strong(Numbers.Count(view.Report.Quotations.Length, "quotation")).Plain(" · ")
        .Strong(Numbers.Count(view.Groups.Length, "statement") + " told more than once").Plain(" · ")
        .Strong(Numbers.Count(view.Findings.Meaning.Length, "change") + " of meaning");

    private static Section Statements(ReportView view)
    {
        var several = view.Findings.SeveralOutlets;
        var answer = view.Groups.IsEmpty ? "no statement is told twice"
            : $"{Numbers.Count(view.Groups.Length, "statement")} told more than once, {Numbers.Of(several)} by several outlets";
        return new Section("statements", "Statements told more than once", "What do several outlets report, and how many independent sources stand behind it?", answer, OverviewTable.Of(view));
    }
}
