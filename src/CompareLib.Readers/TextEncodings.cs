using System.Buffers;
using System.Text;
using UtfUnknown;

namespace CompareLib.Readers;

/// <summary>Decodes text by its mark, as UTF-8 where that fits, and by detection where it does not.</summary>
internal static class TextEncodings
{
    private const double LeastConfidence = 0.7;
    private const int Windows = 1252;
    private const int MacRoman = 10000;
    private const int Sampled = 4096;

    // Windows-1252 leaves five codes undefined, and text files hold no control codes but tab, line feed, form feed and return.
    private static readonly SearchValues<byte> NotWindows1252 = SearchValues.Create(
        [0x81, 0x8D, 0x8F, 0x90, 0x9D, .. Enumerable.Range(0, 32).Where(b => b is not (9 or 10 or 12 or 13)).Select(b => (byte)b)]);

    static TextEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text.</summary>
    /// <exception cref="InvalidDataException">The bytes fit no encoding that is known.</exception>
    public static string Decode(byte[] bytes) => Decode(bytes, out _);

    /// <summary>The text and the name of the encoding where that was guessed, else null.</summary>
    /// <exception cref="InvalidDataException">The bytes fit no encoding that is known.</exception>
    public static string Decode(byte[] bytes, out string? guessed)
    {
        guessed = null;
        if (WithMark(bytes) is { } marked) return marked;
        try
        {
            var text = new UTF8Encoding(false, true).GetString(bytes);
            if (!IsUtf16(bytes, out _)) return text;
        }
        catch (DecoderFallbackException)
        {
            // detected below
        }

        var encoding = IsUtf16(bytes, out var bigEndian) ? new UnicodeEncoding(bigEndian, false, true) : Detected(bytes);
        guessed = encoding.WebName;
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidDataException("fits no known text encoding");
        }
    }

    private static string? WithMark(byte[] bytes)
    {
        try
        {
            return bytes switch
            {
                [0xEF, 0xBB, 0xBF, ..] => new UTF8Encoding(false, true).GetString(bytes, 3, bytes.Length - 3),
                [0xFF, 0xFE, 0, 0, ..] => new UTF32Encoding(false, false, true).GetString(bytes, 4, bytes.Length - 4),
                [0, 0, 0xFE, 0xFF, ..] => new UTF32Encoding(true, false, true).GetString(bytes, 4, bytes.Length - 4),
                [0xFF, 0xFE, ..] => new UnicodeEncoding(false, false, true).GetString(bytes, 2, bytes.Length - 2),
                [0xFE, 0xFF, ..] => new UnicodeEncoding(true, false, true).GetString(bytes, 2, bytes.Length - 2),
                _ => null,
            };
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidDataException("its byte order mark tells an encoding that its bytes do not fit");
        }
    }

    /// <summary>Text of Latin letters in UTF-16 without a mark: every other byte is nothing.</summary>
    private static bool IsUtf16(byte[] bytes, out bool bigEndian)
    {
        bigEndian = false;
        var length = Math.Min(bytes.Length, Sampled) & ~1;
        if (length < 8) return false;
        int even = 0, odd = 0;
        for (var i = 0; i < length; i += 2)
        {
            if (bytes[i] == 0) even++;
            if (bytes[i + 1] == 0) odd++;
        }

        bigEndian = even > odd;
        return Math.Max(even, odd) * 10 > length / 2 * 6 && Math.Min(even, odd) * 20 < length / 2;
    }

    private static Encoding Detected(byte[] bytes)
    {
        if (LooksMacRoman(bytes)) return Encoding.GetEncoding(MacRoman);
        var found = CharsetDetector.DetectFromBytes(bytes).Detected;
        if (found?.Encoding is { } encoding && found.Confidence >= LeastConfidence && !IsOfOldSystem(encoding)) return encoding;
        return bytes.AsSpan().ContainsAny(NotWindows1252) ? throw new InvalidDataException("fits no known text encoding") : Encoding.GetEncoding(Windows);
    }

    // Code pages of DOS and of older Macs look like Windows-1252 in short texts, and nobody writes news in them.
    private static bool IsOfOldSystem(Encoding encoding) => encoding.WebName.StartsWith("ibm", StringComparison.OrdinalIgnoreCase) || encoding.WebName.StartsWith("x-mac", StringComparison.OrdinalIgnoreCase);

    /// <summary>In Mac OS Roman D2 and D3 are the double marks: one opens before a letter, the other closes behind a letter or a stop. In Windows-1252 they are Ò and Ó, inside words.</summary>
    private static bool LooksMacRoman(byte[] bytes)
    {
        int marks = 0, others = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80) continue;
            var before = i == 0 ? ' ' : (char)bytes[i - 1];
            var after = i + 1 >= bytes.Length ? ' ' : (char)bytes[i + 1];
            if ((bytes[i] == 0xD2 && !char.IsAsciiLetter(before) && char.IsAsciiLetterOrDigit(after)) || (bytes[i] == 0xD3 && !char.IsAsciiLetter(after) && !char.IsWhiteSpace(before))) marks++;
            else if (bytes[i] is 0x93 or 0x94 or 0xE9 or 0xE4 or 0xF6 or 0xFC) others++;
        }

        return marks > 1 && marks > others;
    }
}
