namespace CompareLib.Quotations.Reading.Choice;

/// <summary>A number that the trees look at. Names stand in the tree files.</summary>
internal enum Trait
{
    /// <summary>Score under the weights.</summary>
    Score,

    /// <summary>Probability under the weights.</summary>
    Share,

    /// <summary>Probability of the readings with nearly the same bounds.</summary>
    Mass,

    /// <summary>Distance to the best score of the cue.</summary>
    Margin,

    /// <summary>Probability that the cue announces nothing.</summary>
    None,

    /// <summary>How many readings of the cue are likely at all.</summary>
    Likely,

    /// <summary>Sum of the weights of the cue's features.</summary>
    CueScore,

    /// <summary>Sum of the weights of the features of the beginning.</summary>
    StartScore,

    /// <summary>Sum of the weights of the features of the whole.</summary>
    SpanScore,

    /// <summary>Sum of the weights of the features of the end.</summary>
    EndScore,

    /// <summary>Sum of the weights of the features of the boundaries passed over.</summary>
    PassScore,

    /// <summary>The least of the sums of the boundaries passed over.</summary>
    LeastPass,

    /// <summary>Number of boundaries passed over.</summary>
    Passes,

    /// <summary>Form of the cue.</summary>
    Form,

    /// <summary>What kind of words the subject is.</summary>
    Subject,

    /// <summary>Negation, possibility, condition.</summary>
    Mood,

    /// <summary>Relation of the cue.</summary>
    CueRelation,

    /// <summary>What the cue can take.</summary>
    Frames,

    /// <summary>Place of the cue in the unit.</summary>
    CuePlace,

    /// <summary>Words of the unit.</summary>
    Words,

    /// <summary>Marked stretches of the unit.</summary>
    Stretches,

    /// <summary>Clauses in marks.</summary>
    Clauses,

    /// <summary>Cues before this one.</summary>
    CuesBefore,

    /// <summary>Cues after this one.</summary>
    CuesAfter,

    /// <summary>Before, after or around the cue.</summary>
    Side,

    /// <summary>What the content begins with.</summary>
    Content,

    /// <summary>How it lies to the marks.</summary>
    Marks,

    /// <summary>Words of the first piece.</summary>
    Length,

    /// <summary>Words of the unit after it.</summary>
    Left,

    /// <summary>Words between cue and content.</summary>
    Distance,

    /// <summary>Words whose heads stand outside.</summary>
    Roots,

    /// <summary>Words after it whose heads stand inside.</summary>
    Hanging,

    /// <summary>Whether it holds a clause, and one outside marks.</summary>
    Clause,

    /// <summary>Verbs inside.</summary>
    Verbs,

    /// <summary>Cues inside.</summary>
    CuesInside,

    /// <summary>Rules that found the very words.</summary>
    Agreeing,

    /// <summary>Rules that found its beginning.</summary>
    AgreeingStart,

    /// <summary>Rules that found its end.</summary>
    AgreeingEnd,

    /// <summary>Class of the word before it.</summary>
    Before,

    /// <summary>Class of its first word.</summary>
    First,

    /// <summary>Class of its last word.</summary>
    Last,

    /// <summary>Class of the word after it.</summary>
    Next,

    /// <summary>Class of the word after that.</summary>
    Second,

    /// <summary>Relation of the phrase after it.</summary>
    NextRelation,

    /// <summary>Where the head of the phrase after it stands.</summary>
    NextHead,

    /// <summary>How far back that head stands.</summary>
    NextReach,

    /// <summary>Tense of what follows.</summary>
    NextTense,

    /// <summary>Tense of the clause the cue governs.</summary>
    ContentTense,

    /// <summary>Words up to the next sign or conjunction behind it.</summary>
    NextLength,

    /// <summary>Marked words after it.</summary>
    MarkedAfter,

    /// <summary>Marked words before it.</summary>
    MarkedBefore,

    /// <summary>Words of the second piece that are marked, by the hundred.</summary>
    SecondMarked,

    /// <summary>Words of the second piece.</summary>
    SecondLength,

    /// <summary>Share of the words of the first piece that are marked, by the hundred.</summary>
    Marked,

    /// <summary>Whether the speaker stands before or after the cue, or nowhere.</summary>
    MentionSide,

    /// <summary>Words between speaker and cue.</summary>
    MentionDistance,

    /// <summary>Words of the unit before content and cue.</summary>
    Lead,

    /// <summary>Highest probability of a reading of another cue that holds this cue and overlaps the content.</summary>
    Within,

    /// <summary>Highest probability of a reading of another cue that lies inside the content with its cue.</summary>
    Holding,

    /// <summary>Highest probability of a reading of another cue that overlaps the content, its cue standing outside.</summary>
    Rival,

    /// <summary>Highest probability of a reading of another cue that the content does not touch.</summary>
    Beside,

    /// <summary>Number of the paragraph, 3 at the most.</summary>
    Paragraph,

    /// <summary>Part of speech of the cue.</summary>
    CueTag,

    /// <summary>Subject of what follows the content.</summary>
    NextSubject,

    /// <summary>Whether it ends before, with or after the complement of the cue.</summary>
    ComplementEnd,
}
