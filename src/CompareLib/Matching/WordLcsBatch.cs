using System.Numerics;
using System.Runtime.Intrinsics;

namespace CompareLib.Matching;

/// <summary>
/// Length of the longest common subsequence of one left side of up to 64 words against many right sides at once: eight in the lanes of a 512-bit vector,
/// or four in one of 256 bits, else one by one. All ways give the same lengths.
/// </summary>
/// <remarks>The recurrence is that of <see cref="WordLcs"/>. Not thread-safe: one for each thread. No allocation once its buffers have grown.</remarks>
internal sealed class WordLcsBatch
{
    /// <summary>The longest left side, in words.</summary>
    public const int MostWords = 64;

    private readonly WordLcs _single = new();
    private ulong[] _lanes = new ulong[8 * 64];

    /// <summary>Makes <paramref name="left"/> the left side.</summary>
    /// <exception cref="ArgumentException">It is longer than <see cref="MostWords"/>.</exception>
    public void Prepare(ReadOnlySpan<int> left)
    {
        if (left.Length > MostWords) throw new ArgumentException("a left side of more than 64 words", nameof(left));
        _single.Prepare(left);
    }

    /// <summary>Writes the length for each of the wordings <paramref name="rights"/> of <paramref name="store"/>.</summary>
    public void Lengths(WordingStore store, ReadOnlySpan<int> rights, Span<int> lengths)
    {
        var done = 0;
        if (Vector512.IsHardwareAccelerated) for (; done + 8 <= rights.Length; done += 8) Eight(store, rights.Slice(done, 8), lengths.Slice(done, 8));
        if (Vector256.IsHardwareAccelerated) for (; done + 4 <= rights.Length; done += 4) Four(store, rights.Slice(done, 4), lengths.Slice(done, 4));
        for (; done < rights.Length; done++) lengths[done] = _single.Length(store.Words(rights[done]));
    }

    internal void Eight(WordingStore store, ReadOnlySpan<int> rights, Span<int> lengths)
    {
        var steps = Fill(store, rights, 8);
        var v = Vector512<ulong>.AllBitsSet;
        for (var s = 0; s < steps; s++)
        {
            var u = v & Vector512.Create<ulong>(_lanes.AsSpan(s * 8, 8));
            v = (v + u) | (v - u);
        }

        for (var k = 0; k < 8; k++) lengths[k] = BitOperations.PopCount(~v[k]);
    }

    internal void Four(WordingStore store, ReadOnlySpan<int> rights, Span<int> lengths)
    {
        var steps = Fill(store, rights, 4);
        var v = Vector256<ulong>.AllBitsSet;
        for (var s = 0; s < steps; s++)
        {
            var u = v & Vector256.Create<ulong>(_lanes.AsSpan(s * 4, 4));
            v = (v + u) | (v - u);
        }

        for (var k = 0; k < 4; k++) lengths[k] = BitOperations.PopCount(~v[k]);
    }

    // The masks of the right sides' words, one lane each; a word that the left side lacks changes nothing and is left out.
    private int Fill(WordingStore store, ReadOnlySpan<int> rights, int width)
    {
        var longest = 0;
        foreach (var right in rights) longest = Math.Max(longest, store.Words(right).Length);
        if (_lanes.Length < longest * width) _lanes = new ulong[longest * width * 2];
        _lanes.AsSpan(0, longest * width).Clear();
        var steps = 0;
        for (var k = 0; k < width; k++)
        {
            var at = 0;
            foreach (var word in store.Words(rights[k]))
            {
                var mask = _single.MaskOf(word);
                if (mask != 0) _lanes[(at++ * width) + k] = mask;
            }

            steps = Math.Max(steps, at);
        }

        return steps;
    }
}
