using CompareLib.Articles;

namespace CompareLib.Tests.Sources;

/// <summary>Small made-up articles with known kinship, the same on every run.</summary>
internal sealed class MadeUpCorpus(int seed)
{
    private ulong _state = (ulong)seed;

    /// <summary>Articles of which every third is derived from an earlier one by changed words, a cut or an added paragraph; with the pairs.</summary>
    public static (List<Article> Articles, List<(int From, int To)> Kin) Make(int count, int seed = 1)
    {
        var maker = new MadeUpCorpus(seed);
        var (texts, kin) = (new List<string[]>(), new List<(int, int)>());
        for (var i = 0; i < count; i++)
        {
            if (i % 3 != 2)
            {
                texts.Add(maker.Paragraphs(5));
                continue;
            }

            var from = i - 1 - maker.Next(Math.Min(i, 40));
            kin.Add((from, i));
            texts.Add(maker.Next(3) switch
            {
                0 => [.. texts[from].Select(p => string.Join(' ', p.Split(' ').Select(w => maker.Next(100) < 4 ? maker.Word() : w)))],
                1 => texts[from][..3],
                _ => [.. texts[from][..2], .. maker.Paragraphs(1), .. texts[from][2..]],
            });
        }

        return ([.. texts.Select((t, i) => SourceAnalyzerTests.Article($"a{i}", string.Join("\n\n", t)))], kin);
    }

    public string[] Paragraphs(int count) => [.. Enumerable.Range(0, count).Select(_ => string.Join(' ', Enumerable.Range(0, 40).Select(_ => Word())) + ".")];

    public int Next(int below)
    {
        _state += 0x9E3779B97F4A7C15;
        var x = (_state ^ (_state >> 30)) * 0xbf58476d1ce4e5b9;
        x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
        return (int)((x ^ (x >> 31)) % (ulong)below);
    }

    private string Word() => Next(5) < 2 ? "the of to and in for with at".Split(' ')[Next(8)] : $"{(char)('b' + Next(20))}a{(char)('b' + Next(20))}o{(char)('b' + Next(8))}";
}
