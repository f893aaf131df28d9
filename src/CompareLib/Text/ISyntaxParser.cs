using System.Collections.Immutable;
using CompareLib.Text.Syntax;

namespace CompareLib.Text;

/// <summary>Reads the structure of a sentence. Implementations are thread-safe and deterministic.</summary>
internal interface ISyntaxParser
{
    /// <summary>Parses the words of one sentence; words are UD words (<c>don't</c> is two).</summary>
    ImmutableArray<SyntaxToken> Parse(string text, TextSpan sentence) => ParseSentence(text, sentence).Tokens;

    /// <summary>The same with the tree ready to walk: children, subtrees, look-up by offset.</summary>
    ParsedSentence ParseSentence(string text, TextSpan sentence);

    /// <summary>Parses several sentences of a text: the same trees as one by one, about twice as fast.</summary>
    ImmutableArray<ParsedSentence> ParseSentences(string text, IReadOnlyList<TextSpan> sentences) => [.. sentences.Select(s => ParseSentence(text, s))];
}
