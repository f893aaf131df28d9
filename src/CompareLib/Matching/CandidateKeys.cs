namespace CompareLib.Matching;

/// <summary>
/// The keys under which a wording is filed: rare single roots, and pairs of neighbouring and next-but-one content roots, so that a changed word here and
/// there leaves enough of them; with a speaker given, the speaker's surname with a root. Of a long wording the rarest pair in each stretch of a few is kept.
/// </summary>
/// <remarks>Not thread-safe: one for each thread.</remarks>
internal sealed class CandidateKeys(WordingStore store, int[] frequency, int[] rarity, int rareCap, bool exhaustive)
{
    private const int ShortContent = 8;
    private const int Window = 4;
    private ulong[] _keys = new ulong[64];
    private int[] _content = new int[64];
    private int[] _rare = new int[64];
    private int _count;

    /// <summary>The keys of a wording; valid until the next call.</summary>
    public ReadOnlySpan<ulong> Of(int wording)
    {
        _count = 0;
        var words = store.Words(wording);
        if (_keys.Length < (words.Length * 3) + 1) _keys = new ulong[(words.Length * 4) + 1];
        var speaker = store.CircumstancesOf(wording).Speaker is >= 0 and var number ? store.Speakers.SurnameHash(number) : 0UL;
        var hashes = store.Table.Hashes;
        foreach (var root in store.Roots(wording))
        {
            if (IsRare(root)) _keys[_count++] = WordTable.Mix(hashes[root]);
            else if (speaker != 0) _keys[_count++] = WordTable.Mix(hashes[root] ^ speaker);
        }

        // In a small corpus a speaker's quotations are all compared: a retelling may share no word at all.
        if (exhaustive && speaker != 0) _keys[_count++] = WordTable.Mix(speaker);
        if (!exhaustive) AddPairs(words, hashes);
        return _keys.AsSpan(0, _count);
    }

    private void AddPairs(ReadOnlySpan<int> words, ReadOnlySpan<ulong> hashes)
    {
        if (_content.Length < words.Length)
        {
            _content = new int[words.Length * 2];
            _rare = new int[words.Length * 2];
        }

        var traits = store.Table.Traits;
        var count = 0;
        foreach (var word in words)
        {
            if ((traits[word] & WordTraits.Function) == 0) _content[count++] = word;
        }

        for (var distance = 1; distance <= 2; distance++)
        {
            var last = count - distance;
            // A rare root is a key by itself. Its pairs stand back, or a word that one report alone holds would push out of the choice what all have.
            for (var i = 0; i < last; i++) _rare[i] = IsRare(_content[i]) || IsRare(_content[i + distance]) ? 0 : rarity[_content[i]] + rarity[_content[i + distance]];
            for (var i = 0; i < last; i++)
            {
                if (_rare[i] == 0) continue;
                var (a, b) = (_content[i], _content[i + distance]);
                if (count > ShortContent && !IsRarestOfSomeWindow(i, last)) continue;
                _keys[_count++] = WordTable.Mix((hashes[a] * 3) ^ hashes[b]);
            }
        }
    }

    private bool IsRare(int root) => frequency[root] <= rareCap;

    // Whether a window of neighbours holds none rarer: the same choice wherever the window's words stand together (winnowing, Schleimer et al. 2003).
    private bool IsRarestOfSomeWindow(int i, int last)
    {
        var own = _rare[i];
        var (left, right) = (i - 1, i + 1);
        while (left >= 0 && i - left < Window && _rare[left] < own) left--;
        while (right < last && right - i < Window && _rare[right] <= own) right++;
        return right - left - 1 >= Math.Min(Window, last);
    }
}
