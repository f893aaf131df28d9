namespace CompareLib.Alignment.Sense;

/// <summary>The sentences that tell why a difference changes the meaning, from one table.</summary>
internal static class SenseReasons
{
    private static readonly Dictionary<SenseReason, (string Both, string One)> Sentences = new()
    {
        [SenseReason.Denied] = ("{0} against {1}: denied on one side only", "denied on one side only: {0}"),
        [SenseReason.Amount] = ("{0} against {1}", "a figure on one side only: {0}"),
        [SenseReason.Bound] = ("{0} against {1}", "a bound on one side only: {0}"),
        [SenseReason.Time] = ("{0} against {1}: another time", "a time on one side only: {0}"),
        [SenseReason.Name] = ("{0} against {1}: another name", "a name on one side only: {0}"),
        [SenseReason.ListedName] = ("{0} against {1}: another name", "named with others on one side only: {0}"),
        [SenseReason.Opposed] = ("{0} against {1}", "on one side only: {0}"),
        [SenseReason.Degree] = ("{0} against {1}", "on one side only: {0}"),
        [SenseReason.Only] = ("{0} against {1}", "on one side only: {0}"),
        [SenseReason.Condition] = ("{0} against {1}", "a condition on one side only: {0}"),
        [SenseReason.Roles] = ("who does it to whom is turned round", "who does it to whom is turned round"),
        [SenseReason.Question] = ("asked on one side, said on the other", "asked on one side, said on the other"),
    };

    /// <summary>The sentence for a contrast.</summary>
    public static string Of(Contrast contrast)
    {
        var (both, one) = Sentences[contrast.Reason];
        if (contrast.TellX.Length > 0 && contrast.TellY.Length > 0)
            return string.Format(System.Globalization.CultureInfo.InvariantCulture, both, contrast.TellX, contrast.TellY);
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, one, contrast.TellX.Length > 0 ? contrast.TellX : contrast.TellY);
    }
}
