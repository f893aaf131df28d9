using System.Text;
using System.Text.Json;
using CompareLib.Quotations;
using CompareLib.Quotations.Speakers;

namespace CompareLib.Evaluation;

/// <summary>One annotated mention: the person or institution it stands for, null when the article names nobody.</summary>
internal sealed record ResolvedMention(string Article, int Start, int End, string? Name, string[] Accept, string Half)
{
    public static List<ResolvedMention> Read(string path)
    {
        var items = new List<ResolvedMention>();
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0) continue;
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            items.Add(new ResolvedMention(
                root.GetProperty("id").GetString()!, root.GetProperty("start").GetInt32(), root.GetProperty("end").GetInt32(), root.GetProperty("name").GetString(),
                root.TryGetProperty("accept", out var accept) ? [.. accept.EnumerateArray().Select(name => name.GetString() ?? "")] : [],
                root.TryGetProperty("part", out var part) ? part.GetString()! : items.Count % 2 == 0 ? "a" : "b"));
        }

        return items;
    }

    /// <summary>Right by name: equal after folding; where nobody is named, right when no named person or institution is given.</summary>
    public bool Accepts(Speaker? speaker)
    {
        var unnamed = speaker is null || speaker.Kind is SpeakerKind.Unknown or SpeakerKind.Group;
        if (unnamed) return Name is null || Accept.Contains("") || (speaker is not null && Names().Contains(Key(speaker.Name)));
        return Names().Contains(Key(speaker!.Name));
    }

    public bool IsPronoun(string text) => !text[Start..End].Contains(' ', StringComparison.Ordinal);

    private IEnumerable<string> Names() => Accept.Prepend(Name ?? "").Where(name => name.Length > 0).Select(Key);

    internal static string Key(string name)
    {
        var folded = NameFolding.Fold(name).Replace("'s ", " ", StringComparison.Ordinal);
        var key = new StringBuilder();
        foreach (var c in folded.StartsWith("the ", StringComparison.Ordinal) ? folded[4..] : folded)
        {
            if (c != '.') key.Append(c);
        }

        return key.ToString();
    }
}
