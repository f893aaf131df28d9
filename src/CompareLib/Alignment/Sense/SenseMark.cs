namespace CompareLib.Alignment.Sense;

/// <summary>Words that set how others are meant: a denial, an attempt, a hedge.</summary>
/// <param name="Class">The class: <c>deny</c>, <c>attempt</c>, <c>hedge</c> ...</param>
/// <param name="First">Index of the first token.</param>
/// <param name="End">Index after the last token.</param>
/// <param name="Target">The word it is said of; -1 where none is found.</param>
/// <param name="Within">Whether the denial is part of the target itself: <c>unable</c>.</param>
internal readonly record struct SenseMark(string Class, int First, int End, int Target, bool Within);
