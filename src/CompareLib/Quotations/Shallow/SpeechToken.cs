using CompareLib.Text;

namespace CompareLib.Quotations.Shallow;

/// <summary>A word, a sign or a whole marked stretch of a paragraph.</summary>
/// <param name="Span">Its place in the article.</param>
/// <param name="Lower">A word in lower case; a sign as printed; empty for a stretch.</param>
/// <param name="IsWord">True for a word or number.</param>
/// <param name="IsCapital">True for a word that begins with a capital.</param>
/// <param name="Stretch">Index of the marked stretch, or -1.</param>
internal readonly record struct SpeechToken(TextSpan Span, string Lower, bool IsWord, bool IsCapital, int Stretch)
{
    /// <summary>Whether it is one of the signs.</summary>
    public bool IsSign(string signs) => !IsWord && Stretch < 0 && Lower.Length == 1 && signs.Contains(Lower[0], StringComparison.Ordinal);

    /// <summary>Whether it parts a quotation from its cue: comma, dash, stop.</summary>
    public bool IsDash => IsSign("—–-―");
}
