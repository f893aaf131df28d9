using System.Collections.Frozen;

namespace CompareLib.Sources;

/// <summary>The names of agencies and outlets, with their other names.</summary>
internal static class OutletNames
{
    private static readonly (FrozenDictionary<string, string> Names, int LongestWords) Data = Build();

    private static readonly string[] Endings = ["News", "Times", "Post", "TV", "Television", "Radio", "Agency", "Daily", "Journal", "Herald", "Tribune", "Press", "Channel", "Magazine", "magazine", "Newspaper", "newspaper", "Gazette", "Observer", "Chronicle", "Wire", "Review"];

    /// <summary>Most words that a known name has.</summary>
    public static int LongestWords => Data.LongestWords;

    /// <summary>The usual name of a known outlet; null for an unknown one.</summary>
    public static string? Known(string name) => Data.Names.TryGetValue(Key(name), out var usual) ? usual : null;

    /// <summary>True when the name says by its form that it is an outlet: <c>Daily Planet News</c>, <c>example.org</c>.</summary>
    public static bool LooksLikeOutlet(string name)
    {
        var space = name.LastIndexOf(' ');
        if (space > 0 && Endings.Contains(name[(space + 1)..])) return true;
        var dot = name.LastIndexOf('.');
        return dot > 1 && dot < name.Length - 1 && !name.Contains(' ', StringComparison.Ordinal) && name.Length - dot <= 5 && name.AsSpan(dot + 1).IndexOfAnyExceptInRange('a', 'z') < 0;
    }

    /// <summary>One key for all names of one outlet: the usual name where known, otherwise the name without article and case.</summary>
    public static string Identity(string name) => Key(Known(name) ?? name);

    private static string Key(string name)
    {
        var key = name.Trim();
        if (key.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) key = key[4..];
        if (key.EndsWith(" news agency", StringComparison.OrdinalIgnoreCase)) key = key[..^12];
        return key.Length <= 4 ? key : key.ToLowerInvariant();
    }

    private static (FrozenDictionary<string, string>, int) Build()
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var longest = 1;
        foreach (var line in WordLists.Lines("source-outlets.txt"))
        {
            var forms = line.Split(" = ");
            foreach (var form in forms)
            {
                names.TryAdd(Key(form), forms[0]);
                longest = Math.Max(longest, form.Split(' ').Length);
            }
        }

        return (names.ToFrozenDictionary(StringComparer.Ordinal), longest);
    }
}
