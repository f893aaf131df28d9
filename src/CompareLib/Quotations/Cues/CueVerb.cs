namespace CompareLib.Quotations.Cues;

/// <summary>A verb that can announce speech.</summary>
/// <param name="Lemma">Its base form.</param>
/// <param name="Frames">What it can take.</param>
/// <param name="Particles">Separable particles one of which must follow; empty for most.</param>
internal sealed record CueVerb(string Lemma, CueFrames Frames, string[] Particles)
{
    /// <summary>Whether it can take any of <paramref name="frames"/>.</summary>
    public bool Takes(CueFrames frames) => (Frames & frames) != 0;
}
