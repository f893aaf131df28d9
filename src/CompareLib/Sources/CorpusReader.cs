using CompareLib.Articles;
using CompareLib.Quotations;
using CompareLib.Text;

namespace CompareLib.Sources;

/// <summary>Reads the articles of a corpus by number, as often as asked for. Thread-safe.</summary>
/// <param name="articles">The articles.</param>
/// <param name="readings">What was read in them, in the same order, or none.</param>
internal sealed class CorpusReader(IReadOnlyList<Article> articles, IReadOnlyList<ArticleReading> readings)
{
    private readonly Dictionary<string, string> _outlets = ProvenanceReader.OutletsOf(articles);
    private readonly string[] _labels = ArticleLabels.Of(articles);

    /// <summary>Reads words and provenance; <paramref name="says"/> spares reading the latter again.</summary>
    public ComparedArticle Read(int number, IReadOnlyList<Provenance>? says = null)
    {
        var article = articles[number];
        var words = ArticleWords.Read(article.Text, readings.Count == 0 ? null : Marked(readings[number]));
        return new ComparedArticle(article, _labels[number], words, says ?? ProvenanceReader.Read(article, _outlets));
    }

    private static List<TextSpan> Marked(ArticleReading reading)
    {
        List<TextSpan> spans = [.. reading.Quotations.SelectMany(q => q.Marked), .. reading.SetAside.Select(p => p.Span)];
        spans.Sort();
        return spans;
    }
}
