using System.Globalization;
using CompareLib.Articles;
using nietras.SeparatedValues;

namespace CompareLib.Readers.Formats;

/// <summary>Tables: comma, semicolon or tab between cells, columns by the names of their head, an article a row.</summary>
internal sealed class TableFormat : IArticleFormat
{
    private static readonly Dictionary<string, string[]> Columns = new(StringComparer.Ordinal)
    {
        ["text"] = ["text", "content", "body", "maintext", "article", "full_text", "fulltext"],
        ["id"] = ["id", "guid", "uid", "doc_id"],
        ["outlet"] = ["outlet", "source", "publisher", "publication", "newspaper", "site"],
        ["published"] = ["published", "date", "publish_date", "publication_date", "pubdate", "published_at"],
        ["title"] = ["title", "headline"],
        ["url"] = ["url", "link"],
        ["language"] = ["language", "lang"],
    };

    /// <inheritdoc/>
    public string Name => "table";

    /// <inheritdoc/>
    public bool Recognises(FormatInput input) => input.Extension is ".csv" or ".tsv" or ".tab";

    /// <inheritdoc/>
    public IEnumerable<ArticleInput> Read(FormatInput input)
    {
        var text = input.ReadText();
        var end = text.IndexOfAny(['\r', '\n']);
        var head = end < 0 ? text : text[..end];
        var separator = input.Extension != ".csv" || (head.Contains('\t', StringComparison.Ordinal) && !head.Contains(',', StringComparison.Ordinal)) ? '\t'
            : head.Count(c => c == ';') > head.Count(c => c == ',') ? ';' : ',';
        using var reader = Reader(text, separator);
        var names = reader.Header.ColNames.Select(h => h.Trim().Trim('"').ToLowerInvariant()).ToArray();
        var column = Columns.ToDictionary(c => c.Key, c => c.Value.Select(n => Array.IndexOf(names, n)).FirstOrDefault(i => i >= 0, -1), StringComparer.Ordinal);
        if (column["text"] < 0) throw new InvalidDataException($"a table without a column for the text (text, content, body ...): it has {string.Join(", ", names.Take(12))}");
        var articles = new List<ArticleInput>();
        foreach (var row in reader)
        {
            var cells = new string?[row.ColCount];
            for (var i = 0; i < cells.Length; i++) cells[i] = row[i].ToString();
            articles.Add(Row(input, cells, column, row.LineNumberFrom, articles.Count + 1));
        }

        return articles;
    }

    private static SepReader Reader(string text, char separator)
    {
        try
        {
            return Sep.New(separator).Reader(o => o with { Unescape = true, DisableColCountCheck = true }).FromText(text);
        }
        catch (ArgumentException broken)
        {
            throw new InvalidDataException("a table whose head names one column twice", broken);
        }
    }

    private static ArticleInput Row(FormatInput input, string?[] cells, Dictionary<string, int> column, int line, int number)
    {
        if (Cell("text") is not { } words) return ArticleInput.Failed(input.Name, line, "a row without text");
        return ArticleInput.Of(new Article
        {
            Id = ArticleFields.Name(Cell("id")) ?? string.Create(CultureInfo.InvariantCulture, $"{input.Id}#{number}"),
            Text = words,
            Outlet = ArticleFields.Name(Cell("outlet")),
            Published = ArticleFields.Date(Cell("published")),
            Title = ArticleFields.Name(Cell("title")),
            Url = ArticleFields.Name(Cell("url")),
            Language = ArticleFields.Name(Cell("language")),
        });

        string? Cell(string name) => column[name] is >= 0 and var at && at < cells.Length && !string.IsNullOrWhiteSpace(cells[at]) ? cells[at] : null;
    }
}
