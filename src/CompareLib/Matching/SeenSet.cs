namespace CompareLib.Matching;

/// <summary>Remembers small numbers until it is cleared, which costs nothing.</summary>
internal sealed class SeenSet(int count)
{
    private readonly int[] _round = new int[count];
    private int _now = 1;

    /// <summary>Forgets all.</summary>
    public void Clear() => _now++;

    /// <summary>True when <paramref name="number"/> was not there before.</summary>
    public bool Add(int number)
    {
        if (_round[number] == _now) return false;
        _round[number] = _now;
        return true;
    }
}
