namespace CompareLib.Reports;

/// <summary>A run of two wordings set against each other: the same in both when <paramref name="Change"/> is null.</summary>
/// <param name="A">The words of the first, as printed.</param>
/// <param name="B">The words of the second, as printed.</param>
/// <param name="Change">The difference; null for text that both share.</param>
/// <param name="SpaceBefore">Whether a blank parts it from the piece before when both sides are printed in one line.</param>
internal readonly record struct PairPiece(string A, string B, ChangeView? Change, bool SpaceBefore = false)
{
    /// <summary>Whether both sides print the same.</summary>
    public bool IsSame => string.Equals(A, B, StringComparison.Ordinal);

    /// <summary>The piece, told what stands before it.</summary>
    /// <param name="before">The piece before; null for the first.</param>
    public PairPiece After(PairPiece? before)
    {
        if (before is not { } last) return this with { SpaceBefore = false };
        var (end, start) = (last.B.Length > 0 && (last.Change is null || last.B.Trim().Length > 0) ? last.B : last.A, A.Trim().Length > 0 ? A : B);
        var lead = Change is null ? last.Change is not null && last.B.Trim().Length == 0 ? A : B : A.Length > 0 ? A : B;
        var spaced = StartsBlank(lead) || (last.Change is not null && EndsBlank(end));
        return this with { SpaceBefore = spaced || (last.Change is not null && end.Length > 0 && start.Length > 0 && char.IsLetterOrDigit(end[^1]) && char.IsLetterOrDigit(start[0])) };
    }

    private static bool StartsBlank(string text) => text.Length > 0 && char.IsWhiteSpace(text[0]);

    private static bool EndsBlank(string text) => text.Length > 0 && char.IsWhiteSpace(text[^1]);
}
