namespace CompareLib.Quotations.Speakers;

/// <summary>One word of an article with what the vocabulary knows about it.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">After the last code unit, a possessive ending left out.</param>
/// <param name="Sentence">Number of its sentence, from 0.</param>
/// <param name="Paragraph">Number of its paragraph or line, from 0.</param>
/// <param name="Gap">What stands before it.</param>
/// <param name="Possessive">It ends in <c>'s</c> or a bare apostrophe after s.</param>
/// <param name="Quoted">It stands in somebody's words: inside marks.</param>
/// <param name="Reported">It stands inside a quotation of any kind.</param>
/// <param name="Facts">What the vocabulary knows.</param>
internal readonly record struct ArticleWord(int Start, int End, int Sentence, int Paragraph, Gap Gap, bool Possessive, bool Quoted, bool Reported, WordFacts Facts)
{
    /// <summary>True when it opens a sentence.</summary>
    public bool Opens => Gap is Gap.Sentence or Gap.Paragraph;

    /// <summary>True when it is in one of <paramref name="classes"/>.</summary>
    public bool Is(WordClass classes) => Facts.Is(classes);
}
