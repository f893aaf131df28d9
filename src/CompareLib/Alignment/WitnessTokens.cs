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
        var place = new int[all.Length + 1];
        for (var k = 0; k < all.Length; k++) place[k + 1] = place[k] + (all[k].Kind == TokenKind.Space ? 0 : 1);
        Phrases = [.. NormalPhrases.Find(all.AsSpan(), NormalForm.Of(text, all.AsSpan())).Select(p => p with { First = place[p.First], End = place[p.End] })];
    }

    public string Text { get; }

    public TextSpan[] Spans { get; }

    public int[] Types { get; }

    /// <summary>Runs of tokens that say together what one token may say; indices into <see cref="Types"/>.</summary>
    public ImmutableArray<NormalPhrase> Phrases { get; }

    public int Count => Spans.Length;
}
