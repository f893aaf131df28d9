using System.Globalization;
using System.Text.Json;
using CompareLib.Text;

namespace CompareLib.Training;

/// <summary>Fits the weights of WordSimilarity by logistic regression on aligned sentence pairs, and measures it.</summary>
/// <remarks>
/// Examples are the pairs of unlike words of a sentence pair of which neither is linked to an equal word. A link is one example, a missing link another.
/// Only weights leave this program; no text does.
/// </remarks>
internal static class LexiconBuilderSimilarity
{
    public static int Fit(string[] files)
    {
        var examples = Examples(files).ToList();
        // Even items fit, odd items measure.
        var fit = examples.Where(e => e.Item % 2 == 0).ToList();
        var test = examples.Where(e => e.Item % 2 == 1).ToList();
        Report("half, held out", Newton(fit), test);
        var weights = Newton(examples);
        Report("all", weights, examples);
        Console.WriteLine("[" + string.Join(", ", weights.Select(w => w.ToString("0.00", CultureInfo.InvariantCulture) + "f")) + "]");
        for (var k = 0; k < weights.Length; k++) Console.WriteLine($"{weights[k],8:0.00}  {WordPairFeatures.Names[k]}  (in {examples.Count(e => e.Features[k] != 0)}, linked {examples.Count(e => e.Features[k] != 0 && e.Linked)})");
        return 0;
    }

    private static IEnumerable<Example> Examples(string[] files)
    {
        var item = 0;
        foreach (var file in files)
        {
            foreach (var line in File.ReadLines(file))
            {
                using var json = JsonDocument.Parse(line);
                var a = Words(json.RootElement.GetProperty("a").GetString()!);
                var b = Words(json.RootElement.GetProperty("b").GetString()!);
                var sure = Links(json.RootElement.GetProperty("sure"));
                var possible = Links(json.RootElement.GetProperty("poss"));
                var takenA = sure.Where(l => a[l.Item1] == b[l.Item2]).Select(l => l.Item1).ToHashSet();
                var takenB = sure.Where(l => a[l.Item1] == b[l.Item2]).Select(l => l.Item2).ToHashSet();
                item++;
                for (var i = 0; i < a.Length; i++)
                {
                    if (takenA.Contains(i) || !HasLetter(a[i])) continue;
                    for (var j = 0; j < b.Length; j++)
                    {
                        if (takenB.Contains(j) || !HasLetter(b[j]) || a[i] == b[j] || possible.Contains((i, j))) continue;
                        var features = new float[WordPairFeatures.Count];
                        WordPairFeatures.Fill(KnownWord.Of(a[i]), KnownWord.Of(b[j]), features);
                        yield return new Example(item, features, sure.Contains((i, j)), a[i], b[j], !sure.Any(l => l.Item1 == i && l.Item2 != j || l.Item2 == j && l.Item1 != i));
                    }
                }
            }
        }
    }

    private static bool HasLetter(string word) => word.Any(char.IsLetterOrDigit);

    private static string[] Words(string text) => [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => NormalForm.Of(w))];

    private static HashSet<(int, int)> Links(JsonElement links) => [.. links.EnumerateArray().Select(l => (l[0].GetInt32(), l[1].GetInt32()))];

    // Newton's method with a small ridge.
    private static double[] Newton(List<Example> examples)
    {
        var k = WordPairFeatures.Count;
        var weights = new double[k];
        for (var round = 0; round < 12; round++)
        {
            var gradient = new double[k];
            var hessian = new double[k, k];
            foreach (var e in examples)
            {
                var p = Probability(weights, e.Features);
                var g = (e.Linked ? 1 : 0) - p;
                var h = p * (1 - p);
                for (var i = 0; i < k; i++)
                {
                    if (e.Features[i] == 0) continue;
                    gradient[i] += g * e.Features[i];
                    for (var j = i; j < k; j++) hessian[i, j] += h * e.Features[i] * e.Features[j];
                }
            }

            for (var i = 0; i < k; i++)
            {
                gradient[i] -= 2 * weights[i] * (i > 0 ? 1 : 0);
                hessian[i, i] += 2;
                for (var j = 0; j < i; j++) hessian[i, j] = hessian[j, i];
            }

            Solve(hessian, gradient, k);
            for (var i = 0; i < k; i++) weights[i] += gradient[i];
        }

        return weights;
    }

    private static void Solve(double[,] m, double[] v, int k)
    {
        for (var i = 0; i < k; i++)
        {
            for (var r = i + 1; r < k; r++)
            {
                var factor = m[r, i] / m[i, i];
                for (var c = i; c < k; c++) m[r, c] -= factor * m[i, c];
                v[r] -= factor * v[i];
            }
        }

        for (var i = k - 1; i >= 0; i--)
        {
            for (var c = i + 1; c < k; c++) v[i] -= m[i, c] * v[c];
            v[i] /= m[i, i];
        }
    }

    private static double Probability(double[] weights, float[] features)
    {
        double score = 0;
        for (var i = 0; i < weights.Length; i++) score += weights[i] * features[i];
        return 1 / (1 + Math.Exp(-score));
    }

    private static void Report(string name, double[] weights, List<Example> examples)
    {
        var scored = examples.Select(e => (P: Probability(weights, e.Features), e)).OrderByDescending(s => s.P).ToList();
        var loss = scored.Average(s => -Math.Log(s.e.Linked ? s.P : 1 - s.P));
        double positives = scored.Count(s => s.e.Linked);
        double single = scored.Count(s => s.e.Linked && s.e.Single);
        Console.WriteLine($"{name}: {examples.Count} pairs, {positives} linked ({single} one to one), log loss {loss:0.0000}");
        double hits = 0, seen = 0, average = 0;
        foreach (var s in scored)
        {
            seen++;
            if (s.e.Linked) average += ++hits / seen;
        }

        Console.WriteLine($"  average precision {average / positives:0.0000}");
        bool IsContent(Example e) => !Lexicon.IsFunctionWord(e.A) && !Lexicon.IsFunctionWord(e.B);
        double contentSingle = scored.Count(s => s.e.Linked && s.e.Single && IsContent(s.e));
        double content = scored.Count(s => s.e.Linked && IsContent(s.e));
        hits = seen = average = 0;
        foreach (var s in scored.Where(s => IsContent(s.e)))
        {
            seen++;
            if (s.e.Linked) average += ++hits / seen;
        }

        Console.WriteLine($"  content words: {content} links, {contentSingle} one to one, average precision {average / content:0.0000}");
        foreach (var threshold in new[] { .1, .2, .3, .4, .5, .6, .7, .8, .9 })
        {
            var above = scored.TakeWhile(s => s.P >= threshold).ToList();
            var linked = above.Count(s => s.e.Linked);
            Console.WriteLine($"  p >= {threshold:0.0}: precision {linked / Math.Max(1.0, above.Count):0.000}  recall {linked / positives:0.000}  of one-to-one links {above.Count(s => s.e.Linked && s.e.Single) / single:0.000}; content words: precision {above.Count(s => s.e.Linked && IsContent(s.e)) / Math.Max(1.0, above.Count(s => IsContent(s.e))):0.000} recall {above.Count(s => s.e.Linked && s.e.Single && IsContent(s.e)) / contentSingle:0.000}");
        }

        if (Environment.GetEnvironmentVariable("LEXICON_ERRORS") is null) return;
        foreach (var s in scored.Where(s => !s.e.Linked).Take(60)) Console.WriteLine($"    false {s.P:0.00} {s.e.A} {s.e.B}");
        foreach (var s in scored.Where(s => s.e.Linked && s.e.Single).Reverse().Take(120)) Console.WriteLine($"    missed {s.P:0.00} {s.e.A} {s.e.B}");
    }

    private sealed record Example(int Item, float[] Features, bool Linked, string A, string B, bool Single);
}
