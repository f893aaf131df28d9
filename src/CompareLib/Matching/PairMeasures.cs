using System.Runtime.CompilerServices;

namespace CompareLib.Matching;

/// <summary>The measures of one pair, by <see cref="MatchFeature"/>. A value on the stack: measuring allocates nothing.</summary>
[InlineArray(Size)]
internal struct PairMeasures
{
    /// <summary>How many there are.</summary>
    public const int Size = 28;

    private float _first;

    /// <summary>Reads or sets one measure.</summary>
    public float this[MatchFeature feature]
    {
        readonly get => this[(int)feature];
        set => this[(int)feature] = value;
    }
}
