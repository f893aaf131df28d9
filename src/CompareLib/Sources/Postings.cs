namespace CompareLib.Sources;

/// <summary>Keys with the articles that hold them, key in the upper half and article in the lower; scattered into parts by key, each part sorted on demand.</summary>
internal sealed class Postings
{
    private readonly ulong[][] _parts;

    private Postings(ulong[][] parts) => _parts = parts;

    /// <summary>Scatters the keys of all articles and lets go of each list at once; <paramref name="parts"/> is a power of two.</summary>
    public static Postings Build(uint[]?[] keys, int parts, CancellationToken cancellation)
    {
        var shift = 32 - System.Numerics.BitOperations.Log2((uint)parts);
        var counts = new int[parts];
        foreach (var list in keys)
        {
            foreach (var key in list ?? []) counts[key >> shift]++;
        }

        cancellation.ThrowIfCancellationRequested();
        var scattered = counts.Select(n => new ulong[n]).ToArray();
        Array.Clear(counts);
        for (var a = 0; a < keys.Length; a++)
        {
            foreach (var key in keys[a] ?? [])
            {
                var part = key >> shift;
                scattered[part][counts[part]++] = ((ulong)key << 32) | (uint)a;
            }

            keys[a] = null;
        }

        return new Postings(scattered);
    }

    /// <summary>A part in ascending order; each part may be asked for once, from any thread.</summary>
    public ulong[] Part(int number)
    {
        Array.Sort(_parts[number]);
        return _parts[number];
    }
}
