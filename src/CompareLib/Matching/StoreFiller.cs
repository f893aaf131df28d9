namespace CompareLib.Matching;

/// <summary>Reads wordings into a store, on several threads when there are many.</summary>
internal static class StoreFiller
{
    private const int LeastForThread = 4096;

    /// <summary>A store of all <paramref name="wordings"/>, numbered as they come.</summary>
    public static WordingStore Fill(IReadOnlyList<WordingToGroup> wordings, int threads, CancellationToken cancellation)
    {
        var parts = Math.Clamp(wordings.Count / LeastForThread, 1, threads);
        var stores = new WordingStore[parts];
        var next = -1;
        Workers.Run(parts, () =>
        {
            var p = Interlocked.Increment(ref next);
            var store = new WordingStore();
            var end = (int)((long)wordings.Count * (p + 1) / parts);
            for (var i = (int)((long)wordings.Count * p / parts); i < end; i++)
            {
                if ((i & 1023) == 0) cancellation.ThrowIfCancellationRequested();
                store.Add(wordings[i]);
            }

            stores[p] = store;
        });
        return WordingStore.Merge(stores, threads);
    }

    /// <summary>Reads the statements of those wordings that hold two or more, after all wordings.</summary>
    /// <returns>Where the statements of a wording stand; null when there are none.</returns>
    public static Func<int, (int First, int Count)>? AddSegments(WordingStore store, IReadOnlyList<WordingToGroup> wordings)
    {
        Dictionary<int, (int First, int Count)>? places = null;
        for (var i = 0; i < wordings.Count; i++)
        {
            if (wordings[i].Segments.IsDefault || wordings[i].Segments.Length < 2) continue;
            var first = store.Count;
            foreach (var segment in wordings[i].Segments)
            {
                var text = wordings[i].Text.AsSpan();
                var start = Math.Clamp(segment.Start, 0, text.Length);
                store.Add(text[start..Math.Clamp(segment.End, start, text.Length)], store.CircumstancesOf(i));
            }

            (places ??= []).Add(i, (first, wordings[i].Segments.Length));
        }

        return places is null ? null : i => places.GetValueOrDefault(i);
    }
}
