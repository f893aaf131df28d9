using System.Globalization;
using System.Text.Json;
using CompareLib.Matching;

namespace CompareLib.Training;

/// <summary>
/// Makes the table of <see cref="NewsRarity"/>: <c>matching rarity WORDS PAIRS GERMAN OUT</c> from counts of words and of pairs of words in English news, and
/// from German texts, a treebank and articles, separated by commas.
/// </summary>
internal static class MatchingRarity
{
    private const double LevelsOfNat = 8;

    // A rarer word is as rare as one that is not in the table.
    private const int LeastTimes = 34;
    private const int LeastTimesOfGerman = 4;

    // A German word this many nats more common than the same letters in English counts as German: "der", not "war".
    private const double MuchMoreCommon = 3.5;
    private const double LeastSaved = 2;

    public static int Run(string words, string pairs, string german, string output)
    {
        var total = 0.0;
        var times = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var fields in Rows(words))
        {
            var n = double.Parse(fields[2], CultureInfo.InvariantCulture);
            total += n;
            times[fields[0].Replace('’', '\'')] = n;
        }

        var share = times.Where(t => t.Value >= LeastTimes).ToDictionary(t => t.Key, t => t.Value / total, StringComparer.Ordinal);
        var other = German(german);
        var all = other.Values.Sum();
        var added = 0;
        foreach (var (word, n) in other)
        {
            if (n < LeastTimesOfGerman || (share.TryGetValue(word, out var known) && Math.Log(n / all / known) < MuchMoreCommon)) continue;
            share[word] = n / all;
            added++;
        }

        var sorted = share.Keys.Order(StringComparer.Ordinal).ToArray();
        var number = sorted.Select((w, i) => (w, i)).ToDictionary(x => x.w, x => x.i, StringComparer.Ordinal);
        var stock = new SortedDictionary<int, SortedDictionary<int, byte>>();
        var kept = 0;
        foreach (var fields in Rows(pairs))
        {
            if (!number.TryGetValue(fields[0], out var first) || !number.TryGetValue(fields[1], out var second) || IsFunction(fields[0]) || IsFunction(fields[1])) continue;
            var saved = Math.Log(double.Parse(fields[2], CultureInfo.InvariantCulture) / total / (share[fields[0]] * share[fields[1]])) - Math.Log(18);
            if (saved < LeastSaved) continue;
            (stock.TryGetValue(first, out var seconds) ? seconds : stock[first] = [])[second] = (byte)Math.Min(255, Math.Round(saved * LevelsOfNat));
            kept++;
        }

        Write(sorted, share, stock, kept, output);
        Console.WriteLine($"{sorted.Length} words, {added} of them German; {kept} pairs");
        return 0;
    }

    private static void Write(string[] words, Dictionary<string, double> share, SortedDictionary<int, SortedDictionary<int, byte>> stock, int pairs, string output)
    {
        var table = new LexiconBuilderOutput();
        table.Number(words.Length);
        var last = "";
        foreach (var word in words)
        {
            var shared = 0;
            while (shared < last.Length && shared < word.Length && last[shared] == word[shared]) shared++;
            table.Number(shared);
            table.Text(word[shared..]);
            last = word;
        }

        foreach (var word in words) table.Byte((byte)Math.Clamp(Math.Round(-Math.Log(share[word]) * LevelsOfNat), 0, 255));
        table.Number(pairs);
        table.Number(stock.Count);
        var first = 0;
        foreach (var (word, seconds) in stock)
        {
            table.Number(word - first);
            table.Number(seconds.Count);
            var second = 0;
            foreach (var (next, saved) in seconds)
            {
                table.Number(next - second);
                table.Byte(saved);
                second = next;
            }

            first = word;
        }

        table.Save(output);
    }

    private static bool IsFunction(string word) => (WordKnowledge.Of(word).Traits & WordTraits.Function) != 0;

    private static IEnumerable<string[]> Rows(string path) => File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'));

    private static Dictionary<string, double> German(string paths)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var path in paths.Split(',')) foreach (var text in Texts(path))
        {
            for (var position = 0; WordScanner.Next(text, ref position, out var start, out var length);)
            {
                var word = text.Substring(start, length).ToLowerInvariant().Replace('’', '\'');
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }

        return counts;
    }

    private static IEnumerable<string> Texts(string path) => path.EndsWith(".conllu", StringComparison.Ordinal)
        ? File.ReadLines(path).Select(l => l.Split('\t')).Where(f => f.Length > 4 && f[0].All(char.IsAsciiDigit) && f[3] != "PUNCT").Select(f => f[1])
        : File.ReadLines(path).Select(l => JsonDocument.Parse(l).RootElement.GetProperty("text").GetString()!);
}
