using System.Collections.Immutable;
using CompareLib.Alignment.Sense;
using CompareLib.Quotations;
using CompareLib.Text;

namespace CompareLib.Alignment;

/// <summary>The named differences between two witnesses of a collation.</summary>
internal static class PairChanges
{
    /// <summary>Differences of witness <paramref name="b"/> from witness <paramref name="a"/>, in reading order.</summary>
    public static IEnumerable<Change> Of(CanonicalCollation collation, int textA, int textB, int a, int b, (QuotationKind? A, QuotationKind? B) kinds)
    {
        var changes = new List<Change>();
        RawChange last = default;
        var contrasts = ChangeSense.Between(collation, textA, textB, kinds);
        var found = ChangeFinder.Find(collation, textA, textB);
        contrasts.Lay(found);
        foreach (var raw in found)
        {
            var x = new ChangeSide(collation.Texts[textA], collation.Vocabulary, raw.X, raw.CountX);
            var y = new ChangeSide(collation.Texts[textB], collation.Vocabulary, raw.Y, raw.CountY);
            var name = ChangeNamer.Name(x, y, raw, kinds);
            var label = Directed(name.Label, x, y);
            var change = new Change(a, b, Spans(x), Spans(y), Operation(label, x, y, raw.Moved), Labels(label, x, y), Lower(ChangeLabels.LevelOf(label)), Kind(label, x, y), name.Reason, name.Confidence);
            changes.Add(contrasts.Judged(change, raw));
            if (changes.Count > 1 && IsExchanged(last, raw) && HoldsWords(changes[^2]) && HoldsWords(changes[^1]))
            {
                changes[^2] = AlsoReplaced(changes[^2]);
                changes[^1] = AlsoReplaced(changes[^1]);
            }

            last = raw;
        }

        return Retold(kinds) ? WithReportedSpeech(changes) : changes;
    }

    /// <summary>What a difference is that turns nothing: a detail where one side has words of content that the other lacks, wording otherwise.</summary>
    private static ChangeKind Kind(ChangeLabel label, ChangeSide x, ChangeSide y)
    {
        if (label is ChangeLabel.Omission or ChangeLabel.Insertion or ChangeLabel.Truncation or ChangeLabel.Ellipsis or ChangeLabel.Clarification) return ChangeKind.Detail;
        return (x.Words.Length == 0 || y.Words.Length == 0) && x.Content + y.Content > 0 && label is not (ChangeLabel.Disfluency or ChangeLabel.Reorder or ChangeLabel.AttributionMove or ChangeLabel.Abbreviation) ? ChangeKind.Detail : ChangeKind.Wording;
    }

    /// <summary>Whether words of one text are left out at the very place where the other has words of its own.</summary>
    private static bool IsExchanged(RawChange a, RawChange b) =>
        !a.Moved && !b.Moved && a.X + a.CountX == b.X && a.Y + a.CountY == b.Y
        && ((a.CountX == 0 && b.CountY == 0) || (a.CountY == 0 && b.CountX == 0));

    private static bool HoldsWords(Change c) => c.Labels.Any(l => l is ChangeLabel.Omission or ChangeLabel.Truncation or ChangeLabel.Insertion);

    private static Change AlsoReplaced(Change c) => c.Labels.Length == 1 ? c with { Labels = c.Labels.Add(ChangeLabel.Substitution) } : c;

    private static bool Retold((QuotationKind? A, QuotationKind? B) kinds) =>
        kinds.A is not null && kinds.B is not null && (kinds.A == QuotationKind.Indirect) != (kinds.B == QuotationKind.Indirect);

    /// <summary>Where one side retells what the other prints, the shifts of person, tense and place that this asks for are one fact about the pair: each says so.</summary>
    private static IEnumerable<Change> WithReportedSpeech(List<Change> changes) =>
        changes.Select(c => IsShift(c.Labels[0]) ? c with { Labels = c.Labels.Add(ChangeLabel.ReportedSpeech) } : c);

    private static bool IsShift(ChangeLabel label) => label is ChangeLabel.PersonShift or ChangeLabel.TenseShift or ChangeLabel.DeixisShift;

    private static ImmutableArray<TextSpan> Spans(ChangeSide side) => side.Span is { } span ? [span] : [];

    /// <summary>The telling label and, where it says what the words are rather than what happened to them, also what happened; a verb replaced in another tense says that too.</summary>
    private static ImmutableArray<ChangeLabel> Labels(ChangeLabel label, ChangeSide x, ChangeSide y)
    {
        if (x.Words.Length > 0 && y.Words.Length > 0)
        {
            if (label == ChangeLabel.Substitution) return OtherTense(x, y) ? [label, ChangeLabel.TenseShift] : [label];
            return label is ChangeLabel.Entity or ChangeLabel.Clarification or ChangeLabel.DeixisShift or ChangeLabel.Attribution or ChangeLabel.Hedge || (label is ChangeLabel.Negation or ChangeLabel.Modality && x.Content + y.Content > 0)
                ? [label, ChangeLabel.Substitution] : [label];
        }

        return label is ChangeLabel.FunctionWord or ChangeLabel.Hedge or ChangeLabel.Modality or ChangeLabel.Attribution or ChangeLabel.Disfluency or ChangeLabel.Negation or ChangeLabel.Clarification
            ? [label, x.Words.Length == 0 ? ChangeLabel.Insertion : ChangeLabel.Omission]
            : [label];
    }

    private static bool OtherTense(ChangeSide x, ChangeSide y) => ChangeGrammar.PhraseTense(x.Words) is { } p && ChangeGrammar.PhraseTense(y.Words) is { } q && p != q;

    private static ChangeLevel Lower(ChangeLevel level) => level == ChangeLevel.Meaning ? ChangeLevel.Editing : level;

    private static ChangeLabel Directed(ChangeLabel label, ChangeSide x, ChangeSide y) =>
        label is ChangeLabel.Omission or ChangeLabel.Truncation && x.Words.Length == 0 && y.Words.Length > 0 ? ChangeLabel.Insertion : label;

    private static ChangeOperation Operation(ChangeLabel label, ChangeSide x, ChangeSide y, bool moved)
    {
        if (moved) return ChangeOperation.Move;
        if (x.Count == 0) return ChangeOperation.Insert;
        if (y.Count == 0) return ChangeOperation.Omit;
        if (label <= ChangeLabel.Punctuation) return ChangeOperation.Same;
        if (label is ChangeLabel.Contraction or ChangeLabel.Hyphenation or ChangeLabel.Spelling or ChangeLabel.Abbreviation or ChangeLabel.NumberFormat)
            return x.Count < y.Count ? ChangeOperation.Split : x.Count > y.Count ? ChangeOperation.Merge : ChangeOperation.Substitute;
        return ChangeOperation.Substitute;
    }
}
