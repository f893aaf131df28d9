namespace CompareLib.Text.Syntax;

/// <summary>Finds the row of a hashed key (never 0) by open addressing; row 0 stands for any other.</summary>
internal sealed class KeyTable
{
    private readonly uint[] _keys;
    private readonly int[] _rows;
    private readonly int _mask;

    public KeyTable(uint[] keys)
    {
        var size = 256;
        while (size < keys.Length * 2) size *= 2;
        _mask = size - 1;
        _keys = new uint[size];
        _rows = new int[size];
        for (var k = 0; k < keys.Length; k++)
        {
            var slot = (int)(keys[k] >>> 1) & _mask;
            while (_keys[slot] != 0) slot = (slot + 1) & _mask;
            _keys[slot] = keys[k];
            _rows[slot] = k + 1;
        }
    }

    public int Row(uint key)
    {
        for (var slot = (int)(key >>> 1) & _mask; _keys[slot] != 0; slot = (slot + 1) & _mask)
            if (_keys[slot] == key) return _rows[slot];
        return 0;
    }
}
