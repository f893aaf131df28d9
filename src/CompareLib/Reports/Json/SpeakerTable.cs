using System.Collections.Immutable;
using CompareLib.Quotations;

namespace CompareLib.Reports.Json;

/// <summary>Numbers the distinct speakers of a report, so that each is written once.</summary>
internal sealed class SpeakerTable
{
    private readonly Dictionary<string, int> index = new(StringComparer.Ordinal);

    public SpeakerTable(ComparisonReport report)
    {
        Listed = report.Speakers;
        for (var i = 0; i < Listed.Length; i++) index.TryAdd(Key(Listed[i]), i);
        var count = Listed.Length;
        var others = ImmutableArray.CreateBuilder<Speaker>();
        foreach (var speaker in report.Quotations.Select(q => q.Speaker).Concat(report.Groups.Select(g => g.Speaker)))
        {
            if (speaker is null || !index.TryAdd(Key(speaker), count + others.Count)) continue;
            others.Add(speaker);
        }

        Others = others.ToImmutable();
    }

    /// <summary>The report's own list, in its order; their numbers come first.</summary>
    public ImmutableArray<Speaker> Listed { get; }

    /// <summary>Speakers that stand only at a quotation or a group.</summary>
    public ImmutableArray<Speaker> Others { get; }

    public int IndexOf(Speaker speaker) => index[Key(speaker)];

    private static string Key(Speaker s) => string.Join('\u0001', new[] { s.Name, s.Kind.ToString(), s.Role ?? "\u0002" }.Concat(s.Aliases.IsDefault ? [] : s.Aliases));
}
