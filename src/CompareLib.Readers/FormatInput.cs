using System.Text;

namespace CompareLib.Readers;

/// <summary>A file to be read: its name, its first bytes, and a way to the rest.</summary>
public sealed class FormatInput
{
    /// <summary>The most that is read of one file, unpacked: 256 MB.</summary>
    public const int MostBytes = 1 << 28;

    private const int StartLength = 4096;

    private readonly Func<Stream> _open;

    /// <summary>A file.</summary>
    /// <param name="name">The path or name, for messages and for the extension.</param>
    /// <param name="id">What its article is called where the file itself tells no id.</param>
    /// <param name="open">Opens its bytes from the beginning; called twice.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public FormatInput(string name, string id, Func<Stream> open)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(open);
        (Name, Id, _open) = (name, id, open);
        using var stream = open();
        var start = new byte[StartLength];
        Start = start.AsMemory(0, stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false));
        Text = Encoding.Latin1.GetString(Start.Span).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n');
    }

    /// <summary>The path or name.</summary>
    public string Name { get; }

    /// <summary>What its article is called where the file itself tells no id.</summary>
    public string Id { get; }

    /// <summary>The extension in lower case, with its dot; empty when there is none.</summary>
    public string Extension => Path.GetExtension(Name).ToLowerInvariant();

    /// <summary>The first bytes, 4,096 at most.</summary>
    public ReadOnlyMemory<byte> Start { get; }

    /// <summary>The first bytes, each as a character, without a byte order mark and white space before: for recognising a format by its words.</summary>
    public string Text { get; }

    /// <summary>The bytes from the beginning; the caller disposes the stream.</summary>
    public Stream Open() => _open();

    /// <summary>All bytes.</summary>
    /// <exception cref="InvalidDataException">There are more than <see cref="MostBytes"/>.</exception>
    public byte[] ReadAll()
    {
        using var stream = Open();
        return ReadAll(stream);
    }

    /// <summary>All bytes of a stream that may be endless.</summary>
    /// <exception cref="InvalidDataException">There are more than <see cref="MostBytes"/>.</exception>
    internal static byte[] ReadAll(Stream stream)
    {
        using var all = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int read; (read = stream.Read(buffer)) > 0;)
        {
            all.Write(buffer, 0, read);
            if (all.Length > MostBytes) throw new InvalidDataException($"holds more than {MostBytes >> 20} MB unpacked");
        }

        return all.ToArray();
    }

    /// <summary>The text, decoded as the bytes tell.</summary>
    /// <exception cref="InvalidDataException">The bytes fit no encoding that is known.</exception>
    public string ReadText() => TextEncodings.Decode(ReadAll());
}
