using System.Text.Json;
using CompareLib.Articles;
using CompareLib.Quotations;
using CompareLib.Quotations.Shallow;
using CompareLib.Text;

namespace CompareLib.Tests.Quotations;

/// <summary>Words in marks and their speakers in languages without a parser, on made-up news of each (<c>Cases/other-languages.jsonl</c>).</summary>
public sealed class OtherLanguagesTests
{
    public static IEnumerable<TestCaseData> Articles()
    {
        var file = Path.Combine(Repository.Root, "tests", "CompareLib.Tests", "Quotations", "Cases", "other-languages.jsonl");
        foreach (var line in File.ReadLines(file))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var quotes = root.GetProperty("quotes").EnumerateArray().Select(q => (q[0].GetString()!, q[1].GetString())).ToArray();
            var name = root.GetProperty("id").GetString()!;
            yield return new TestCaseData(root.GetProperty("language").GetString()!, root.GetProperty("text").GetString()!, quotes).SetName($"Words_in_marks({name})");
        }
    }

    [TestCaseSource(nameof(Articles))]
    public void Words_in_marks_and_their_speakers_are_read(string language, string text, (string Text, string? Speaker)[] quotes)
    {
        var found = new QuotationExtractor().Read(new Article { Id = "a", Text = text }).Quotations;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(LanguageIdentifier.Of(text), Is.EqualTo(language));
            Assert.That(found.Select(q => (q.Text, q.Speaker?.Name)), Is.EqualTo(quotes));
            foreach (var span in found.SelectMany(q => q.Spans)) Assert.That(span.Of(text), Is.Not.Empty);
        }
    }

    [Test]
    public void The_tag_of_an_article_decides_before_its_words()
    {
        const string Text = "« Bon », dit Anna Vell. « Nous partons demain matin », dit Anna Vell.";
        var told = new QuotationExtractor().Read(new Article { Id = "a", Text = Text, Language = "fr-CA" }).Quotations;
        Assert.That(told.Select(q => (q.Text, q.Speaker?.Name)), Is.EqualTo(new[] { ("Nous partons demain matin", "Anna Vell") }));
    }

    [TestCase("French", "fr")]
    [TestCase("fr-CA", "fr")]
    [TestCase("FRA", "fr")]
    [TestCase("en_US", "en")]
    [TestCase("Deutsch", "de")]
    [TestCase("sv", "sv")]
    [TestCase("the language of the article", null)]
    [TestCase("", null)]
    public void Metadata_names_a_language_by_tag_code_or_name(string language, string? tag) => Assert.That(LanguageTag.Primary(language), Is.EqualTo(tag));

    [TestCase("Le journal « Le Phare du soir » paraît le lundi.")]
    [TestCase("Газета «Северный путь» пишет, что мост закрыт.")]
    [TestCase("La película \"El último tren de la noche\" se estrena el viernes.")]
    [TestCase("电影“长夜漫漫的城市”将于周六上映。")]
    public void Names_in_marks_are_nobodys_words(string text) => Assert.That(new QuotationExtractor().Read(new Article { Id = "a", Text = text }).Quotations, Is.Empty);

    [Test]
    public void Every_language_has_forms_of_saying_and_function_words()
    {
        Assert.That(SpeechLanguages.All.Select(l => l.Tag), Is.EqualTo(new[] { "ar", "cs", "es", "fr", "it", "ja", "nl", "pl", "pt", "ru", "tr", "uk", "zh" }));
        foreach (var language in SpeechLanguages.All)
        {
            Assert.That(language.List("verbs"), Has.Count.GreaterThan(40), language.Tag);
            Assert.That(language.List("function"), Has.Count.GreaterThan(20), language.Tag);
        }
    }

    [TestCaseSource(nameof(Articles))]
    public void Cut_text_is_survived(string language, string text, (string Text, string? Speaker)[] quotes)
    {
        _ = quotes;
        for (var end = 0; end < text.Length; end += 7)
        {
            var cut = text[(end / 3)..end];
            var reading = new QuotationExtractor().Read(new Article { Id = "a", Text = cut, Language = language });
            foreach (var span in reading.Quotations.SelectMany(q => q.Spans)) Assert.That(span.Start, Is.LessThan(span.End));
        }
    }
}
