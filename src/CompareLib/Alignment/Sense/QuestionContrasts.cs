namespace CompareLib.Alignment.Sense;

/// <summary>Finds what is asked in one wording and said in the other.</summary>
internal static class QuestionContrasts
{
    private const double MostOfIt = .6;

    /// <summary>Questions of x that y tells as facts.</summary>
    public static IEnumerable<Contrast> Find(SensePair pair)
    {
        var (x, y) = (pair.X, pair.Y);
        for (var k = 0; k < x.Count; k++)
        {
            if (x.Folded(k) != "?") continue;
            var first = k;
            while (first > 0 && x.Sentence[first - 1] == x.Sentence[k]) first--;
            while (first < k && x.Types[first].IsMark) first++;
            if (k - first < 4 || !x.Language.QuestionOpeners.Contains(x.Folded(first)) || pair.Shared(first, k) < MostOfIt) continue;
            var shared = Enumerable.Range(first, k - first).Select(pair.Same).Where(j => j >= 0).ToList();
            if (shared.Count == 0) continue;
            var sentence = y.Sentence[shared[shared.Count / 2]];
            var inY = Enumerable.Range(0, y.Count).Where(j => y.Sentence[j] == sentence).ToList();
            if (inY.Exists(j => y.Folded(j) == "?") || y.All(y.Language.Asking, 0, y.Count).Any()) continue;
            if (y.Language.QuestionOpeners.Contains(y.Folded(inY.Find(j => !y.Types[j].IsMark)))) continue;
            yield return new Contrast(first, k + 1 - first, inY[0], inY.Count, ChangeLabel.Modality, SenseReason.Question, "", "", .7);
        }
    }
}
