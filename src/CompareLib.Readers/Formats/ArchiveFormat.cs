using System.IO.Compression;
using CompareLib.Articles;

namespace CompareLib.Readers.Formats;

/// <summary>gzip and zip: what is packed is read as if it lay beside. Each file is unpacked up to <see cref="FormatInput.MostBytes"/>, an archive up to so many files and four times as many bytes.</summary>
internal sealed class ArchiveFormat(Func<FormatInput, IEnumerable<ArticleInput>> read) : IArticleFormat
{
    private const int MostFiles = 20_000;

    /// <inheritdoc/>
    public string Name => "archive";

    /// <inheritdoc/>
    public bool Recognises(FormatInput input) => IsGzip(input) || (input.Text.StartsWith("PK\u0003\u0004", StringComparison.Ordinal) && input.Extension is not (".docx" or ".docm" or ".xlsx" or ".pptx" or ".odt" or ".epub"));

    /// <inheritdoc/>
    public IEnumerable<ArticleInput> Read(FormatInput input) => IsGzip(input) ? Unzipped(input) : Unpacked(input);

    private static bool IsGzip(FormatInput input) => input.Start.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);

    private IEnumerable<ArticleInput> Unzipped(FormatInput input)
    {
        var name = input.Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? input.Name[..^3] : input.Name;
        var id = input.Id.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? input.Id[..^3] : input.Id;
        return read(new FormatInput(name, id, () => new GZipStream(input.Open(), CompressionMode.Decompress)));
    }

    private IEnumerable<ArticleInput> Unpacked(FormatInput input)
    {
        using var stream = input.Open();
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
        var left = 4L * FormatInput.MostBytes;
        foreach (var entry in archive.Entries.Where(e => e.Name.Length > 0).OrderBy(e => e.FullName, StringComparer.Ordinal).Take(MostFiles))
        {
            byte[]? bytes = null;
            string? failure = null;
            try
            {
                using var packed = entry.Open();
                bytes = FormatInput.ReadAll(packed);
            }
            catch (InvalidDataException broken)
            {
                failure = broken.Message;
            }

            if (bytes is null || (left -= bytes.Length) < 0)
            {
                yield return ArticleInput.Failed($"{input.Name}/{entry.FullName}", null, failure ?? "the archive holds more than a gigabyte unpacked: the rest is left out");
                if (failure is null) yield break;
                continue;
            }

            foreach (var article in read(new FormatInput($"{input.Name}/{entry.FullName}", $"{input.Id}/{entry.FullName}", () => new MemoryStream(bytes)))) yield return article;
        }

        if (archive.Entries.Count > MostFiles) yield return ArticleInput.Failed(input.Name, null, $"holds more than {MostFiles} files: the rest is left out");
    }
}
