namespace CompareLib.Alignment;

/// <summary>What a word does in a sentence, as far as its form tells; decides which unlike words may stand for each other.</summary>
internal enum WordClass : byte
{
    Noun,
    Verb,
    Modifier,
    Name,
    Content,
    Number,
    Determiner,
    Preposition,
    Pronoun,
    Possessive,
    Conjunction,
    Auxiliary,
    Modal,
    Negation,
    Particle,
    Quote,
    Stop,
    Comma,
    OtherMark,
}
