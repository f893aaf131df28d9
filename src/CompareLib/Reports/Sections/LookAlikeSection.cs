using System.Collections.Immutable;
using CompareLib.Matching;

namespace CompareLib.Reports.Sections;

/// <summary>What looks alike and is not the same statement.</summary>
internal static class LookAlikeSection
{
    /// <summary>So many pairs are told, the most alike; of the others the number.</summary>
    private const int Most = 8;

    public static Section Of(ReportView view)
    {
        var found = view.Report.LookAlikes;
        var answer = found.IsEmpty ? "none" : $"{Numbers.Count(found.Length, "pair")} kept apart";
        return new Section("look-alikes", "Look-alikes kept apart", "Which look-alikes are not the same statement, and why?", answer, Blocks(view));
    }

    private static IEnumerable<Block> Blocks(ReportView view)
    {
        var found = view.Report.LookAlikes;
        if (found.IsEmpty) yield break;
        var nearest = found.OrderByDescending(l => l.Score).ThenBy(l => l.A, StringComparer.Ordinal).ThenBy(l => l.B, StringComparer.Ordinal).Take(Most).ToImmutableArray();
        yield return new TableBlock("Pairs that look alike", ["One", "The other", "Why apart"], Rows(view, nearest));
        if (found.Length > Most) yield return new TextBlock(Phrase.Empty.Plain($"{Numbers.Count(found.Length - Most, "pair")} less alike are in the JSON report."));
    }

    /// <summary>The wording that stands in most pairs first, so that its pairs stand together.</summary>
    private static IEnumerable<ImmutableArray<Phrase>> Rows(ReportView view, ImmutableArray<MatchLink> links)
    {
        var pairsOf = links.SelectMany(l => new[] { l.A, l.B }).GroupBy(id => id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return links.Select(l => (Link: l, First: pairsOf[l.A] >= pairsOf[l.B] ? l.A : l.B, Second: pairsOf[l.A] >= pairsOf[l.B] ? l.B : l.A))
            .GroupBy(l => l.First, StringComparer.Ordinal)
            .OrderByDescending(g => g.Max(l => l.Link.Score)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .SelectMany(g =>
            {
                var first = Side(view, g.Key);
                return g.OrderByDescending(l => l.Link.Score).ThenBy(l => l.Second, StringComparer.Ordinal).Select(l => ImmutableArray.Create(first, Side(view, l.Second, Speakers(view, l.Link)), Why(l.Link)));
            });
    }

    /// <summary>Why a pair was kept apart.</summary>
    public static Phrase Why(MatchLink link) =>
        Phrase.Empty.Strong(ReportView.Verdict(link.Verdict)).Plain(link.Why.Length > 0 ? ": " : "").Plain(Excerpt.Shorten(link.Why, 40));

    /// <summary>One wording with who says it.</summary>
    /// <param name="view">The report.</param>
    /// <param name="wordingId">The wording.</param>
    /// <param name="speaker">Whether the speaker is named.</param>
    public static Phrase Side(ReportView view, string wordingId, bool speaker = false)
    {
        var quotation = view.Wording(wordingId);
        if (quotation is null) return Phrase.Empty.Words(wordingId);
        var phrase = Phrase.Empty.Name(view.Siglum(quotation.ArticleId), Anchors.Quotation(view, quotation));
        return phrase.Plain(speaker && quotation.Speaker is { } who ? $", {Excerpt.Shorten(who.Name, 6)}: " : ": ").Words(quotation.Text, 8);
    }

    /// <summary>Whether a pair must be told with its speakers: they differ, and the reason does not say so.</summary>
    private static bool Speakers(ReportView view, MatchLink link) => link.Verdict != MatchVerdict.OtherSpeaker
        && view.Wording(link.A)?.Speaker?.Name is var a && view.Wording(link.B)?.Speaker?.Name is var b && !string.Equals(a, b, StringComparison.Ordinal);
}
