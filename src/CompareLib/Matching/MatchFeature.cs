namespace CompareLib.Matching;

/// <summary>What is measured of a pair. "Lesser" is the wording whose words are worth less.</summary>
internal enum MatchFeature
{
    /// <summary>How much of the lesser wording's worth the other holds; a synonym, another spelling of a name or a derived word counts in part.</summary>
    Containment,

    /// <summary>How much of the greater wording's worth the other holds.</summary>
    Coverage,

    /// <summary>How much the shared words are worth, in nats.</summary>
    Information,

    /// <summary>How many content words both hold.</summary>
    SharedWords,

    /// <summary>What the rarest shared word is worth, in nats.</summary>
    Rarest,

    /// <summary>What the lesser wording says and the other does not, in nats.</summary>
    Missing,

    /// <summary>What the lesser wording is worth, in nats.</summary>
    Lesser,

    /// <summary>How many content words the lesser wording has.</summary>
    LesserWords,

    /// <summary>Longest common subsequence of all words over the length of the shorter wording.</summary>
    Order,

    /// <summary>Longest common subsequence of all words over the length of the longer wording.</summary>
    Sequence,

    /// <summary>How many pairs of neighbouring words both hold.</summary>
    Phrases,

    /// <summary>The share of the pairs of neighbouring words of the shorter wording that both hold.</summary>
    PhraseShare,

    /// <summary>Containment with all words of a mixed quotation, those of the journalist too.</summary>
    Whole,

    /// <summary>How much of what one sets in marks within its own words the other holds, the more so the rarer it is.</summary>
    Marked,

    /// <summary>What the sentences around the two share beyond the two, 0 to 1; for wordings of few words.</summary>
    Context,

    /// <summary>How many of the two retell: indirect speech, or words in marks too few to be a quotation.</summary>
    Retold,

    /// <summary>One side is negated: speaks against.</summary>
    Negation,

    /// <summary>1 when both tell a number and share one, -1 when they tell others, 0 when one tells none.</summary>
    Numbers,

    /// <summary>How sure it is that the speakers are one; 0 when they are not.</summary>
    Speaker,

    /// <summary>How likely both speakers are read right, when they are two; else 0. No tree asks for it: it is <see cref="MatchModel.Given"/>.</summary>
    OtherSpeaker,

    /// <summary>How likely both speakers are read right, when one is an institution and they have no word in common; else 0.</summary>
    SpeakerApart,

    /// <summary>One report names the speaker and the other none: speaks a little against.</summary>
    SpeakerUnnamed,

    /// <summary>How much the two articles are about the same; -1 when that is not known.</summary>
    Topic,

    /// <summary>Days between the two articles, at most 14; -1 when that is not known.</summary>
    Days,

    /// <summary>Both stand in one article.</summary>
    OneArticle,

    /// <summary>Both are given as of one event.</summary>
    OneEvent,

    /// <summary>They were said on one day or at one event, as far as told.</summary>
    SameOccasion,

    /// <summary>They were said more than two weeks apart, as far as told: speaks against.</summary>
    OtherOccasion,
}
