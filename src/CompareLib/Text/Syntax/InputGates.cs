namespace CompareLib.Text.Syntax;

/// <summary>What a word alone brings to the gates of the first layer, both directions, without its neighbours: kept for words that were met lately.</summary>
/// <remarks>Thread-safe without locks: entries are immutable, and whoever computes one gets the same bits. Bounded: <see cref="Slots"/> entries of
/// 1 kB for words of the treebank and <see cref="Rare"/> for others, apart, so that names do not push out the common words.</remarks>
internal sealed class InputGates
{
    private const int Slots = 8192, Rare = 4096, Ways = 4, Together = 8, Gates = NetworkWeights.Gates;

    private readonly NetworkWeights _weights;
    private readonly KeyTable _words, _features;
    private readonly ByteRows _wordRows, _featureRows;
    private readonly Entry?[] _entries = new Entry?[Slots + Rare];

    public InputGates(NetworkWeights weights)
    {
        _weights = weights;
        (_words, _features) = (new KeyTable(weights.WordKeys), new KeyTable(weights.FeatureKeys));
        (_wordRows, _featureRows) = (new ByteRows(weights.Words), new ByteRows(weights.Features));
    }

    /// <summary>Finds for each word of the parts its gates: those of the forward direction, then those of the backward one, as <see cref="DenseKernels.Round"/> leaves them.</summary>
    public void Fill(ReadOnlySpan<SyntaxNetwork.Part> parts, Span<short[]> gates)
    {
        Span<Miss> misses = stackalloc Miss[Together];
        Span<float> x = stackalloc float[Together * NetworkWeights.Input];
        int missed = 0, at = 0;
        for (var p = 0; p < parts.Length; p++)
        {
            for (var i = 0; i < parts[p].Count; i++, at++)
            {
                var word = parts[p].Words[parts[p].From + i];
                var kind = (i == 0 ? 1 : 0) + (word.SpaceBefore ? 2 : 0);
                var hash = (uint)(Hash.Join(Hash.Of(word.Form), (ulong)kind) >> 16);
                if ((Find(word, kind, hash, Start(hash)) ?? Find(word, kind, hash, RareStart(hash))) is { } known)
                {
                    gates[at] = known;
                    continue;
                }

                var row = _words.Row(NetworkFeatures.Word(word.Norm));
                Embed(word, row, i == 0, x.Slice(missed * NetworkWeights.Input, NetworkWeights.Input));
                misses[missed++] = new Miss(p, i, at, kind, hash, row > 0 ? Start(hash) : RareStart(hash), (int)(hash >> 24) % Ways);
                if (missed < Together) continue;
                Compute(parts, misses, x, gates);
                missed = 0;
            }
        }

        if (missed > 0) Compute(parts, misses[..missed], x, gates);
    }

    private short[]? Find(in Word word, int kind, uint hash, int start)
    {
        for (var way = 0; way < Ways; way++)
        {
            var entry = Volatile.Read(ref _entries[start + way]);
            if (entry is null) return null;
            if (entry.Hash == hash && entry.Kind == kind && entry.Form == word.Form && entry.Norm == word.Norm) return entry.Gates;
        }

        return null;
    }

    private void Embed(Word word, int row, bool first, Span<float> x)
    {
        Span<uint> keys = stackalloc uint[NetworkFeatures.Most];
        x.Clear();
        _wordRows.AddTo(row, x[..NetworkWeights.Embedding]);
        var sum = x[NetworkWeights.Embedding..];
        var n = NetworkFeatures.Fill(word.Norm, word.Form, word.SpaceBefore, first, _weights.Lexical, keys);
        for (var k = 0; k < n; k++)
            if (_features.Row(keys[k]) is var r && r > 0) _featureRows.AddTo(r, sum);
    }

    private void Compute(ReadOnlySpan<SyntaxNetwork.Part> parts, ReadOnlySpan<Miss> misses, ReadOnlySpan<float> x, Span<short[]> gates)
    {
        Span<float> both = stackalloc float[2 * Together * Gates];
        Span<float> ahead = both[..(Together * Gates)], back = both[(Together * Gates)..];
        var (w, b, _) = _weights.Layer(0, 0);
        DenseKernels.Multiply(x, misses.Length, NetworkWeights.Input, w.Values, Gates, ahead, b.Values);
        (w, b, _) = _weights.Layer(0, 1);
        DenseKernels.Multiply(x, misses.Length, NetworkWeights.Input, w.Values, Gates, back, b.Values);
        for (var k = 0; k < misses.Length; k++)
        {
            var (part, index, at, kind, hash, start, way) = misses[k];
            // Rounded as they are kept, so that it makes no difference who met the word first.
            var rounded = new short[2 * Gates];
            DenseKernels.Round(ahead.Slice(k * Gates, Gates), rounded.AsSpan(0, Gates));
            DenseKernels.Round(back.Slice(k * Gates, Gates), rounded.AsSpan(Gates));
            gates[at] = rounded;
            var word = parts[part].Words[parts[part].From + index];
            var slot = start;
            if (Find(word, kind, hash, start) is not null) continue; // twice among these misses
            while (slot < start + Ways && Volatile.Read(ref _entries[slot]) is not null) slot++;
            Volatile.Write(ref _entries[slot < start + Ways ? slot : start + way], new Entry(word.Form, word.Norm, kind, hash, rounded));
        }
    }

    private static int Start(uint hash) => (int)(hash % (Slots / Ways)) * Ways;

    private static int RareStart(uint hash) => Slots + ((int)(hash % (Rare / Ways)) * Ways);

    private readonly record struct Miss(int Part, int Index, int At, int Kind, uint Hash, int Start, int Way);

    private sealed record Entry(string Form, string Norm, int Kind, uint Hash, short[] Gates);
}
