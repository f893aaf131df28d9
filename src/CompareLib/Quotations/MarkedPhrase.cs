using CompareLib.Text;

namespace CompareLib.Quotations;

/// <summary>Words in quotation marks that are no quotation: a scare quote, a title, a nickname. Kept aside with the reason.</summary>
/// <param name="ArticleId">The article it stands in.</param>
/// <param name="Span">The words without their marks.</param>
/// <param name="Reason">Why it was not taken for somebody's speech, in words.</param>
public sealed record MarkedPhrase(string ArticleId, TextSpan Span, string Reason);
