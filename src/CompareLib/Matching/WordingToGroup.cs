using System.Collections.Immutable;
using CompareLib.Quotations;
using CompareLib.Text;

namespace CompareLib.Matching;

/// <summary>One wording to be grouped with others: what the matching room knows of a quotation.</summary>
public sealed record WordingToGroup
{
    /// <summary>Unique within one run.</summary>
    public required string Id { get; init; }

    /// <summary>The quoted words.</summary>
    public required string Text { get; init; }

    /// <summary>The resolved speaker's name; null when not known.</summary>
    public string? Speaker { get; init; }

    /// <summary>Whether <see cref="Speaker"/> names a person or institution, or is a description that could be many.</summary>
    public bool SpeakerIsNamed { get; init; } = true;

    /// <summary>
    /// Whether <see cref="Speaker"/> is the name of an institution: a state, a ministry, a company. Institutions nest and speak through persons, so it is told
    /// from another speaker only when the names and <see cref="SpeakerRoles"/> of the two have no word in common.
    /// </summary>
    public bool SpeakerIsInstitution { get; init; }

    /// <summary>Titles and roles of the speaker, which tell whom he speaks for, or other names of an institution; empty when not known.</summary>
    public ImmutableArray<string> SpeakerRoles { get; init; } = [];

    /// <summary>
    /// 0 to 1: how sure it is that <see cref="Speaker"/> said it. Two speakers keep wordings apart for certain only when both are surer than 0.9; else they
    /// are evidence. Default 1.
    /// </summary>
    public double SpeakerConfidence { get; init; } = 1;

    /// <summary>Who published it; null when not known.</summary>
    public string? Outlet { get; init; }

    /// <summary>Direct, mixed or indirect; null when not known.</summary>
    public QuotationKind? Kind { get; init; }

    /// <summary>The day of the article; null when not known.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>A given event; wordings of different given events are never one group. Null when not given.</summary>
    public string? Event { get; init; }

    /// <summary>The occasion read from the article; null when not told.</summary>
    public Occasion? Occasion { get; init; }

    /// <summary>The sentence around the quotation, which helps to place a fragment of few words; null when not known.</summary>
    public string? Context { get; init; }

    /// <summary>The article it stands in; two wordings of one article are matched with more care. Null when not known.</summary>
    public string? ArticleId { get; init; }

    /// <summary>
    /// The text of the article, which tells whether two articles report one event; read once for each <see cref="ArticleId"/>. Null when not known.
    /// </summary>
    public string? ArticleText { get; init; }

    /// <summary>
    /// The stretches of <see cref="Text"/> that the article prints in quotation marks. Of a mixed quotation they are what is compared as quoted words; the rest
    /// is the journalist's. Empty when not known: then the marks in the text tell.
    /// </summary>
    public ImmutableArray<TextSpan> Marked { get; init; } = [];

    /// <summary>
    /// The statements inside, in <see cref="Text"/>, one a sentence, ordered and apart. One quotation in marks may report two utterances: when
    /// different groups fit different segments, the wording joins each group with that segment. Empty or a single one: the wording is taken whole.
    /// </summary>
    public ImmutableArray<TextSpan> Segments { get; init; } = [];
}
