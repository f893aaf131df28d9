using CompareLib.Text.Syntax;

namespace CompareLib.Training;

/// <summary>Trains the arc-hybrid parser with its dynamic oracle (Goldberg and Nivre 2013).</summary>
internal static class SyntaxTrainingTransitions
{
    public static SyntaxTrainingPerceptron Train(IReadOnlyList<Treebank> sentences, int[][] tags, string[] tagLabels, int epochs)
    {
        var relations = sentences.SelectMany(s => s.Relations).Distinct().Where(r => r != "root").Order(StringComparer.Ordinal).Prepend("root").ToArray();
        var number = relations.Select((r, i) => (r, i)).ToDictionary(p => p.r, p => p.i, StringComparer.Ordinal);
        var half = relations.Length;
        string[] labels = ["shift", .. relations, .. relations];
        var hashes = tagLabels.Select(l => Hash.Of(l)).ToArray();
        var model = new SyntaxTrainingPerceptron(labels);
        var random = new Random(11);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        var scores = new float[labels.Length];
        var keys = new uint[ParserFeatures.Most];
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            int right = 0, all = 0;
            foreach (var k in order)
            {
                var s = sentences[k];
                var count = s.Count;
                if (count > SyntaxModel.LongestPart) continue;
                var word = s.Words.Select(w => Hash.Of(w.Norm)).Append(2UL).ToArray();
                var tag = tags[k].Select(t => hashes[t]).Append(2UL).ToArray();
                var heads = s.Heads.Select(h => h < 0 ? count : h).ToArray();
                var state = new ParserState(count);
                state.Start();
                while (!state.IsFinal)
                {
                    var n = ParserFeatures.Fill(state, word, tag, keys);
                    model.Score(keys.AsSpan(0, n), scores);
                    Span<int> costs = [Cost(state, heads, 0), Cost(state, heads, 1), Cost(state, heads, 2)];
                    var least = int.MaxValue;
                    for (var m = 0; m < 3; m++) if (state.Allows(m)) least = Math.Min(least, costs[m]);
                    int best = -1, gold = -1;
                    for (var c = 0; c < labels.Length; c++)
                    {
                        var move = c == 0 ? 0 : c <= half ? 1 : 2;
                        if (!state.Allows(move) || (c > 0 && ((c - 1) % half == 0) != (move == 1 && state.Front == count))) continue;
                        if (best < 0 || scores[c] > scores[best]) best = c;
                        if (costs[move] > least) continue;
                        // Among moves without new loss, an arc that is in the tree must carry its own relation.
                        if (move > 0)
                        {
                            int child = state.Stack(0), head = move == 1 ? state.Front : state.Stack(1);
                            if (heads[child] == head && (c - 1) % half != number[s.Relations[child]]) continue;
                        }

                        if (gold < 0 || scores[c] > scores[gold]) gold = c;
                    }

                    all++;
                    if (best == gold) right++;
                    else model.Update(keys.AsSpan(0, n), gold, best);
                    model.Time++;
                    var take = epoch == 0 || random.NextDouble() > 0.9 ? gold : best;
                    state.Apply(take == 0 ? 0 : take <= half ? 1 : 2, take == 0 ? 0 : (take - 1) % half);
                }
            }

            Console.WriteLine($"parser epoch {epoch}: {100.0 * right / all:F2}");
        }

        return model;
    }

    // How many arcs of the tree a move makes unreachable.
    private static int Cost(ParserState state, int[] heads, int move)
    {
        if (!state.Allows(move)) return int.MaxValue;
        int b0 = state.Front, s0 = state.Stack(0), s1 = state.Stack(1), cost = 0;
        switch (move)
        {
            case ParserState.Shift:
                for (var d = 0; d < state.Depth; d++)
                {
                    var s = state.Stack(d);
                    if (heads[s] == b0) cost++;
                    if (d > 0 && heads[b0] == s) cost++;
                }

                return cost;
            case ParserState.Left:
                if (heads[s0] == s1 || heads[s0] > b0) cost++;
                for (var b = b0; b < state.Count; b++) if (heads[b] == s0) cost++;
                return cost;
            default:
                if (heads[s0] >= b0) cost++;
                for (var b = b0; b < state.Count; b++) if (heads[b] == s0) cost++;
                return cost;
        }
    }
}
