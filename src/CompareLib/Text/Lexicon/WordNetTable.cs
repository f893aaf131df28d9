
namespace CompareLib.Text;

/// <summary>The word table derived from WordNet 3.0 (LexiconBuilderWords): words by number, their senses, and how words and senses hang together.</summary>
/// <remarks>Loaded once at first use, immutable, thread-safe; look-ups take a span and do not allocate. Word 0 is the unknown word.</remarks>
internal sealed class WordNetTable
{
    private readonly char[] _letters;
    private readonly int[] _starts;
    private readonly int[] _slots;
    private readonly string?[] _strings;
    private readonly byte[] _senseCounts;
    private readonly int[] _senseStarts;
    private readonly int[] _senseSynsets;
    private readonly byte[] _senseWeights;
    private readonly byte[] _files;
    private readonly Links _hypernyms;
    private readonly Links _similar;
    private readonly Links _derived;
    private readonly Links _antonyms;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _phraseStarts;
    private readonly Dictionary<string, (byte Pos, int Word)[]>.AlternateLookup<ReadOnlySpan<char>> _exceptions;

    private WordNetTable()
    {
        var reader = new SpanReader(LexiconData.Bytes("wordnet-en.br"));
        Count = reader.Number();
        (_letters, _starts) = ReadWords(reader, Count);
        _slots = new int[1 << 18];
        for (var word = 1; word <= Count; word++)
        {
            var slot = Hashing.Of(Letters(word)) & (uint)(_slots.Length - 1);
            while (_slots[slot] != 0) slot = (slot + 1) & (uint)(_slots.Length - 1);
            _slots[slot] = word;
        }

        _strings = new string?[Count + 1];
        var starts = new HashSet<string>(StringComparer.Ordinal);
        for (var word = Count; word > 0 && Letters(word).IndexOf('_') is var cut and > 0; word--) starts.Add(Letters(word)[..cut].ToString());
        _phraseStarts = starts.GetAlternateLookup<ReadOnlySpan<char>>();
        _senseCounts = new byte[4 * (Count + 1)];
        for (var pos = 0; pos < 4; pos++)
            for (var word = 1; word <= Count; word++) _senseCounts[4 * word + pos] = (byte)reader.Number();
        _senseStarts = new int[Count + 2];
        for (var word = 0; word <= Count; word++)
            _senseStarts[word + 1] = _senseStarts[word] + _senseCounts[4 * word] + _senseCounts[4 * word + 1] + _senseCounts[4 * word + 2] + _senseCounts[4 * word + 3];
        _senseSynsets = new int[reader.Number()];
        for (var shift = 0; shift < 24; shift += 8)
        {
            var plane = reader.Raw(_senseSynsets.Length);
            for (var k = 0; k < plane.Length; k++) _senseSynsets[k] |= plane[k] << shift;
        }

        _senseWeights = reader.Raw(_senseSynsets.Length).ToArray();
        var synsets = reader.Number();
        _files = reader.Raw(synsets).ToArray();
        _hypernyms = Links.Read(reader, 0, synsets);
        _similar = Links.Read(reader, 0, synsets);
        _derived = Links.Read(reader, 1, Count);
        _antonyms = Links.Read(reader, 1, Count);
        var exceptions = new Dictionary<string, (byte, int)[]>(StringComparer.Ordinal);
        for (var n = reader.Number(); n > 0; n--)
        {
            var form = reader.Text();
            var entry = ((byte)reader.Number(), reader.Number());
            exceptions[form] = exceptions.TryGetValue(form, out var known) ? [.. known, entry] : [entry];
        }

        _exceptions = exceptions.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The table.</summary>
    public static WordNetTable English { get; } = new();

    /// <summary>Number of words; single words are numbered from 1 in ordinal order, phrases (<c>carry_out</c>) after them.</summary>
    public int Count { get; }

    /// <summary>True when a phrase (<c>carry_out</c>) begins with this folded word.</summary>
    public bool BeginsPhrase(ReadOnlySpan<char> folded) => _phraseStarts.Contains(folded);

    /// <summary>The number of a folded word; 0 when unknown.</summary>
    public int Find(ReadOnlySpan<char> folded)
    {
        if (folded.Length is 0 or > 32) return 0;
        for (var slot = Hashing.Of(folded) & (uint)(_slots.Length - 1); _slots[slot] != 0; slot = (slot + 1) & (uint)(_slots.Length - 1))
            if (Letters(_slots[slot]).SequenceEqual(folded)) return _slots[slot];
        return 0;
    }

    /// <summary>The word of a number.</summary>
    public string Word(int word) => _strings[word] ??= Letters(word).ToString();

    /// <summary>The letters of a word without making a string.</summary>
    public ReadOnlySpan<char> Letters(int word) => _letters.AsSpan(_starts[word], _starts[word + 1] - _starts[word]);

    /// <summary>Number of senses as noun (0), verb (1), adjective (2) or adverb (3).</summary>
    public int SenseCount(int word, int pos) => _senseCounts[4 * word + pos];

    /// <summary>The synsets of a word: nouns, verbs, adjectives, adverbs, each in order of sense.</summary>
    public ReadOnlySpan<int> Senses(int word) => _senseSynsets.AsSpan(_senseStarts[word], _senseStarts[word + 1] - _senseStarts[word]);

    /// <summary>How much each sense is used, in 1/255 of the word's uses; in the order of <see cref="Senses"/>.</summary>
    public ReadOnlySpan<byte> Weights(int word) => _senseWeights.AsSpan(_senseStarts[word], _senseStarts[word + 1] - _senseStarts[word]);

    /// <summary>Number of WordNet's lexicographer file of a synset: 18 noun.person, 31 verb.cognition, 32 verb.communication ...</summary>
    public int File(int synset) => _files[synset];

    /// <summary>The synsets that are one step more general.</summary>
    public ReadOnlySpan<int> Hypernyms(int synset) => _hypernyms.Of(synset);

    /// <summary>Similar adjectives, verbs of one group, related senses ("see also").</summary>
    public ReadOnlySpan<int> Similar(int synset) => _similar.Of(synset);

    /// <summary>Words derived from this word or it from them.</summary>
    public ReadOnlySpan<int> Derived(int word) => _derived.Of(word);

    /// <summary>Words that say the opposite.</summary>
    public ReadOnlySpan<int> Antonyms(int word) => _antonyms.Of(word);

    /// <summary>The base forms of an irregular form with their part of speech.</summary>
    public ReadOnlySpan<(byte Pos, int Word)> Exceptions(ReadOnlySpan<char> folded) => _exceptions.TryGetValue(folded, out var found) ? found : [];

    private static (char[] Letters, int[] Starts) ReadWords(SpanReader reader, int count)
    {
        var letters = new List<char>(count * 9);
        var starts = new int[count + 2];
        var last = 0;
        for (var word = 1; word <= count; word++)
        {
            starts[word] = letters.Count;
            var shared = reader.Number();
            for (var k = 0; k < shared; k++) letters.Add(letters[last + k]);
            foreach (var b in reader.Raw(reader.Number())) letters.Add((char)b);
            last = starts[word];
        }

        starts[count + 1] = letters.Count;
        return (letters.ToArray(), starts);
    }

    // Targets of each node in one array.
    private sealed class Links(int[] starts, int[] targets)
    {
        public ReadOnlySpan<int> Of(int node) => targets.AsSpan(starts[node], starts[node + 1] - starts[node]);

        public static Links Read(SpanReader reader, int first, int count)
        {
            var starts = new int[first + count + 1];
            var targets = new List<int>(count);
            for (var node = first; node < first + count; node++)
            {
                starts[node] = targets.Count;
                for (var n = reader.Number(); n > 0; n--)
                {
                    var zigzag = reader.Number();
                    targets.Add(node + ((zigzag & 1) == 0 ? zigzag >> 1 : -((zigzag + 1) >> 1)));
                }
            }

            starts[first + count] = targets.Count;
            return new Links(starts, targets.ToArray());
        }
    }
}
