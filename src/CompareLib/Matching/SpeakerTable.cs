using System.Collections.Concurrent;
using CompareLib.Quotations.Speakers;
using CompareLib.Text;

namespace CompareLib.Matching;

/// <summary>Numbers speakers and knows which of them are one: <c>Gerasimov</c> and <c>Valery Gerasimov</c>, but not Bill and Hillary Clinton.</summary>
/// <remarks>One writer; once filled, any number of readers.</remarks>
internal sealed class SpeakerTable
{
    private static readonly SpeakerRuleWords Rules = SpeakerVocabulary.RulesOf("en");

    private const int Stem = 4;
    private const int LeastSpelled = 6;
    private const int MostRemembered = 1 << 16;
    private readonly Dictionary<(string Name, bool Named, bool Institution, string Roles), int> _ids = [];
    private readonly List<Entry> _speakers = [];
    private readonly ConcurrentDictionary<long, SpeakerRelation> _relations = new();
    private int _remembered;

    /// <summary>How many there are.</summary>
    public int Count => _speakers.Count;

    /// <summary>The number of a speaker.</summary>
    /// <param name="name">The name or description.</param>
    /// <param name="named">Whether it is the name of one who is told from all others by it.</param>
    /// <param name="institution">Whether it is the name of an institution.</param>
    /// <param name="roles">Titles and roles, one after the other.</param>
    public int IdOf(string name, bool named, bool institution = false, string roles = "")
    {
        if (_ids.TryGetValue((name, named, institution, roles), out var id)) return id;
        var words = WordsOf(name);
        _ids.Add((name, named, institution, roles), id = _speakers.Count);
        _speakers.Add(new Entry(name, named && words.Length > 0, institution, words, roles.Length == 0 ? words : [.. words, .. WordsOf(roles)]));
        return id;
    }

    /// <summary>The name of speaker number <paramref name="id"/>.</summary>
    public string this[int id] => _speakers[id].Name;

    /// <summary>Whether speaker number <paramref name="id"/> is somebody's name, no description and no pronoun.</summary>
    public bool IsNamed(int id) => _speakers[id].Named;

    /// <summary>A hash of the last word of a speaker's name, by which one can be looked up however fully he is named; 0 for a pronoun.</summary>
    public ulong SurnameHash(int id)
    {
        var words = _speakers[id].Words;
        return words.Length == 0 ? 0 : WordTable.HashOf(words[^1]) | 1;
    }

    /// <summary>Takes over all speakers of <paramref name="other"/>; their numbers here, by their numbers there.</summary>
    public int[] AdoptAll(SpeakerTable other)
    {
        var ids = new int[other.Count];
        foreach (var (key, id) in other._ids) ids[id] = IdOf(key.Name, key.Named, key.Institution, key.Roles);
        return ids;
    }

    /// <summary>What two speakers are to each other; a number below 0 stands for nobody.</summary>
    public SpeakerRelation Relation(int a, int b)
    {
        if (a < 0 || b < 0) return SpeakerRelation.Unknown;
        if (a == b) return _speakers[a].Words.Length > 0 ? SpeakerRelation.Same : SpeakerRelation.Unknown;
        var key = ((long)Math.Min(a, b) << 32) | (uint)Math.Max(a, b);
        if (_relations.TryGetValue(key, out var relation)) return relation;
        relation = Judge(_speakers[a], _speakers[b]);

        // The dictionary's own count would stop all threads.
        if (Volatile.Read(ref _remembered) < MostRemembered && _relations.TryAdd(key, relation)) Interlocked.Increment(ref _remembered);
        return relation;
    }

    private static SpeakerRelation Judge(Entry a, Entry b)
    {
        if (a.Words.Length == 0 || b.Words.Length == 0) return SpeakerRelation.Unknown;
        if (a.Words.AsSpan().SequenceEqual(b.Words)) return SpeakerRelation.Same;
        if ((a.Institution || b.Institution) && (a.Named || a.Institution) && (b.Named || b.Institution)) return Touch(a, b) ? SpeakerRelation.Unknown : SpeakerRelation.Apart;
        if (!a.Named || !b.Named) return SpeakerRelation.Unknown;
        var (few, many) = a.Words.Length <= b.Words.Length ? (a.Words, b.Words) : (b.Words, a.Words);
        var generation = many.Any(w => Rules.Generations.Contains(w) && !few.Contains(w, StringComparer.Ordinal));
        if (!generation && few[..^1].All(w => many.Contains(w, StringComparer.Ordinal)) && Array.Exists(many, w => IsSpelling(few[^1], w))) return SpeakerRelation.Same;

        // J. Smith and John Smith: the last word is the same and the first begin alike.
        var initial = few.Length > 1 && few[^1] == many[^1] && (few[0].Length == 1 || many[0].Length == 1) && few[0][0] == many[0][0];
        return initial && !generation ? SpeakerRelation.Same : SpeakerRelation.Different;
    }

    // The same name, perhaps misprinted or brought over from another script in another way.
    private static bool IsSpelling(string a, string b)
        => a == b || (a.Length >= LeastSpelled && b.Length >= LeastSpelled && NormalForm.Skeleton(a) == NormalForm.Skeleton(b));

    // Whether two have a word in common, as it is or in another form (Iran, Iranian), or one is the other's initials: then one may speak for the other.
    private static bool Touch(Entry a, Entry b)
        => a.AllWords.Any(x => b.AllWords.Any(y => x == y || (x.Length >= Stem && y.Length >= Stem && string.CompareOrdinal(x, 0, y, 0, Stem) == 0)))
            || IsInitialsOf(a, b) || IsInitialsOf(b, a);

    private static bool IsInitialsOf(Entry a, Entry b)
        => a.Words is [var word] && b.Words.Length > 1 && word.Replace(".", "", StringComparison.Ordinal) == string.Concat(b.Words.Select(w => w[0]));

    // The words of a name, folded, without titles; empty for a pronoun.
    private static string[] WordsOf(string name)
    {
        var words = new List<string>();
        for (var position = 0; WordScanner.Next(name, ref position, out var start, out var length);)
        {
            var word = name.AsSpan(start, length).ToString().ToLowerInvariant();
            if (!Rules.NameFillers.Contains(word)) words.Add(word);
        }

        // A title before a name is not part of it: Mayor Holt may be Ada Holt. The last word is the name, whatever else it may mean.
        var first = 0;
        while (first < words.Count - 1 && (FunctionWords.English.ClassesOf(words[first]) & (WordClasses.Title | WordClasses.Role)) != 0) first++;
        return [.. words[first..]];
    }

    private sealed record Entry(string Name, bool Named, bool Institution, string[] Words, string[] AllWords);
}
