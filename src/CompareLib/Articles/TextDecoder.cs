using System.Buffers;
using System.Text;

namespace CompareLib.Articles;

/// <summary>
/// Turns the bytes of a text file into a string: a byte order mark decides; without one strict UTF-8 is tried, then Windows-1252,
/// which is what older newsroom systems write. Bytes that fit neither are refused rather than guessed.
/// </summary>
internal static class TextDecoder
{
    // Windows-1252 leaves five codes undefined, and text files hold no control codes but tab, line feed, form feed and return.
    private static readonly SearchValues<byte> NotWindows1252 = SearchValues.Create(
        [0x81, 0x8D, 0x8F, 0x90, 0x9D, .. Enumerable.Range(0, 32).Where(b => b is not (9 or 10 or 12 or 13)).Select(b => (byte)b)]);

    /// <summary>The text, or null when the bytes fit no known encoding.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return bytes switch
            {
                [0xEF, 0xBB, 0xBF, ..] => Strict(new UTF8Encoding(false, true), bytes[3..]),
                [0xFF, 0xFE, 0, 0, ..] => Strict(new UTF32Encoding(false, false, true), bytes[4..]),
                [0, 0, 0xFE, 0xFF, ..] => Strict(new UTF32Encoding(true, false, true), bytes[4..]),
                [0xFF, 0xFE, ..] => Strict(new UnicodeEncoding(false, false, true), bytes[2..]),
                [0xFE, 0xFF, ..] => Strict(new UnicodeEncoding(true, false, true), bytes[2..]),
                _ => Strict(new UTF8Encoding(false, true), bytes),
            };
        }
        catch (DecoderFallbackException)
        {
            return bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] || bytes.ContainsAny(NotWindows1252)
                ? null
                : CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }

    private static string Strict(Encoding encoding, ReadOnlySpan<byte> bytes) => encoding.GetString(bytes);
}
