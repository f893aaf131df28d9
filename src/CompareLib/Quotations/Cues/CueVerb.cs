namespace CompareLib.Quotations.Cues;

/// <summary>A verb that can announce speech.</summary>
/// <param name="Lemma">Its base form.</param>
/// <param name="Frames">What it can take.</param>
internal sealed record CueVerb(string Lemma, CueFrames Frames)
{
    /// <summary>Whether it can take any of <paramref name="frames"/>.</summary>
    public bool Takes(CueFrames frames) => (Frames & frames) != 0;
}
