namespace CompareLib.Text.Syntax;

/// <summary>What the parser looks at: words, tags and arcs near the top of the stack and the front of the buffer (after Zhang and Nivre 2011).</summary>
internal static class ParserFeatures
{
    public const int Most = 96;

    public static int Fill(ParserState s, ulong[] word, ulong[] tag, Span<uint> keys)
    {
        int s0 = s.Stack(0), s1 = s.Stack(1), s2 = s.Stack(2), b0 = s.Buffer(0), b1 = s.Buffer(1), b2 = s.Buffer(2);
        ulong W(int i) => i < 0 ? 1 : word[i];
        ulong T(int i) => i < 0 ? 1 : tag[i];
        ulong R(int i) => i < 0 ? 0 : (ulong)s.Relations[i] + 2;
        int s0l = s0 < 0 ? -1 : s.LeftChild[s0], s0r = s0 < 0 ? -1 : s.RightChild[s0], s1l = s1 < 0 ? -1 : s.LeftChild[s1], s1r = s1 < 0 ? -1 : s.RightChild[s1], b0l = s.LeftChild[b0];
        int s0l2 = s0 < 0 ? -1 : s.LeftChild2[s0], s0r2 = s0 < 0 ? -1 : s.RightChild2[s0], b0l2 = s.LeftChild2[b0], s1r2 = s1 < 0 ? -1 : s.RightChild2[s1];
        ulong s0w = W(s0), s0t = T(s0), s1w = W(s1), s1t = T(s1), b0w = W(b0), b0t = T(b0), b1w = W(b1), b1t = T(b1), b2t = T(b2), s2t = T(s2);
        var d0 = (ulong)(s0 < 0 ? 0 : Math.Min(b0 - s0, 8));
        var d1 = (ulong)(s1 < 0 ? 0 : Math.Min(s0 - s1, 8));
        ulong v0 = s0 < 0 ? 0 : (ulong)((Math.Min(s.LeftCount[s0], 4) * 8) + Math.Min(s.RightCount[s0], 4)), v1 = s1 < 0 ? 0 : (ulong)((Math.Min(s.LeftCount[s1], 4) * 8) + Math.Min(s.RightCount[s1], 4)), vb = (ulong)Math.Min(s.LeftCount[b0], 4);
        var n = 0;
        var k = 0UL;
        void P(Span<uint> keys, ulong a, ulong b) => TaggerFeatures.Put(keys, ref n, 100 + k++, a, b);
        static ulong J(ulong a, ulong b) => (a * 0x9e3779b97f4a7c15UL) ^ (b * 0xff51afd7ed558ccdUL) ^ (a >> 29);
        P(keys, 0, 0);
        P(keys, s0w, s0t); P(keys, s0t, 0); P(keys, s0w, 0);
        P(keys, s1w, s1t); P(keys, s1t, 0); P(keys, s1w, 0);
        P(keys, b0w, b0t); P(keys, b0t, 0); P(keys, b0w, 0);
        P(keys, b1w, b1t); P(keys, b1t, 0); P(keys, W(b2), b2t); P(keys, b2t, 0); P(keys, W(s2), s2t); P(keys, s2t, 0);
        P(keys, s0w, b0w); P(keys, J(s0w, s0t), b0t); P(keys, s0t, J(b0w, b0t)); P(keys, s0t, b0t); P(keys, s0w, J(b0w, J(s0t, b0t)));
        P(keys, s1w, s0w); P(keys, J(s1w, s1t), s0t); P(keys, s1t, J(s0w, s0t)); P(keys, s1t, s0t);
        P(keys, b0t, b1t); P(keys, b0w, b1w); P(keys, b0w, b1t); P(keys, b0t, b1w);
        P(keys, s0t, J(b0t, b1t)); P(keys, J(s1t, s0t), b0t); P(keys, J(b0t, b1t), b2t); P(keys, J(s2t, s1t), s0t); P(keys, J(J(s1t, s0t), b0t), b1t);
        P(keys, J(s0w, b0t), b1t); P(keys, J(s0t, b0w), b1t); P(keys, J(s1w, s0t), b0t); P(keys, J(s1t, s0w), b0t); P(keys, J(s1t, s0t), b0w);
        P(keys, J(s0t, b0t), T(b0l)); P(keys, J(s0t, b0t), T(s0r)); P(keys, J(s0t, b0t), T(s0l)); P(keys, J(s1t, s0t), T(s1l)); P(keys, J(s1t, s0t), T(s1r)); P(keys, J(s1t, s0t), T(s0r)); P(keys, J(s1t, s0t), T(s0l));
        P(keys, W(s0l), R(s0l)); P(keys, W(s0r), R(s0r)); P(keys, W(s1l), R(s1l)); P(keys, W(s1r), R(s1r)); P(keys, W(b0l), R(b0l));
        P(keys, J(s0t, R(s0l)), T(s0l)); P(keys, J(s0t, R(s0r)), T(s0r)); P(keys, J(s1t, R(s1l)), T(s1l)); P(keys, J(s1t, R(s1r)), T(s1r)); P(keys, J(b0t, R(b0l)), T(b0l));
        P(keys, s0w, J(R(s0l), R(s0r))); P(keys, b0w, R(b0l)); P(keys, s1w, J(R(s1l), R(s1r))); P(keys, s0t, J(R(s0l), R(s0l2))); P(keys, s0t, J(R(s0r), R(s0r2))); P(keys, b0t, J(R(b0l), R(b0l2))); P(keys, s1t, J(R(s1r), R(s1r2)));
        P(keys, s0w, v0); P(keys, s0t, v0); P(keys, s1t, v1); P(keys, b0t, vb); P(keys, b0w, vb); P(keys, s1w, v1);
        P(keys, s0w, d0); P(keys, b0w, d0); P(keys, J(s0t, b0t), d0); P(keys, J(s1t, s0t), d1); P(keys, J(s0w, b0w), d0);
        P(keys, J(R(s0l), R(s0r)), J(b0t, R(b0l))); P(keys, J(s1t, s0t), J(R(s0r), R(s1r)));
        P(keys, J(s0t, b0t), J(R(s0l), R(b0l))); P(keys, (ulong)Math.Min(s.Depth, 3), J(b0t, s0t));
        return n;
    }
}
