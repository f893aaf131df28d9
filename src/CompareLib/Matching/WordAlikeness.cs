using CompareLib.Text;

namespace CompareLib.Matching;

/// <summary>How likely two roots stand for each other, by the lexicon, remembered in a table that grows with what is asked, up to a bound.</summary>
/// <remarks>Not thread-safe: one for each thread. What is forgotten is worked out again, so the answers never depend on what was asked before.</remarks>
internal sealed class WordAlikeness(WordTable table)
{
    /// <summary>Less than this counts as nothing: unlike words would add up.</summary>
    public const float Least = 0.25f;

    private const int FewestSlots = 1 << 12;
    private const int MostSlots = 1 << 18;
    private const int MostLonger = 2;
    private ulong[] _pairs = [];
    private float[] _values = [];
    private int _misses;

    /// <summary>0 to 1; 0 below <see cref="Least"/>. Names and new words are only held against each other, and only when they begin alike.</summary>
    public float Of(int a, int b)
    {
        var traits = table.Traits;
        if (((traits[a] ^ traits[b]) & (WordTraits.Known | WordTraits.Number)) != 0) return 0;
        if ((traits[a] & WordTraits.Known) == 0)
        {
            var (x, y) = (table.LemmaShapes[a], table.LemmaShapes[b]);
            if (x >> 8 != y >> 8 || Math.Abs((x & 255) - (y & 255)) > MostLonger) return 0;
        }

        if (_pairs.Length == 0) (_pairs, _values) = (new ulong[FewestSlots], new float[FewestSlots]);
        var pair = ((ulong)(uint)Math.Min(a, b) << 32) | (uint)Math.Max(a, b);
        var hash = WordTable.Mix(pair);
        var slot = (int)(hash & (uint)(_pairs.Length - 1));
        if (_pairs[slot] == pair) return _values[slot];
        if (++_misses > _pairs.Length && _pairs.Length < MostSlots)
        {
            Grow();
            slot = (int)(hash & (uint)(_pairs.Length - 1));
        }

        var value = WordSimilarity.Of(table.Lemma(a), table.Lemma(b));
        if (value < Least) value = 0;
        (_pairs[slot], _values[slot]) = (pair, value);
        return value;
    }

    private void Grow()
    {
        var (pairs, values) = (_pairs, _values);
        (_pairs, _values, _misses) = (new ulong[pairs.Length * 4], new float[pairs.Length * 4], 0);
        for (var i = 0; i < pairs.Length; i++)
        {
            if (pairs[i] == 0) continue;
            var slot = (int)(WordTable.Mix(pairs[i]) & (uint)(_pairs.Length - 1));
            (_pairs[slot], _values[slot]) = (pairs[i], values[i]);
        }
    }
}
