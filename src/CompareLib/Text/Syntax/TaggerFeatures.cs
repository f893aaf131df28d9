namespace CompareLib.Text.Syntax;

/// <summary>What the tagger looks at.</summary>
internal static class TaggerFeatures
{
    /// <summary>Hashes of word forms, endings and shapes of one sentence.</summary>
    public sealed class Context(int capacity)
    {
        public readonly ulong[] Word = new ulong[capacity + 4], Suffix2 = new ulong[capacity + 4], Suffix3 = new ulong[capacity + 4], Prefix = new ulong[capacity + 4];
        public readonly ulong[] Suffix1 = new ulong[capacity + 4], Suffix4 = new ulong[capacity + 4], Shape = new ulong[capacity + 4];
    }

    public static Context Prepare(IReadOnlyList<Word> words, int from, int count)
    {
        var context = new Context(count);
        for (var i = 0; i < count + 4; i++)
        {
            if (i < 2 || i >= count + 2) { context.Word[i] = context.Suffix3[i] = (ulong)(i < 2 ? 1 + i : 3 + i - count); continue; }
            var word = words[from + i - 2];
            var n = word.Norm.AsSpan();
            context.Word[i] = Hash.Of(n);
            context.Suffix1[i] = n.Length > 1 ? n[^1] : 0u;
            context.Suffix2[i] = n.Length > 2 ? Hash.Of(n[^2..]) : 0;
            context.Suffix3[i] = n.Length > 3 ? Hash.Of(n[^3..]) : context.Word[i];
            context.Suffix4[i] = n.Length > 4 ? Hash.Of(n[^4..]) : 0;
            context.Prefix[i] = n.Length > 3 ? Hash.Of(n[..3]) : 0;
            context.Shape[i] = Shape(word.Form, i == 2);
        }

        return context;
    }

    public static int Fill(Context c, int at, int previous, int before, Span<uint> keys)
    {
        var i = at + 2;
        var n = 0;
        ulong w = c.Word[i], p = c.Word[i - 1], f = c.Word[i + 1], s = c.Shape[i];
        Put(keys, ref n, 1, w, s);
        Put(keys, ref n, 2, w, 0);
        Put(keys, ref n, 3, c.Suffix1[i], s);
        Put(keys, ref n, 4, c.Suffix2[i], s);
        Put(keys, ref n, 5, c.Suffix3[i], 0);
        Put(keys, ref n, 6, c.Suffix4[i], 0);
        Put(keys, ref n, 7, c.Prefix[i], 0);
        Put(keys, ref n, 8, s, c.Shape[i + 1] * 31 + c.Shape[i - 1]);
        Put(keys, ref n, 9, (ulong)previous, 0);
        Put(keys, ref n, 10, (ulong)previous, (ulong)before);
        Put(keys, ref n, 11, (ulong)previous, w);
        Put(keys, ref n, 12, p, 0);
        Put(keys, ref n, 13, p, w);
        Put(keys, ref n, 14, c.Word[i - 2], 0);
        Put(keys, ref n, 15, f, 0);
        Put(keys, ref n, 16, f, w);
        Put(keys, ref n, 17, c.Word[i + 2], 0);
        Put(keys, ref n, 18, c.Suffix3[i + 1], (ulong)previous);
        Put(keys, ref n, 19, c.Suffix3[i - 1], 0);
        Put(keys, ref n, 20, c.Suffix2[i + 1], c.Suffix2[i]);
        Put(keys, ref n, 21, (ulong)previous, c.Suffix3[i]);
        Put(keys, ref n, 22, 0, 0);
        Put(keys, ref n, 23, p, f);
        return n;
    }

    public static void Put(Span<uint> keys, ref int n, ulong template, ulong a, ulong b)
    {
        var h = Hash.Mix((a * 0x9e3779b97f4a7c15UL) + (b * 0xc2b2ae3d27d4eb4fUL) + template);
        keys[n++] = (uint)h | 1;
    }

    private static ulong Shape(string form, bool first)
    {
        bool upper = false, lower = false, digit = false, other = false;
        foreach (var c in form)
        {
            if (char.IsUpper(c)) upper = true;
            else if (char.IsLetter(c)) lower = true;
            else if (char.IsDigit(c)) digit = true;
            else other = true;
        }

        var initial = char.IsUpper(form[0]);
        return (upper ? 1u : 0u) | (lower ? 2u : 0u) | (digit ? 4u : 0u) | (other ? 8u : 0u) | (initial ? 16u : 0u) | (first ? 32u : 0u) | (form.Length == 1 ? 64u : 0u);
    }
}
