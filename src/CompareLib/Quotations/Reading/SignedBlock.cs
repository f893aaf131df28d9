using CompareLib.Text;

namespace CompareLib.Quotations.Reading;

/// <summary>A paragraph whose speaker the line under it names.</summary>
/// <param name="Content">Its words.</param>
/// <param name="Sign">The dash, or the first letter of the name.</param>
/// <param name="Name">The name with any office before it.</param>
internal sealed record SignedBlock(TextSpan Content, TextSpan Sign, TextSpan Name);
