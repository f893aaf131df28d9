namespace CompareLib.Quotations.Reading.Choice;

/// <summary>What a feature of a candidate looks at. Names stand in the weight files.</summary>
internal enum FeatureKind
{
    /// <summary>Any candidate at all, against none.</summary>
    Bias,

    /// <summary>The entry of the language data the cue is a form of.</summary>
    CueVerb,

    /// <summary>Form of the cue and its part of speech.</summary>
    CueForm,

    /// <summary>What the language data say the cue can take.</summary>
    CueFrame,

    /// <summary>Dependency relation of the cue.</summary>
    CueRelation,

    /// <summary>Classes of the words beside the cue.</summary>
    CueNeighbours,

    /// <summary>Classes of the two words before the cue.</summary>
    CueBefore,

    /// <summary>Classes of the two words after the cue.</summary>
    CueAfter,

    /// <summary>What kind of words the subject is, and the form of the cue.</summary>
    Subject,

    /// <summary>Negation, mere possibility, condition, infinitive on the cue, and its form.</summary>
    Mood,

    /// <summary>The cue is a passive.</summary>
    Passive,

    /// <summary>The relation by which another cue governs this one.</summary>
    Governed,

    /// <summary>Classes of the two words before the cue's phrase (subject and verb).</summary>
    PhraseBefore,

    /// <summary>How many marked stretches the unit has, and how many of them are clauses.</summary>
    Stretches,

    /// <summary>How many cues stand before and after this one.</summary>
    Cues,

    /// <summary>Capitalised like a headline; how the unit ends.</summary>
    UnitForm,

    /// <summary>Which rules found something at this cue.</summary>
    Rules,

    /// <summary>Place in the article and of the cue in its unit.</summary>
    Place,

    /// <summary>Which side of the cue the content stands on, and what it is marked by.</summary>
    Side,

    /// <summary>Class of the first word and the one before it.</summary>
    Start,

    /// <summary>Class of the first word, and what the cue can take.</summary>
    StartFrame,

    /// <summary>How far from the cue the content begins.</summary>
    StartDistance,

    /// <summary>The relation of the phrase the content begins with, and where its head stands.</summary>
    StartAttachment,

    /// <summary>Classes of the two words after the content.</summary>
    End,

    /// <summary>Class of the last word, and of the next.</summary>
    EndLast,

    /// <summary>The relation of the phrase after the content, and where its head stands.</summary>
    EndAttachment,

    /// <summary>Class of the next word, and where the head of its phrase stands.</summary>
    EndHead,

    /// <summary>Whether the end is that of the complement, of the unit, of a stretch.</summary>
    EndWhere,

    /// <summary>Classes of the two words at a boundary inside the content.</summary>
    Pass,

    /// <summary>The relation of the phrase at a boundary inside the content, and where its head stands.</summary>
    PassAttachment,

    /// <summary>Class of the word at a boundary inside the content, and where the head of its phrase stands.</summary>
    PassHead,

    /// <summary>Length in words.</summary>
    Length,

    /// <summary>Whether it holds a clause, and the class of its first word.</summary>
    Clause,

    /// <summary>How it agrees with what a rule found, and the rule.</summary>
    Agreement,

    /// <summary>Relation of its first root, and where the head of that stands.</summary>
    Root,

    /// <summary>How many words inside have their heads outside.</summary>
    Roots,

    /// <summary>How many other cues stand inside.</summary>
    CuesInside,

    /// <summary>How it lies to the marks.</summary>
    Marks,

    /// <summary>How many words of the unit are left after it, and whether marks are among them.</summary>
    Left,

    /// <summary>Second piece: class of its first word and of the word before.</summary>
    SecondPiece,

    /// <summary>Whether the speaker's mention begins inside the content.</summary>
    MentionInside,

    /// <summary>Class of the first verb inside, and the form of the cue.</summary>
    FirstVerb,

    /// <summary>How many words of the unit are left before content that precedes the cue, and whether they hold a clause.</summary>
    StartLeft,

    /// <summary>The entry of the language data the cue is a form of, and what kind of words the content begins with.</summary>
    VerbContent,
}
