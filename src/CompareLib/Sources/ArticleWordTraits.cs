namespace CompareLib.Sources;

/// <summary>What is known about one word of an article when shared text is judged.</summary>
[Flags]
internal enum ArticleWordTraits : byte
{
    /// <summary>Nothing special: a plain word that carries content.</summary>
    None = 0,

    /// <summary>Grammar rather than content: <c>the</c>, <c>of</c>.</summary>
    Function = 1,

    /// <summary>Begins with a capital letter or a digit: part of a name, a title, an amount, or of a sentence's start.</summary>
    Name = 2,

    /// <summary>Stands in quotation marks, or in an embedded post.</summary>
    Marked = 4,

    /// <summary>Page furniture: captions, links, legal lines.</summary>
    Furniture = 8,

    /// <summary>A verb that announces speech.</summary>
    Speech = 16,

    /// <summary>First person: <c>I</c>, <c>we</c>, <c>our</c>.</summary>
    FirstPerson = 32,

    /// <summary>The first word after a paragraph break.</summary>
    ParagraphStart = 64,
}
