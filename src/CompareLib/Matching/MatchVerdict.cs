namespace CompareLib.Matching;

/// <summary>What became of a pair of wordings.</summary>
public enum MatchVerdict
{
    /// <summary>They report one utterance.</summary>
    Same,

    /// <summary>Too unlike.</summary>
    Different,

    /// <summary>Alike, but two different known speakers: never one group.</summary>
    OtherSpeaker,

    /// <summary>Alike and of one speaker, but said on another occasion.</summary>
    OtherOccasion,
}
