using CompareLib.Text;

namespace CompareLib.Training;

/// <summary>
/// Word vectors from WordNet: personalised PageRank from each word over the graph of words, senses, relations and gloss words,
/// turned into positive pointwise mutual information and reduced by a randomised singular value decomposition.
/// </summary>
/// <remarks>
/// After Agirre and Soroa (2009, UKB) and Goikoetxea et al. (2015, random walks on WordNet); factoring as in Levy and Goldberg (2014)
/// and Halko et al. (2011). Random numbers have a fixed seed, so the bytes are the same on every run of one machine.
/// </remarks>
internal static class LexiconBuilderVectors
{
    private const int Dimensions = 64;
    private const int Oversampling = 24;
    private const double Damping = .8;
    private const double PushThreshold = 1e-4;

    private static readonly Dictionary<string, float> RelationWeight = new(StringComparer.Ordinal)
    {
        ["@"] = 1,
        ["~"] = .5f,
        ["@i"] = .5f,
        ["~i"] = .1f,
        ["&"] = 1,
        ["^"] = .7f,
        ["$"] = 1,
        ["+"] = 1.2f,
        ["\\"] = 1.2f,
        ["="] = .6f,
        ["*"] = .6f,
        [">"] = .6f,
        ["<"] = 1,
        ["!"] = .3f,
        ["%p"] = .3f,
        ["#p"] = .5f,
        ["%m"] = .3f,
        ["#m"] = .5f,
        ["%s"] = .3f,
        ["#s"] = .5f,
    };

    public static void Write(LexiconBuilderWordNet net, string folder, int vocabulary)
    {
        // Phrases come last in the table and stay out of the graph.
        var words = LexiconBuilderWords.Words(net).Where(w => !w.Contains('_', StringComparison.Ordinal)).ToList();
        var graph = Graph.Build(net, words);
        var chosen = Choose(net, words, vocabulary);
        Console.WriteLine($"graph: {graph.Count} nodes, {graph.Edges} edges; {chosen.Count} words get vectors");
        var matrix = Walk(graph, chosen);
        var vectors = Factor(matrix, chosen.Count, graph.Count);
        Save(chosen, vectors, folder);
    }

    // The commonest words: by the counts of the frequency table and of tagged senses.
    private static List<int> Choose(LexiconBuilderWordNet net, List<string> words, int count)
    {
        var tagged = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (key, senses) in net.Senses) tagged[key.Lemma] = tagged.GetValueOrDefault(key.Lemma) + senses.Sum(s => s.Count);
        var glosses = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var synset in net.Synsets)
            foreach (var word in GlossWords(synset.Gloss)) glosses[word] = glosses.GetValueOrDefault(word) + 1;
        return [.. Enumerable.Range(1, words.Count)
            .Where(id => words[id - 1].All(c => char.IsAsciiLetterLower(c) || c == '-') && words[id - 1].Length > 2)
            .OrderByDescending(id => 20 * Math.Pow(2, 18.5 - WordFrequency.Bits(words[id - 1])) + 5 * tagged.GetValueOrDefault(words[id - 1]) + glosses.GetValueOrDefault(words[id - 1]))
            .ThenBy(id => id).Take(count).Order()];
    }

    private static IEnumerable<string> GlossWords(string gloss)
    {
        foreach (var token in Tokenizer.Tokenize(gloss))
        {
            if (token.Kind != TokenKind.Word) continue;
            var folded = NormalForm.Fold(token.Span.Of(gloss));
            if (folded.Length > 2 && !Lexicon.IsFunctionWord(folded)) yield return Lexicon.Lemma(folded);
        }
    }

    // Personalised PageRank by forward push (Andersen, Chung, Lang 2006): sparse rows of the visits to synset nodes.
    private static List<(int Column, float Value)[]> Walk(Graph graph, List<int> chosen)
    {
        var rows = new List<(int, float)[]>(chosen.Count);
        var estimate = new double[graph.Count];
        var residue = new double[graph.Count];
        var touched = new List<int>();
        var queue = new Queue<int>();
        var waiting = new bool[graph.Count];
        foreach (var word in chosen)
        {
            residue[word] = 1;
            queue.Enqueue(word);
            waiting[word] = true;
            touched.Add(word);
            while (queue.TryDequeue(out var node))
            {
                waiting[node] = false;
                var mass = residue[node];
                residue[node] = 0;
                estimate[node] += (1 - Damping) * mass;
                for (var e = graph.Starts[node]; e < graph.Starts[node + 1]; e++)
                {
                    var target = graph.Targets[e];
                    if (residue[target] == 0 && estimate[target] == 0) touched.Add(target);
                    residue[target] += Damping * mass * graph.Weights[e];
                    if (residue[target] > PushThreshold && !waiting[target])
                    {
                        waiting[target] = true;
                        queue.Enqueue(target);
                    }
                }
            }

            var row = touched.Distinct().Where(t => estimate[t] > 0 && t != word).Select(t => (t, (float)estimate[t])).OrderBy(t => t.t).ToArray();
            foreach (var t in touched) estimate[t] = residue[t] = 0;
            touched.Clear();
            rows.Add(row);
        }

        return rows;
    }

    // PPMI and the randomised SVD with two power iterations; rows scaled by the square root of the singular values and then to length one.
    private static float[][] Factor(List<(int Column, float Value)[]> rows, int n, int columns)
    {
        var columnSum = new double[columns];
        double total = 0;
        foreach (var row in rows)
            foreach (var (c, v) in row)
            {
                columnSum[c] += v;
                total += v;
            }

        var smoothed = columnSum.Select(s => Math.Pow(s / total, .75)).ToArray();
        var smoothedTotal = smoothed.Sum();
        var matrix = new (int, float)[n][];
        long entries = 0;
        for (var i = 0; i < n; i++)
        {
            var sum = rows[i].Sum(e => (double)e.Value);
            matrix[i] = [.. rows[i].Select(e => (e.Column, (float)Math.Log(e.Value / sum / (smoothed[e.Column] / smoothedTotal)))).Where(e => e.Item2 > 0)];
            entries += matrix[i].Length;
        }

        Console.WriteLine($"matrix: {entries} entries");
        var k = Dimensions + Oversampling;
        var random = new Random(20240229);
        var basis = new float[n][];
        for (var i = 0; i < n; i++) basis[i] = Gaussian(random, k);
        for (var pass = 0; pass < 4; pass++)
        {
            var inner = new float[columns][];
            for (var i = 0; i < n; i++)
                foreach (var (c, v) in matrix[i]) AddScaled(inner[c] ??= new float[k], basis[i], v);
            for (var i = 0; i < n; i++)
            {
                var next = new float[k];
                foreach (var (c, v) in matrix[i]) AddScaled(next, inner[c], v);
                basis[i] = next;
            }

            Orthonormalise(basis, k);
        }

        // Rayleigh-Ritz: eigenvectors of Qt A At Q give left singular vectors.
        var projected = new float[columns][];
        for (var i = 0; i < n; i++)
            foreach (var (c, v) in matrix[i]) AddScaled(projected[c] ??= new float[k], basis[i], v);
        var small = new double[k, k];
        foreach (var p in projected)
        {
            if (p is null) continue;
            for (var a = 0; a < k; a++)
                for (var b = a; b < k; b++) small[a, b] += p[a] * (double)p[b];
        }

        for (var a = 0; a < k; a++)
            for (var b = 0; b < a; b++) small[a, b] = small[b, a];
        var (values, eigenvectors) = Jacobi(small, k);
        var order = Enumerable.Range(0, k).OrderByDescending(a => values[a]).Take(Dimensions).ToArray();
        var vectors = new float[n][];
        for (var i = 0; i < n; i++)
        {
            var vector = new float[Dimensions];
            for (var d = 0; d < Dimensions; d++)
            {
                double dot = 0;
                for (var a = 0; a < k; a++) dot += basis[i][a] * eigenvectors[a, order[d]];
                vector[d] = (float)(dot * Math.Pow(Math.Max(values[order[d]], 0), .25));
            }

            var length = MathF.Sqrt(vector.Sum(x => x * x));
            if (length > 0)
                for (var d = 0; d < Dimensions; d++) vector[d] /= length;
            vectors[i] = vector;
        }

        return vectors;
    }

    // 4 bits a dimension: 15 steps of a shared scale, clipped at 2.5 standard deviations.
    private static void Save(List<int> chosen, float[][] vectors, string folder)
    {
        var table = new LexiconBuilderOutput();
        table.Number(chosen.Count);
        table.Number(Dimensions);
        var last = 0;
        foreach (var id in chosen)
        {
            table.Number(id - last);
            last = id;
        }

        foreach (var vector in vectors)
        {
            for (var d = 0; d < Dimensions; d += 2) table.Byte((byte)(Step(vector[d]) << 4 | Step(vector[d + 1])));
        }

        table.Save(Path.Combine(folder, "vectors-en.br"));
    }

    private static int Step(float value) => Math.Clamp((int)MathF.Round(value * MathF.Sqrt(Dimensions) / 2.5f * 7) + 7, 0, 14);

    private static void AddScaled(float[] target, float[] source, float scale)
    {
        var s = new System.Numerics.Vector<float>(scale);
        var width = System.Numerics.Vector<float>.Count;
        var d = 0;
        for (; d <= target.Length - width; d += width)
            (new System.Numerics.Vector<float>(target, d) + s * new System.Numerics.Vector<float>(source, d)).CopyTo(target, d);
        for (; d < target.Length; d++) target[d] += scale * source[d];
    }

    private static float[] Gaussian(Random random, int k)
    {
        var vector = new float[k];
        for (var a = 0; a < k; a++) vector[a] = (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
        return vector;
    }

    private static void Orthonormalise(float[][] basis, int k)
    {
        for (var a = 0; a < k; a++)
        {
            for (var round = 0; round < 2; round++)
            {
                for (var b = 0; b < a; b++)
                {
                    double dot = 0;
                    foreach (var row in basis) dot += (double)row[a] * row[b];
                    foreach (var row in basis) row[a] -= (float)dot * row[b];
                }

                double norm = 0;
                foreach (var row in basis) norm += (double)row[a] * row[a];
                var scale = (float)(1 / Math.Sqrt(Math.Max(norm, 1e-30)));
                foreach (var row in basis) row[a] *= scale;
            }
        }
    }

    // Cyclic Jacobi rotations: eigenvalues and eigenvectors of a small symmetric matrix.
    private static (double[] Values, double[,] Vectors) Jacobi(double[,] m, int k)
    {
        var vectors = new double[k, k];
        for (var a = 0; a < k; a++) vectors[a, a] = 1;
        for (var sweep = 0; sweep < 30; sweep++)
        {
            double off = 0;
            for (var p = 0; p < k; p++)
                for (var q = p + 1; q < k; q++) off += m[p, q] * m[p, q];
            if (off < 1e-12 * m[0, 0] * m[0, 0]) break;
            for (var p = 0; p < k; p++)
            {
                for (var q = p + 1; q < k; q++)
                {
                    if (m[p, q] == 0) continue;
                    var theta = (m[q, q] - m[p, p]) / (2 * m[p, q]);
                    var t = Math.Sign(theta) / (Math.Abs(theta) + Math.Sqrt(theta * theta + 1));
                    if (theta == 0) t = 1;
                    var c = 1 / Math.Sqrt(t * t + 1);
                    var s = t * c;
                    for (var r = 0; r < k; r++)
                    {
                        var (x, y) = (m[r, p], m[r, q]);
                        m[r, p] = c * x - s * y;
                        m[r, q] = s * x + c * y;
                    }

                    for (var r = 0; r < k; r++)
                    {
                        var (x, y) = (m[p, r], m[q, r]);
                        m[p, r] = c * x - s * y;
                        m[q, r] = s * x + c * y;
                        (x, y) = (vectors[r, p], vectors[r, q]);
                        vectors[r, p] = c * x - s * y;
                        vectors[r, q] = s * x + c * y;
                    }
                }
            }
        }

        return (Enumerable.Range(0, k).Select(a => m[a, a]).ToArray(), vectors);
    }

    // Node numbers: words 1..W, then synsets.
    private sealed class Graph
    {
        public required int Count { get; init; }

        public required int[] Starts { get; init; }

        public required int[] Targets { get; init; }

        public required float[] Weights { get; init; }

        public int Edges => Targets.Length;

        public static Graph Build(LexiconBuilderWordNet net, List<string> words)
        {
            var ids = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var i = 0; i < words.Count; i++) ids[words[i]] = i + 1;
            var first = words.Count + 1;
            var count = first + net.Synsets.Count;
            var edges = new Dictionary<int, float>[count];
            void Add(int from, int to, float weight)
            {
                var targets = edges[from] ??= [];
                targets[to] = targets.GetValueOrDefault(to) + weight;
            }

            foreach (var ((lemma, _), senses) in net.Senses)
            {
                if (!ids.TryGetValue(lemma, out var id)) continue;
                for (var rank = 0; rank < senses.Count; rank++)
                {
                    var weight = senses[rank].Count + .8f / (rank + 1);
                    Add(id, first + senses[rank].Synset, weight);
                    Add(first + senses[rank].Synset, id, Math.Min(1.5f, .3f + .3f * MathF.Log(1 + senses[rank].Count)));
                }
            }

            var documentFrequency = new Dictionary<string, int>(StringComparer.Ordinal);
            var glosses = net.Synsets.Select(s => GlossWords(s.Gloss).Distinct().ToArray()).ToArray();
            foreach (var gloss in glosses)
                foreach (var word in gloss) documentFrequency[word] = documentFrequency.GetValueOrDefault(word) + 1;
            foreach (var synset in net.Synsets)
            {
                var node = first + synset.Id;
                foreach (var (symbol, target, _, _) in synset.Pointers)
                    if (RelationWeight.TryGetValue(symbol, out var weight)) Add(node, first + target, weight);
                var gloss = glosses[synset.Id].Where(w => ids.ContainsKey(w)).ToArray();
                var sum = gloss.Sum(w => Idf(documentFrequency[w]));
                foreach (var word in gloss)
                {
                    var weight = (float)(1.5 * Idf(documentFrequency[word]) / sum);
                    Add(node, ids[word], weight);
                }
            }

            // Weights out of a node sum to one.
            var starts = new int[count + 1];
            var targetList = new List<int>();
            var weightList = new List<float>();
            for (var node = 0; node < count; node++)
            {
                starts[node] = targetList.Count;
                if (edges[node] is not { } targets) continue;
                var sum = targets.Values.Sum();
                foreach (var (target, weight) in targets.OrderBy(t => t.Key))
                {
                    targetList.Add(target);
                    weightList.Add(weight / sum);
                }
            }

            starts[count] = targetList.Count;
            return new Graph { Count = count, Starts = starts, Targets = [.. targetList], Weights = [.. weightList] };
        }

        private static double Idf(int documents) => Math.Log(120_000.0 / documents);
    }
}
