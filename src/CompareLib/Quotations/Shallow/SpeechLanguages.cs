using System.Collections.Frozen;
using System.Reflection;
using System.Text;
using CompareLib.Text;

namespace CompareLib.Quotations.Shallow;

/// <summary>The languages whose words in marks are read without a parser: one a folder <c>Languages/TAG</c> with a file <c>speech.txt</c>. Thread-safe.</summary>
internal static class SpeechLanguages
{
    private const string Folder = "languages/";
    private const string File = "/speech.txt";

    private static readonly Lazy<FrozenDictionary<string, SpeechLanguage>> Known = new(LoadAll);

    private static readonly Lazy<SpeechLanguage[]> Sorted = new(() => [.. Known.Value.Values.OrderBy(l => l.Tag, StringComparer.Ordinal)]);

    /// <summary>The language-free rules: marks, a comma, a colon or a dash, and a name.</summary>
    public static SpeechLanguage Undetermined { get; } = new("und", new Dictionary<string, List<string>>(StringComparer.Ordinal));

    /// <summary>All of them, by tag.</summary>
    public static IReadOnlyList<SpeechLanguage> All => Sorted.Value;

    /// <summary>The rules for a BCP 47 tag: null for English and German, which are read with a parser, and the language-free ones where the tag has no folder.</summary>
    public static SpeechLanguage? For(string tag)
    {
        var primary = LanguageTag.Primary(tag) ?? tag;
        return primary is "en" or "de" ? null : Find(primary) ?? Undetermined;
    }

    /// <summary>The language of a BCP 47 tag (<c>fr</c>, <c>fr-CA</c>), or null where it has no folder.</summary>
    public static SpeechLanguage? Find(string tag) => Known.Value.GetValueOrDefault(LanguageTag.Primary(tag) ?? tag);

    private static FrozenDictionary<string, SpeechLanguage> LoadAll()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var found = new Dictionary<string, SpeechLanguage>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (!name.StartsWith(Folder, StringComparison.Ordinal) || !name.EndsWith(File, StringComparison.Ordinal)) continue;
            var tag = name[Folder.Length..^File.Length];
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            found[tag] = new SpeechLanguage(tag, Sections(reader));
        }

        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static Dictionary<string, List<string>> Sections(TextReader reader)
    {
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            line = line.Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[' && line[^1] == ']' && line.Length > 2 && char.IsAsciiLetter(line[1])) sections[line[1..^1]] = lines = [];
            else lines.Add(line);
        }

        return sections;
    }
}
