namespace CompareLib.Sources;

/// <summary>The articles that one thread compared last, so that a corpus need not be held in words. Not thread-safe.</summary>
/// <param name="reader">Reads an article again.</param>
/// <param name="kept">All articles, where they are held; otherwise empty.</param>
/// <param name="says">The provenance read before.</param>
internal sealed class ArticleCache(CorpusReader reader, ComparedArticle?[] kept, IReadOnlyList<Provenance>[] says)
{
    private const int Places = 512;

    private readonly ComparedArticle?[] _articles = new ComparedArticle?[Places];
    private readonly int[] _numbers = new int[Places];

    /// <summary>An article by its number.</summary>
    public ComparedArticle Get(int number)
    {
        if (number < kept.Length && kept[number] is { } held) return held;
        var place = number % Places;
        if (_articles[place] is { } cached && _numbers[place] == number) return cached;
        _numbers[place] = number;
        return _articles[place] = reader.Read(number, says[number]);
    }
}
