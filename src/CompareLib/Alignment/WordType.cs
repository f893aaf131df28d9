using CompareLib.Text;

namespace CompareLib.Alignment;

/// <summary>A distinct printed word of a collation with what its form tells.</summary>
internal sealed class WordType
{
    public WordType(string form, TokenKind kind)
    {
        Form = form;
        Kind = kind;
        Folded = NormalForm.Fold(form);
        Normal = NormalForm.Of(form);
        Parts = kind == TokenKind.Word ? PartsOf(Folded) : 0;
        Class = ClassOf(Folded, form, kind);
        Stem = kind == TokenKind.Word ? WordStem.Of(Folded) : Folded;
        Expansion = kind == TokenKind.Word ? WordExpansion.Of(Folded, Normal) : null;
    }

    public string Form { get; }

    public TokenKind Kind { get; }

    /// <summary>Lower case, with plain apostrophes, quotes and dashes.</summary>
    public string Folded { get; }

    /// <summary>One spelling for every way to print the word: <see cref="NormalForm.Of(ReadOnlySpan{char})"/>.</summary>
    public string Normal { get; }

    public string Stem { get; }

    public WordClass Class { get; }

    /// <summary>Parts of speech it may be: 1 noun, 2 verb, 4 adjective, 8 adverb; 0 when unknown.</summary>
    public int Parts { get; }

    /// <summary>The words it stands for when it stands for several.</summary>
    public string[]? Expansion { get; }

    /// <summary>How much it weighs when words compete for a place: content before grammar before punctuation.</summary>
    public float Weight => Class switch
    {
        >= WordClass.Quote => 0.15f,
        WordClass.Conjunction or WordClass.Preposition or WordClass.Determiner => 0.4f,
        >= WordClass.Determiner => 0.5f,
        _ => 1f,
    };

    public bool IsMark => Class >= WordClass.Quote;

    public bool IsFunction => Class is >= WordClass.Determiner and <= WordClass.Particle;

    public bool IsContent => Class <= WordClass.Number;

    private static int PartsOf(string folded)
    {
        Span<(int Word, int Pos)> bases = stackalloc (int, int)[Morphology.MaxBases];
        var n = Morphology.Bases(folded, bases);
        var parts = 0;
        for (var k = 0; k < n; k++) parts |= 1 << bases[k].Pos;
        return parts;
    }

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
