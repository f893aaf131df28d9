using System.Text.Json;

namespace CompareLib.Cli;

/// <summary>Writes JSON Lines to standard output or to a file. One line is buffered at a time.</summary>
internal sealed class LineOutput : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly System.Buffers.ArrayBufferWriter<byte> _line = new();
    private readonly Stream _stream;
    private readonly bool _owned;

    private LineOutput(Stream stream, bool owned) => (_stream, _owned) = (stream, owned);

    /// <summary>Opens <paramref name="path"/>, or standard output when it is null or <c>-</c>.</summary>
    /// <exception cref="IOException">It cannot be written; the message names it.</exception>
    public static LineOutput Open(string? path, Terminal terminal)
    {
        if (path is null or "-") return new LineOutput(new BufferedStream(terminal.Out, 1 << 16), false);
        try
        {
            return new LineOutput(new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16), true);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new IOException($"cannot write {path}: {broken.Message}", broken);
        }
    }

    /// <summary>Writes one object as one line.</summary>
    public void Write(Action<Utf8JsonWriter> fields)
    {
        _line.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_line, Options))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }

        WriteRaw(_line.WrittenSpan);
    }

    /// <summary>Writes a line as it is.</summary>
    public void WriteRaw(ReadOnlySpan<byte> line)
    {
        _stream.Write(line);
        _stream.WriteByte((byte)'\n');
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stream.Flush();
        if (_owned) _stream.Dispose();
    }
}
