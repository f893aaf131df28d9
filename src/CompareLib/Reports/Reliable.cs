using CompareLib.Alignment;
using CompareLib.Quotations;

namespace CompareLib.Reports;

/// <summary>Which changes may stand in the head of a report: those between words that both articles vouch for.</summary>
internal static class Reliable
{
    /// <summary>A retelling that has less of the other wording's length is a fragment, from which nothing follows.</summary>
    private const double FullRetelling = 0.7;

    /// <summary>Whether the most telling change of a place is between words in quotation marks, or in retellings of the whole statement.</summary>
    public static bool IsToldReliably(GroupView group, UnitView unit)
    {
        if (unit.Changes.FirstOrDefault(c => c.Meaning && !IsOneSided(c)) is not { } change) return false;
        var (a, b) = (group.Witnesses[change.A], group.Witnesses[change.B]);
        return IsVouchedFor(group, a, b, change.SpansA) && IsVouchedFor(group, b, a, change.SpansB);
    }

    // What one side has more may be a detail that the other left out: no matter for a headline.
    private static bool IsOneSided(Change change) =>
        change.Labels is [ChangeLabel.Omission or ChangeLabel.Insertion or ChangeLabel.Truncation or ChangeLabel.Ellipsis or ChangeLabel.Clarification, ..];

    private static bool IsVouchedFor(GroupView group, WitnessView one, WitnessView other, System.Collections.Immutable.ImmutableArray<Text.TextSpan> words)
    {
        var marked = group.Model.Collation.Witnesses[one.Index].Marked;
        return one.Quotation?.Kind switch
        {
            QuotationKind.Direct => true,
            QuotationKind.Mixed when !words.IsDefaultOrEmpty => !marked.IsDefaultOrEmpty && words.All(w => marked.Any(m => m.Start <= w.Start && w.End <= m.End)),
            QuotationKind.Mixed or QuotationKind.Indirect => one.Text.Length >= FullRetelling * other.Text.Length,
            _ => false,
        };
    }
}
