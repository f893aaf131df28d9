using CompareLib.Articles;
using CompareLib.Quotations.Marks;
using CompareLib.Text;

namespace CompareLib.Quotations.Reading;

/// <summary>Reads one article: marks, units, frames, quotations.</summary>
internal static class QuotationReader
{
    /// <summary>The quotations, without resolved speakers, and what was set aside.</summary>
    public static ArticleReading Read(Article article, QuotationOptions options, CancellationToken cancellation)
    {
        var text = article.Text;
        var language = LanguageData.For(article.Language);
        var paragraphs = ParagraphSplitter.Split(text);
        var stretches = MarkReader.Read(text, paragraphs, language);
        cancellation.ThrowIfCancellationRequested();
        var units = UnitSplitter.Split(text, paragraphs, stretches, SentenceSplitter.Split(text), language);
        var assembler = new QuotationAssembler(article, language, options);
        foreach (var unit in units)
        {
            cancellation.ThrowIfCancellationRequested();
            var clausal = unit.Stretches.Select(s => StretchForm.IsClausal(text, unit, s)).ToArray();
            assembler.Add(unit, clausal, SurfaceFrames.Find(text, language, unit, clausal));
        }

        return assembler.Finish(stretches);
    }
}
