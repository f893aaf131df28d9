using System.Text;

namespace CompareLib.Cli;

/// <summary>Names of enumeration values as files write them: <c>NumberValue</c> is <c>number-value</c>.</summary>
internal static class KebabCase
{
    /// <summary>The kebab-case form of <paramref name="value"/>.</summary>
    public static string Of<T>(T value) where T : struct, Enum
    {
        var name = value.ToString();
        var text = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0) text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
