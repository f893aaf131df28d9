using System.Numerics;
using System.Runtime.InteropServices;

namespace CompareLib.Sources;

/// <summary>MinHash signatures (Broder 1997): the share of places where two signatures agree estimates the Jaccard similarity of the shingle sets.</summary>
/// <remarks>Thread-safe; the same on every machine, whatever the width of its vectors. Cost: shingles × places.</remarks>
internal sealed class MinHash
{
    private readonly uint[] _factors;
    private readonly uint[] _offsets;

    /// <summary>Prepares signatures of <paramref name="places"/> numbers.</summary>
    public MinHash(int places)
    {
        Places = places;
        var padded = (places + Vector<uint>.Count - 1) / Vector<uint>.Count * Vector<uint>.Count;
        _factors = new uint[padded];
        _offsets = new uint[padded];
        for (var i = 0; i < padded; i++)
        {
            var x = WordHash.Mix(((ulong)i + 1) * 0x9E3779B97F4A7C15);
            _factors[i] = (uint)x | 1;
            _offsets[i] = (uint)(x >> 32);
        }
    }

    /// <summary>Numbers in a signature.</summary>
    public int Places { get; }

    /// <summary>Writes the signature of a set of shingles (0 is skipped) into <paramref name="signature"/>; all ones for an empty set.</summary>
    public void Sign(ReadOnlySpan<uint> shingles, Span<uint> signature)
    {
        var least = new uint[_factors.Length];
        Array.Fill(least, uint.MaxValue);
        var factors = MemoryMarshal.Cast<uint, Vector<uint>>(_factors);
        var offsets = MemoryMarshal.Cast<uint, Vector<uint>>(_offsets);
        var minima = MemoryMarshal.Cast<uint, Vector<uint>>(least.AsSpan());
        foreach (var shingle in shingles)
        {
            if (shingle == 0) continue;
            var x = new Vector<uint>(shingle);
            for (var v = 0; v < minima.Length; v++) minima[v] = Vector.Min(minima[v], (x ^ offsets[v]) * factors[v]);
        }

        least.AsSpan(0, Places).CopyTo(signature);
    }

    /// <summary>Number of places where two signatures agree.</summary>
    public static int Agreement(ReadOnlySpan<uint> x, ReadOnlySpan<uint> y)
    {
        var agree = 0;
        for (var i = 0; i < x.Length; i++)
        {
            if (x[i] == y[i]) agree++;
        }

        return agree;
    }
}
