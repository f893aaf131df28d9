using System.Collections.Immutable;
using CompareLib.Text;

namespace CompareLib;

/// <summary>One wording of a group: which quotation, or which statement inside it.</summary>
/// <param name="QuotationId">The quotation.</param>
/// <param name="Segment">Index into the quotation's segments when only that statement belongs to the group; null for the whole.</param>
/// <param name="Siglum">The article's mark, with a letter when the article tells it more than once: <c>TASS b</c>.</param>
/// <param name="Spans">Where the wording stands in the article: the pieces that, joined by one blank, are the witness's text in the collation.</param>
public sealed record GroupWitness(string QuotationId, int? Segment, string Siglum, ImmutableArray<TextSpan> Spans)
{
    /// <summary>Leads a span of the witness's text back to its place in the article; a span across pieces gives one span a piece.</summary>
    /// <param name="span">UTF-16 offsets into the witness's text in the collation.</param>
    public ImmutableArray<TextSpan> InArticle(TextSpan span)
    {
        var places = ImmutableArray.CreateBuilder<TextSpan>();
        var offset = 0;
        foreach (var piece in Spans)
        {
            var start = Math.Max(span.Start, offset);
            var end = Math.Min(span.End, offset + piece.Length);
            if (start < end) places.Add(new TextSpan(piece.Start + start - offset, piece.Start + end - offset));
            offset += piece.Length + 1;
        }

        return places.ToImmutable();
    }
}
