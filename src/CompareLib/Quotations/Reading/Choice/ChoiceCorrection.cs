namespace CompareLib.Quotations.Reading.Choice;

/// <summary>Looks again at the likely readings of all cues of a unit, each beside the others, and corrects their scores.</summary>
internal static class ChoiceCorrection
{
    /// <summary>Readings less likely than this keep their scores.</summary>
    private const double Least = 0.01;

    /// <summary>A cue less likely than this to announce anything is let be.</summary>
    private const double Any = 0.05;

    /// <summary>The groups with corrected scores; <paramref name="contexts"/> are those of the groups.</summary>
    public static List<CueGroup> Of(List<CueGroup> groups, List<CueContext> contexts, CandidateFeatures features, ChoiceTrees? trees)
    {
        var shares = groups.ConvertAll(g => CandidateChooser.Shares(g.Candidates));
        var likely = groups.ConvertAll(g => new List<int>());
        for (var g = 0; g < groups.Count; g++)
        {
            if (shares[g].Sum() < Any) continue;
            for (var c = 0; c < shares[g].Length; c++) if (shares[g][c] > Least) likely[g].Add(c);
        }

        var corrected = new List<CueGroup>();
        for (var g = 0; g < groups.Count; g++)
        {
            if (likely[g].Count == 0)
            {
                corrected.Add(groups[g]);
                continue;
            }

            List<Candidate> candidates = [.. groups[g].Candidates];
            var ofCue = features.TraitsOf(contexts[g]);
            var best = candidates.Aggregate(0.0, (m, c) => Math.Max(m, c.Score));
            foreach (var c in likely[g])
            {
                var candidate = candidates[c];
                var x = features.TraitsOf(contexts[g], candidate, ofCue);
                x[(int)Trait.Score] = (float)candidate.Score;
                x[(int)Trait.Share] = (float)shares[g][c];
                x[(int)Trait.Margin] = (float)(best - candidate.Score);
                x[(int)Trait.None] = (float)(1 - shares[g].Sum());
                x[(int)Trait.Likely] = likely[g].Count;
                var mass = 0.0;
                foreach (var o in likely[g]) if (CandidateChooser.IsSame(candidate, groups[g].Candidates[o])) mass += shares[g][o];
                x[(int)Trait.Mass] = (float)mass;
                Others(groups, shares, likely, g, candidate, x);
                candidates[c] = candidate with { Traits = x, Score = candidate.Score + (trees?.Score(x) ?? 0) };
            }

            corrected.Add(groups[g] with { Candidates = candidates });
        }

        return corrected;
    }

    private static void Others(List<CueGroup> groups, List<double[]> shares, List<List<int>> likely, int g, Candidate candidate, float[] x)
    {
        for (var h = 0; h < groups.Count; h++)
        {
            if (h == g) continue;
            foreach (var o in likely[h])
            {
                var other = groups[h].Candidates[o];
                var trait = candidate.Common(other) == 0 ? Trait.Beside : other.Holds(groups[g].Word) ? Trait.Within : candidate.Holds(groups[h].Word) ? Trait.Holding : Trait.Rival;
                x[(int)trait] = Math.Max(x[(int)trait], (float)shares[h][o]);
            }
        }
    }
}
