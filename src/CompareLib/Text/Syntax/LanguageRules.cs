using System.Collections.Frozen;

namespace CompareLib.Text.Syntax;

/// <summary>The rules of one language for cutting text into words and sentences, read from the resource <c>syntax-LANGUAGE.txt</c>.</summary>
internal sealed class LanguageRules
{
    private static readonly Lazy<LanguageRules> English = new(() => Load("en")), German = new(() => Load("de"));

    private LanguageRules(string language, Dictionary<string, List<string>> sections)
    {
        Language = language;
        Titles = Set("titles");
        Closing = Set("closing");
        Numbered = Set("numbered");
        Abbreviations = Titles.Concat(Closing).Concat(Numbered).Concat(Set("abbreviations")).ToFrozenSet(StringComparer.Ordinal);
        Prefixes = Words("prefixes").ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        Cues = Words("cues").ToFrozenSet(StringComparer.Ordinal);
        Agents = Words("agents").ToFrozenSet(StringComparer.Ordinal);
        Starters = Words("starters").ToFrozenSet(StringComparer.Ordinal);
        Units = Words("units").ToFrozenSet(StringComparer.Ordinal);
        Ordinals = Words("ordinals").ToFrozenSet(StringComparer.Ordinal);
        Clitics = [.. Words("clitics")];
        Splits = Words("split").ToFrozenDictionary(w => w.Replace("|", "", StringComparison.Ordinal), w => w.IndexOf('|', StringComparison.Ordinal), StringComparer.OrdinalIgnoreCase);
        Fused = Words("fused").Select(w => w.Split('=', '+')).ToFrozenDictionary(p => p[0], p => (p[1], p[2]), StringComparer.OrdinalIgnoreCase);
        SplitForms = Splits.GetAlternateLookup<ReadOnlySpan<char>>();
        FusedForms = Fused.GetAlternateLookup<ReadOnlySpan<char>>();
        PrefixForms = Prefixes.GetAlternateLookup<ReadOnlySpan<char>>();

        IEnumerable<string> Words(string section) => sections.TryGetValue(section, out var words) ? words : [];

        // Headlines and agencies print abbreviations in capitals too; no other change of case is one ("ill." is no state).
        FrozenSet<string> Set(string section) => Words(section).Concat(Words(section).Where(w => w.Length > 1 && char.IsUpper(w[0])).Select(w => w.ToUpperInvariant())).ToFrozenSet(StringComparer.Ordinal);
    }

    public string Language { get; }

    /// <summary>All abbreviations whose stop belongs to them, written without it.</summary>
    public FrozenSet<string> Abbreviations { get; }

    public FrozenSet<string> Titles { get; }

    public FrozenSet<string> Closing { get; }

    public FrozenSet<string> Numbered { get; }

    public FrozenSet<string> Prefixes { get; }

    public FrozenSet<string> Cues { get; }

    /// <summary>Prepositions of the agent of a passive.</summary>
    public FrozenSet<string> Agents { get; }

    public FrozenSet<string> Starters { get; }

    public FrozenSet<string> Units { get; }

    public FrozenSet<string> Ordinals { get; }

    public IReadOnlyList<string> Clitics { get; }

    public FrozenDictionary<string, int> Splits { get; }

    public FrozenDictionary<string, (string First, string Second)> Fused { get; }

    /// <summary>The same three tables by a part of the text, so that looking up allocates nothing.</summary>
    public FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> SplitForms { get; }

    public FrozenDictionary<string, (string First, string Second)>.AlternateLookup<ReadOnlySpan<char>> FusedForms { get; }

    public FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PrefixForms { get; }

    /// <summary>The rules for a language code such as <c>de</c> or <c>de-AT</c>; English for any other.</summary>
    public static LanguageRules For(string language) => language.StartsWith("de", StringComparison.OrdinalIgnoreCase) ? German.Value : English.Value;

    private static LanguageRules Load(string language)
    {
        using var stream = typeof(LanguageRules).Assembly.GetManifestResourceStream($"syntax-{language}.txt")
            ?? throw new InvalidOperationException($"The resource syntax-{language}.txt is missing.");
        using var reader = new StreamReader(stream);
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var current = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            if (line.StartsWith('[')) sections[line.Trim('[', ']')] = current = [];
            else current.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return new LanguageRules(language, sections);
    }
}
