using System.Globalization;

namespace CompareLib.Training;

/// <summary>How common words are, and the lemmas that rules would miss, from the counts of a treebank (UD English EWT, CC BY-SA 4.0) and of WordNet's tagged texts.</summary>
internal static class LexiconBuilderFrequency
{
    public static void Write(LexiconBuilderWordNet net, string treebank, string folder)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        double total = 0;
        foreach (var line in File.ReadLines(treebank))
        {
            var fields = line.Split('\t');
            if (fields.Length < 4 || !int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out _) || fields[3] is "PUNCT" or "SYM" or "NUM") continue;
            var form = fields[1].ToLowerInvariant().Replace('’', '\'');
            if (!form.Any(char.IsLetter) || form.Length > 24) continue;
            counts[form] = counts.GetValueOrDefault(form) + 1;
            total++;
        }

        // WordNet's tagged texts count lemmas; they tell common words from rare ones where the treebank is too small.
        var tagged = new Dictionary<string, double>(StringComparer.Ordinal);
        double taggedTotal = 0;
        foreach (var (key, senses) in net.Senses)
        {
            var n = senses.Sum(s => s.Count);
            if (n == 0 || key.Lemma.Contains('_', StringComparison.Ordinal)) continue;
            tagged[key.Lemma] = tagged.GetValueOrDefault(key.Lemma) + n;
            taggedTotal += n;
        }

        // Tagged texts mark content words only, about every second word.
        var levels = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var word in counts.Keys.Union(tagged.Keys))
        {
            var n = counts.GetValueOrDefault(word) + .5 * tagged.GetValueOrDefault(word);
            var probability = n / (total + .5 * taggedTotal * 2);
            if (n < 2) continue;
            // Half bits below one: 0 is a word of every second place, 30 one in 32,768.
            levels[word] = Math.Clamp((int)Math.Round(-2 * Math.Log2(probability)), 0, 63);
        }

        var table = new LexiconBuilderOutput();
        table.Number(levels.Count);
        var last = "";
        foreach (var (word, _) in levels)
        {
            var shared = 0;
            while (shared < last.Length && shared < word.Length && last[shared] == word[shared]) shared++;
            table.Number(shared);
            table.Text(word[shared..]);
            last = word;
        }

        foreach (var (_, level) in levels) table.Byte((byte)level);
        table.Save(Path.Combine(folder, "frequency-en.br"));
        Console.WriteLine($"frequency: {levels.Count} words, common {levels.OrderBy(l => l.Value).First().Key}, rare {levels.Values.Max()}");
    }
}
