using CompareLib.Alignment;

namespace CompareLib.Evaluation;

/// <summary>Wordings of one made-up statement: words drawn by Zipf's law, and per witness some words changed, dropped, added or moved, ends cut.</summary>
internal static class AlignmentWitnesses
{
    private const int Vocabulary = 4000;

    public static WitnessText[] Make(int count, int words, int seed)
    {
        var random = new Random(seed);
        var statement = Enumerable.Range(0, words).Select(_ => Word(random)).ToList();
        return [.. Enumerable.Range(0, count).Select(w => new WitnessText("w" + w, string.Join(' ', Vary(random, statement)) + "."))];
    }

    private static List<string> Vary(Random random, List<string> statement)
    {
        var words = statement.ToList();
        var edits = (int)(words.Count * (0.02 + (0.13 * random.NextDouble())));
        for (var k = 0; k < edits; k++)
        {
            var at = random.Next(words.Count);
            switch (random.Next(5))
            {
                case 0: words.RemoveAt(at); break;
                case 1: words.Insert(at, Word(random)); break;
                case 2 when at + 1 < words.Count: (words[at], words[at + 1]) = (words[at + 1], words[at]); break;
                default: words[at] = Word(random); break;
            }
        }

        if (random.Next(8) == 0) words.RemoveRange(words.Count - (words.Count / 5), words.Count / 5);
        return words;
    }

    private static string Word(Random random)
    {
        var rank = (int)Math.Exp(random.NextDouble() * Math.Log(Vocabulary));
        Span<char> letters = stackalloc char[2 + (rank % 7)];
        for (var k = 0; k < letters.Length; k++) letters[k] = (k % 2 == 0 ? "bdfgklmnprstvz" : "aeiou")[(int)(((long)rank * (k + 3) * 2654435761L >> 7) % (k % 2 == 0 ? 14 : 5))];
        return new string(letters);
    }
}
