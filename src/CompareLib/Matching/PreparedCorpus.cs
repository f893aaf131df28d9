using CompareLib.Text;

namespace CompareLib.Matching;

/// <summary>Wordings and their statements, read into one store: first all wordings, then the statements of those that hold two or more.</summary>
/// <param name="Store">The store.</param>
/// <param name="Wordings">The wordings, numbered as in the store.</param>
/// <param name="Segments">For each wording with statements the number of the first in the store, and how many; null when there are none.</param>
/// <param name="Owners">The wording and the place in its text of each statement, by its number in the store less the number of wordings.</param>
internal sealed record PreparedCorpus(WordingStore Store, IReadOnlyList<WordingToGroup> Wordings, Dictionary<int, (int First, int Count)>? Segments, List<(int Wording, TextSpan Span)> Owners)
{
    private const int LeastForThread = 6000;

    /// <summary>Reads <paramref name="wordings"/>, on several threads when there are many.</summary>
    public static PreparedCorpus Read(IReadOnlyList<WordingToGroup> wordings, int threads, CancellationToken cancellation)
    {
        var parts = Math.Clamp(wordings.Count / LeastForThread, 1, threads);
        var stores = new WordingStore[parts];
        var next = -1;
        Workers.Run(parts, () =>
        {
            var p = Interlocked.Increment(ref next);
            var (first, end) = ((int)((long)wordings.Count * p / parts), (int)((long)wordings.Count * (p + 1) / parts));
            var store = new WordingStore(end - first);
            for (var i = first; i < end; i++)
            {
                if ((i & 1023) == 0) cancellation.ThrowIfCancellationRequested();
                store.Add(wordings[i]);
            }

            stores[p] = store;
        });
        return WithSegments(WordingStore.Merge(stores, threads), wordings);
    }

    /// <summary>Reads wordings as they come; of those without statements only the id is kept, unless all are to be kept.</summary>
    public static PreparedCorpus ReadStream(IEnumerable<WordingToGroup> wordings, bool keep, CancellationToken cancellation)
    {
        var store = new WordingStore();
        var kept = new List<WordingToGroup>();
        foreach (var wording in wordings)
        {
            if ((kept.Count & 1023) == 0) cancellation.ThrowIfCancellationRequested();
            store.Add(wording);
            kept.Add(keep || wording.Segments is { IsDefault: false, Length: > 1 } ? wording : new WordingToGroup { Id = wording.Id, Text = "" });
        }

        return WithSegments(store, kept);
    }

    /// <summary>Reads the statements of wordings that stand in <paramref name="store"/> already.</summary>
    public static PreparedCorpus WithSegments(WordingStore store, IReadOnlyList<WordingToGroup> wordings)
    {
        Dictionary<int, (int First, int Count)>? places = null;
        var owners = new List<(int Wording, TextSpan Span)>();
        for (var i = 0; i < wordings.Count; i++)
        {
            var segments = wordings[i].Segments;
            if (segments.IsDefault || segments.Length < 2) continue;
            (places ??= []).Add(i, (store.Count, segments.Length));
            foreach (var segment in segments)
            {
                var length = wordings[i].Text.Length;
                var start = Math.Clamp(segment.Start, 0, length);
                var span = new TextSpan(start, Math.Clamp(segment.End, start, length));
                store.Add(wordings[i].Text.AsSpan(span.Start, span.Length), store.CircumstancesOf(i), MarkedIn(wordings[i], span));
                owners.Add((i, span));
            }
        }

        return new PreparedCorpus(store, wordings, places, owners);
    }

    private static TextSpan[] MarkedIn(WordingToGroup wording, TextSpan part) => wording.Marked.IsDefaultOrEmpty ? []
        : [.. wording.Marked.Where(m => m.Overlaps(part)).Select(m => new TextSpan(Math.Max(m.Start, part.Start) - part.Start, Math.Min(m.End, part.End) - part.Start))];

    /// <summary>What is grouped: statements where a wording holds two or more, else the wording as a whole.</summary>
    public int[] Units()
    {
        if (Segments is null) return [.. Enumerable.Range(0, Wordings.Count)];
        return [.. Enumerable.Range(0, Wordings.Count).Where(w => !Segments.ContainsKey(w)), .. Enumerable.Range(Wordings.Count, Owners.Count)];
    }

    /// <summary>The id of the wording that a unit is or belongs to.</summary>
    public string IdOf(int unit) => Wordings[WordingOf(unit)].Id;

    /// <summary>The wording that a unit is or belongs to.</summary>
    public int WordingOf(int unit) => unit < Wordings.Count ? unit : Owners[unit - Wordings.Count].Wording;

    /// <summary>A unit as a member of a group.</summary>
    public Member MemberOf(int unit) => unit < Wordings.Count ? new Member(unit, -1, unit) : new Member(WordingOf(unit), unit - Segments![WordingOf(unit)].First, unit);

    /// <summary>The text of a wording or statement, by its number in the store.</summary>
    public string TextOf(int unit)
    {
        if (unit < Wordings.Count) return Wordings[unit].Text;
        var (wording, span) = Owners[unit - Wordings.Count];
        return span.Of(Wordings[wording].Text);
    }

    /// <summary>Where the statements of a wording stand in the store; none for most.</summary>
    public (int First, int Count) SegmentsOf(int wording) => Segments is null ? default : Segments.GetValueOrDefault(wording);
}
