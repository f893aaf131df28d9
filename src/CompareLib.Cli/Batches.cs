using System.Collections.Concurrent;

namespace CompareLib.Cli;

/// <summary>Hands items on as they come: one at once where the source is slow, many together where it is fast.</summary>
internal static class Batches
{
    /// <summary>The items of <paramref name="source"/> in order, at most <paramref name="most"/> together; the source is read on a thread of its own, a few ahead.</summary>
    /// <exception cref="OperationCanceledException">Cancelled, also while the source is waited for.</exception>
    public static IEnumerable<T[]> Of<T>(IEnumerable<T> source, int most, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var queue = new BlockingCollection<T>(2 * most);
        var reading = Task.Run(() =>
        {
            try
            {
                foreach (var item in source) queue.Add(item, stop.Token);
            }
            finally
            {
                queue.CompleteAdding();
            }
        }, CancellationToken.None);

        var batch = new List<T>(most);
        try
        {
            while (queue.TryTake(out var first, Timeout.Infinite, cancellation))
            {
                batch.Add(first);
                while (batch.Count < most && queue.TryTake(out var next)) batch.Add(next);
                yield return [.. batch];
                batch.Clear();
            }

            reading.GetAwaiter().GetResult();
        }
        finally
        {
            stop.Cancel();
        }
    }
}
