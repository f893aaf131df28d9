namespace CompareLib.Alignment.Sense;

/// <summary>Why a difference changes the meaning; each has one sentence in <see cref="SenseReasons"/>.</summary>
internal enum SenseReason
{
    /// <summary>Denied in one wording only.</summary>
    Denied,

    /// <summary>A number, amount or share that is another.</summary>
    Amount,

    /// <summary>A lower bound against an upper one.</summary>
    Bound,

    /// <summary>Another day, month, year or hour.</summary>
    Time,

    /// <summary>Another name.</summary>
    Name,

    /// <summary>A name of a list that one side lacks.</summary>
    ListedName,

    /// <summary>Words that exclude each other.</summary>
    Opposed,

    /// <summary>How it is meant: an attempt against a fact.</summary>
    Degree,

    /// <summary>"Only" on one side.</summary>
    Only,

    /// <summary>A condition on one side.</summary>
    Condition,

    /// <summary>Who does it to whom is turned round.</summary>
    Roles,

    /// <summary>Asked on one side, said on the other.</summary>
    Question,
}
