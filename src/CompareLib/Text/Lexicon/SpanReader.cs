using System.Text;

namespace CompareLib.Text;

/// <summary>Reads the packed tables: numbers are seven bits a byte, low bits first; strings are UTF-8 or code units.</summary>
internal sealed class SpanReader(byte[] bytes)
{
    private int _at;

    /// <summary>A number of 0 or more.</summary>
    public int Number()
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var b = bytes[_at++];
            value |= (b & 0x7f) << shift;
            if (b < 0x80) return value;
        }
    }

    /// <summary>One byte.</summary>
    public byte Byte() => bytes[_at++];

    /// <summary><paramref name="count"/> bytes as they are.</summary>
    public ReadOnlySpan<byte> Raw(int count)
    {
        _at += count;
        return bytes.AsSpan(_at - count, count);
    }

    /// <summary><paramref name="count"/> UTF-16 units, each a number.</summary>
    public string Chars(int count)
    {
        var text = new StringBuilder(count);
        while (count-- > 0) text.Append((char)Number());
        return text.ToString();
    }

    /// <summary>A string of UTF-8 bytes with its length before it.</summary>
    public string Text() => Encoding.UTF8.GetString(Raw(Number()));
}
