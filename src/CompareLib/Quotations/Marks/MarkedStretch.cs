using CompareLib.Text;

namespace CompareLib.Quotations.Marks;

/// <summary>Words between two quotation marks, or between one mark and the place where its lost partner belongs.</summary>
/// <param name="Outer">With the marks.</param>
/// <param name="Inner">Without the marks; not empty.</param>
/// <param name="Depth">0 outermost, 1 inside another stretch, and so on.</param>
/// <param name="Family">Kind of mark.</param>
/// <param name="Continued">True when it is left open at the end of its paragraph because the next paragraph goes on with an opening mark.</param>
/// <param name="Repaired">True when one of its marks is missing in the text.</param>
internal sealed record MarkedStretch(TextSpan Outer, TextSpan Inner, int Depth, MarkFamily Family, bool Continued, bool Repaired);
