using CompareLib.Quotations.Marks;
using CompareLib.Text;
using CompareLib.Text.Syntax;

namespace CompareLib.Quotations.Reading;

/// <summary>
/// Stands between the reading of single units and the assembler: gives words in marks without a cue to whom the sentence beside them names, and reads paragraphs that
/// are announced or signed.
/// </summary>
internal sealed class UnmarkedAttribution(string text, LanguageData language, SyntaxParser? parser, List<TextSpan> paragraphs, List<MarkedStretch> stretches, QuotationAssembler assembler)
{
    private const double Introduced = 0.6, Signed = 0.8, Block = 0.7;

    private readonly Dictionary<int, SignedBlock> _signed = SignedBlocks.Find(text, language, paragraphs, stretches);

    // The unit before, where it has neither marks nor a reading, and where it is words in marks that nobody said.
    private Unit? _plain;
    private Unit? _nobodys;
    private (int Paragraph, TextSpan Cue, MentionSpans Mention)? _announced;

    /// <summary>Whether the unit is part of a signed paragraph, or of the line that signs it: it is read, or passed over.</summary>
    public bool Takes(Unit unit, bool[] clausal)
    {
        if (_announced is { } announced && announced.Paragraph == unit.Paragraph - 1)
        {
            if (AnnouncedBlock.IsProse(text, paragraphs[unit.Paragraph]) && unit.Stretches.Count == 0 && unit.Span.Start == paragraphs[unit.Paragraph].Start)
                assembler.Add(paragraphs[unit.Paragraph], announced.Cue, announced.Mention, "block", Block);
            _announced = null;
        }

        if (_signed.TryGetValue(unit.Paragraph, out var block))
        {
            if (unit.Span.Start == paragraphs[unit.Paragraph].Start) assembler.Add(block.Content, block.Sign, new MentionSpans(block.Name), "signed", Signed);
            (_plain, _nobodys) = (null, null);
            return true;
        }

        return _signed.ContainsKey(unit.Paragraph - 1);
    }

    /// <summary>Takes the frames of the next unit.</summary>
    public void Add(Unit unit, bool[] clausal, UnitParse? parse, List<Frame> frames)
    {
        var bare = frames.Count == 0 && Array.Exists(clausal, c => c) && UnitParse.IsBare(text, unit, clausal);
        if (bare && Introducing(unit) is { } speaker)
            frames = [new Frame { Content = [unit.Span], Mention = speaker, Rule = "introduced", Confidence = Introduced }];
        if (_nobodys is { } words && words.Paragraph == unit.Paragraph && unit.Stretches.Count == 0 && parser is not null && Introduction.Behind(parser, language, text, unit.Span) is { } closing)
            frames = [new Frame { Content = [words.Span], Mention = closing, Rule = "pointed-back", Confidence = Introduced }];
        _nobodys = bare && frames.Count == 0 && !assembler.GoesOn(unit.Paragraph) ? unit : null;
        _plain = unit.Stretches.Count == 0 && frames.Count == 0 ? unit : null;
        _announced = frames.Count == 0 && unit.Span.End == paragraphs[unit.Paragraph].End && AnnouncedBlock.Announced(text, language, parse, unit) is { } found ? (unit.Paragraph, found.Cue, found.Mention) : null;
        assembler.Add(unit, clausal, frames);
    }

    /// <summary>Whom the sentence before names, where the words in marks would go on with nobody's, or with somebody else's.</summary>
    private MentionSpans? Introducing(Unit unit)
    {
        if (_plain is not { } before || before.Paragraph != unit.Paragraph) return null;
        if (SenderFrames.Before(text, language, before) is { } sender) return new MentionSpans(sender);
        if (parser is null || Introduction.Before(parser, language, text, before.Span) is not { } speaker) return null;
        if (assembler.Speaking(unit.Paragraph) is not { } last) return speaker;
        // "..., said Vik. He paused. '...'" goes on.
        var name = speaker.Spans[0].Of(text);
        return language.Pronouns.Contains(name) || last.Spans[0].Of(text).Contains(name[(name.LastIndexOf(' ') + 1)..], StringComparison.Ordinal) ? null : speaker;
    }
}
