namespace CompareLib.Matching;

/// <summary>Counts the distinct pairs of neighbouring words that a prepared wording and others have in common.</summary>
/// <remarks>Not thread-safe. No allocation once its buffer has grown.</remarks>
internal sealed class SharedPhrases
{
    private const int MostWords = 96;
    private ulong[] _pairs = new ulong[MostWords];
    private ulong[] _others = new ulong[MostWords];
    private int _count;

    /// <summary>Makes a wording the left side.</summary>
    public void Prepare(ReadOnlySpan<int> words) => _count = Read(words, ref _pairs);

    /// <summary>How many distinct pairs of neighbouring words both have.</summary>
    public int Count(ReadOnlySpan<int> words)
    {
        var count = Read(words, ref _others);
        var (shared, i) = (0, 0);
        for (var j = 0; j < count; j++)
        {
            while (i < _count && _pairs[i] < _others[j]) i++;
            if (i < _count && _pairs[i] == _others[j]) shared++;
        }

        return shared;
    }

    private static int Read(ReadOnlySpan<int> words, ref ulong[] pairs)
    {
        if (words.Length < 2) return 0;
        if (pairs.Length < words.Length) pairs = new ulong[words.Length * 2];
        for (var i = 1; i < words.Length; i++) pairs[i - 1] = ((ulong)(uint)words[i - 1] << 32) | (uint)words[i];
        var all = pairs.AsSpan(0, words.Length - 1);
        all.Sort();
        var kept = 1;
        for (var i = 1; i < all.Length; i++)
        {
            if (all[i] != all[kept - 1]) all[kept++] = all[i];
        }

        return kept;
    }
}
