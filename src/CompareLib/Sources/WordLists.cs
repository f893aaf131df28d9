using System.Collections.Frozen;

namespace CompareLib.Sources;

/// <summary>The word lists of this room, read once from the embedded data files, as word numbers.</summary>
internal static class WordLists
{
    private static readonly FrozenDictionary<int, ArticleWordTraits> Traits = Build();

    /// <summary>What the lists say of a word.</summary>
    public static ArticleWordTraits Of(int id) => Traits.TryGetValue(id, out var traits) ? traits : ArticleWordTraits.None;

    /// <summary>The lines of an embedded data file without comments and empty lines.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The data file {name} is missing from the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line;
        }
    }

    private static FrozenDictionary<int, ArticleWordTraits> Build()
    {
        var traits = new Dictionary<int, ArticleWordTraits>();
        Add("source-function-words.txt", ArticleWordTraits.Function);
        Add("source-speech-verbs.txt", ArticleWordTraits.Speech);
        foreach (var word in (string[])["i", "me", "my", "mine", "we", "our", "ours", "im", "ive", "id", "weve"]) Set(word, ArticleWordTraits.FirstPerson);
        return traits.ToFrozenDictionary();

        void Add(string file, ArticleWordTraits trait)
        {
            foreach (var line in Lines(file))
            {
                foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries)) Set(word, trait);
            }
        }

        void Set(string word, ArticleWordTraits trait)
        {
            var id = WordHash.Of(word);
            traits[id] = traits.GetValueOrDefault(id) | trait;
        }
    }
}
