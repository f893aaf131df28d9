namespace CompareLib.Quotations.Reading.Choice;

/// <summary>Collects the candidates of one cue, each span once, and computes what they share only once.</summary>
internal sealed class CandidateList(UnitParse parse, CandidateFeatures features, CueContext context)
{
    /// <summary>Readings of one cue that are compared.</summary>
    internal const int Most = 120;

    private readonly List<Candidate> candidates = [];
    private readonly HashSet<(int, int, int, int)> seen = [];
    private readonly Dictionary<(int, bool), Part> starts = [];
    private readonly Dictionary<int, Part> ends = [], passes = [];
    private Part? cue;

    /// <summary>Adds a candidate unless it is there already.</summary>
    public void Add(int first, int last, int secondFirst, int secondLast, string rule)
    {
        // A clause in marks is taken whole.
        while (first > 0 && parse.Together(first - 1, first)) first--;
        while (last + 1 < parse.Count && parse.Together(last, last + 1)) last++;
        while (secondFirst > 0 && parse.Together(secondFirst - 1, secondFirst)) secondFirst--;
        while (secondLast >= 0 && secondLast + 1 < parse.Count && parse.Together(secondLast, secondLast + 1)) secondLast++;
        if (rule.Length == 0 && !features.IsSensible(context, first, last)) return;
        if (features.HoldsItsOwnCue(first, last)) return;
        if (candidates.Count >= Most || !seen.Add((first, last, secondFirst, secondLast))) return;
        var before = last < context.Cue;
        var end = secondFirst < 0 ? last : secondLast;
        cue ??= features.OfCue(context);
        var parts = new List<Part> { cue, Get(starts, (first, before), () => features.OfStart(context, first, before)), features.OfSpan(context, first, last, secondFirst, secondLast) };
        if (end > context.Cue) parts.Add(Get(ends, end, () => features.OfEnd(context, end)));
        var from = end > context.Cue ? Math.Max(context.CueLast + 1, secondFirst < 0 ? first : secondFirst) : first;
        for (var b = from + 1; b <= end; b++) if (features.IsBoundary(context.Cue, b)) parts.Add(Get(passes, b, () => features.OfPass(context, b)));
        if (rule.Length == 0) rule = features.NameOf(context, first, before, secondFirst >= 0);
        candidates.Add(new Candidate(first, last, secondFirst, secondLast, parse.SpanOf(first, last), secondFirst < 0 ? default : parse.SpanOf(secondFirst, secondLast), rule, [.. parts]));
    }

    /// <summary>The candidates in the order they were added.</summary>
    public List<Candidate> Finish() => candidates;

    private static Part Get<TKey>(Dictionary<TKey, Part> parts, TKey key, Func<Part> make) where TKey : notnull
    {
        if (!parts.TryGetValue(key, out var part)) parts[key] = part = make();
        return part;
    }
}
