using System.Runtime.CompilerServices;

namespace CompareLib.Text;

/// <summary>A set of synsets as 512 hashed bits: two sets whose signatures share no bit share no member (Bloom 1970, one hash).</summary>
[InlineArray(8)]
internal struct SenseSignature
{
    private ulong _bits;

    public void Add(int synset)
    {
        var hash = (uint)synset * 0x9E3779B1u >> 23;
        this[(int)(hash >> 6)] |= 1UL << (int)(hash & 63);
    }

    public void Add(in SenseSignature other)
    {
        for (var k = 0; k < 8; k++) this[k] |= other[k];
    }

    /// <summary>False when the sets surely have no member in common.</summary>
    public readonly bool MayShare(in SenseSignature other) =>
        ((this[0] & other[0]) | (this[1] & other[1]) | (this[2] & other[2]) | (this[3] & other[3])
        | (this[4] & other[4]) | (this[5] & other[5]) | (this[6] & other[6]) | (this[7] & other[7])) != 0;
}
