namespace CompareLib.Text;

/// <summary>The word lists of one language: a text file of named sections, a word a line, its value after a tab. Adding a language means adding a file.</summary>
internal sealed class WordLists
{
    private readonly Dictionary<string, List<(string Word, string Value)>> _sections = new(StringComparer.Ordinal);

    private WordLists(string file)
    {
        List<(string, string)>? section = null;
        foreach (var line in LexiconData.Lines(file))
        {
            if (line[0] == '[')
            {
                section = _sections[line[1..^1]] = [];
                continue;
            }

            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var value = tab < 0 ? "" : line[(tab + 1)..];
            foreach (var word in (tab < 0 ? line : line[..tab]).Split(", ")) section!.Add((word, value));
        }
    }

    /// <summary>Reads the embedded file <paramref name="file"/>.</summary>
    public static WordLists Load(string file) => new(file);

    /// <summary>The words of a section with their values, in the order of the file; none when the language has no such section.</summary>
    public IReadOnlyList<(string Word, string Value)> Pairs(string section) => _sections.TryGetValue(section, out var pairs) ? pairs : [];

    /// <summary>The words of a section as a set.</summary>
    public HashSet<string> Set(string section) => new(Pairs(section).Select(p => p.Word), StringComparer.Ordinal);
}
