using System.Diagnostics;
using System.Numerics;
using CompareLib.Text.Syntax;

namespace CompareLib.Training;

/// <summary>Trains the network on a treebank.</summary>
internal static class SyntaxTrainingNetworkRun
{
    private const int AverageEvery = 10;

    public static NetworkWeights Train(IReadOnlyList<Treebank> sentences, int epochs, int seed, float rate, bool lexical, bool varied, NetworkWeights? start, Action<NetworkWeights, int> after)
    {
        var kept = sentences.Where(s => s.Count <= 200).ToList();
        var counts = new Dictionary<uint, int>();
        var featureCounts = new Dictionary<uint, int>();
        var keys = new uint[NetworkFeatures.Most];
        foreach (var s in kept)
        {
            for (var i = 0; i < s.Count; i++)
            {
                var word = s.Words[i];
                var key = NetworkFeatures.Word(word.Norm);
                counts[key] = counts.GetValueOrDefault(key) + 1;
                var n = NetworkFeatures.Fill(word.Norm, word.Form, word.SpaceBefore, i == 0, lexical, keys);
                for (var k = 0; k < n; k++) featureCounts[keys[k]] = featureCounts.GetValueOrDefault(keys[k]) + 1;
            }
        }

        string[] Labels(Func<Treebank, int, string> of) => [.. kept.SelectMany(s => Enumerable.Range(0, s.Count).Select(i => of(s, i))).Distinct().Order(StringComparer.Ordinal)];
        string[] fine = Labels(SyntaxTrainingLexicon.Fine), features = Labels((s, i) => s.Features[i]);
        // A further run keeps the words and labels of the first, though it may see more sentences.
        var weights = start?.Copy() ?? new NetworkWeights(
            lexical,
            [.. counts.Where(c => c.Value >= 2).Select(c => c.Key).Order()],
            [.. featureCounts.Where(c => c.Value >= 3).Select(c => c.Key).Order()],
            fine,
            features,
            [.. Labels((s, i) => s.Relations[i]).Where(r => r != "root").Prepend("root")],
            MorphologyOfTag(kept, fine, features));
        Console.WriteLine($"words {weights.WordKeys.Length}, features {weights.FeatureKeys.Length}, tags {weights.Tags.Length}, morphology {weights.Morphology.Length}, relations {weights.Relations.Length}");
        KeyTable wordTable = new(weights.WordKeys), featureTable = new(weights.FeatureKeys);
        Dictionary<string, int> tags = Numbers(weights.Tags), morphology = Numbers(weights.Morphology), relations = Numbers(weights.Relations);
        var network = new SyntaxTrainingNetwork(weights, seed);
        if (start is not null) for (var i = 0; i < weights.All.Length; i++) start.All[i].Values.CopyTo(weights.All[i].Values.AsSpan());
        var random = new Random(seed + 1);
        var order = Enumerable.Range(0, kept.Count).ToArray();
        var total = kept.Sum(s => s.Count);
        var batch = total > 50_000 ? 200 : 60;
        int steps = epochs * (total / batch), step = 0;
        var flat = start is null ? 0.3f : 0f; // a further run only anneals
        var variants = varied ? new SyntaxTrainingVariants(kept) : null;
        var average = weights.Copy();
        var clock = Stopwatch.StartNew();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            var words = 0;
            foreach (var k in order)
            {
                var example = Example(variants?.Of(kept[k], random) ?? kept[k]);
                network.Learn(example, 0.2f, 0.33f);
                words += example.WordRows.Length;
                if (words < batch) continue;
                var progress = Math.Min(1f, (float)step / steps);
                network.Step(rate * Math.Min(1f, (step + 1) / 200f) * Math.Max(0.02f, progress < flat ? 1f : (1 - progress) / (1 - flat)), words);
                step++;
                words = 0;
                if (step % AverageEvery == 0) Average(weights, average, Math.Min(0.99f, step / (step + 100f)));
            }

            Console.WriteLine($"epoch {epoch}: loss {network.TakeLoss() / total:F3}, {clock.Elapsed.TotalSeconds:F0} s");
            after(average, epoch);
        }

        return average;

        SyntaxTrainingNetwork.Example Example(Treebank s)
        {
            // Variants of news: small letters throughout, capitals throughout, a capital on every word, no stop at the end.
            var dice = random.NextDouble();
            var variant = dice < 0.02 ? 1 : dice < 0.04 ? 2 : dice < 0.07 ? 3 : 0;
            var n = s.Count;
            if (random.NextDouble() < 0.08 && n > 2 && s.Tags[n - 1] == "PUNCT" && !s.Heads.Contains(n - 1)) n--;
            var wordRows = new int[n];
            var featureRows = new int[n][];
            for (var i = 0; i < n; i++)
            {
                var word = s.Words[i];
                var key = NetworkFeatures.Word(word.Norm);
                wordRows[i] = wordTable.Row(key);
                var drop = random.NextDouble() < 0.25 / (0.25 + counts.GetValueOrDefault(key));
                if (drop) wordRows[i] = 0;
                var form = variant switch
                {
                    1 => word.Form.ToLowerInvariant(),
                    2 => word.Form.ToUpperInvariant(),
                    3 when s.Tags[i] is "NOUN" or "VERB" or "ADJ" or "ADV" or "PRON" or "AUX" => char.ToUpperInvariant(word.Form[0]) + word.Form[1..],
                    _ => word.Form,
                };
                var count = NetworkFeatures.Fill(word.Norm, form, word.SpaceBefore, i == 0, lexical, keys);
                featureRows[i] = [.. keys.Take(count).Select(featureTable.Row)];
            }

            return new SyntaxTrainingNetwork.Example(
                wordRows,
                featureRows,
                [.. Enumerable.Range(0, n).Select(i => tags.GetValueOrDefault(SyntaxTrainingLexicon.Fine(s, i), -1))],
                [.. s.Features.Take(n).Select(f => morphology.GetValueOrDefault(f, -1))],
                [.. s.Heads.Take(n)],
                [.. s.Relations.Take(n).Select(r => relations.GetValueOrDefault(r, -1))]);
        }
    }

    /// <summary>For each fine tag the features that it has in the treebank.</summary>
    public static int[][] MorphologyOfTag(IEnumerable<Treebank> sentences, string[] tags, string[] morphology)
    {
        Dictionary<string, int> tagNumbers = Numbers(tags), morphologyNumbers = Numbers(morphology);
        var seen = tags.Select(_ => new SortedSet<int>()).ToArray();
        foreach (var s in sentences)
            for (var i = 0; i < s.Count; i++)
                if (tagNumbers.TryGetValue(SyntaxTrainingLexicon.Fine(s, i), out var tag) && morphologyNumbers.TryGetValue(s.Features[i], out var label)) seen[tag].Add(label);
        return [.. seen.Select(s => s.ToArray())];
    }

    // The weights kept are a running mean over the last epoch or so: it errs less than the last step (Polyak and Juditsky 1992).
    private static void Average(NetworkWeights weights, NetworkWeights average, float keep)
    {
        for (var t = 0; t < weights.All.Length; t++)
        {
            float[] from = weights.All[t].Values, to = average.All[t].Values;
            var width = Vector<float>.Count;
            var i = 0;
            for (; i + width <= to.Length; i += width)
            {
                var mean = new Vector<float>(to, i);
                (mean + ((new Vector<float>(from, i) - mean) * (1 - keep))).CopyTo(to, i);
            }

            for (; i < to.Length; i++) to[i] += (from[i] - to[i]) * (1 - keep);
        }
    }

    private static Dictionary<string, int> Numbers(string[] labels) => labels.Select((l, i) => (l, i)).ToDictionary(p => p.l, p => p.i, StringComparer.Ordinal);
}
