namespace CompareLib.Text;

/// <summary>What a phrase of several tokens stands for.</summary>
internal enum NormalPhraseKind
{
    /// <summary>A number or amount: <c>thirty-five million dollars</c>.</summary>
    Number,

    /// <summary>The expansion of an abbreviation: <c>North Atlantic Treaty Organization</c>.</summary>
    Expansion,

    /// <summary>A day of a month: <c>June 10</c>, <c>10 June</c>, <c>the 10th of June</c>.</summary>
    Date,

    /// <summary>A phrase that the lexicon knows as one word: <c>carried out</c> is <c>carry_out</c>. Only from <see cref="Idioms"/>.</summary>
    Idiom,
}
