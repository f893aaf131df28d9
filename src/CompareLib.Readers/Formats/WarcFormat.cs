using System.Globalization;
using System.IO.Compression;
using System.Text;
using CompareLib.Articles;

namespace CompareLib.Readers.Formats;

/// <summary>Web archives (ISO 28500), also packed record by record: HTML responses, one at a time.</summary>
internal sealed class WarcFormat : IArticleFormat
{
    private const int MostHeader = 1 << 16;

    /// <inheritdoc/>
    public string Name => "web archive";

    /// <inheritdoc/>
    public bool Recognises(FormatInput input) => input.Text.StartsWith("WARC/", StringComparison.Ordinal) || input.Name.EndsWith(".warc.gz", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public IEnumerable<ArticleInput> Read(FormatInput input)
    {
        using var raw = input.Open();
        using var stream = new BufferedStream(input.Start.Span.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]) ? new GZipStream(raw, CompressionMode.Decompress) : raw, 1 << 16);
        var number = 0;
        while (Header(stream) is { } head)
        {
            if (!head[0].StartsWith("WARC/", StringComparison.Ordinal)) throw new InvalidDataException("a record of the web archive begins with no WARC line");
            if (!long.TryParse(Value(head, "Content-Length"), CultureInfo.InvariantCulture, out var length) || length < 0) throw new InvalidDataException("a record of the web archive tells no length");
            var isResponse = Value(head, "WARC-Type") == "response" && length <= FormatInput.MostBytes;
            var body = Take(stream, length, isResponse);
            if (!isResponse) continue;
            number++;
            if (Page(body!, Value(head, "WARC-Target-URI")) is not { } page) continue;
            yield return ArticleInput.Of(page with { Id = page.Url ?? string.Create(CultureInfo.InvariantCulture, $"{input.Id}#{number}") });
        }
    }

    private static Article? Page(byte[] response, string? address)
    {
        var end = response.AsSpan().IndexOf("\r\n\r\n"u8);
        if (end < 0) return null;
        var head = Encoding.Latin1.GetString(response, 0, end).Split("\r\n");
        var type = Value(head, "Content-Type") ?? "";
        if (!type.Contains("html", StringComparison.OrdinalIgnoreCase) || !head[0].Contains(" 200", StringComparison.Ordinal)) return null;
        var charset = type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? type[(at + 8)..].Trim(' ', '"', ';') : null;
        return WebPage.Read(response[(end + 4)..], address?.Trim('<', '>'), charset);
    }

    private static string? Value(string[] head, string name) =>
        Array.Find(head, l => l.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();

    // The lines up to the blank one; null at the end of the archive.
    private static string[]? Header(Stream stream)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var read = 0;
        for (int next; (next = stream.ReadByte()) >= 0;)
        {
            if (++read > MostHeader) throw new InvalidDataException("a head of a record of the web archive has no end");
            if (next != '\n')
            {
                line.Append((char)next);
                continue;
            }

            var words = line.ToString().TrimEnd('\r');
            line.Clear();
            if (words.Length > 0) lines.Add(words);
            else if (lines.Count > 0) return [.. lines];
        }

        return lines.Count > 0 ? throw new InvalidDataException("the web archive is cut in the middle of a record") : null;
    }

    private static byte[]? Take(Stream stream, long length, bool keep)
    {
        var kept = keep ? new byte[length] : null;
        var buffer = kept ?? new byte[1 << 16];
        for (long done = 0; done < length;)
        {
            var read = stream.Read(buffer, keep ? (int)done : 0, (int)Math.Min(length - done, keep ? length - done : buffer.Length));
            if (read == 0) throw new InvalidDataException("the web archive is cut in the middle of a record");
            done += read;
        }

        return kept;
    }
}
