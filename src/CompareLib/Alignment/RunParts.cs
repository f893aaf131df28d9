namespace CompareLib.Alignment;

/// <summary>Parts a run of words that one text lacks where an editor would count more than one loss: an attribution and what it frames, a clause and its condition.</summary>
internal static class RunParts
{
    /// <summary>Words at the most that name the one who speaks.</summary>
    private const int SpeakerReach = 4;

    /// <summary>Words at the most that follow the verb of saying: "said on Tuesday in a speech".</summary>
    private const int OccasionReach = 5;

    /// <summary>Where the run falls apart, in ascending order; each place lies inside the run.</summary>
    /// <param name="run">The words and marks of the run.</param>
    public static SortedSet<int> Cuts(WordType[] run)
    {
        var cuts = new SortedSet<int>();
        for (var k = 0; k < run.Length; k++)
        {
            if (k < run.Length - 1 && ChangeWords.Clauses.Contains(run[k].Folded)) cuts.Add(k);
            // "the claims", "her notes": not a verb.
            if (ChangeWords.Speech.Contains(run[k].Folded) && (k == 0 || run[k - 1].Class is not (WordClass.Determiner or WordClass.Possessive) && !run[k - 1].Folded.EndsWith("'s", StringComparison.Ordinal))) AddAttribution(cuts, run, k);
        }

        cuts.Remove(0);
        cuts.Remove(run.Length);
        return cuts;
    }

    /// <summary>An attribution reaches from a mark, or the start of the run, to "that" or the next mark: ", the mayor said on Monday,".</summary>
    private static void AddAttribution(SortedSet<int> cuts, WordType[] run, int verb)
    {
        // "said to be": a hedge.
        if (verb + 1 < run.Length && run[verb + 1].Folded == "to") return;
        var first = verb;
        while (first > 0 && verb - first < SpeakerReach && !run[first - 1].IsMark && run[first - 1].Class != WordClass.Conjunction) first--;
        if (first > 0 && !run[first - 1].IsMark) return;
        if (first > 0) cuts.Add(first - 1);
        var end = verb + 1;
        if (end < run.Length && run[end].Folded == "that") end++;
        else if (first > 0)
        {
            while (end < run.Length && end - verb <= OccasionReach && !run[end].IsMark) end++;
            if (end < run.Length && run[end].IsMark) end++;
        }

        cuts.Add(end);
    }
}
