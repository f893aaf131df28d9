using System.Text.Json;

namespace CompareLib.Articles;

/// <summary>Reads articles from text files, JSON Lines and folders of them. Thread-safe; reads as the caller takes.</summary>
/// <remarks>
/// A folder may hold <c>.txt</c> files, <c>.jsonl</c> or <c>.ndjson</c> files, and a manifest: a <c>.json</c> file with a list <c>articles</c> that tells
/// outlet, date, title, url and language of the text files. Sub-folders are not entered. Text files are UTF-8, UTF-16 or UTF-32 with
/// a byte order mark, or Windows-1252.
/// </remarks>
public static class ArticleReader
{
    private const int StartLength = 16;

    /// <summary>Reads all of <paramref name="paths"/>, files and folders, in the order given; within a folder by ordinal file name.</summary>
    /// <returns>Articles and problems as they are met. A second article with an id already read is a problem.</returns>
    public static IEnumerable<ArticleInput> Read(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            foreach (var input in Distinct(Read(path), path, ids)) yield return input;
        }
    }

    /// <summary>The inputs, where a second article with an id already in <paramref name="ids"/> becomes a problem.</summary>
    internal static IEnumerable<ArticleInput> Distinct(IEnumerable<ArticleInput> inputs, string source, HashSet<string> ids) =>
        inputs.Select(input => input.Article is { } article && !ids.Add(article.Id)
            ? ArticleInput.Failed(source, null, $"two articles have the id {article.Id}; the second was left out")
            : input);

    /// <summary>Reads JSON Lines from a stream: <c>{"id","text"[,"outlet","published","title","url","language"]}</c>, one article a line.</summary>
    /// <param name="stream">UTF-8; not closed.</param>
    /// <param name="name">Names the stream in problems.</param>
    public static IEnumerable<ArticleInput> ReadLines(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        foreach (var line in JsonLineReader.Read(stream))
        {
            var problems = new List<string>();
            ArticleInput result;
            try
            {
                using var json = JsonDocument.Parse(line.Bytes);
                result = ArticleInput.Of(ArticleJson.Read(json.RootElement, problems.Add));
            }
            catch (JsonException broken)
            {
                result = ArticleInput.Failed(name, line.Number, JsonProblem.Of(broken));
            }

            foreach (var problem in problems) yield return ArticleInput.Failed(name, line.Number, problem);
            yield return result;
        }
    }

    private static bool BeginsObject(ReadOnlySpan<byte> start) => start.TrimStart("\uFEFF"u8).TrimStart(" \t\r\n"u8).StartsWith("{"u8);

    private static IEnumerable<ArticleInput> Read(string path)
    {
        if (Directory.Exists(path)) return Guard(path, ReadFolder(path));
        if (!File.Exists(path)) return [ArticleInput.Failed(path, null, "no such file or folder")];
        if (Has(path, ".jsonl") || Has(path, ".ndjson")) return Guard(path, ReadLineFile(path));
        return Guard(path, Has(path, ".txt") ? ReadText(path, new ArticleManifest()) : ReadByStart(path));
    }

    private static IEnumerable<ArticleInput> ReadFolder(string folder)
    {
        var files = Directory.GetFiles(folder);
        Array.Sort(files, StringComparer.Ordinal);
        var manifest = new ArticleManifest();
        var problems = new List<ArticleInput>();
        foreach (var file in files.Where(f => Has(f, ".json"))) manifest.Add(file, p => problems.Add(ArticleInput.Failed(file, null, p)));
        foreach (var problem in problems) yield return problem;

        var found = false;
        foreach (var file in files)
        {
            var inputs = Has(file, ".jsonl") || Has(file, ".ndjson") ? ReadLineFile(file) : Has(file, ".txt") ? ReadText(file, manifest) : [];
            foreach (var input in Guard(file, inputs))
            {
                found = true;
                yield return input;
            }
        }

        foreach (var missing in manifest.Files.Where(f => !File.Exists(Path.Combine(folder, f))))
            yield return ArticleInput.Failed(Path.Combine(folder, missing), null, "is named in the manifest, but there is no such file");
        if (!found) yield return ArticleInput.Failed(folder, null, "holds no .txt and no .jsonl file");
    }

    /// <summary>Of a name that tells nothing the first bytes decide. The file is opened once: a pipe gives its bytes once.</summary>
    private static IEnumerable<ArticleInput> ReadByStart(string path)
    {
        using var stream = File.OpenRead(path);
        var start = new byte[StartLength];
        var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        using var whole = new StartedStream(start.AsMemory(0, read), stream);
        if (BeginsObject(start.AsSpan(0, read)))
        {
            foreach (var input in ReadLines(whole, path)) yield return input;
            yield break;
        }

        using var bytes = new MemoryStream();
        whole.CopyTo(bytes);
        foreach (var input in ReadText(path, bytes.ToArray(), new ArticleManifest())) yield return input;
    }

    private static IEnumerable<ArticleInput> ReadText(string path, ArticleManifest manifest) => ReadText(path, File.ReadAllBytes(path), manifest);

    private static IEnumerable<ArticleInput> ReadText(string path, byte[] bytes, ArticleManifest manifest)
    {
        if (bytes.Length == 0) yield return ArticleInput.Failed(path, null, "is empty");
        else if (TextDecoder.Decode(bytes) is not { } text) yield return ArticleInput.Failed(path, null, "fits no known text encoding (UTF-8, UTF-16 or UTF-32 with a mark, Windows-1252)");
        else yield return ArticleInput.Of(manifest.Describe(Path.GetFileName(path), Path.GetFileName(path), text));
    }

    private static IEnumerable<ArticleInput> ReadLineFile(string path)
    {
        using var stream = File.OpenRead(path);
        foreach (var input in ReadLines(stream, path)) yield return input;
    }

    // A file can vanish, be locked or be unreadable at any step; the others are still read.
    private static IEnumerable<ArticleInput> Guard(string path, IEnumerable<ArticleInput> inputs)
    {
        using var steps = inputs.GetEnumerator();
        while (true)
        {
            string? failure = null;
            try
            {
                if (!steps.MoveNext()) yield break;
            }
            catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or OverflowException or System.Security.SecurityException)
            {
                failure = $"cannot be read: {broken.Message}";
            }

            yield return failure is null ? steps.Current : ArticleInput.Failed(path, null, failure);
            if (failure is not null) yield break;
        }
    }

    /// <summary>True for a file of JSON Lines: by its name, or, where the name tells neither that nor plain text, by an opening brace at its start.</summary>
    internal static bool IsLines(string path)
    {
        if (Has(path, ".jsonl") || Has(path, ".ndjson")) return true;
        if (Has(path, ".txt") || !File.Exists(path)) return false;
        // What a pipe gives is gone once it is looked at.
        if (Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal)) return true;
        try
        {
            using var stream = File.OpenRead(path);
            Span<byte> start = stackalloc byte[StartLength];
            var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
            return BeginsObject(start[..read]);
        }
        catch (Exception unread) when (unread is IOException or UnauthorizedAccessException)
        {
            return false; // reading it will say why
        }
    }

    private static bool Has(string path, string extension) => Path.GetExtension(path).Equals(extension, StringComparison.OrdinalIgnoreCase);
}
