namespace CompareLib.Quotations.Reading;

/// <summary>What a <see cref="Lexeme"/> is.</summary>
internal enum LexemeKind
{
    /// <summary>Letters and digits.</summary>
    Word,

    /// <summary>One punctuation sign.</summary>
    Sign,

    /// <summary>A whole marked stretch that stands for a clause.</summary>
    Stretch,
}
