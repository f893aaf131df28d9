using System.Numerics;

namespace CompareLib.Matching;

/// <summary>
/// Length of the longest common subsequence of word ids, by bit-parallel words: one left side, prepared once, against many right sides.
/// Follows H. Hyyrö, "Bit-parallel LCS-length computation revisited" (2004).
/// </summary>
/// <remarks>Not thread-safe: one for each thread. Cost of a comparison: length of the right side times a 64th of the left side's, no allocation.</remarks>
internal sealed class WordLcs
{
    private int[] _keys = new int[64];
    private ulong[] _masks = new ulong[64];
    private ulong[] _state = new ulong[1];
    private int _slots = 64;
    private int _blocks = 1;
    private int _length;

    /// <summary>Makes <paramref name="left"/> the left side.</summary>
    public void Prepare(ReadOnlySpan<int> left)
    {
        _length = left.Length;
        _blocks = Math.Max(1, (left.Length + 63) / 64);
        _slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, left.Length * 2));
        if (_keys.Length < _slots) _keys = new int[_slots];
        if (_masks.Length < _slots * _blocks) _masks = new ulong[_slots * _blocks];
        if (_state.Length < _blocks) _state = new ulong[_blocks];
        _keys.AsSpan(0, _slots).Fill(-1);
        for (var i = 0; i < left.Length; i++)
        {
            var slot = SlotOf(left[i]);
            var masks = _masks.AsSpan(slot * _blocks, _blocks);
            if (_keys[slot] < 0)
            {
                _keys[slot] = left[i];
                masks.Clear();
            }

            masks[i >> 6] |= 1UL << (i & 63);
        }
    }

    /// <summary>The length of the longest common subsequence of the left side and <paramref name="right"/>.</summary>
    public int Length(ReadOnlySpan<int> right)
    {
        if (_blocks > 1) return LongLength(right);
        var keys = _keys;
        var masks = _masks;
        var v = ulong.MaxValue;
        foreach (var word in right)
        {
            var slot = SlotOf(word);
            if (keys[slot] < 0) continue;
            var u = v & masks[slot];
            v = (v + u) | (v - u);
        }

        // Bits above the left side's length are never cleared, because no mask has them.
        return BitOperations.PopCount(~v);
    }

    /// <summary>Where in a left side of up to 64 words a word stands, a bit each; 0 when it stands nowhere.</summary>
    public ulong MaskOf(int word)
    {
        var slot = SlotOf(word);
        return _keys[slot] < 0 ? 0 : _masks[slot];
    }

    private int LongLength(ReadOnlySpan<int> right)
    {
        var state = _state.AsSpan(0, _blocks);
        state.Fill(ulong.MaxValue);
        foreach (var word in right)
        {
            var slot = SlotOf(word);
            if (_keys[slot] < 0) continue;
            var masks = _masks.AsSpan(slot * _blocks, _blocks);
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
        for (var b = 0; b < state.Length; b++)
        {
            var used = _length - (b * 64);
            var mask = used >= 64 ? ulong.MaxValue : (1UL << used) - 1;
            length += BitOperations.PopCount(~state[b] & mask);
        }

        return length;
    }

    private int SlotOf(int word)
    {
        var mask = _slots - 1;
        var slot = (int)(((uint)word * 0x9E3779B1U) >> 7) & mask;
        while (_keys[slot] >= 0 && _keys[slot] != word) slot = (slot + 1) & mask;
        return slot;
    }
}
