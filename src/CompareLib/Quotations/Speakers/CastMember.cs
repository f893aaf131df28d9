namespace CompareLib.Quotations.Speakers;

/// <summary>Somebody or something an article names: a person, an institution, a place.</summary>
internal sealed class CastMember(int number, SpeakerKind kind, string[] words)
{
    /// <summary>Its number in the article's cast.</summary>
    public int Number { get; } = number;

    /// <summary>Person, institution, or unknown when the name alone does not tell.</summary>
    public SpeakerKind Kind { get; set; } = kind;

    /// <summary>True for somebody without a name who is only described: later pronouns may stand for him.</summary>
    public bool IsUnnamed { get; set; }

    /// <summary>True when a place is named, which speaks only as a government.</summary>
    public bool IsPlace { get; set; }

    /// <summary>The words of the fullest name met, without titles.</summary>
    public string[] Words { get; set; } = words;

    /// <summary>The fullest name.</summary>
    public string Name => string.Join(' ', Words);

    /// <summary>The folded last name; suffixes such as Jr. left out.</summary>
    public string Surname { get; set; } = "";

    /// <summary>The folded first name; empty for a surname alone.</summary>
    public string GivenName { get; set; } = "";

    /// <summary>What titles and gendered roles tell; it outweighs the given name.</summary>
    public Gender TitleGender { get; set; }

    /// <summary>What the given name tells.</summary>
    public Gender NameGender { get; set; }

    /// <summary>Which pronoun stands for it.</summary>
    public Gender Gender => TitleGender is Gender.Male or Gender.Female ? TitleGender : NameGender;

    /// <summary>Families of all roles the article gives it.</summary>
    public ulong Roles { get; set; }

    /// <summary>Families of which the article gives it a general word.</summary>
    public ulong GeneralRoles { get; set; }

    /// <summary>Families of institutions its name or appositions give.</summary>
    public ulong Institutions { get; set; }

    /// <summary>The roles as printed, in order of the text, distinct.</summary>
    public List<string> RoleTexts { get; } = [];

    /// <summary>Folded words of those roles and of affiliations: what a description's modifiers are looked up in.</summary>
    public HashSet<string> RoleWords { get; } = new(StringComparer.Ordinal);

    /// <summary>Folded nouns that say what it is: the heads of those roles, not what they are of (<c>adviser</c> of <c>adviser to the president</c>).</summary>
    public HashSet<string> HeadWords { get; } = new(StringComparer.Ordinal);

    /// <summary>Mentions resolved to it, as printed.</summary>
    public SortedSet<string> Aliases { get; } = new(StringComparer.Ordinal);

    /// <summary>How often it is named.</summary>
    public int Count { get; set; }

    /// <summary>How often it is named in full.</summary>
    public int FullCount { get; set; }

    /// <summary>Word of its latest naming met so far; -1 before the first.</summary>
    public int LastNamed { get; set; } = -1;

    /// <summary>True when a title, a given name or a role shows that it is a person, or a noun that it is an institution.</summary>
    public bool IsCertain { get; set; }

    /// <summary>First code unit of its first naming.</summary>
    public int FirstStart { get; set; }

    /// <summary>Adds a role as printed.</summary>
    public void AddRole(string text, RoleMask roles, IEnumerable<string> words, IEnumerable<string> heads)
    {
        Roles |= roles.All;
        GeneralRoles |= roles.General;
        foreach (var word in words) RoleWords.Add(word);
        foreach (var head in heads) HeadWords.Add(head);
        if (text.Length > 0 && RoleTexts.Count < 32 && !RoleTexts.Contains(text)) RoleTexts.Add(text);
    }
}
