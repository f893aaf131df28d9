using System.Collections.Immutable;
using CompareLib.Quotations;
using CompareLib.Text;

namespace CompareLib;

/// <summary>The sentences that an outlet tells in its own voice: those that no quotation touches.</summary>
internal static class OwnVoice
{
    /// <summary>The sentences of <paramref name="text"/> outside <paramref name="quotations"/>, by position. Linear but for sorting the spans.</summary>
    public static IEnumerable<TextSpan> Sentences(string text, ImmutableArray<Quotation> quotations)
    {
        var spoken = quotations.SelectMany(q => q.Spans).Order().ToArray();
        var (next, reach) = (0, 0);
        foreach (var sentence in SentenceSplitter.Split(text))
        {
            while (next < spoken.Length && spoken[next].Start < sentence.End) reach = Math.Max(reach, spoken[next++].End);
            if (reach <= sentence.Start) yield return sentence;
        }
    }
}
