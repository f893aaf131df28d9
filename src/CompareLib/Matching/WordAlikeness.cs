using CompareLib.Text;

namespace CompareLib.Matching;

/// <summary>How likely two roots stand for each other, by the lexicon, remembered in a table of fixed size.</summary>
/// <remarks>Not thread-safe: one for each thread. What is forgotten is worked out again, so the answers never depend on what was asked before.</remarks>
internal sealed class WordAlikeness(WordTable table)
{
    /// <summary>Less than this counts as nothing: unlike words would add up.</summary>
    public const float Least = 0.25f;

    private const int Slots = 1 << 12;
    private const int MostLonger = 2;
    private ulong[] _pairs = [];
    private float[] _values = [];

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

        if (_pairs.Length == 0) (_pairs, _values) = (new ulong[Slots], new float[Slots]);
        var pair = ((ulong)(uint)Math.Min(a, b) << 32) | (uint)Math.Max(a, b);
        var slot = (int)(WordTable.Mix(pair) & (Slots - 1));
        if (_pairs[slot] == pair) return _values[slot];
        var value = WordSimilarity.Of(table.Lemma(a), table.Lemma(b));
        if (value < Least) value = 0;
        (_pairs[slot], _values[slot]) = (pair, value);
        return value;
    }
}
