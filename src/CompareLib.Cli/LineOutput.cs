using System.Text.Json;

namespace CompareLib.Cli;

/// <summary>Writes JSON Lines to standard output or to a file. A file takes its place when <see cref="Complete"/> is called; until then the old one stays.</summary>
internal sealed class LineOutput : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly System.Buffers.ArrayBufferWriter<byte> _line = new();
    private readonly Stream _stream;
    private readonly string? _path;
    private readonly string? _target;
    private readonly string? _neighbour;
    private bool _isOpen = true;

    private LineOutput(Stream stream, string? path, string? target, string? neighbour) => (_stream, _path, _target, _neighbour) = (stream, path, target, neighbour);

    /// <summary>How many lines were written.</summary>
    public long Lines { get; private set; }

    /// <summary>Opens <paramref name="path"/>, or standard output when it is null or <c>-</c>.</summary>
    /// <exception cref="UsageException">It is an input.</exception>
    /// <exception cref="IOException">It cannot be written; the message names it.</exception>
    public static LineOutput Open(string? path, IEnumerable<string> inputs, Terminal terminal)
    {
        if (path is null or "-") return new LineOutput(new BufferedStream(terminal.Out, 1 << 16), null, null, null);
        OutputTarget.Check("--output", path, inputs);
        try
        {
            if (OutputTarget.IsDevice(path)) return new LineOutput(new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 1 << 16), path, null, null);
            var target = OutputTarget.Final(path);
            var neighbour = OutputTarget.Neighbour(target);
            return new LineOutput(new FileStream(neighbour, FileMode.CreateNew, FileAccess.Write, FileShare.Read, 1 << 16), path, target, neighbour);
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
        Lines++;
        try
        {
            _stream.Write(line);
            _stream.WriteByte((byte)'\n');
        }
        catch (IOException broken) when (_path is not null)
        {
            throw new IOException($"cannot write {_path}: {broken.Message}", broken);
        }
    }

    /// <summary>Hands what was written on to whoever reads standard output.</summary>
    public void Flush()
    {
        if (_path is null) _stream.Flush();
    }

    /// <summary>The output is complete: a file takes its place. A run that read nothing at all for its problems keeps what stood there.</summary>
    /// <exception cref="IOException">It cannot be written; the message names it.</exception>
    public void Complete(ProblemLog problems)
    {
        Named(_stream.Flush);
        if (_neighbour is null || (Lines == 0 && problems.Count > 0)) return;
        Named(() =>
        {
            Close();
            File.Move(_neighbour, _target!, overwrite: true);
        });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_path is not null)
        {
            try
            {
                Close();
            }
            catch (IOException)
            {
                // Not completed: what could not be written is dropped below.
            }
        }

        if (_neighbour is not null) OutputTarget.Drop(_neighbour);
    }

    private void Close()
    {
        if (!_isOpen) return;
        _isOpen = false;
        _stream.Dispose();
    }

    private void Named(Action write)
    {
        try
        {
            write();
        }
        catch (Exception broken) when (_path is not null && broken is IOException or UnauthorizedAccessException)
        {
            throw new IOException($"cannot write {_path}: {broken.Message}", broken);
        }
    }
}
