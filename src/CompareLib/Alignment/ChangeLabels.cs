using System.Collections.Immutable;

namespace CompareLib.Alignment;

/// <summary>Names and levels of the change labels. Thread-safe.</summary>
public static class ChangeLabels
{
    private static readonly ImmutableArray<string> Names = [.. Enum.GetNames<ChangeLabel>().Select(Kebab)];

    /// <summary>The label's name in files: <c>number-value</c>.</summary>
    public static string Name(ChangeLabel label) => Names[(int)label];

    /// <summary>The label of that name in files.</summary>
    /// <exception cref="ArgumentException">No label has the name.</exception>
    public static ChangeLabel Parse(string name)
    {
        var at = Names.IndexOf(name, StringComparer.Ordinal);
        return at >= 0 ? (ChangeLabel)at : throw new ArgumentException("no such label: " + name, nameof(name));
    }

    /// <summary>How much a change with this label matters where nothing in the text makes it matter more.</summary>
    public static ChangeLevel LevelOf(ChangeLabel label) => label switch
    {
        <= ChangeLabel.Punctuation => ChangeLevel.Typography,
        <= ChangeLabel.Disfluency => ChangeLevel.Form,
        <= ChangeLabel.Reorder => ChangeLevel.Editing,
        _ => ChangeLevel.Meaning,
    };

    private static string Kebab(string name) =>
        string.Concat(name.Select((c, k) => char.IsAsciiLetterUpper(c) ? (k > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
