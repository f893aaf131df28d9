namespace CompareLib.Text.Syntax;

/// <summary>The weights of the network: embeddings of words and of their features, two bidirectional LSTM layers, and the classifiers on top.</summary>
/// <remarks>The first layer is read by the two tag classifiers, the second by the scorer of heads (biaffine, after Dozat and Manning 2017) and the
/// classifier of relations.</remarks>
internal sealed class NetworkWeights
{
    public const int Embedding = 64, Cell = 64, Arc = 64, Relation = 64, Input = 2 * Embedding, Output = 2 * Cell, Gates = 4 * Cell, Projection = (2 * Arc) + (2 * Relation);

    public NetworkWeights(bool lexical, uint[] wordKeys, uint[] featureKeys, string[] tags, string[] morphology, string[] relations, int[][] morphologyOfTag)
    {
        (Lexical, WordKeys, FeatureKeys, Tags, Morphology, Relations, MorphologyOfTag) = (lexical, wordKeys, featureKeys, tags, morphology, relations, morphologyOfTag);
        All =
        [
            Words = new Tensor(wordKeys.Length + 1, Embedding), Features = new Tensor(featureKeys.Length + 1, Embedding),
            .. Enumerable.Range(0, 4).SelectMany(k => new[] { new Tensor(k < 2 ? Input : Output, Gates), new Tensor(1, Gates), new Tensor(Cell, Gates) }),
            TagWeights = new Tensor(Output, Pad(tags.Length)), TagBias = new Tensor(1, Pad(tags.Length)),
            MorphologyWeights = new Tensor(Output, Pad(morphology.Length)), MorphologyBias = new Tensor(1, Pad(morphology.Length)),
            ProjectionWeights = new Tensor(Output, Projection), ProjectionBias = new Tensor(1, Projection),
            ArcWeights = new Tensor(Arc, Arc), ArcBias = new Tensor(1, Arc), Root = new Tensor(1, Arc + Relation),
            RelationWeights = new Tensor(Relation, Pad(relations.Length)), RelationBias = new Tensor(1, Pad(relations.Length)),
        ];
    }

    /// <summary>All of them in the order in which they are stored; the first two are the embeddings.</summary>
    public Tensor[] All { get; }

    /// <summary>True when words have <see cref="LexicalFeatures"/> too.</summary>
    public bool Lexical { get; }

    public uint[] WordKeys { get; }

    public uint[] FeatureKeys { get; }

    public string[] Tags { get; }

    public string[] Morphology { get; }

    public string[] Relations { get; }

    /// <summary>For each tag the morphology that words of that tag can have, in rising order.</summary>
    public int[][] MorphologyOfTag { get; }

    public Tensor Words { get; }

    public Tensor Features { get; }

    public Tensor TagWeights { get; }

    public Tensor TagBias { get; }

    public Tensor MorphologyWeights { get; }

    public Tensor MorphologyBias { get; }

    /// <summary>What a word is as a dependent and as a head, for arcs and for relations: four blocks of columns.</summary>
    public Tensor ProjectionWeights { get; }

    public Tensor ProjectionBias { get; }

    public Tensor ArcWeights { get; }

    public Tensor ArcBias { get; }

    /// <summary>The root as a head, for arcs and for relations.</summary>
    public Tensor Root { get; }

    public Tensor RelationWeights { get; }

    public Tensor RelationBias { get; }

    /// <summary>Input weights, bias and recurrent weights of a layer (0 or 1) in a direction (0 forward, 1 backward).</summary>
    public (Tensor Input, Tensor Bias, Tensor Recurrent) Layer(int layer, int direction)
    {
        var at = 2 + (3 * ((2 * layer) + direction));
        return (All[at], All[at + 1], All[at + 2]);
    }

    public static int Pad(int count) => (count + 15) & ~15;

    /// <summary>The same shape with all values copied.</summary>
    public NetworkWeights Copy()
    {
        var copy = new NetworkWeights(Lexical, WordKeys, FeatureKeys, Tags, Morphology, Relations, MorphologyOfTag);
        for (var i = 0; i < All.Length; i++) All[i].Values.CopyTo(copy.All[i].Values.AsSpan());
        return copy;
    }

    public void Save(BinaryWriter writer)
    {
        writer.Write(Lexical);
        foreach (var keys in new[] { WordKeys, FeatureKeys })
        {
            writer.Write(keys.Length);
            foreach (var key in keys) writer.Write(key);
        }

        foreach (var labels in new[] { Tags, Morphology, Relations })
        {
            writer.Write(labels.Length);
            foreach (var label in labels) writer.Write(label);
        }

        foreach (var possible in MorphologyOfTag)
        {
            writer.Write((ushort)possible.Length);
            foreach (var label in possible) writer.Write((ushort)label);
        }

        for (var i = 0; i < All.Length; i++) All[i].Save(writer, i < 2);
    }

    public static NetworkWeights Load(BinaryReader reader)
    {
        var lexical = reader.ReadBoolean();
        uint[] words = Keys(), features = Keys();
        string[] tags = Labels(), morphology = Labels(), relations = Labels();
        var weights = new NetworkWeights(lexical, words, features, tags, morphology, relations, [.. tags.Select(_ => Possible())]);
        for (var i = 0; i < weights.All.Length; i++)
        {
            var tensor = weights.All[i];
            Tensor.Load(reader, tensor.Rows, tensor.Columns, i < 2).Values.CopyTo(tensor.Values.AsSpan());
        }

        return weights;

        uint[] Keys()
        {
            var keys = new uint[reader.ReadInt32()];
            for (var i = 0; i < keys.Length; i++) keys[i] = reader.ReadUInt32();
            return keys;
        }

        int[] Possible()
        {
            var possible = new int[reader.ReadUInt16()];
            for (var i = 0; i < possible.Length; i++) possible[i] = reader.ReadUInt16();
            return possible;
        }

        string[] Labels()
        {
            var labels = new string[reader.ReadInt32()];
            for (var i = 0; i < labels.Length; i++) labels[i] = string.Intern(reader.ReadString());
            return labels;
        }
    }
}
