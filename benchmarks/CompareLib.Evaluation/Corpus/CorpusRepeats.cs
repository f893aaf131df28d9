namespace CompareLib.Evaluation.Corpus;

/// <summary>Runs of five words that several events share: the writer's habits, to be thinned out.</summary>
internal static class CorpusRepeats
{
    private const int Length = 5;

    public static void Print(List<CorpusEvent> events)
    {
        var seen = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var happening in events)
        {
            foreach (var article in happening.Articles)
            {
                var words = CorpusPairs.Plain(article.Text).Split(' ');
                for (var i = 0; i + Length <= words.Length; i++)
                {
                    var run = string.Join(' ', words, i, Length);
                    (seen.TryGetValue(run, out var where) ? where : seen[run] = []).Add(happening.Id);
                }
            }
        }

        var repeated = seen.Where(s => s.Value.Count > 1).OrderByDescending(s => s.Value.Count).ThenBy(s => s.Key, StringComparer.Ordinal).ToArray();
        Console.WriteLine($"runs of {Length} words in two events or more: {repeated.Length} of {seen.Count}; in three or more: {repeated.Count(r => r.Value.Count > 2)}");
        foreach (var (run, where) in repeated.Where(r => r.Value.Count > 2).Take(40)) Console.WriteLine($"  {where.Count,3} {run}: {string.Join(' ', where.Take(6))}");
    }
}
