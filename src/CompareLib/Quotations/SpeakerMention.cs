using System.Collections.Immutable;
using CompareLib.Text;

namespace CompareLib.Quotations;

/// <summary>How the article names the speaker at one quotation.</summary>
/// <param name="Text">The mention as printed.</param>
/// <param name="Spans">Its places in the article, ordered; more than one when two speakers are named together or the mention is interrupted.</param>
/// <param name="Kind">Name, pronoun, description or institution.</param>
public sealed record SpeakerMention(string Text, ImmutableArray<TextSpan> Spans, MentionKind Kind);
