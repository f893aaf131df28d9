namespace CompareLib.Matching;

/// <summary>What two speakers are to each other.</summary>
internal enum SpeakerRelation
{
    /// <summary>At least one is not known, or only described.</summary>
    Unknown,

    /// <summary>One and the same.</summary>
    Same,

    /// <summary>Two known ones.</summary>
    Different,

    /// <summary>An institution, and a person or another institution that have no word in common: two within one article, perhaps one reported by two outlets.</summary>
    Apart,
}
