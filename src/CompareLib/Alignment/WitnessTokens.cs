using System.Collections.Immutable;
using CompareLib.Text;

namespace CompareLib.Alignment;

/// <summary>The tokens of one wording that are not white space, with their word types.</summary>
internal sealed class WitnessTokens
{
    public WitnessTokens(string text, ImmutableArray<Token> all, WordTypes vocabulary)
    {
        Text = text;
        Spans = [.. all.Where(t => t.Kind != TokenKind.Space).Select(t => t.Span)];
        Types = [.. all.Where(t => t.Kind != TokenKind.Space).Select(t => vocabulary.Number(t.Span.Of(text), t.Kind))];
    }

    public string Text { get; }

    public TextSpan[] Spans { get; }

    public int[] Types { get; }

    public int Count => Spans.Length;
}
