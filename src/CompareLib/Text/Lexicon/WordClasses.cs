namespace CompareLib.Text;

/// <summary>What a word does in a sentence or in a report; a word may do several things.</summary>
[Flags]
internal enum WordClasses
{
    /// <summary>A content word, as far as the lists know.</summary>
    None = 0,

    /// <summary>a, the.</summary>
    Article = 1 << 0,

    /// <summary>in, of, with.</summary>
    Preposition = 1 << 1,

    /// <summary>he, it, this, someone.</summary>
    Pronoun = 1 << 2,

    /// <summary>my, their, whose.</summary>
    Possessive = 1 << 3,

    /// <summary>Forms of be, have, do.</summary>
    Auxiliary = 1 << 4,

    /// <summary>will, could, must.</summary>
    Modal = 1 << 5,

    /// <summary>and, because, if, however.</summary>
    Conjunction = 1 << 6,

    /// <summary>this, every, several.</summary>
    Determiner = 1 << 7,

    /// <summary>to, also, very.</summary>
    Particle = 1 << 8,

    /// <summary>not, never, without.</summary>
    Negator = 1 << 9,

    /// <summary>reportedly, perhaps, about.</summary>
    Hedge = 1 << 10,

    /// <summary>certainly, completely.</summary>
    Booster = 1 << 11,

    /// <summary>today, here, last: place and time seen from the speaker.</summary>
    Deixis = 1 << 12,

    /// <summary>if, unless, until, only.</summary>
    Condition = 1 << 13,

    /// <summary>Honorifics and offices before a name.</summary>
    Title = 1 << 14,

    /// <summary>Nouns for persons who speak in the news.</summary>
    Role = 1 << 15,

    /// <summary>ministry, company, police.</summary>
    Organization = 1 << 16,

    /// <summary>january.</summary>
    Month = 1 << 17,

    /// <summary>monday.</summary>
    Weekday = 1 << 18,

    /// <summary>day, weeks.</summary>
    TimeUnit = 1 << 19,

    /// <summary>unable, unlikely: a denial inside the word.</summary>
    NegativeWord = 1 << 20,

    /// <summary>fail, deny, refuse (lemmas).</summary>
    NegativeVerb = 1 << 21,

    /// <summary>say, announce, claim (lemmas).</summary>
    Communication = 1 << 22,

    /// <summary>The closed classes: no content of their own.</summary>
    Function = Article | Preposition | Pronoun | Possessive | Auxiliary | Modal | Conjunction | Determiner | Particle,
}
