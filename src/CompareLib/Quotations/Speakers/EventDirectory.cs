namespace CompareLib.Quotations.Speakers;

/// <summary>One name for an event that articles name differently: <c>6th Moscow conference on ...</c> and <c>the Sixth Moscow Conference on ...</c>.</summary>
internal sealed class EventDirectory
{
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Reads the events' wordings with the number of articles that use each. The result does not depend on their order.</summary>
    public EventDirectory(IReadOnlyDictionary<string, int> wordings)
    {
        var keys = wordings.Keys.ToDictionary(name => name, NamedEvents.Key, StringComparer.Ordinal);
        // A wording without its ordinal is the one edition that is named with it, if there is just one.
        var editions = keys.Values.Distinct(StringComparer.Ordinal).ToLookup(NamedEvents.KeyWithoutOrdinal, StringComparer.Ordinal);
        foreach (var group in wordings.Keys.GroupBy(name => Edition(keys[name], editions), StringComparer.Ordinal))
        {
            var canonical = group.OrderByDescending(name => wordings[name]).ThenByDescending(name => name.Count(char.IsUpper)).ThenByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).First();
            foreach (var name in group) _names[name] = canonical;
        }
    }

    /// <summary>The name that stands for all wordings of <paramref name="name"/>'s event.</summary>
    public string Canonical(string name) => _names.GetValueOrDefault(name, name);

    private static string Edition(string key, ILookup<string, string> editions)
    {
        var bare = NamedEvents.KeyWithoutOrdinal(key);
        if (bare != key) return key;
        var numbered = editions[bare].Where(other => other != bare).ToList();
        return numbered.Count == 1 ? numbered[0] : key;
    }
}
