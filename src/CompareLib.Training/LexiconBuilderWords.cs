using CompareLib.Text;

namespace CompareLib.Training;

/// <summary>The word table: lemmas, senses with weights, hypernyms, similar adjectives, derivations, antonyms, irregular forms. From WordNet 3.0.</summary>
internal static class LexiconBuilderWords
{
    private const string PosOrder = "nvar";

    /// <summary>The words in order of their numbers: single words, then phrases (with underscores), each in ordinal order.</summary>
    public static List<string> Words(LexiconBuilderWordNet net) =>
        [.. net.Senses.Keys.Select(k => k.Lemma).Where(IsKept).Distinct().Order(StringComparer.Ordinal), .. Phrases(net).Order(StringComparer.Ordinal)];

    // Phrases that a single word can replace: all of verbs, adjectives and adverbs; of nouns those with a common word in their synset.
    private static HashSet<string> Phrases(LexiconBuilderWordNet net)
    {
        var phrases = new HashSet<string>(StringComparer.Ordinal);
        foreach (var synset in net.Synsets)
        {
            if (synset.Pos == 'n' && (synset.Pointers.Any(p => p.Symbol == "@i") || !synset.Words.Any(w => IsKept(w) && WordFrequency.Bits(Lower(w)) < WordFrequency.Unknown))) continue;
            foreach (var word in synset.Words)
                if (word.Count(c => c == '_') is 1 or 2 && word.Length <= 24) phrases.Add(Lower(word));
        }

        return phrases;
    }

    public static void Write(LexiconBuilderWordNet net, string folder)
    {
        var words = Words(net);
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++) ids[words[i]] = i + 1;
        var kept = new int[net.Synsets.Count];
        var count = 0;
        foreach (var synset in net.Synsets)
            kept[synset.Id] = synset.Words.Any(w => ids.ContainsKey(Lower(w))) ? count++ : -1;

        var table = new LexiconBuilderOutput();
        table.Number(words.Count);
        var last = "";
        foreach (var word in words)
        {
            var shared = 0;
            while (shared < last.Length && shared < word.Length && last[shared] == word[shared]) shared++;
            table.Number(shared);
            table.Text(word[shared..]);
            last = word;
        }

        WriteSenses(table, net, words, kept);
        WriteSynsets(table, net, kept, count);
        WritePairs(table, words.Count, Derivations(net, ids));
        WritePairs(table, words.Count, Antonyms(net, ids));
        var exceptions = net.Exceptions.Where(e => ids.ContainsKey(e.Lemma) && IsKept(e.Form) && IsKept(e.Lemma) && e.Form != e.Lemma)
            .Select(e => (e.Form, Pos: PosOrder.IndexOf(e.Pos, StringComparison.Ordinal), Id: ids[e.Lemma])).Distinct().OrderBy(e => e.Form, StringComparer.Ordinal).ThenBy(e => e.Pos).ThenBy(e => e.Id).ToList();
        table.Number(exceptions.Count);
        foreach (var (form, pos, id) in exceptions)
        {
            table.Text(form);
            table.Number(pos);
            table.Number(id);
        }

        table.Save(Path.Combine(folder, "wordnet-en.br"));
        Console.WriteLine($"words {words.Count}, synsets {count}, exceptions {exceptions.Count}");
    }

    // Planes of low, middle and high bytes pack better than whole numbers.
    private static void WriteSenses(LexiconBuilderOutput table, LexiconBuilderWordNet net, List<string> words, int[] kept)
    {
        var synsets = new List<int>();
        var weights = new List<byte>();
        foreach (var pos in PosOrder)
        {
            foreach (var word in words)
            {
                var n = net.Senses.TryGetValue((word, pos), out var senses) ? senses.Count : 0;
                table.Number(n);
            }
        }

        foreach (var word in words)
        {
            var weighted = new List<(int Synset, double Weight)>();
            foreach (var pos in PosOrder)
            {
                if (!net.Senses.TryGetValue((word, pos), out var senses)) continue;
                for (var rank = 0; rank < senses.Count; rank++) weighted.Add((kept[senses[rank].Synset], senses[rank].Count + .8 / (rank + 1)));
            }

            var sum = weighted.Sum(w => w.Weight);
            foreach (var (synset, weight) in weighted)
            {
                synsets.Add(synset);
                weights.Add((byte)Math.Max(1, Math.Round(255 * weight / sum)));
            }
        }

        table.Number(synsets.Count);
        for (var shift = 0; shift < 24; shift += 8)
            foreach (var synset in synsets) table.Byte((byte)(synset >> shift));
        foreach (var weight in weights) table.Byte(weight);
    }

    private static void WriteSynsets(LexiconBuilderOutput table, LexiconBuilderWordNet net, int[] kept, int count)
    {
        table.Number(count);
        foreach (var synset in net.Synsets)
            if (kept[synset.Id] >= 0) table.Byte((byte)synset.File);
        foreach (var synset in net.Synsets)
        {
            if (kept[synset.Id] < 0) continue;
            var parents = synset.Pointers.Where(p => p.Symbol is "@" or "@i").Select(p => KeptAncestor(net, kept, p.Target)).Where(p => p >= 0).Distinct().Order().ToList();
            Links(table, kept[synset.Id], parents);
        }

        foreach (var synset in net.Synsets)
        {
            if (kept[synset.Id] < 0) continue;
            var similar = synset.Pointers.Where(p => p.Symbol is "&" or "$" or "^" && p.From == 0).Select(p => kept[p.Target]).Where(p => p >= 0).Distinct().Order().ToList();
            Links(table, kept[synset.Id], similar);
        }
    }

    private static void Links(LexiconBuilderOutput table, int from, List<int> targets)
    {
        table.Number(targets.Count);
        foreach (var target in targets) table.Number(ZigZag(target - from));
    }

    private static int KeptAncestor(LexiconBuilderWordNet net, int[] kept, int synset)
    {
        for (var steps = 0; steps < 8; steps++)
        {
            if (kept[synset] >= 0) return kept[synset];
            var up = net.Synsets[synset].Pointers.FindIndex(p => p.Symbol is "@" or "@i");
            if (up < 0) return -1;
            synset = net.Synsets[synset].Pointers[up].Target;
        }

        return -1;
    }

    // Pairs of words related by derivation ("+") or pertainym ("\"), a participle ("<") included.
    private static SortedSet<(int, int)> Derivations(LexiconBuilderWordNet net, Dictionary<string, int> ids) => Related(net, ids, s => s is "+" or "\\" or "<");

    private static SortedSet<(int, int)> Antonyms(LexiconBuilderWordNet net, Dictionary<string, int> ids) => Related(net, ids, s => s is "!");

    private static SortedSet<(int, int)> Related(LexiconBuilderWordNet net, Dictionary<string, int> ids, Func<string, bool> kind)
    {
        var pairs = new SortedSet<(int, int)>();
        foreach (var synset in net.Synsets)
        {
            foreach (var (symbol, target, from, to) in synset.Pointers)
            {
                if (!kind(symbol) || from == 0 || to == 0) continue;
                if (!ids.TryGetValue(Lower(synset.Words[from - 1]), out var a) || !ids.TryGetValue(Lower(net.Synsets[target].Words[to - 1]), out var b) || a == b) continue;
                pairs.Add((a, b));
                pairs.Add((b, a));
            }
        }

        return pairs;
    }

    private static void WritePairs(LexiconBuilderOutput table, int words, SortedSet<(int From, int To)> pairs)
    {
        var byWord = pairs.ToLookup(p => p.From, p => p.To);
        for (var id = 1; id <= words; id++) Links(table, id, [.. byWord[id].Order()]);
    }

    private static int ZigZag(int value) => value >= 0 ? value << 1 : (-value << 1) - 1;

    private static string Lower(string word) => word.ToLowerInvariant();

    private static bool IsKept(string lemma) => lemma.Length is > 0 and <= 32 && !lemma.Contains('_', StringComparison.Ordinal);
}
