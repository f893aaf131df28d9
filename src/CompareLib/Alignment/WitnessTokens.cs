using System.Collections.Immutable;
using CompareLib.Text;

namespace CompareLib.Alignment;

/// <summary>The tokens of one wording that are not white space, with their word types.</summary>
internal sealed class WitnessTokens
{
    public WitnessTokens(string text, ImmutableArray<Token> all, WordTypes vocabulary)
    {
        Text = text;
        var count = 0;
        foreach (var token in all) count += token.Kind == TokenKind.Space ? 0 : 1;
        Spans = new TextSpan[count];
        Types = new int[count];
        var forms = new string[all.Length];
        var place = new int[all.Length + 1];
        var (at, mayHoldPhrase) = (0, false);
        var expanding = new List<int>();
        for (var k = 0; k < all.Length; k++)
        {
            var (span, kind) = all[k];
            forms[k] = " ";
            if (kind != TokenKind.Space)
            {
                var number = vocabulary.Number(text.AsSpan(span.Start, span.Length), kind);
                (Spans[at], Types[at]) = (span, number);
                var type = vocabulary[number];
                forms[k] = type.Normal;
                mayHoldPhrase |= type.BeginsPhrase;
                if (type.Expansion is not null) expanding.Add(at);
                at++;
            }

            place[k + 1] = at;
        }

        Expanding = [.. expanding];
        Phrases = mayHoldPhrase ? [.. NormalPhrases.Find(all.AsSpan(), forms).Select(p => p with { First = place[p.First], End = place[p.End] })] : [];
    }

    public string Text { get; }

    public TextSpan[] Spans { get; }

    public int[] Types { get; }

    /// <summary>The tokens that stand for several words.</summary>
    public int[] Expanding { get; }

    /// <summary>Runs of tokens that say together what one token may say; indices into <see cref="Types"/>.</summary>
    public ImmutableArray<NormalPhrase> Phrases { get; }

    public int Count => Spans.Length;
}
