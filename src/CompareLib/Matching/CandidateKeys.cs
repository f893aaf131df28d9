namespace CompareLib.Matching;

/// <summary>
/// The keys under which a wording is filed: rare single roots, and pairs of neighbouring and next-but-one content roots, so that a changed word here and
/// there leaves enough of them; with a speaker given, the speaker's surname with a root. Of a wording of more than eight content words the rarest
/// next-but-one pair in each stretch of a few is kept; in a great corpus, of one of more than twelve, the rarest neighbours too.
/// </summary>
/// <remarks>Not thread-safe: one for each thread.</remarks>
internal sealed class CandidateKeys(WordingStore store, int[] frequency, int rareCap, bool exhaustive, bool great)
{
    private const int ShortContent = 8;
    private const int MiddlingContent = 12;
    private const int Window = 4;
    private const int DaysOfWindow = 3;
    private const int RootsOfDay = 4;
    private const int KeysOfDay = 2 * RootsOfDay;
    private ulong[] _keys = new ulong[64];
    private int[] _content = new int[64];
    private int[] _rare = new int[64];
    private int _count;

    /// <summary>The keys of a wording; valid until the next call.</summary>
    public ReadOnlySpan<ulong> Of(int wording)
    {
        _count = 0;
        var words = store.Words(wording);
        var full = store.Full(wording);
        var most = ((words.Length + full.Length) * 4) + KeysOfDay;
        if (_keys.Length < most) _keys = new ulong[most + words.Length];
        var speaker = store.CircumstancesOf(wording).Speaker is >= 0 and var number ? store.Speakers.SurnameHash(number) : 0UL;
        var hashes = store.Table.Hashes;
        foreach (var root in store.Roots(wording))
        {
            if (IsRare(root)) _keys[_count++] = WordTable.Mix(hashes[root]);
            else if (speaker != 0) _keys[_count++] = WordTable.Mix(hashes[root] ^ speaker);
        }

        // A mixed quotation is found by the words around its marks too.
        foreach (var root in full)
        {
            if (IsRare(root) && store.Roots(wording).BinarySearch(root) < 0) _keys[_count++] = WordTable.Mix(hashes[root]);
        }

        // In a small corpus a speaker's quotations are all compared: a retelling may share no word at all.
        if (exhaustive && speaker != 0) _keys[_count++] = WordTable.Mix(speaker);
        if (!exhaustive)
        {
            AddPairs(words, hashes);
            AddOccasion(wording, hashes);
        }

        return _keys.AsSpan(0, _count);
    }

    // Within a given event, or within a few days, a word that is no key by itself is rare enough.
    private void AddOccasion(int wording, ReadOnlySpan<ulong> hashes)
    {
        ref readonly var circumstances = ref store.CircumstancesOf(wording);
        if (circumstances.Event >= 0)
        {
            var window = WordTable.HashOf(store.Events[circumstances.Event]);
            foreach (var root in store.Roots(wording))
            {
                if (!IsRare(root)) _keys[_count++] = WordTable.Mix(hashes[root] + window);
            }
        }
        else if (circumstances.Day >= 0)
        {
            // Filed under its window and the next, two that lie no more days apart than a window is long meet in one.
            var window = (ulong)(circumstances.Day / DaysOfWindow);
            var found = Rarest(store.Roots(wording), hashes);
            for (var i = 0; i < found; i++)
            {
                _keys[_count++] = WordTable.Mix(hashes[_rare[i]] + WordTable.Mix(window));
                _keys[_count++] = WordTable.Mix(hashes[_rare[i]] + WordTable.Mix(window + 1));
            }
        }
    }

    // The rarest few that are no keys by themselves, first in the buffer; of equals by their hash, since numbers depend on the order of reading.
    private int Rarest(ReadOnlySpan<int> roots, ReadOnlySpan<ulong> hashes)
    {
        var rarity = store.Table.Rarity;
        var count = 0;
        foreach (var root in roots)
        {
            if (IsRare(root)) continue;
            var place = count;
            for (; place > 0 && (rarity[_rare[place - 1]] is var other && (other < rarity[root] || (other == rarity[root] && hashes[_rare[place - 1]] > hashes[root]))); place--)
            {
                if (place < RootsOfDay) _rare[place] = _rare[place - 1];
            }

            if (place == RootsOfDay) continue;
            _rare[place] = root;
            count = Math.Min(RootsOfDay, count + 1);
        }

        return count;
    }

    private void AddPairs(ReadOnlySpan<int> words, ReadOnlySpan<ulong> hashes)
    {
        if (_content.Length < words.Length)
        {
            _content = new int[words.Length * 2];
            _rare = new int[words.Length * 2];
        }

        var traits = store.Table.Traits;
        var rarity = store.Table.Rarity;
        var count = 0;
        foreach (var word in words)
        {
            if ((traits[word] & WordTraits.Function) == 0) _content[count++] = word;
        }

        for (var distance = 1; distance <= 2; distance++)
        {
            var last = count - distance;
            var unchosen = distance == 2 ? ShortContent : great ? MiddlingContent : int.MaxValue;
            // A rare root is a key by itself. Its pairs stand back, or a word that one report alone holds would push out of the choice what all have.
            for (var i = 0; i < last; i++) _rare[i] = IsRare(_content[i]) || IsRare(_content[i + distance]) ? 0 : rarity[_content[i]] + rarity[_content[i + distance]];
            for (var i = 0; i < last; i++)
            {
                if (_rare[i] == 0) continue;
                var (a, b) = (_content[i], _content[i + distance]);
                if (count > unchosen && !IsRarestOfSomeWindow(i, last)) continue;
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
