namespace CompareLib.Matching;

/// <summary>Numbers names in the order in which they are met.</summary>
internal sealed class NameTable
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    /// <summary>How many there are.</summary>
    public int Count => _names.Count;

    /// <summary>The number of <paramref name="name"/>.</summary>
    public int IdOf(string name)
    {
        if (_ids.TryGetValue(name, out var id)) return id;
        _ids.Add(name, id = _names.Count);
        _names.Add(name);
        return id;
    }

    /// <summary>The name with this number.</summary>
    public string this[int id] => _names[id];

    /// <summary>Takes over all names of <paramref name="other"/>; their numbers here, by their numbers there.</summary>
    public int[] AdoptAll(NameTable other) => [.. other._names.Select(IdOf)];
}
