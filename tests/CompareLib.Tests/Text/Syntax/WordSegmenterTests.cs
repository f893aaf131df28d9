using CompareLib.Text;
using CompareLib.Text.Syntax;
using FsCheck;
using FsCheck.Fluent;

namespace CompareLib.Tests.Text.Syntax;

public sealed class WordSegmenterTests
{
    [TestCase("I don't, can’t and cannot.", "I do n't , ca n’t and can not .")]
    [TestCase("It's John's and the Smiths' car.", "It 's John 's and the Smiths ' car .")]
    [TestCase("\"We'll see,\" O'Brien said.", "\" We 'll see , \" O'Brien said .")]
    [TestCase("He paid $35,000,000 (3.5%) in the '90s...", "He paid $ 35,000,000 ( 3.5 % ) in the '90s ...")]
    [TestCase("a well-known ex-minister's e-mail", "a well - known ex-minister 's e-mail")]
    [TestCase("The U.S. envoy, Gen. J. Roe Jr., left at 5 p.m.", "The U.S. envoy , Gen. J. Roe Jr. , left at 5 p.m.")]
    [TestCase("‘Stop’—he said–‘now’…", "‘ Stop ’ — he said – ‘ now ’ …")]
    [TestCase("See https://example.org/a.b?c=d, or mail me@example.org.", "See https://example.org/a.b?c=d , or mail me@example.org .")]
    [TestCase("``No,'' he said.", "`` No , '' he said .")]
    [TestCase("AT&T and R&D at 10:30 on 9/11; call 555-123-4567", "AT&T and R&D at 10:30 on 9/11 ; call 555-123-4567")]
    public void Cuts_English_as_its_treebanks_do(string text, string words) => Check(text, words, "en");

    [TestCase("Er ging am 3. Mai zum US-Präsidenten.", "Er ging an dem 3. Mai zu dem US - Präsidenten .")]
    [TestCase("„Im Haus“, sagte er, „ist’s warm.“", "„ in dem Haus “ , sagte er , „ ist’s warm . “")]
    public void Cuts_German_as_its_treebanks_do(string text, string words) => Check(text, words, "de");

    [Test]
    public void Any_string_is_cut_into_words_in_order_that_cover_all_but_white_space() =>
        Prop.ForAll<string?>(any =>
        {
            var text = any + "'s \"" + any + "-don't.” am " + any;
            foreach (var language in new[] { "en", "de" })
            {
                var at = 0;
                foreach (var w in new WordSegmenter(LanguageRules.For(language)).Segment(text, new TextSpan(0, text.Length)))
                {
                    if (w.Span.Start == at || string.IsNullOrWhiteSpace(text[at..Math.Max(at, w.Span.Start)]))
                    {
                        if (w.Span.IsEmpty || w.Span.End > text.Length) return false;
                        at = w.Span.End;
                    }
                    else return false;
                }

                if (!string.IsNullOrWhiteSpace(text[at..])) return false;
            }

            return true;
        }).QuickCheckThrowOnFailure();

    private static void Check(string text, string words, string language) =>
        Assert.That(string.Join(' ', new WordSegmenter(LanguageRules.For(language)).Segment(text, new TextSpan(0, text.Length)).Select(w => w.Form)), Is.EqualTo(words));
}
