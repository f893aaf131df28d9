namespace CompareLib.Reports.Sections;

/// <summary>What a report says on one of the questions that readers bring.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer in half a line.</param>
/// <param name="Blocks">The answer in full, made when it is enumerated.</param>
internal sealed record Section(string Id, string Title, string Question, string Answer, IEnumerable<Block> Blocks);
