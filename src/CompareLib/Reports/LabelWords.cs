using System.Collections.Frozen;
using CompareLib.Alignment;

namespace CompareLib.Reports;

/// <summary>Labels, levels and operations in words for people, and the names that files use.</summary>
internal static class LabelWords
{
    private static readonly FrozenDictionary<ChangeLabel, (string Name, string Meaning)> Labels = new Dictionary<ChangeLabel, (string, string)>
    {
        [ChangeLabel.QuoteGlyph] = ("mark shape", "another shape of quotation mark"),
        [ChangeLabel.ApostropheGlyph] = ("apostrophe shape", "another shape of apostrophe"),
        [ChangeLabel.DashGlyph] = ("dash shape", "another length of dash"),
        [ChangeLabel.EllipsisGlyph] = ("dots", "three full stops or one ellipsis character"),
        [ChangeLabel.Case] = ("capitals", "capital or small letters"),
        [ChangeLabel.Punctuation] = ("punctuation", "a comma, a full stop or the like"),
        [ChangeLabel.Spelling] = ("spelling", "the same word spelt in another way"),
        [ChangeLabel.Contraction] = ("contraction", "short or full form, as in don’t and do not"),
        [ChangeLabel.Hyphenation] = ("hyphen", "written as one word, two words or with a hyphen"),
        [ChangeLabel.Abbreviation] = ("abbreviation", "short or full name of the same thing"),
        [ChangeLabel.NumberFormat] = ("number format", "the same number written in another way"),
        [ChangeLabel.Masking] = ("masking", "letters of a word replaced, as in d—n"),
        [ChangeLabel.Disfluency] = ("hesitation", "a filler or a repeated word of speech kept or smoothed away"),
        [ChangeLabel.Clarification] = ("clarification", "an explaining addition, often in brackets"),
        [ChangeLabel.Ellipsis] = ("marked omission", "words left out, with dots in their place"),
        [ChangeLabel.Truncation] = ("cut short", "the beginning or the end of the statement is missing"),
        [ChangeLabel.Omission] = ("left out", "words that the other wording has are missing"),
        [ChangeLabel.Insertion] = ("added", "words that the other wording does not have"),
        [ChangeLabel.QuoteMarks] = ("quotation marks", "the words stand in quotation marks in one wording only"),
        [ChangeLabel.Attribution] = ("attribution", "the words that say who speaks"),
        [ChangeLabel.AttributionMove] = ("attribution moved", "the words that say who speaks stand at another place"),
        [ChangeLabel.ReportedSpeech] = ("reported speech", "retold instead of quoted, or the reverse"),
        [ChangeLabel.PersonShift] = ("person", "I or he, we or they: who is meant is the same"),
        [ChangeLabel.TenseShift] = ("tense", "another tense of the verb"),
        [ChangeLabel.DeixisShift] = ("here and now", "today or that day, here or there"),
        [ChangeLabel.Substitution] = ("other words", "other words at the same place"),
        [ChangeLabel.FunctionWord] = ("small word", "an article, a preposition or the like"),
        [ChangeLabel.Inflection] = ("ending", "another form of the same word"),
        [ChangeLabel.Reorder] = ("order", "the same words in another order"),
        [ChangeLabel.Negation] = ("negation", "one wording says not, the other does not"),
        [ChangeLabel.Modality] = ("modality", "whether something will, would, may or must be"),
        [ChangeLabel.Hedge] = ("hedge", "how sure the statement sounds"),
        [ChangeLabel.NumberValue] = ("another number", "another amount, date or count"),
        [ChangeLabel.Entity] = ("another name", "another person, place or institution"),
    }.ToFrozenDictionary();

    /// <summary>A word or two for people.</summary>
    public static string Name(ChangeLabel label) => Labels.TryGetValue(label, out var words) ? words.Name : Kebab(label);

    /// <summary>What the label means, as the end of a sentence.</summary>
    public static string Meaning(ChangeLabel label) => Labels.TryGetValue(label, out var words) ? words.Meaning : Kebab(label);

    /// <summary>How much it matters, in a word.</summary>
    public static string Name(ChangeLevel level) => level switch
    {
        ChangeLevel.Typography => "typography",
        ChangeLevel.Form => "form",
        ChangeLevel.Editing => "wording",
        _ => "meaning",
    };

    /// <summary>The sign that stands for a level where colour alone must not: more corners, more weight.</summary>
    public static string Mark(ChangeLevel level) => level switch
    {
        ChangeLevel.Typography => "·",
        ChangeLevel.Form => "○",
        ChangeLevel.Editing => "△",
        _ => "◆",
    };

    /// <summary>A value's name in files: <c>number-value</c>.</summary>
    public static string Kebab<T>(T value)
        where T : struct, Enum => EnumName<T>.Of(value);
}
