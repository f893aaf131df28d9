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
        .Strong(Numbers.Count(view.Sure.Length, "statement") + " told more than once").Plain(view.Perhaps.IsEmpty ? "" : $" and {Numbers.Of(view.Perhaps.Length)} perhaps").Plain(" · ")
        .Strong(Numbers.Count(view.Findings.Meaning.Length, "change") + " of meaning");

    /// <summary>The groups that are not sure, most sure first: they feed no other section.</summary>
    public static Section Perhaps(ReportView view) => new(
        "perhaps", "Perhaps one statement", "Which wordings may report one statement, but not surely?",
        view.Perhaps.IsEmpty ? "none" : $"{Numbers.Count(view.Perhaps.Length, "group")} of wordings less than {Numbers.Percent(UtteranceGroup.SureConfidence)} sure, counted nowhere else",
        view.Perhaps.IsEmpty ? [] : [new TableBlock("Wordings that may report one statement", ["Statement", "Told by", "How sure"], view.Perhaps.OrderByDescending(g => g.Model.Confidence).ThenBy(g => g.Index).Select(g => ImmutableArray.Create(
            WordingSections.Statement(g), Phrase.Empty.Names(g.Names(Enumerable.Range(0, g.Witnesses.Length))), Phrase.Empty.Plain(Numbers.Percent(g.Model.Confidence)))))]);

    private static Section Statements(ReportView view)
    {
        var several = view.Findings.SeveralOutlets;
        var perhaps = view.Perhaps.IsEmpty ? "" : $"; {Numbers.Of(view.Perhaps.Length)} more perhaps";
        var answer = view.Sure.IsEmpty ? $"no statement is surely told twice{perhaps}"
            : $"{Numbers.Count(view.Sure.Length, "statement")} told more than once, {Numbers.Of(several)} by several outlets{perhaps}";
        return new Section("statements", "Statements told more than once", "What do several outlets report, and how many independent sources stand behind it?", answer, OverviewTable.Of(view));
    }
}
