namespace CompareLib.Reports.Tei;

/// <summary>A TEI P5 document with an internal apparatus by parallel segmentation: the head that names the witnesses, and the frame of the text.</summary>
internal static class TeiDocument
{
    /// <summary>Writes the document.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="title">The title as it is read; escaped here.</param>
    /// <param name="sources">Writes what stands in <c>sourceDesc</c>: the lists of witnesses.</param>
    /// <param name="body">Writes what stands in <c>body</c>.</param>
    public static void Write(TextWriter output, string title, Action sources, Action body)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">\n<teiHeader>\n");
        output.Write($"<fileDesc><titleStmt><title>{TeiText.Of(title)}</title></titleStmt><publicationStmt><p>Made by CompareLib.</p></publicationStmt><sourceDesc>\n");
        sources();
        output.Write("</sourceDesc></fileDesc>\n<encodingDesc><variantEncoding method=\"parallel-segmentation\" location=\"internal\"/></encodingDesc>\n</teiHeader>\n<text><body>\n");
        body();
        output.Write("</body></text>\n</TEI>\n");
    }
}
