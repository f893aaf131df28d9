using System.Collections.Immutable;
using CompareLib.Matching;

namespace CompareLib.Reports.Sections;

/// <summary>What looks alike and is not the same statement.</summary>
internal static class LookAlikeSection
{
    public static Section Of(ReportView view)
    {
        var found = view.Report.LookAlikes;
        var answer = found.IsEmpty ? "none" : $"{Numbers.Count(found.Length, "pair")} kept apart";
        return new Section("look-alikes", "Look-alikes kept apart", "Which look-alikes are not the same statement, and why?", answer, found.IsEmpty ? [] :
        [
            new TableBlock("Pairs that look alike", ["One", "The other", "Kept apart since"], found.OrderByDescending(l => l.Score).ThenBy(l => l.A, StringComparer.Ordinal).ThenBy(l => l.B, StringComparer.Ordinal)
                .Select(l => ImmutableArray.Create(Side(view, l.A), Side(view, l.B), Why(l)))),
        ]);
    }

    /// <summary>Why a pair was kept apart.</summary>
    public static Phrase Why(MatchLink link) =>
        Phrase.Empty.Strong(ReportView.Verdict(link.Verdict)).Plain(link.Why.Length > 0 ? ": " : "").Plain(Excerpt.Shorten(link.Why, 40));

    /// <summary>One wording with who says it.</summary>
    public static Phrase Side(ReportView view, string wordingId)
    {
        var quotation = view.Wording(wordingId);
        if (quotation is null) return Phrase.Empty.Words(wordingId);
        var phrase = Phrase.Empty.Name(view.Siglum(quotation.ArticleId), Anchors.Quotation(view, quotation));
        return phrase.Plain(quotation.Speaker is { } speaker ? $", {speaker.Name}: " : ": ").Words(quotation.Text, 10);
    }
}
