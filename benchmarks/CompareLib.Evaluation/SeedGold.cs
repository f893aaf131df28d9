using System.Collections.Immutable;
using System.Text.Json;
using CompareLib.Text;

namespace CompareLib.Evaluation;

/// <summary>The annotation of the five seed articles, as far as the acceptance of the whole way needs it.</summary>
internal sealed class SeedGold
{
    /// <summary>One quotation, or one statement inside it, that the annotator marked.</summary>
    /// <param name="Id">Its name in the annotation.</param>
    /// <param name="File">The article.</param>
    /// <param name="Kind">direct, mixed or indirect.</param>
    /// <param name="Optional">Counts neither for nor against.</param>
    /// <param name="Accepted">The bounds that are right, the annotator's first choice first.</param>
    /// <param name="Speakers">The names that are right.</param>
    /// <param name="Segment">Whether it is a statement inside another item.</param>
    public sealed record Item(string Id, string File, string Kind, bool Optional, ImmutableArray<TextSpan> Accepted, ImmutableArray<string> Speakers, bool Segment);

    /// <summary>A passage that two or more articles share.</summary>
    public sealed record Passage(string Id, string Expect, ImmutableArray<(string File, TextSpan Span)> Places);

    private SeedGold(JsonElement json)
    {
        Items = [.. json.GetProperty("quotes").EnumerateArray().SelectMany(Read)];
        Groups = json.GetProperty("groups").EnumerateArray().ToImmutableSortedDictionary(
            g => g.GetProperty("id").GetString()!, g => Strings(g.GetProperty("members")), StringComparer.Ordinal);
        MergeAccepted = [.. json.GetProperty("groups").EnumerateArray().Where(g => g.TryGetProperty("mergeAccept", out _))
            .SelectMany(g => Strings(g.GetProperty("mergeAccept")).Select(m => (g.GetProperty("id").GetString()!, m)))];
        HardNegatives = [.. json.GetProperty("hardNegatives").EnumerateArray().SelectMany(h => h.GetProperty("pairs").EnumerateArray().Select(p => (p[0].GetString()!, p[1].GetString()!)))];
        Related = [.. json.GetProperty("related").EnumerateArray().Select(r => Strings(r.GetProperty("members")))];
        Passages = [.. json.GetProperty("sharedPassages").EnumerateArray().Select(s => new Passage(
            s.GetProperty("id").GetString()!, s.GetProperty("expect").GetString()!,
            [.. s.GetProperty("spans").EnumerateArray().Select(x => (x.GetProperty("file").GetString()!, Span(x)))]))];
    }

    /// <summary>All items in file order.</summary>
    public ImmutableArray<Item> Items { get; }

    /// <summary>Group to members.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Groups { get; }

    /// <summary>Pairs of groups that may be one.</summary>
    public ImmutableArray<(string A, string B)> MergeAccepted { get; }

    /// <summary>Pairs that must stay apart.</summary>
    public ImmutableArray<(string A, string B)> HardNegatives { get; }

    /// <summary>Sets that are fair to show together: not asked for, not wrong.</summary>
    public ImmutableArray<ImmutableArray<string>> Related { get; }

    /// <summary>Shared passages.</summary>
    public ImmutableArray<Passage> Passages { get; }

    /// <summary>Reads the annotation.</summary>
    public static SeedGold Load(string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        return new SeedGold(json.RootElement);
    }

    private static IEnumerable<Item> Read(JsonElement q)
    {
        var file = q.GetProperty("file").GetString()!;
        var accepted = ImmutableArray.CreateBuilder<TextSpan>();
        accepted.Add(Span(q));
        if (q.TryGetProperty("content", out var content)) accepted.Add(Span(content));
        if (q.TryGetProperty("spanAccept", out var more)) accepted.AddRange(more.EnumerateArray().Select(Span));
        ImmutableArray<string> speakers = [q.GetProperty("speaker").GetString()!, .. q.TryGetProperty("speakerAccept", out var names) ? Strings(names) : []];
        var optional = q.TryGetProperty("optional", out var o) && o.GetBoolean();
        var item = new Item(q.GetProperty("id").GetString()!, file, q.GetProperty("kind").GetString()!, optional, accepted.ToImmutable(), speakers, false);
        yield return item;
        if (!q.TryGetProperty("segments", out var segments)) yield break;
        foreach (var segment in segments.EnumerateArray()) yield return item with { Id = segment.GetProperty("id").GetString()!, Accepted = [Span(segment)], Segment = true };
    }

    private static TextSpan Span(JsonElement json) => new(json.GetProperty("start").GetInt32(), json.GetProperty("end").GetInt32());

    private static ImmutableArray<string> Strings(JsonElement json) => [.. json.EnumerateArray().Select(e => e.GetString()!)];
}
