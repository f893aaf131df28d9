using System.IO.Compression;
using System.Text;

namespace CompareLib.Text;

/// <summary>Opens the embedded tables. Names ending in <c>.br</c> are Brotli streams.</summary>
internal static class LexiconData
{
    /// <summary>The bytes of a table, unpacked.</summary>
    public static byte[] Bytes(string name)
    {
        using var stream = Open(name);
        using var memory = new MemoryStream();
        if (name.EndsWith(".br", StringComparison.Ordinal))
        {
            using var brotli = new BrotliStream(stream, CompressionMode.Decompress);
            brotli.CopyTo(memory);
        }
        else stream.CopyTo(memory);

        return memory.ToArray();
    }

    /// <summary>The lines of a text table that carry data: no comments, no empty lines.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        foreach (var line in Encoding.UTF8.GetString(Bytes(name)).Split('\n'))
        {
            var trimmed = line.TrimEnd('\r', ' ');
            if (trimmed.Length > 0 && trimmed[0] != '#') yield return trimmed;
        }
    }

    /// <summary>True when the package carries a table of that name.</summary>
    public static bool Exists(string name) => typeof(LexiconData).Assembly.GetManifestResourceInfo(name) is not null;

    private static Stream Open(string name) =>
        typeof(LexiconData).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The embedded table '{name}' is missing.");
}
