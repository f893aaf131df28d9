using CompareLib.Text;

namespace CompareLib.Quotations.Speakers;

/// <summary>
/// Joins wordings of one speaker: spellings and transliterations of a name, a surname alone, word orders of an institution, a description that fits
/// one role only. The result does not depend on the order of the entries. Cost: linear but for names that share a surname, of which at most
/// <see cref="LargestFamily"/> are compared with each other.
/// </summary>
internal sealed class SpeakerClusters
{
    private const int LargestFamily = 64;
    private const double SameSpelling = 0.8;
    private readonly List<SpeakerEntry> _entries;
    private readonly int[] _parent;

    /// <summary>Joins <paramref name="entries"/>, which must be distinct.</summary>
    public SpeakerClusters(IEnumerable<SpeakerEntry> entries)
    {
        _entries = [.. entries.OrderBy(entry => entry.Name, StringComparer.Ordinal).ThenBy(entry => entry.Kind)];
        _parent = [.. Enumerable.Range(0, _entries.Count)];
        JoinFullNames();
        JoinInstitutions();
        JoinSurnames();
        JoinDescriptions();
    }

    /// <summary>Each cluster's entries, in ordinal order of their names.</summary>
    public IEnumerable<IReadOnlyList<SpeakerEntry>> Clusters => Enumerable.Range(0, _entries.Count).GroupBy(Find).Select(group => (IReadOnlyList<SpeakerEntry>)[.. group.Select(i => _entries[i])]);

    /// <summary>The words that make an institution itself whatever their order: "Russian Ministry of Defence" and "Russia's Defense Ministry".</summary>
    public static string InstitutionKey(string name)
    {
        var words = new ArticleWords(name, SpeakerVocabulary.English, [], []);
        var content = new SortedSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Is(WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction)) continue;
            var form = words[i].Facts.Country is { } country && words[i].Is(WordClass.Place | WordClass.Nationality) ? NameFolding.Fold(country) : NameFolding.Fold(words.Form(i));
            content.Add(words.Rules.Spellings.Aggregate(form, (spelt, pair) => spelt.Replace(pair.Key, pair.Value, StringComparison.Ordinal)));
        }

        return string.Join(' ', content);
    }

    private static bool IsPerson(SpeakerEntry entry) => entry.Kind is SpeakerKind.Person || (entry.Kind is SpeakerKind.Unknown && entry.Words.Length > 0 && char.IsUpper(entry.Name[0]));

    private void JoinFullNames()
    {
        foreach (var family in Enumerable.Range(0, _entries.Count).Where(i => IsPerson(_entries[i]) && _entries[i].Words.Length > 1 && _entries[i].SurnameKey.Length > 0).GroupBy(i => _entries[i].SurnameKey))
        {
            var members = family.ToList();
            for (var a = 0; a < members.Count; a++)
            {
                for (var b = a + 1; b < members.Count && b - a <= LargestFamily; b++)
                {
                    if (SamePerson(_entries[members[a]], _entries[members[b]])) Union(members[a], members[b]);
                }
            }
        }
    }

    private static bool SamePerson(SpeakerEntry a, SpeakerEntry b)
    {
        if (a.Words[^1] != b.Words[^1] && NameSimilarity.Of(a.Words[^1], b.Words[^1]) < SameSpelling) return false;
        var (x, y) = (a.Words[0], b.Words[0]);
        var given = x == y || GivenNames.Compatible(x, y) || NameSimilarity.Of(x, y) >= SameSpelling;
        return given && MiddleNamesAgree(a.Words, b.Words) && !Contradict(a, b);
    }

    // "Ann B. Lee" and "Ann C. Lee" are two.
    private static bool MiddleNamesAgree(string[] a, string[] b)
    {
        if (a.Length < 3 || b.Length < 3) return true;
        var (x, y) = (a[1].TrimEnd('.'), b[1].TrimEnd('.'));
        return x[0] == y[0] || a.Length != b.Length;
    }

    // One office of two countries is held by two people.
    private static bool Contradict(SpeakerEntry a, SpeakerEntry b)
    {
        if ((a.Mask.All & b.Mask.All) == 0) return false;
        var (x, y) = (Countries(a), Countries(b));
        return x.Count > 0 && y.Count > 0 && !x.Overlaps(y);
    }

    private static HashSet<string> Countries(SpeakerEntry entry) =>
        [.. entry.RoleWords.Select(word => SpeakerVocabulary.English[word]).Where(facts => facts.Is(WordClass.Place | WordClass.Nationality) && facts.Country is not null).Select(facts => facts.Country!)];

    private void JoinInstitutions()
    {
        var byKey = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < _entries.Count; i++)
        {
            if (_entries[i].Kind is not SpeakerKind.Institution) continue;
            var key = InstitutionKey(_entries[i].Name);
            if (!byKey.TryAdd(key, i)) Union(i, byKey[key]);
        }

        for (var i = 0; i < _entries.Count; i++)
        {
            if (_entries[i].Kind is not SpeakerKind.Institution) continue;
            foreach (var alias in _entries[i].Aliases)
            {
                if (char.IsUpper(alias[0]) && byKey.TryGetValue(InstitutionKey(alias), out var named)) Union(i, named);
            }
        }
    }

    // A surname alone is the one person who bears it and whose titles do not speak against it.
    private void JoinSurnames()
    {
        var bySurname = Enumerable.Range(0, _entries.Count).Where(i => IsPerson(_entries[i]) && _entries[i].Words.Length > 1).ToLookup(i => _entries[i].Words[^1], StringComparer.Ordinal);
        for (var i = 0; i < _entries.Count; i++)
        {
            var entry = _entries[i];
            if (!IsPerson(entry) || entry.Words.Length != 1) continue;
            var bearers = bySurname[entry.Words[0]].Where(k => !Contradict(entry, _entries[k])).Select(Find).Distinct().ToList();
            if (bearers.Count > 1 && entry.Roles.Count > 0) bearers = [.. bySurname[entry.Words[0]].Where(k => entry.RoleWords.IsSubsetOf(_entries[k].RoleWords) || entry.Mask.Fits(_entries[k].Mask.All, _entries[k].Mask.General)).Select(Find).Distinct()];
            if (bearers.Count == 1) Union(i, bearers[0]);
        }
    }

    // "the chief of Russia's General Staff" is the one person whose role has all its words; a bare "the minister" could be anybody.
    private void JoinDescriptions()
    {
        var byRoleWord = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < _entries.Count; i++)
        {
            if (!IsPerson(_entries[i])) continue;
            foreach (var word in _entries[i].RoleWords)
            {
                if (!byRoleWord.TryGetValue(word, out var list)) byRoleWord[word] = list = [];
                list.Add(i);
            }
        }

        for (var i = 0; i < _entries.Count; i++)
        {
            var entry = _entries[i];
            if (entry.Kind is not SpeakerKind.Unknown || IsPerson(entry)) continue;
            var words = new ArticleWords(entry.Name, SpeakerVocabulary.English, [], []);
            if (words.Count == 0 || !words[0].Is(WordClass.Determiner) || RoleReader.Heads(words, 0, words.Count, false).IsEmpty || words.Rules.Introducing.Contains(words.Form(0))) continue;
            var content = RoleReader.ContentWords(words, 0, words.Count).ToHashSet(StringComparer.Ordinal);
            if (content.Count < 2) continue;
            var rarest = content.MinBy(word => (byRoleWord.TryGetValue(word, out var list) ? list.Count : 0, word))!;
            if (!byRoleWord.TryGetValue(rarest, out var candidates) || candidates.Count > LargestFamily) continue;
            var holders = candidates.Where(k => content.All(word => _entries[k].RoleWords.Contains(word))).Select(Find).Distinct().ToList();
            if (holders.Count == 1) Union(i, holders[0]);
        }
    }

    private int Find(int i)
    {
        while (_parent[i] != i) i = _parent[i] = _parent[_parent[i]];
        return i;
    }

    private void Union(int a, int b)
    {
        (a, b) = (Find(a), Find(b));
        if (a != b) _parent[Math.Max(a, b)] = Math.Min(a, b);
    }
}
