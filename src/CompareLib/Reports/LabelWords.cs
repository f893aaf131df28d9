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

    /// <summary>Reasons that say no more than the name of their label and the sentence beside it.</summary>
    private static readonly FrozenSet<string> Stock = FrozenSet.Create(StringComparer.Ordinal,
        "a part of the statement stands on one side only", "a word stands on one side only", "other words for the same", "other function words", "a function word on one side",
        "another form of the same word", "another form of the same verb", "another name", "another number", "another attribution", "an attribution on one side", "another tense",
        "punctuation", "quotation marks on one side", "hyphen on one side", "capital against small letter", "another spelling of the same word", "another glyph for the dash",
        "another glyph for the same mark", "another glyph for the quotation mark", "another glyph for the ellipsis", "another glyph for the apostrophe", "contracted on one side",
        "letters are masked on one side", "the same words stand at another place", "the attribution stands at another place", "a negation on one side only", "a hedge on one side only",
        "a modal verb on one side only", "a repeated word", "a filler or a repeated word", "the same number in another form");

    /// <summary>What a reason adds to the name of its label, as a sentence of its own; empty when it adds nothing.</summary>
    public static string Adds(string reason)
    {
        if (Stock.Contains(reason)) return "";
        var flat = Excerpt.Shorten(reason, 40);
        if (flat.Length == 0) return flat;
        return char.ToUpperInvariant(flat[0]) + flat[1..] + (flat[^1] is '.' or '!' or '?' or '…' ? "" : ".");
    }

    /// <summary>The kind that a reader's choice puts the label under: left out and added are one, told from either side.</summary>
    public static ChangeLabel Kind(ChangeLabel label) => label == ChangeLabel.Insertion ? ChangeLabel.Omission : label;

    /// <summary>The name of a kind in the list of kinds.</summary>
    public static string KindName(ChangeLabel kind) => kind == ChangeLabel.Omission ? "left out or added" : Name(kind);

    /// <summary>What a kind means in the list of kinds.</summary>
    public static string KindMeaning(ChangeLabel kind) => kind == ChangeLabel.Omission ? "words that stand on one side only" : Meaning(kind);

    /// <summary>A word or two for people, told from the side that a sentence begins with.</summary>
    /// <param name="label">The label.</param>
    /// <param name="has">Whether that side has the words: true, false, or null when both sides have words.</param>
    public static string Name(ChangeLabel label, bool? has) => label is not (ChangeLabel.Omission or ChangeLabel.Insertion or ChangeLabel.Truncation) ? Name(label)
        : has is not { } adds ? Name(ChangeLabel.Substitution)
        : adds ? "added"
        : label == ChangeLabel.Truncation ? "cut short" : "left out";

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
