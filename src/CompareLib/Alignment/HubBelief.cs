namespace CompareLib.Alignment;

/// <summary>What the tokens of a column believe of one token of the central wordings.</summary>
/// <param name="Token">Number of that token through all central wordings.</param>
/// <param name="Sum">Sum of beliefs.</param>
/// <param name="Count">How many tokens believe anything at all.</param>
internal readonly record struct HubBelief(int Token, float Sum, int Count)
{
    /// <summary>Adds two lists, each in order of tokens.</summary>
    public static HubBelief[] Add(HubBelief[] a, HubBelief[] b)
    {
        if (a.Length == 0 || b.Length == 0) return a.Length == 0 ? b : a;
        var sum = new List<HubBelief>(a.Length + b.Length);
        int i = 0, j = 0;
        while (i < a.Length || j < b.Length)
        {
            if (j == b.Length || (i < a.Length && a[i].Token < b[j].Token)) sum.Add(a[i++]);
            else if (i == a.Length || b[j].Token < a[i].Token) sum.Add(b[j++]);
            else
            {
                sum.Add(new(a[i].Token, a[i].Sum + b[j].Sum, a[i].Count + b[j].Count));
                i++;
                j++;
            }
        }

        return [.. sum];
    }
}
