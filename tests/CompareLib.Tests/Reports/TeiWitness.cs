using System.Globalization;
using System.Xml.Linq;

namespace CompareLib.Tests.Reports;

/// <summary>Reads one witness out of a text by parallel segmentation.</summary>
internal static class TeiWitness
{
    public static readonly XNamespace Tei = "http://www.tei-c.org/ns/1.0";

    public static string Restore(XElement element, string witness) => string.Concat(element.Nodes().Select(n => n switch
    {
        XText text => text.Value,
        XElement e when e.Name == Tei + "g" => ((char)int.Parse(e.Attribute("n")!.Value.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        XElement e when e.Name == Tei + "app" || e.Name == Tei + "rdgGrp" => Restore(e, witness),
        XElement e => e.Attribute("wit")!.Value.Split(' ').Contains(witness) ? Restore(e, witness) : "",
        _ => "",
    }));
}
