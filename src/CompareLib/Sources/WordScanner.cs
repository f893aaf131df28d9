using System.Globalization;

namespace CompareLib.Sources;

/// <summary>Walks over the words of a text and numbers them in the same pass.</summary>
/// <remarks>
/// Shared text is compared on coarser words than quotations are: hyphens split (<c>large-scale</c> is as good as <c>large scale</c>), apostrophes and
/// the dots of abbreviations vanish, and signs of scripts without blanks stand alone. A separate scanner, because it is the innermost loop over a whole corpus.
/// </remarks>
internal ref struct WordScanner(string text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>The word's number.</summary>
    public int Id { get; private set; }

    /// <summary>Index of its first code unit.</summary>
    public int Start { get; private set; }

    /// <summary>Index after its last code unit.</summary>
    public int End { get; private set; }

    /// <summary>Whether it begins with an upper-case letter or a digit.</summary>
    public bool StartsWithCapital { get; private set; }

    /// <summary>Whether a line break stands before it.</summary>
    public bool AfterLineBreak { get; private set; }

    /// <summary>Moves to the next word; false at the end.</summary>
    public bool Next()
    {
        var text = _text;
        var i = _at;
        AfterLineBreak = i == 0;
        while (i < text.Length && !IsWordStart(text[i]))
        {
            if (text[i] is '\n' or '\r') AfterLineBreak = true;
            i++;
        }

        if (i >= text.Length)
        {
            _at = i;
            return false;
        }

        Start = i;
        StartsWithCapital = text[i] is >= '0' and <= '9' || char.IsUpper(text[i]);
        var hash = WordHash.Add(WordHash.Seed, WordHash.Fold(text[i]));
        if (StandsAlone(text[i++]))
        {
            _at = End = i;
            Id = WordHash.Finish(hash);
            return true;
        }

        while (i < text.Length)
        {
            var c = text[i];
            if (IsWordStart(c) ? !StandsAlone(c) : c >= 128 && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
            {
                hash = WordHash.Add(hash, WordHash.Fold(c));
                i++;
            }
            else if (i + 1 < text.Length && IsWordStart(text[i + 1]) && Joins(text, i))
            {
                if (c == '.' && char.IsDigit(text[i - 1])) hash = WordHash.Add(hash, c);
                i++;
            }
            else
            {
                break;
            }
        }

        _at = End = i;
        Id = WordHash.Finish(hash);
        return true;
    }

    private static bool IsWordStart(char c) => c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c);

    // Ideographs and kana are written without blanks: every sign is a word.
    private static bool StandsAlone(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';

    // don't, 35,000, 2.5, U.S.
    private readonly bool Joins(ReadOnlySpan<char> text, int i) => text[i] switch
    {
        '\'' or '’' => true,
        ',' => char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]),
        '.' => (char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]))
            || (char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]) && (i - 1 == Start || text[i - 2] == '.') && (i + 2 >= text.Length || !IsWordStart(text[i + 2]))),
        _ => false,
    };
}
