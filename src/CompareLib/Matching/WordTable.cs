using System.Runtime.InteropServices;

namespace CompareLib.Matching;

/// <summary>
/// Numbers the words of a corpus. A word is looked up by its lower-cased form without allocating; its root, which is what wordings are compared by, is
/// worked out once for each distinct form. Not thread-safe: each thread fills a table of its own, which is then merged.
/// </summary>
internal sealed class WordTable
{
    private const int MaxForm = 64;
    private const string LastLemma = "\uffff";
    private const ulong HashSeed = 0xCBF29CE484222325UL;
    private const ulong HashPrime = 0x100000001B3UL;
    private ulong[] _formHash = new ulong[1 << 12];
    private int[] _formRoot = new int[1 << 12];
    private int _forms;

    // Ids by the hash of the root, open addressing; 0 marks an empty slot, so an id stands there one higher.
    private int[] _rootSlots = new int[1 << 11];
    private readonly List<WordTraits> _traits = [];
    private readonly List<int> _rarity = [];
    private readonly List<ulong> _hashes = [];
    private readonly List<string> _lemmas = [];
    private readonly List<int> _lemmaShapes = [];

    /// <summary>How many roots there are; ids run from 0.</summary>
    public int Count => _hashes.Count;

    /// <summary>What each root is good for, by id.</summary>
    public ReadOnlySpan<WordTraits> Traits => CollectionsMarshal.AsSpan(_traits);

    /// <summary>How rare each root is in news at large, in <see cref="NewsRarity.Units"/>, by id.</summary>
    public ReadOnlySpan<int> Rarity => CollectionsMarshal.AsSpan(_rarity);

    /// <summary>A mixed 64-bit hash of each root's text, by id: the same in every run and whatever the order of input.</summary>
    public ReadOnlySpan<ulong> Hashes => CollectionsMarshal.AsSpan(_hashes);

    /// <summary>A base form of this root: the first in ordinal order of those that were met, so that the order of input does not matter.</summary>
    public string Lemma(int id) => _lemmas[id];

    /// <summary>First letter and length of each root's base form, by id: two that differ much in these are no two spellings of one name.</summary>
    public ReadOnlySpan<int> LemmaShapes => CollectionsMarshal.AsSpan(_lemmaShapes);

    /// <summary>While true, words are looked up but nothing is learnt of them: for a question that is not part of the corpus.</summary>
    public bool IsAsking { get; set; }

    /// <summary>The root's id of a word as it stands in the text.</summary>
    /// <remarks>Forms and roots are told apart by 64 bits of hash: two of a million words share one in one run of forty million.</remarks>
    public int IdOf(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[MaxForm];
        var form = word.Length > MaxForm ? word[..MaxForm] : word;
        var hash = HashSeed;
        for (var i = 0; i < form.Length; i++)
        {
            var c = form[i];
            c = c < 128 ? (c is >= 'A' and <= 'Z' ? (char)(c | 32) : c) : c == '’' ? '\'' : char.ToLowerInvariant(c);
            lower[i] = c;
            hash = (hash ^ c) * HashPrime;
        }

        // Capitals tell the country from the pronoun.
        if (word is "US" or "U.S") return IdOfForm("u.s", HashOf("u.s"));
        return IdOfForm(lower[..form.Length], Mix(hash));
    }

    /// <summary>The id of another table's root in this one.</summary>
    public int Adopt(WordTable other, int id)
    {
        var slot = SlotOf(other._hashes[id]);
        if (_rootSlots[slot] == 0) return Add(slot, other._hashes[id], other._lemmas[id], other._traits[id]);
        Confirm(_rootSlots[slot] - 1, other._lemmas[id]);
        return _rootSlots[slot] - 1;
    }

    /// <summary>Mixes all bits of <paramref name="value"/> into all bits (the finaliser of SplitMix64).</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }

    /// <summary>A 64-bit hash of a string, or of two one after the other, that is the same in every run.</summary>
    public static ulong HashOf(ReadOnlySpan<char> text, ReadOnlySpan<char> rest = default)
    {
        var hash = HashSeed;
        foreach (var c in text) hash = (hash ^ c) * HashPrime;
        foreach (var c in rest) hash = (hash ^ c) * HashPrime;
        return Mix(hash);
    }

    private int IdOfForm(ReadOnlySpan<char> form, ulong hash)
    {
        // 0 marks an empty slot.
        hash |= 1;
        var mask = _formHash.Length - 1;
        var slot = (int)(hash >> 32) & mask;
        for (; _formHash[slot] != 0; slot = (slot + 1) & mask)
        {
            if (_formHash[slot] == hash) return _formRoot[slot];
        }

        var id = Learn(form.ToString());
        if (IsAsking) return id;
        if (++_forms * 2 > _formHash.Length)
        {
            Grow();
            mask = _formHash.Length - 1;
            slot = (int)(hash >> 32) & mask;
            while (_formHash[slot] != 0) slot = (slot + 1) & mask;
        }

        (_formHash[slot], _formRoot[slot]) = (hash, id);
        return id;
    }

    private int Learn(string form)
    {
        var word = WordKnowledge.Of(form);
        var slot = SlotOf(word.Root);
        if (_rootSlots[slot] == 0) return Add(slot, word.Root, IsAsking ? LastLemma : word.Lemma, word.Traits);
        if (!IsAsking) Confirm(_rootSlots[slot] - 1, word.Lemma);
        return _rootSlots[slot] - 1;
    }

    // Where a root stands, or the empty slot where it would.
    private int SlotOf(ulong hash)
    {
        var mask = _rootSlots.Length - 1;
        var slot = (int)(hash >> 32) & mask;
        while (_rootSlots[slot] is not 0 and var id && _hashes[id - 1] != hash) slot = (slot + 1) & mask;
        return slot;
    }

    private void Confirm(int root, string lemma)
    {
        if (string.CompareOrdinal(lemma, _lemmas[root]) < 0) (_lemmas[root], _lemmaShapes[root]) = (lemma, ShapeOf(lemma));
    }

    private void Grow()
    {
        var (hashes, roots) = (_formHash, _formRoot);
        (_formHash, _formRoot) = (new ulong[hashes.Length * 2], new int[hashes.Length * 2]);
        var mask = _formHash.Length - 1;
        for (var i = 0; i < hashes.Length; i++)
        {
            if (hashes[i] == 0) continue;
            var slot = (int)(hashes[i] >> 32) & mask;
            while (_formHash[slot] != 0) slot = (slot + 1) & mask;
            (_formHash[slot], _formRoot[slot]) = (hashes[i], roots[i]);
        }
    }

    private static int ShapeOf(string lemma) => (lemma[0] << 8) | Math.Min(lemma.Length, 255);

    private int Add(int slot, ulong hash, string lemma, WordTraits traits)
    {
        _lemmas.Add(lemma);
        _lemmaShapes.Add(ShapeOf(lemma));
        _traits.Add(traits);
        _rarity.Add(NewsRarity.Of(hash, traits));
        _hashes.Add(hash);
        _rootSlots[slot] = Count;
        if (Count * 2 > _rootSlots.Length)
        {
            _rootSlots = new int[_rootSlots.Length * 2];
            for (var id = 0; id < Count; id++) _rootSlots[SlotOf(_hashes[id])] = id + 1;
        }

        return Count - 1;
    }
}
