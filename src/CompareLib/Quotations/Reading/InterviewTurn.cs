using CompareLib.Text;

namespace CompareLib.Quotations.Reading;

/// <summary>What one person says in a printed interview until the other speaks.</summary>
/// <param name="Label">The words before the colon; null where only the question before it tells that it is an answer.</param>
/// <param name="Named">Whether the label names the speaker.</param>
/// <param name="Content">Its paragraphs, the first without the label.</param>
internal sealed record InterviewTurn(TextSpan? Label, bool Named, List<TextSpan> Content)
{
    /// <summary>The rule name of an answer whose speaker no label names.</summary>
    public const string AnswerRule = "interview-answer";
}
