using System.Numerics;

namespace CompareLib.Matching;

/// <summary>
/// Similarity of two texts by insertions and deletions of UTF-16 units, as FuzzySharp's and rapidfuzz's <c>ratio</c>: twice the longest common subsequence
/// over the summed length. Bit-parallel after H. Hyyrö (2004): one left side, prepared once, against many right sides.
/// </summary>
/// <remarks>Not thread-safe: one for each thread. Cost of a comparison: length of the right side times a 64th of the left side's, no allocation.</remarks>
internal sealed class CharacterIndel
{
    private const int Direct = 128;
    private ulong[] _direct = new ulong[Direct];
    private readonly Dictionary<char, ulong[]> _others = [];
    private ulong[] _state = new ulong[1];
    private int _blocks = 1;
    private int _length;

    /// <summary>Makes <paramref name="left"/> the left side.</summary>
    public void Prepare(ReadOnlySpan<char> left)
    {
        _length = left.Length;
        _blocks = Math.Max(1, (left.Length + 63) / 64);
        if (_direct.Length < Direct * _blocks) _direct = new ulong[Direct * _blocks];
        if (_state.Length < _blocks) _state = new ulong[_blocks];
        _direct.AsSpan(0, Direct * _blocks).Clear();
        _others.Clear();
        for (var i = 0; i < left.Length; i++)
        {
            var c = left[i];
            if (c < Direct) _direct[(c * _blocks) + (i >> 6)] |= 1UL << (i & 63);
            else
            {
                if (!_others.TryGetValue(c, out var masks)) _others.Add(c, masks = new ulong[_blocks]);
                masks[i >> 6] |= 1UL << (i & 63);
            }
        }
    }

    /// <summary>The ratio, 0 to 1; 0 when it is below <paramref name="cutoff"/>. Two empty texts are equal.</summary>
    public double Ratio(ReadOnlySpan<char> right, double cutoff = 0)
    {
        var sum = _length + right.Length;
        if (sum == 0) return 1;
        if (2.0 * Math.Min(_length, right.Length) / sum < cutoff) return 0;
        var ratio = 2.0 * LongestCommon(right) / sum;
        return ratio < cutoff ? 0 : ratio;
    }

    /// <summary>Length of the longest common subsequence.</summary>
    public int LongestCommon(ReadOnlySpan<char> right) => _blocks switch { 1 => One(right), 2 => Two(right), _ => Many(right) };

    private int One(ReadOnlySpan<char> right)
    {
        var direct = _direct;
        var v = ulong.MaxValue;
        foreach (var c in right)
        {
            var u = v & (c < Direct ? direct[c] : Other(c, 0));
            v = (v + u) | (v - u);
        }

        return BitOperations.PopCount(~v);
    }

    private int Two(ReadOnlySpan<char> right)
    {
        var direct = _direct;
        var (low, high) = (ulong.MaxValue, ulong.MaxValue);
        foreach (var c in right)
        {
            var (x, y) = c < Direct ? (direct[2 * c], direct[(2 * c) + 1]) : (Other(c, 0), Other(c, 1));
            var u = low & x;
            var sum = low + u;
            var carry = sum < low ? 1UL : 0;
            low = sum | (low - u);
            u = high & y;
            high = (high + u + carry) | (high - u);
        }

        return BitOperations.PopCount(~low) + BitOperations.PopCount(~high & Used(1));
    }

    private int Many(ReadOnlySpan<char> right)
    {
        var state = _state.AsSpan(0, _blocks);
        state.Fill(ulong.MaxValue);
        foreach (var c in right)
        {
            ReadOnlySpan<ulong> masks = c < Direct ? _direct.AsSpan(c * _blocks, _blocks) : _others.TryGetValue(c, out var other) ? other : [];
            if (masks.Length == 0) continue;
            var carry = 0UL;
            for (var b = 0; b < state.Length; b++)
            {
                var v = state[b];
                var u = v & masks[b];
                var sum = v + u;
                var next = sum + carry;
                carry = (sum < v ? 1UL : 0UL) | (next < sum ? 1UL : 0UL);
                state[b] = next | (v - u);
            }
        }

        var length = 0;
        for (var b = 0; b < state.Length; b++) length += BitOperations.PopCount(~state[b] & Used(b));
        return length;
    }

    private ulong Other(char c, int block) => _others.TryGetValue(c, out var masks) ? masks[block] : 0;

    // A carry may clear bits above the left side's length.
    private ulong Used(int block)
    {
        var used = _length - (block * 64);
        return used >= 64 ? ulong.MaxValue : (1UL << used) - 1;
    }
}
