namespace CompareLib.Quotations.Reading.Choice;

/// <summary>What a rule found, as words.</summary>
/// <param name="First">First word of the content; -1 when it holds no word.</param>
/// <param name="Last">Last word of the first piece.</param>
/// <param name="SecondFirst">First word of the last piece; -1 for none.</param>
/// <param name="SecondLast">Last word of the last piece.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Borne">Whether the parse bears it out.</param>
internal sealed record Proposal(int First, int Last, int SecondFirst, int SecondLast, string Rule, bool Borne)
{
    /// <summary>Whether content begins, and whether it ends, where the rule has it.</summary>
    public (bool Starts, bool Ends) Agrees(int first, int last, int secondFirst, int secondLast) =>
        (First == first && (SecondFirst < 0 || SecondFirst == secondFirst),
        SecondFirst < 0 ? secondFirst < 0 && Last == last : SecondLast == secondLast);
}
