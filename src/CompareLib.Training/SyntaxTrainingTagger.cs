using CompareLib.Text.Syntax;

namespace CompareLib.Training;

internal static class SyntaxTrainingTagger
{
    public static SyntaxTrainingPerceptron Train(IReadOnlyList<Treebank> sentences, int epochs)
    {
        var labels = sentences.SelectMany(s => Enumerable.Range(0, s.Count).Select(i => SyntaxTrainingLexicon.Fine(s, i))).Distinct().Order(StringComparer.Ordinal).ToArray();
        return Train(sentences, labels, epochs, true);
    }

    private static SyntaxTrainingPerceptron Train(IReadOnlyList<Treebank> sentences, string[] labels, int epochs, bool report)
    {
        var number = labels.Select((l, i) => (l, i)).ToDictionary(p => p.l, p => p.i, StringComparer.Ordinal);
        var model = new SyntaxTrainingPerceptron(labels);
        var random = new Random(7);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var scores = new float[labels.Length];
        var keys = new uint[32];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            int right = 0, all = 0;
            foreach (var k in order)
            {
                var s = sentences[k];
                var context = TaggerFeatures.Prepare(s.Words, 0, s.Count);
                for (int i = 0, previous = 1000, before = 1000; i < s.Count; i++)
                {
                    var n = TaggerFeatures.Fill(context, i, previous, before, keys);
                    model.Score(keys.AsSpan(0, n), scores);
                    var best = Best(scores);
                    var gold = number[SyntaxTrainingLexicon.Fine(s, i)];
                    all++;
                    if (best == gold) right++;
                    else model.Update(keys.AsSpan(0, n), gold, best);
                    model.Time++;
                    before = previous;
                    previous = best;
                }
            }

            if (report) Console.WriteLine($"tagger epoch {epoch}: {100.0 * right / all:F2}");
        }

        return model;
    }

    /// <summary>Tags each part of the sentences with a tagger trained on the others, so that the parser learns with the errors it will meet.</summary>
    public static int[][] Jackknife(IReadOnlyList<Treebank> sentences, string[] labels, int parts)
    {
        var tags = new int[sentences.Count][];
        for (var part = 0; part < parts; part++)
        {
            var model = Train([.. sentences.Where((_, i) => i * 8 / 8 % parts != part)], labels, 4, false);
            using var memory = new MemoryStream();
            using var writer = new BinaryWriter(memory);
            model.Save(writer, 1);
            memory.Position = 0;
            using var reader = new BinaryReader(memory);
            var tagger = new SyntaxModel(LinearModel.Load(reader), null!, null!);
            for (var i = part; i < sentences.Count; i += parts) tags[i] = tagger.Tag(sentences[i].Words, 0, sentences[i].Count);
        }

        return tags;
    }

    public static int Best(float[] scores)
    {
        var best = 0;
        for (var c = 1; c < scores.Length; c++) if (scores[c] > scores[best]) best = c;
        return best;
    }
}
