using CompareLib.Text;

namespace CompareLib.Alignment;

/// <summary>A distinct printed word with what its form tells. Immutable.</summary>
internal sealed class WordType
{
    private const int CacheSize = 1 << 13;
    private static readonly WordType?[] Cache = new WordType?[CacheSize];

    private WordType(string form, TokenKind kind)
    {
        Form = form;
        Kind = kind;
        Folded = NormalForm.Fold(form);
        Normal = NormalForm.Of(form);
        Known = KnownWord.Of(Folded);
        KnownNormal = Normal == Folded ? Known : KnownWord.Of(Normal);
        if (kind == TokenKind.Word)
            foreach (var (_, pos) in Known.Bases) Parts |= 1 << pos;
        Class = ClassOf(Folded, form, kind);
        Stem = kind == TokenKind.Word ? WordStem.Of(Folded) : Folded;
        BeginsPhrase = NormalPhrases.MayBegin(Normal);
        Expansion = kind == TokenKind.Word ? WordExpansion.Of(Folded, Normal) : null;
    }

    public string Form { get; }

    public TokenKind Kind { get; }

    /// <summary>Lower case, with plain apostrophes, quotes and dashes.</summary>
    public string Folded { get; }

    /// <summary>One spelling for every way to print the word: <see cref="NormalForm.Of(ReadOnlySpan{char})"/>.</summary>
    public string Normal { get; }

    /// <summary>Whether a phrase of <see cref="NormalPhrases"/> may begin with the word.</summary>
    public bool BeginsPhrase { get; }

    /// <summary>What the lexicon knows of the folded form.</summary>
    public KnownWord Known { get; }

    /// <summary>What it knows of the normal form.</summary>
    public KnownWord KnownNormal { get; }

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

    /// <summary>Whether it tells a number, in digits or in words.</summary>
    public bool IsFigure => Class == WordClass.Number || (Normal.Length > 0 && char.IsAsciiDigit(Normal[0]));

    public bool IsContent => Class <= WordClass.Number;

    /// <summary>The word type of a form, kept for words met lately.</summary>
    public static WordType Of(ReadOnlySpan<char> form, TokenKind kind)
    {
        if (form.Length > 64) return new WordType(form.ToString(), kind);
        var slot = (int)((Hashing.Of(form) + (uint)kind) % CacheSize);
        var known = Volatile.Read(ref Cache[slot]);
        if (known is not null && known.Kind == kind && form.SequenceEqual(known.Form)) return known;
        known = new WordType(form.ToString(), kind);
        Volatile.Write(ref Cache[slot], known);
        return known;
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

        return ChangeWords.Classes.TryGetValue(folded, out var closed) ? closed : char.IsUpper(form[0]) ? WordClass.Name : WordClass.Content;
    }
}
