using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace CompareLib.Training;

/// <summary>Writes the packed tables that CompareLib's SpanReader reads: numbers of seven bits a byte, low bits first.</summary>
internal sealed class LexiconBuilderOutput
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public void Number(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        for (; value >= 0x80; value >>= 7) Byte((byte)(value | 0x80));
        Byte((byte)value);
    }

    public void Byte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
    }

    public void Chars(string text)
    {
        foreach (var c in text) Number(c);
    }

    public void Text(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        Number(utf8.Length);
        _bytes.Write(utf8);
    }

    public void Raw(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    /// <summary>Writes the table as a Brotli stream of the highest quality.</summary>
    public void Save(string path)
    {
        using var file = File.Create(path);
        var source = _bytes.WrittenSpan;
        var target = new byte[BrotliEncoder.GetMaxCompressedLength(source.Length)];
        if (!BrotliEncoder.TryCompress(source, target, out var written, quality: 11, window: 24)) throw new InvalidOperationException("Brotli failed.");
        file.Write(target, 0, written);
        Console.WriteLine($"{Path.GetFileName(path)}: {source.Length:N0} bytes, packed {written:N0}");
    }
}
