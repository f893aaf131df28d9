namespace CompareLib.Matching;

/// <summary>What the model weighs. Each measure speaks for a match when it grows, unless it says otherwise; the fit keeps it so.</summary>
internal enum MatchFeature
{
    /// <summary>Always 1.</summary>
    Base,

    /// <summary>How much of the lesser wording's content, by rarity, the other holds; a synonym, another spelling of a name or a derived word counts in part.</summary>
    Containment,

    /// <summary>How much of the greater wording's content, by rarity, the other holds.</summary>
    Coverage,

    /// <summary>How much rare content is shared at all.</summary>
    Information,

    /// <summary>Longest common subsequence of all words over the length of the shorter wording.</summary>
    Order,

    /// <summary>Longest common subsequence of all words over the length of the longer wording.</summary>
    Sequence,

    /// <summary>Both tell numbers and none is the same: speaks against.</summary>
    Numbers,

    /// <summary>One side is negated: speaks against.</summary>
    Negation,

    /// <summary>The sentences around the two share rare words.</summary>
    Context,

    /// <summary>The same known speaker.</summary>
    Speaker,

    /// <summary>One report names the speaker and the other none: speaks a little against.</summary>
    SpeakerUnnamed,

    /// <summary>Both in quotation marks and yet not word for word, as far as the shorter goes: speaks against, and in full from a third of the words on.</summary>
    MarksUnlike,

    /// <summary>They were said on one day or at one event: next to no sign, since a speech holds many statements.</summary>
    SameOccasion,

    /// <summary>They were said on two days: speaks strongly against.</summary>
    OtherOccasion,

    /// <summary>How many times more wordings there are than in a small corpus, as a natural logarithm: the more, the likelier a chance likeness.</summary>
    Corpus,

    /// <summary>Hardly any content is shared, however well it agrees: words that everybody uses prove nothing.</summary>
    TooLittle,

    /// <summary>How much of the lesser one the other holds when at least one retells in its own words: so much says more there, since a retelling seldom shares more.</summary>
    Retold,

    /// <summary>How much of what one sets in marks within its own words the other holds, by rarity, the more so the rarer it is: the marks vouch for these words and for no others.</summary>
    Marked,

    /// <summary>One speaker is an institution and the other another institution or a person, without a word in common: speaks against.</summary>
    SpeakerApart,
}
