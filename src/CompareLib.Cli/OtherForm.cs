using CompareLib.Articles;

namespace CompareLib.Cli;

/// <summary>Tells by its first line what a file is that holds no JSON Lines.</summary>
internal static class OtherForm
{
    private const int Zip = 0x504B0304;

    /// <summary>What it looks like and what to do, where that is sure; null for a line to be read.</summary>
    public static string? Of(JsonLine line)
    {
        if (line.Number != 1) return null;
        var bytes = line.Bytes.Span;
        if (bytes.Length > 1 && bytes[0] == 0x1F && bytes[1] == 0x8B) return "looks like gzip: unpack it first (gzip -dc FILE | comparelib ...)";
        if (bytes.Length > 3 && ((bytes[0] << 24) | (bytes[1] << 16) | (bytes[2] << 8) | bytes[3]) == Zip) return "looks like a zip archive: unpack it first";
        if (bytes.Length > 1 && (bytes[0], bytes[1]) is (0xFF, 0xFE) or (0xFE, 0xFF)) return "looks like UTF-16: JSON Lines are UTF-8";
        if (bytes.Length > 1 && (bytes[0] == 0 || bytes[1] == 0)) return "looks like UTF-16: JSON Lines are UTF-8";
        return bytes is [(byte)'['] or [(byte)'{'] || (bytes.Length > 0 && bytes[0] == (byte)'[') ? "looks like JSON over several lines: JSON Lines hold one object a line" : null;
    }
}
