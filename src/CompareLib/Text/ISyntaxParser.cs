using System.Collections.Immutable;

namespace CompareLib.Text;

/// <summary>Reads the structure of a sentence. Implementations are thread-safe and deterministic.</summary>
internal interface ISyntaxParser
{
    /// <summary>Parses the words of one sentence; words are UD words (<c>don't</c> is two).</summary>
    ImmutableArray<SyntaxToken> Parse(string text, TextSpan sentence);
}
