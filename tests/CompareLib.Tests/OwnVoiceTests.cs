using CompareLib.Articles;
using CompareLib.Quotations;
using CompareLib.Text;

namespace CompareLib.Tests;

/// <summary>The sentences outside all quotations, against the plain way to find them.</summary>
public sealed class OwnVoiceTests
{
    [Test]
    public void The_sweep_finds_what_comparing_each_with_each_finds([Values(1, 2, 3, 4, 5)] int seed)
    {
        var random = new Random(seed);
        string[] parts = ["The harbour opened.", "\"It is late,\" she said.", "\"We open,\" said Ada Quint. \"We close.\"", "Ada Quint said that the port was shut.", "Rain fell."];
        var text = string.Join(' ', Enumerable.Range(0, 40).Select(_ => parts[random.Next(parts.Length)]));
        var quotations = new QuotationExtractor().Read(new Article { Id = "a", Text = text }).Quotations;
        var plain = SentenceSplitter.Split(text).Where(s => !quotations.Any(q => q.Spans.Any(p => p.Overlaps(s))));
        Assert.That(OwnVoice.Sentences(text, quotations), Is.EqualTo(plain));
    }
}
