namespace CompareLib.Alignment;

/// <summary>What a change was found to be.</summary>
/// <param name="Label">Its most telling label; <see cref="ChangeLabel.Omission"/> stands for either direction.</param>
/// <param name="Reason">Why, in plain words.</param>
/// <param name="Confidence">0 to 1.</param>
internal readonly record struct ChangeName(ChangeLabel Label, string Reason, double Confidence);
