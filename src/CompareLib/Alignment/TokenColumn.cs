namespace CompareLib.Alignment;

/// <summary>A column of single tokens while wordings are being lined up.</summary>
/// <param name="Tokens">The tokens that stand in it, one a wording at the most.</param>
/// <param name="Hubs">What they believe of the central wordings, in order; empty where there are none.</param>
internal sealed record TokenColumn((int Witness, int Token)[] Tokens, HubBelief[] Hubs)
{
    public TokenColumn With(TokenColumn other) => new([.. Tokens, .. other.Tokens], HubBelief.Add(Hubs, other.Hubs));
}
