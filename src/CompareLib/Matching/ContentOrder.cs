namespace CompareLib.Matching;

/// <summary>Puts wordings into an order that depends on their content alone, longest first, and finds those that are equal.</summary>
internal static class ContentOrder
{
    /// <summary>The distinct ones among <paramref name="units"/>, in order, and for each, by its number in the store, the distinct one it is equal to.</summary>
    /// <remarks>Equal are wordings with the same words, speaker and event.</remarks>
    public static (int[] Order, int[] Twin) Of(WordingStore store, int[] units, Func<int, string> idOf)
    {
        var count = units.Length;
        var order = (int[])units.Clone();
        var keys = new ulong[count];
        for (var i = 0; i < count; i++)
        {
            // Length first, longest first; then the content's hash, of which the rest of the bits is compared below.
            var length = Math.Min(store.Words(order[i]).Length, 0xFFFF);
            keys[i] = ((ulong)(0xFFFF - length) << 48) | (store.ContentHash(order[i]) >> 16);
        }

        Array.Sort(keys, order);
        for (var start = 0; start < count;)
        {
            var end = start + 1;
            while (end < count && keys[end] == keys[start]) end++;
            if (end - start > 1) order.AsSpan(start, end - start).Sort((x, y) => Compare(store, idOf, x, y));
            start = end;
        }

        var twin = new int[store.Count];
        var distinct = new List<int>(count);
        foreach (var wording in order)
        {
            if (distinct.Count > 0 && Equal(store, distinct[^1], wording)) twin[wording] = distinct[^1];
            else
            {
                twin[wording] = wording;
                distinct.Add(wording);
            }
        }

        return ([.. distinct], twin);
    }

    private static int Compare(WordingStore store, Func<int, string> idOf, int x, int y)
    {
        var words = store.ContentHash(x).CompareTo(store.ContentHash(y));
        if (words != 0) return words;
        var (a, b) = (store.CircumstancesOf(x), store.CircumstancesOf(y));
        var speaker = string.CompareOrdinal(a.Speaker < 0 ? null : store.Speakers[a.Speaker], b.Speaker < 0 ? null : store.Speakers[b.Speaker]);
        if (speaker != 0) return speaker;
        var given = string.CompareOrdinal(a.Event < 0 ? null : store.Events[a.Event], b.Event < 0 ? null : store.Events[b.Event]);
        return given != 0 ? given : string.CompareOrdinal(idOf(x), idOf(y)) is not 0 and var ids ? ids : x.CompareTo(y);
    }

    private static bool Equal(WordingStore store, int x, int y)
    {
        if (store.ContentHash(x) != store.ContentHash(y)) return false;
        var (a, b) = (store.CircumstancesOf(x), store.CircumstancesOf(y));
        return a.Speaker == b.Speaker && a.Event == b.Event && store.Words(x).SequenceEqual(store.Words(y));
    }
}
