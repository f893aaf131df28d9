using System.Text;
using CompareLib.Matching;

namespace CompareLib.Benchmarks;

/// <summary>
/// Quotations as news has them, from a fixed seed, with the true groups known: words by Zipf's law, 5 to 60 words (median 18), 2.5 reports of an utterance
/// with a heavy tail, 2 to 15 % of the words changed in a report, ends cut in every fourth, and hard negatives: every fifth utterance holds one of some
/// stock phrases of six words.
/// </summary>
internal sealed class SyntheticQuotations
{
    private const int Vocabulary = 60_000;
    private const int StockPhrases = 40;
    private static readonly string[] FunctionWords =
    [
        "the", "of", "to", "and", "a", "in", "that", "is", "we", "for", "it", "on", "this", "will", "with", "be", "are", "not", "have", "they", "as", "our", "was", "from", "has", "by", "at",
        "their", "he", "but", "all", "there", "been", "who", "would", "or", "which", "what", "can", "if", "were", "so", "when", "you", "an", "do", "more", "no", "these", "us", "should", "about",
    ];

    private static readonly string[] Syllables = ["ba", "ke", "lo", "mi", "nu", "ra", "se", "to", "vi", "du", "fa", "ge", "ho", "ji", "pu", "za", "cre", "bro", "sta", "pli", "tru", "gno", "sha", "chi", "wen", "kor", "dal", "mon", "ter", "vas", "lin", "qua"];

    private readonly Random _random;
    private readonly string[] _words = new string[Vocabulary];
    private readonly double[] _cumulative = new double[Vocabulary];
    private readonly string[][] _stock;

    public SyntheticQuotations(int seed = 20261122)
    {
        _random = new Random(seed);
        var sum = 0.0;
        for (var rank = 0; rank < Vocabulary; rank++)
        {
            _words[rank] = rank < FunctionWords.Length ? FunctionWords[rank] : Invented(rank);
            _cumulative[rank] = sum += 1 / (rank + 2.7);
        }

        _stock = [.. Enumerable.Range(0, StockPhrases).Select(_ => Words(6, 2000))];
    }

    /// <summary>About <paramref name="count"/> quotations in random order.</summary>
    public List<WordingToGroup> Make(int count, out int[] truth)
    {
        var made = new List<(WordingToGroup Wording, int Utterance)>(count);
        for (var utterance = 0; made.Count < count; utterance++)
        {
            var said = Utterance(_random.Next(5) == 0 ? _stock[_random.Next(StockPhrases)] : null);
            for (var reports = Reports(); reports > 0 && made.Count < count; reports--) made.Add((new WordingToGroup { Id = Id(made.Count), Text = Report(said) }, utterance));
        }

        return Shuffled(made, out truth);
    }

    /// <summary><paramref name="count"/> reports of one utterance.</summary>
    public List<WordingToGroup> MakeViral(int count, out int[] truth)
    {
        var said = Words(24, Vocabulary);
        return Shuffled([.. Enumerable.Range(0, count).Select(i => (new WordingToGroup { Id = Id(i), Text = Report(said) }, 0))], out truth);
    }

    /// <summary><paramref name="count"/> different quotations that share one stock phrase.</summary>
    public List<WordingToGroup> MakeStock(int count, out int[] truth)
        => Shuffled([.. Enumerable.Range(0, count).Select(i => (new WordingToGroup { Id = Id(i), Text = string.Join(' ', Utterance(_stock[0])) }, i))], out truth);

    private static string Id(int i) => i.ToString("D8", System.Globalization.CultureInfo.InvariantCulture);

    private List<WordingToGroup> Shuffled(List<(WordingToGroup Wording, int Utterance)> made, out int[] truth)
    {
        for (var i = made.Count - 1; i > 0; i--)
        {
            var j = _random.Next(i + 1);
            (made[i], made[j]) = (made[j], made[i]);
        }

        truth = [.. made.Select(m => m.Utterance)];
        return [.. made.Select(m => m.Wording)];
    }

    // A discrete power law with mean 2.5: most are told once, a few by dozens.
    private int Reports()
    {
        var reports = (int)Math.Pow(1 - _random.NextDouble(), -0.72);
        return Math.Clamp(reports, 1, 400);
    }

    private string[] Utterance(string[]? stock)
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
        var length = Math.Clamp((int)Math.Round(18 * Math.Exp(0.55 * normal)), 5, 60);
        var words = Words(length, Vocabulary);
        if (stock is null) return words;
        var at = _random.Next(words.Length + 1);
        return [.. words[..at], .. stock, .. words[at..]];
    }

    private string[] Words(int count, int vocabulary)
    {
        var words = new string[count];
        for (var i = 0; i < count; i++) words[i] = Word(vocabulary);
        return words;
    }

    private string Word(int vocabulary)
    {
        var found = Array.BinarySearch(_cumulative, 0, vocabulary, _random.NextDouble() * _cumulative[vocabulary - 1]);
        return _words[Math.Min(vocabulary - 1, found < 0 ? ~found : found)];
    }

    private string Report(string[] said)
    {
        var changed = 0.02 + (_random.NextDouble() * 0.13);
        var (from, to) = (0, said.Length);
        if (_random.Next(4) == 0)
        {
            var kept = Math.Max(4, (int)(said.Length * (0.6 + (_random.NextDouble() * 0.4))));
            from = _random.Next(Math.Max(1, said.Length - kept + 1));
            to = Math.Min(said.Length, from + kept);
        }

        var text = new StringBuilder();
        for (var i = from; i < to; i++)
        {
            var word = said[i];
            if (_random.NextDouble() < changed)
            {
                var way = _random.Next(3);
                if (way == 0) continue;
                word = way == 1 ? Word(Vocabulary) : word + " " + Word(Vocabulary);
            }

            if (text.Length > 0) text.Append(' ');
            text.Append(word);
        }

        return text.Append('.').ToString();
    }

    private static string Invented(int rank)
    {
        var word = new StringBuilder();
        for (var rest = rank; rest > 0; rest /= Syllables.Length) word.Append(Syllables[rest % Syllables.Length]);
        return word.Append(rank % 3 == 0 ? "n" : "x").ToString();
    }
}
