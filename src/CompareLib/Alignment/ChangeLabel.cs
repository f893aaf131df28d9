namespace CompareLib.Alignment;

/// <summary>What a change is. The name in files is the kebab-case form: <c>number-value</c>.</summary>
public enum ChangeLabel
{
#pragma warning disable CS1591 // the names are the field's terms; each is described in docs/labels.md
    QuoteGlyph, ApostropheGlyph, DashGlyph, EllipsisGlyph, Case, Punctuation,
    Spelling, Contraction, Hyphenation, Abbreviation, NumberFormat, Masking, Disfluency,
    Clarification, Ellipsis, Truncation, Omission, Insertion, QuoteMarks, Attribution, AttributionMove,
    ReportedSpeech, PersonShift, TenseShift, DeixisShift, Substitution, FunctionWord, Inflection, Reorder,
    Negation, Modality, Hedge, NumberValue, Entity,
#pragma warning restore CS1591
}
