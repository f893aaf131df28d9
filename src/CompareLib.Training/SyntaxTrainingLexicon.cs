using CompareLib.Text.Syntax;

namespace CompareLib.Training;

/// <summary>Learns the lemma rules of words from a treebank.</summary>
internal static class SyntaxTrainingLexicon
{
    public static WordLexicon Learn(IEnumerable<Treebank> sentences)
    {
        var lemmas = new Dictionary<(string Tag, string Word), Dictionary<string, int>>();
        var kept = new Dictionary<string, (int Kept, int Lowered)>(StringComparer.Ordinal);
        var all = sentences.ToList();
        foreach (var s in all)
        {
            for (var i = 0; i < s.Count; i++)
            {
                var form = s.Words[i].Form;
                if (!char.IsUpper(form[0]) || i == 0) continue;
                kept.TryGetValue(Fine(s, i), out var k);
                kept[Fine(s, i)] = char.IsUpper(s.Lemmas[i][0]) ? (k.Kept + 1, k.Lowered) : (k.Kept, k.Lowered + 1);
            }
        }

        var keepCase = kept.Where(k => k.Value.Kept > k.Value.Lowered).Select(k => k.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var s in all)
        {
            for (var i = 0; i < s.Count; i++)
            {
                var tag = Fine(s, i);
                var word = s.Words[i];
                if (word.Form.Length > 40 || s.Lemmas[i] == "_") continue;
                var lower = word.Norm.Length == word.Form.Length ? word.Norm : word.Form.ToLowerInvariant();
                var from = keepCase.Contains(tag) ? word.Form : word.Form.ToLowerInvariant();
                Count(lemmas, (tag, lower), Rule(from, s.Lemmas[i]));
            }
        }

        return new WordLexicon(Lemmas(lemmas), keepCase);
    }

    public static string Fine(Treebank s, int i) => s.Tags[i] + "|" + s.FineTags[i];

    private static string Rule(string form, string lemma)
    {
        var common = 0;
        while (common < form.Length && common < lemma.Length && form[common] == lemma[common]) common++;
        return (char)('a' + form.Length - common) + lemma[common..];
    }

    private static Dictionary<string, string> Lemmas(Dictionary<(string Tag, string Word), Dictionary<string, int>> seen)
    {
        // Votes of each ending; a whole word votes as often as it occurs (at most thrice), so that frequent irregular words do not rule their endings.
        var votes = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var ((tag, word), rules) in seen)
        {
            var rule = Best(rules);
            var weight = Math.Min(3, rules.Values.Sum());
            for (var length = 0; length <= Math.Min(8, word.Length); length++) Vote(tag + "-" + word[^length..], rule, weight);
            Vote(tag + "^" + word, rule, weight);
        }

        var table = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, rules) in votes.OrderBy(v => v.Key.Length).ThenBy(v => v.Key, StringComparer.Ordinal))
        {
            var cut = Separator(key);
            if (key[cut] == '^') continue;
            if (rules.Values.Sum() < 2 && key.Length - cut - 1 > 0) continue;
            var best = Best(rules);
            if (Known(table, key[..cut], key[(cut + 1)..]) != best || key.Length - cut == 1) table[key] = best;
        }

        foreach (var (key, rules) in votes)
        {
            var cut = Separator(key);
            if (key[cut] != '^') continue;
            var best = Best(rules);
            if (Known(table, key[..cut], key[(cut + 1)..]) != best) table[key] = best;
        }

        return table;

        void Vote(string key, string rule, int weight)
        {
            if (!votes.TryGetValue(key, out var rules)) votes.Add(key, rules = new(StringComparer.Ordinal));
            rules[rule] = rules.GetValueOrDefault(rule) + weight;
        }

        // Tags such as -LRB- hold the separator themselves: it is the first one after the second character of the fine tag.
        static int Separator(string key)
        {
            var bar = key.IndexOf('|', StringComparison.Ordinal);
            var at = bar + 1;
            if (key[at] == '-') at = key.IndexOf('-', at + 1) + 1;
            while (key[at] is not ('-' or '^') || at == bar + 1) at++;
            return at;
        }

        static string? Known(Dictionary<string, string> table, string tag, string ending)
        {
            for (var from = 0; from <= ending.Length; from++) if (table.TryGetValue(tag + "-" + ending[from..], out var rule)) return rule;
            return null;
        }
    }

    private static void Count(Dictionary<(string, string), Dictionary<string, int>> table, (string, string) key, string value)
    {
        if (!table.TryGetValue(key, out var counts)) table.Add(key, counts = new(StringComparer.Ordinal));
        counts[value] = counts.GetValueOrDefault(value) + 1;
    }

    private static string Best(Dictionary<string, int> counts) => counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).First().Key;
}
