using CompareLib.Articles;

namespace CompareLib.Readers;

/// <summary>Reads the articles of one format. Implementations are thread-safe and never fetch, execute or expand anything that a file names.</summary>
public interface IArticleFormat
{
    /// <summary>The name in messages: <c>web page</c>, <c>RSS feed</c>.</summary>
    string Name { get; }

    /// <summary>Whether the file is of this format, told by its first bytes and its name.</summary>
    bool Recognises(FormatInput input);

    /// <summary>The articles of the file; what cannot be read is a problem that says why.</summary>
    /// <exception cref="InvalidDataException">The file is broken; the message says how.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    IEnumerable<ArticleInput> Read(FormatInput input);
}
