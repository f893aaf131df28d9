using System.Text;
using CompareLib.Articles;

namespace CompareLib.Benchmarks;

/// <summary>
/// Makes a corpus of articles of about 3 kB with known kinship: most stand alone, some are derived from an earlier one by word changes, cuts,
/// insertions or by taking over paragraphs into another article; every article carries the furniture of its outlet.
/// </summary>
/// <remarks>
/// Words are drawn from a made-up vocabulary of 60,000 with frequencies after Zipf's law, grammar words from the most frequent English ones. The same
/// seed gives the same corpus on every machine.
/// </remarks>
public sealed class SyntheticArticles
{
    private const int Vocabulary = 60_000;
    private const int Outlets = 200;
    private static readonly string[] Grammar = ["the", "of", "to", "a", "in", "and", "for", "on", "that", "with", "at", "by", "was", "is", "from", "as", "has", "had", "it", "be"];
    private readonly string[] _words = new string[Vocabulary];
    private readonly string[][] _furniture = new string[Outlets][];
    private ulong _state;

    private SyntheticArticles(int seed)
    {
        _state = (ulong)seed * 0x9E3779B97F4A7C15;
        string[] syllables = ["ba", "re", "mi", "to", "ku", "lan", "der", "vis", "pol", "nar", "tes", "gor", "him", "sal", "fen", "dro", "cu", "ley", "wa", "xi"];
        for (var i = 0; i < Vocabulary; i++)
        {
            var word = new StringBuilder();
            for (var x = i + 400; x > 0; x /= syllables.Length) word.Append(syllables[x % syllables.Length]);
            _words[i] = word.ToString();
        }

        for (var o = 0; o < Outlets; o++) _furniture[o] = [.. Enumerable.Range(0, 3).Select(_ => Sentence(14))];
    }

    /// <summary>How a derived article was made from the one before it.</summary>
    public enum Mutation
    {
        /// <summary>Made alone.</summary>
        None,

        /// <summary>Some words replaced.</summary>
        WordChanges,

        /// <summary>Paragraphs left out at the end.</summary>
        Cut,

        /// <summary>Paragraphs added between others.</summary>
        Insertion,

        /// <summary>Two paragraphs taken over into another article.</summary>
        Merge,
    }

    /// <summary>The corpus: articles, and for each the number of the article it was made from and how; -1 and None for one made alone.</summary>
    public static (List<Article> Articles, List<(int From, Mutation How)> Kinship) Make(int count, int seed = 1, double derived = 0.3)
    {
        var maker = new SyntheticArticles(seed);
        var (articles, kinship, bodies) = (new List<Article>(count), new List<(int, Mutation)>(count), new List<string[]>(count));
        for (var i = 0; i < count; i++)
        {
            var outlet = maker.Next(Outlets);
            var from = i > 0 && maker.Next(1000) < derived * 1000 ? i - 1 - maker.Next(Math.Min(i, 500)) : -1;
            var how = from < 0 ? Mutation.None : (Mutation)(1 + maker.Next(4));
            var body = how == Mutation.None ? maker.Body() : maker.Mutate(bodies[from], how);
            bodies.Add(body);
            kinship.Add((from, how));
            var text = string.Join("\n\n", body.Concat(maker._furniture[outlet]));
            articles.Add(new Article { Id = $"{i}", Text = text, Outlet = $"Outlet {outlet}", Published = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(i) });
        }

        return (articles, kinship);
    }

    private string[] Mutate(string[] body, Mutation how)
    {
        switch (how)
        {
            case Mutation.WordChanges:
                // Between 1 % and 8 % of the words.
                var rate = 1 + Next(8);
                return [.. body.Select(p => string.Join(' ', p.Split(' ').Select(w => Next(100) < rate ? Word() : w)))];
            case Mutation.Cut:
                return body[..Math.Max(2, body.Length - 1 - Next(body.Length / 2))];
            case Mutation.Insertion:
                var longer = body.ToList();
                for (var n = 1 + Next(3); n > 0; n--) longer.Insert(Next(longer.Count + 1), Paragraph());
                return [.. longer];
            default:
                var other = Body().ToList();
                var start = Next(body.Length - 1);
                other.InsertRange(Next(other.Count), body[start..(start + 2)]);
                return [.. other];
        }
    }

    private string[] Body() => [.. Enumerable.Range(0, 7 + Next(4)).Select(_ => Paragraph())];

    private string Paragraph() => string.Join(' ', Enumerable.Range(0, 2 + Next(2)).Select(_ => Sentence(12 + Next(16))));

    private string Sentence(int words)
    {
        var sentence = string.Join(' ', Enumerable.Range(0, words).Select(_ => Word()));
        return char.ToUpperInvariant(sentence[0]) + sentence[1..] + ".";
    }

    // Two of five words are grammar; the others follow Zipf's law: rank is the exponential of a uniform number.
    private string Word() => Next(5) < 2 ? Grammar[Next(Grammar.Length)] : _words[(int)Math.Min(Vocabulary - 1, Math.Exp(Next(1_000_000) / 1e6 * Math.Log(Vocabulary)))];

    private int Next(int below)
    {
        _state += 0x9E3779B97F4A7C15;
        var x = _state;
        x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
        x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
        return (int)((x ^ (x >> 31)) % (ulong)below);
    }
}
