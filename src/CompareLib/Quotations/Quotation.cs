using System.Collections.Immutable;
using CompareLib.Text;

namespace CompareLib.Quotations;

/// <summary>One stretch of somebody's speech in an article. It may be split into several spans: <c>"A," he said. "B"</c> is one quotation with two.</summary>
public sealed record Quotation
{
    /// <summary>Unique within a comparison: the article's id, <c>#</c> and the quotation's number in the article, from 1.</summary>
    public required string Id { get; init; }

    /// <summary>The article it stands in.</summary>
    public required string ArticleId { get; init; }

    /// <summary>Direct, mixed or indirect.</summary>
    public required QuotationKind Kind { get; init; }

    /// <summary>The quoted words without their marks, ordered and apart; for a mixed quotation the whole reported clause.</summary>
    public required ImmutableArray<TextSpan> Spans { get; init; }

    /// <summary>The pieces of <see cref="Spans"/>, joined by one blank.</summary>
    public required string Text { get; init; }

    /// <summary>The parts printed in quotation marks, without the marks: all of it for direct, some for mixed, none for indirect.</summary>
    public ImmutableArray<TextSpan> Marked { get; init; } = [];

    /// <summary>The statements inside, one a sentence; a single segment covers the whole quotation. Groups may refer to a segment.</summary>
    public ImmutableArray<TextSpan> Segments { get; init; } = [];

    /// <summary>The outlet's own remarks inside the quotation: <c>[Arctic]</c>, <c>(outlawed in Russia)</c>.</summary>
    public ImmutableArray<TextSpan> Insertions { get; init; } = [];

    /// <summary>The words that announce it: <c>said</c>, <c>according to</c>; empty for a paraphrase carried on without a cue.</summary>
    public ImmutableArray<TextSpan> Cue { get; init; } = [];

    /// <summary>How the article names the speaker here; null when it names none.</summary>
    public SpeakerMention? Mention { get; init; }

    /// <summary>Who that is; null when no speaker could be told.</summary>
    public Speaker? Speaker { get; init; }

    /// <summary>Layers of attribution between outlet and speaker, outermost first.</summary>
    public ImmutableArray<CitedSource> CitedSources { get; init; } = [];

    /// <summary>When, where and to whom it was said; null when the article does not tell.</summary>
    public Occasion? Occasion { get; init; }

    /// <summary>0 to 1: how sure it is that this is a quotation with these bounds.</summary>
    public required double Confidence { get; init; }

    /// <summary>0 to 1: how sure the speaker is; 0 when there is none.</summary>
    public double SpeakerConfidence { get; init; }

    /// <summary>Name of the rule that resolved the speaker; null when there is none.</summary>
    public string? SpeakerRule { get; init; }

    /// <summary>Name of the rule or evidence that found it, for listing errors by rule.</summary>
    public required string Rule { get; init; }

    /// <summary>From the first to the last code unit of <see cref="Spans"/>.</summary>
    public TextSpan Extent => new(Spans[0].Start, Spans[^1].End);
}
