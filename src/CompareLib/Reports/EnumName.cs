using System.Collections.Frozen;
using System.Text;

namespace CompareLib.Reports;

/// <summary>The names of an enumeration's values in files: <c>NumberValue</c> is <c>number-value</c>.</summary>
internal static class EnumName<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Names = Enum.GetValues<T>().Distinct().ToFrozenDictionary(v => v, v => Kebab(v.ToString()));
    private static readonly FrozenDictionary<string, T> Values = Names.ToFrozenDictionary(n => n.Value, n => n.Key, StringComparer.Ordinal);

    /// <summary>The name; the number for a value that the enumeration does not define.</summary>
    public static string Of(T value) => Names.TryGetValue(value, out var name) ? name : Kebab(value.ToString());

    /// <summary>The value of a name; false when there is none.</summary>
    public static bool TryParse(string name, out T value) => Values.TryGetValue(name, out value);

    private static string Kebab(string name)
    {
        var result = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i])) result.Append('-');
            result.Append(char.ToLowerInvariant(name[i]));
        }

        return result.ToString();
    }
}
