namespace CompareLib.Text.Syntax;

/// <summary>A linear classifier over hashed sparse features: each feature adds small integers to the scores of a few classes.</summary>
/// <remarks>Read-only after loading, so safe to share between threads.</remarks>
internal sealed class LinearModel
{
    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly byte[] _classes;
    private readonly sbyte[] _weights;
    private readonly int _mask;

    public LinearModel(string[] labels, uint[] keys, ushort[] counts, byte[] classes, sbyte[] weights)
    {
        Labels = labels;
        _classes = classes;
        _weights = weights;
        var size = 1024;
        while (size < keys.Length * 2) size *= 2;
        _mask = size - 1;
        _keys = new uint[size];
        _rows = new int[size * 2];
        for (int k = 0, at = 0; k < keys.Length; at += counts[k++])
        {
            var slot = (int)(keys[k] * 0x9E3779B1u >>> 7) & _mask;
            while (_keys[slot] != 0) slot = (slot + 1) & _mask;
            _keys[slot] = keys[k];
            _rows[slot * 2] = at;
            _rows[(slot * 2) + 1] = at + counts[k];
        }
    }

    public string[] Labels { get; }

    public void Add(uint key, int[] scores)
    {
        var slot = (int)(key * 0x9E3779B1u >>> 7) & _mask;
        for (; _keys[slot] != 0; slot = (slot + 1) & _mask)
        {
            if (_keys[slot] != key) continue;
            for (int i = _rows[slot * 2], end = _rows[(slot * 2) + 1]; i < end; i++) scores[_classes[i]] += _weights[i];
            return;
        }
    }

    public static LinearModel Load(BinaryReader reader)
    {
        var labels = new string[reader.ReadInt32()];
        for (var i = 0; i < labels.Length; i++) labels[i] = string.Intern(reader.ReadString());
        var keys = new uint[reader.ReadInt32()];
        var counts = new ushort[keys.Length];
        for (var i = 0; i < keys.Length; i++) keys[i] = reader.ReadUInt32();
        for (var i = 0; i < keys.Length; i++) counts[i] = reader.ReadByte();
        var total = reader.ReadInt32();
        return new LinearModel(labels, keys, counts, reader.ReadBytes(total), (sbyte[])(object)reader.ReadBytes(total));
    }
}
