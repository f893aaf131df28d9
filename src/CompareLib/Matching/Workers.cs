namespace CompareLib.Matching;

/// <summary>Runs one piece of work on several threads at once.</summary>
internal static class Workers
{
    /// <summary>Runs <paramref name="work"/> once on each of <paramref name="threads"/> threads and waits for all; the first exception is thrown.</summary>
    public static void Run(int threads, Action work)
    {
        if (threads <= 1)
        {
            work();
            return;
        }

        Exception? failure = null;
        void Guarded()
        {
            try
            {
                work();
            }
            catch (Exception exception)
            {
                Interlocked.CompareExchange(ref failure, exception, null);
            }
        }

        var others = new Thread[threads - 1];
        for (var i = 0; i < others.Length; i++) (others[i] = new Thread(Guarded) { IsBackground = true }).Start();
        Guarded();
        foreach (var thread in others) thread.Join();
        if (failure is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
    }
}
