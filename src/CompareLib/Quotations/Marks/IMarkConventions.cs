namespace CompareLib.Quotations.Marks;

/// <summary>What pairing quotation marks must know about a language.</summary>
internal interface IMarkConventions
{
    /// <summary>Whether „ opens and “ closes.</summary>
    bool LowMarksOpen { get; }

    /// <summary>Whether the letters after an apostrophe are a shortened word.</summary>
    bool IsElision(ReadOnlySpan<char> word);

    /// <summary>Whether the word is a finite form of a verb that takes words in marks.</summary>
    bool IsSaying(ReadOnlySpan<char> word);

    /// <summary>Whether the word belongs to a closed class: no speaker's name begins with it.</summary>
    bool IsFunctionWord(ReadOnlySpan<char> word);

    /// <summary>Whether the text before an apostrophe ends in a word that may take it at its end (<c>the workers'</c>).</summary>
    bool EndsInApostrophe(ReadOnlySpan<char> text);

    /// <summary>Whether the letters may follow the digits of a shortened year (<c>'90s</c>).</summary>
    bool IsDecadeEnding(ReadOnlySpan<char> word);
}
