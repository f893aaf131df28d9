namespace CompareLib.Matching;

/// <summary>How rare each root is: what the corpus shows, blended with what is known of news at large as long as the corpus is small.</summary>
internal static class CorpusRarity
{
    /// <summary>The number of wordings that weigh as much as the knowledge of news at large.</summary>
    public const float PriorWordings = 50;

    /// <summary>How many units of rarity make one: rarities are whole numbers, so that their sum is the same whatever the order of adding.</summary>
    public const float Units = 1024;

    private const float Least = 0.2f;

    // A word is never rated lower than this share of its rarity in news at large: where every wording reports one utterance all its words stand everywhere, and still tell it from others.
    private const float LeastOfKnown = 0.2f;
    private const float Most = 11;

    // They only count in a wording that has nothing else.
    private const float MostOfFunction = 0.5f;

    /// <summary>Minus the natural logarithm of the chance that a wording holds the root, in <see cref="Units"/>, for each root.</summary>
    /// <param name="frequency">In how many wordings each root stands.</param>
    /// <param name="count">How many wordings there are.</param>
    /// <param name="table">The words, with their rarity in news at large.</param>
    /// <param name="priorWordings">How many wordings weigh as much as <paramref name="table"/>.</param>
    public static int[] Of(int[] frequency, int count, WordTable table, float priorWordings = PriorWordings)
    {
        var rarity = new int[frequency.Length];
        var known = table.Rarity;
        var traits = table.Traits;
        var prior = priorWordings / (priorWordings + count);
        for (var i = 0; i < rarity.Length; i++)
        {
            var seen = MathF.Log((count + 1f) / (frequency[i] + 0.5f));
            rarity[i] = (int)MathF.Round(Math.Clamp(MathF.Max((prior * known[i]) + ((1 - prior) * seen), LeastOfKnown * known[i]), Least, (traits[i] & WordTraits.Function) == 0 ? Most : MostOfFunction) * Units);
        }

        return rarity;
    }
}
