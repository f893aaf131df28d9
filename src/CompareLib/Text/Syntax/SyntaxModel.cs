using System.IO.Compression;

namespace CompareLib.Text.Syntax;

/// <summary>All that is learnt of one language: the network, and the table of lemmas.</summary>
internal sealed class SyntaxModel(SyntaxNetwork network, WordLexicon lexicon)
{
    /// <summary>Longer sentences are read in parts of this many words.</summary>
    public const int LongestPart = 128;

    public SyntaxNetwork Network => network;

    public WordLexicon Lexicon => lexicon;

    public static SyntaxModel Load(Stream stream)
    {
        using var unpacked = new BrotliStream(stream, CompressionMode.Decompress);
        using var buffer = new MemoryStream();
        unpacked.CopyTo(buffer);
        buffer.Position = 0;
        using var reader = new BinaryReader(buffer);
        _ = reader.ReadString();
        return new SyntaxModel(new SyntaxNetwork(NetworkWeights.Load(reader)), WordLexicon.Load(reader));
    }
}
