namespace CompareLib.Text.Syntax;

/// <summary>The weights of the network: embeddings of words and of their features, two bidirectional LSTM layers, and the classifiers on top.</summary>
/// <remarks>The first layer is read by the two tag classifiers, the second by the scorer of heads (biaffine, after Dozat and Manning 2017) and the
/// classifier of relations.</remarks>
internal sealed class NetworkWeights
{
    public const int Embedding = 64, Cell = 64, Arc = 64, Relation = 64, Input = 2 * Embedding, Output = 2 * Cell, Gates = 4 * Cell, Projection = (2 * Arc) + (2 * Relation);

    public NetworkWeights(uint[] wordKeys, uint[] featureKeys, string[] tags, string[] morphology, string[] relations)
    {
        (WordKeys, FeatureKeys, Tags, Morphology, Relations) = (wordKeys, featureKeys, tags, morphology, relations);
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

    public uint[] WordKeys { get; }

    public uint[] FeatureKeys { get; }

    public string[] Tags { get; }

    public string[] Morphology { get; }

    public string[] Relations { get; }

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

    public void Save(BinaryWriter writer)
    {
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

        for (var i = 0; i < All.Length; i++) All[i].Save(writer, i < 2);
    }

    public static NetworkWeights Load(BinaryReader reader)
    {
        var weights = new NetworkWeights(Keys(), Keys(), Labels(), Labels(), Labels());
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

        string[] Labels()
        {
            var labels = new string[reader.ReadInt32()];
            for (var i = 0; i < labels.Length; i++) labels[i] = string.Intern(reader.ReadString());
            return labels;
        }
    }
}
