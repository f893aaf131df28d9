namespace CompareLib.Matching;

/// <summary>
/// Cuts a text into the words that matching compares, without allocating: runs of letters and digits with inner apostrophes, numbers with their
/// separators, acronyms with their dots. Hyphenated words are cut at the hyphen, so that <c>surface-to-air</c> and <c>surface to air</c> are the same words;
/// a possessive ending is left out.
/// </summary>
/// <remarks>The lossless <see cref="CompareLib.Text.Tokenizer"/> is the one for printing and aligning; this one only finds what to look up. Cost: linear.</remarks>
internal static class WordScanner
{
    /// <summary>Finds the next word at or after <paramref name="position"/>; false at the end of the text.</summary>
    public static bool Next(ReadOnlySpan<char> text, ref int position, out int start, out int length)
    {
        while (position < text.Length && !IsWordCharacter(text[position])) position++;
        start = position;
        length = 0;
        if (position >= text.Length) return false;

        var end = position;
        while (end < text.Length)
        {
            if (IsWordCharacter(text[end])) end++;
            else if (end + 1 < text.Length && IsWordCharacter(text[end + 1]) && Joins(text, start, end)) end += 2;
            else break;
        }

        // The last dot of an acronym belongs to it, but is no part of the form that is looked up.
        position = end;
        length = end - start;
        if (length > 2 && text[end - 1] is 's' or 'S' && IsApostrophe(text[end - 2])) length -= 2;
        return true;
    }

    // An apostrophe inside a word; a point or comma between digits; a point between single letters (U.S.).
    private static bool Joins(ReadOnlySpan<char> text, int start, int at)
    {
        var c = text[at];
        if (IsApostrophe(c)) return true;
        if (c is not ('.' or ',')) return false;
        if (char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1])) return true;
        return c == '.' && char.IsLetter(text[at - 1]) && (at - 1 == start || text[at - 2] == '.') && (at + 2 >= text.Length || !char.IsLetter(text[at + 2]));
    }

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    // Surrogates count as letters: a word in a script beyond the first plane is still a word, and a lone half is survived.
    private static bool IsWordCharacter(char c)
        => c < 128 ? char.IsAsciiLetterOrDigit(c) : char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
