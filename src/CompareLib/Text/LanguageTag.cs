using System.Collections.Frozen;
using System.Text;

namespace CompareLib.Text;

/// <summary>Reads the language that metadata names: a BCP 47 tag, an ISO 639-2 code or a name. Thread-safe.</summary>
internal static class LanguageTag
{
    private const int LongestPrimary = 3;

    private static readonly Lazy<FrozenDictionary<string, string>> Names = new(Load);

    /// <summary>The primary tag of <paramref name="language"/> in lower case (<c>fr-CA</c>, <c>fra</c> and <c>French</c> are <c>fr</c>); null for what is no tag and no known name.</summary>
    public static string? Primary(string? language)
    {
        var name = language?.Trim().ToLowerInvariant() ?? "";
        var end = name.IndexOfAny(['-', '_']);
        var primary = end < 0 ? name : name[..end];
        if (Names.Value.TryGetValue(primary, out var tag)) return tag;
        return primary.Length is > 1 and <= LongestPrimary && primary.All(char.IsAsciiLetter) ? primary : null;
    }

    private static FrozenDictionary<string, string> Load()
    {
        using var reader = new StreamReader(typeof(LanguageTag).Assembly.GetManifestResourceStream("languages/tags.txt")!, Encoding.UTF8);
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var words = line.Split(' ');
            foreach (var word in words) names[word] = words[0];
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
