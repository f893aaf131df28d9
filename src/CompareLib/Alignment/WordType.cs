using CompareLib.Text;

namespace CompareLib.Alignment;

/// <summary>A distinct printed word of a collation with what its form tells.</summary>
internal sealed class WordType
{
    public WordType(string form, TokenKind kind)
    {
        Form = form;
        Kind = kind;
        Folded = Fold(form);
        Class = ClassOf(Folded, form, kind);
        Stem = kind == TokenKind.Word ? WordStem.Of(Folded) : Folded;
        Expansion = kind == TokenKind.Word ? WordExpansion.Of(Folded) : null;
    }

    public string Form { get; }

    public TokenKind Kind { get; }

    /// <summary>Lower case, with plain apostrophes, quotes and dashes.</summary>
    public string Folded { get; }

    public string Stem { get; }

    public WordClass Class { get; }

    /// <summary>The words it stands for when it stands for several.</summary>
    public string[]? Expansion { get; }

    /// <summary>How much it weighs when words compete for a place: content before grammar before punctuation.</summary>
    public float Weight => IsMark ? 0.15f : IsFunction ? 0.5f : 1f;

    public bool IsMark => Class >= WordClass.Quote;

    public bool IsFunction => Class is >= WordClass.Determiner and <= WordClass.Particle;

    public bool IsContent => Class <= WordClass.Number;

    private static string Fold(string form) => string.Create(form.Length, form, static (span, f) =>
    {
        for (var k = 0; k < span.Length; k++)
            span[k] = f[k] switch
            {
                '’' or '‘' or '‛' or '′' or '`' => '\'',
                '“' or '”' or '„' or '‟' or '«' or '»' => '"',
                '–' or '—' or '‒' or '―' or '−' or '‑' => '-',
                var c => char.ToLowerInvariant(c),
            };
    });

    private static WordClass ClassOf(string folded, string form, TokenKind kind)
    {
        switch (kind)
        {
            case TokenKind.QuotationMark: return WordClass.Quote;
            case TokenKind.Number: return WordClass.Number;
            case TokenKind.Word: break;
            default:
                return folded switch { "." or "!" or "?" or "..." or "…" => WordClass.Stop, "," or ";" or ":" => WordClass.Comma, "\"" or "''" or "'" => WordClass.Quote, _ => WordClass.OtherMark };
        }

        return ClosedClasses.Of(folded) ?? (char.IsUpper(form[0]) ? WordClass.Name : WordClass.Content);
    }
}
