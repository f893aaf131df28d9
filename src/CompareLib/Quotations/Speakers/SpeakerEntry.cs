using CompareLib.Text;

namespace CompareLib.Quotations.Speakers;

/// <summary>One wording of a speaker over all articles: a name with what the articles say about its bearer.</summary>
internal sealed class SpeakerEntry
{
    /// <summary>An entry for <paramref name="name"/>.</summary>
    public SpeakerEntry(string name, SpeakerKind kind)
    {
        Name = name;
        Kind = kind;
        Words = [.. NameFolding.Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !SpeakerVocabulary.English[word.TrimEnd('.')].Is(WordClass.Suffix))];
        SurnameKey = Words.Length == 0 ? "" : NameKey.Of(Words[^1]);
    }

    /// <summary>The name as printed.</summary>
    public string Name { get; }

    /// <summary>What the speaker is.</summary>
    public SpeakerKind Kind { get; }

    /// <summary>The folded words of the name, suffixes such as Jr. left out.</summary>
    public string[] Words { get; }

    /// <summary>Key of the last word that transliterations share.</summary>
    public string SurnameKey { get; }

    /// <summary>How many articles give it.</summary>
    public int Articles { get; set; }

    /// <summary>Roles as printed.</summary>
    public SortedSet<string> Roles { get; } = new(StringComparer.Ordinal);

    /// <summary>Mentions as printed.</summary>
    public SortedSet<string> Aliases { get; } = new(StringComparer.Ordinal);

    /// <summary>Folded words of the roles; a country for its adjective.</summary>
    public HashSet<string> RoleWords { get; } = new(StringComparer.Ordinal);

    /// <summary>Families of the roles.</summary>
    public RoleMask Mask { get; private set; }

    /// <summary>Adds a role.</summary>
    public void AddRole(string role)
    {
        if (!Roles.Add(role)) return;
        var words = new ArticleWords(role, SpeakerVocabulary.English, [], []);
        Mask |= RoleReader.Heads(words, 0, words.Count, words.Count > 0 && words.IsCapital(words.Count - 1));
        foreach (var word in RoleReader.ContentWords(words, 0, words.Count)) RoleWords.Add(word);
    }
}
