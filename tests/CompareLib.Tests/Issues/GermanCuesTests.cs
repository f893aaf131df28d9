using CompareLib.Articles;
using CompareLib.Quotations;

namespace CompareLib.Tests.Issues;

/// <summary>German cues that gave nothing, and a paraphrase that goes on with some of its words in marks.</summary>
public sealed class GermanCuesTests
{
    [TestCase("Bürgermeister Jan Kern führte aus, die Brücke werde im Mai geöffnet.", "die Brücke werde im Mai geöffnet")]
    [TestCase("Die Behörde schätzt, dass 200 Menschen kamen.", "dass 200 Menschen kamen")]
    [TestCase("Der Verband empfiehlt, die Straße zu sperren.", "die Straße zu sperren")]
    [TestCase("Ada Holm warnte, die Fähre sei voll. Die Leute seien „völlig verzweifelt“ und müssten warten.", "Die Leute seien „völlig verzweifelt“ und müssten warten")]
    public void What_is_said_is_found(string text, string said) =>
        Assert.That(new QuotationExtractor().Read(new Article { Id = "a", Text = text, Language = "de" }).Quotations.Select(q => q.Text), Has.Member(said));
}
