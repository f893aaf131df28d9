using CompareLib.Text;

namespace CompareLib.Tests.Text;

public sealed class TokenizerTests
{
    [TestCase("")]
    [TestCase("\"Not only,\" he said.")]
    [TestCase("a\ud800b \u200f ﷺ 👨‍👩‍👧 e\u0301")]
    public void Tokens_laid_end_to_end_restore_the_text(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        Assert.That(string.Concat(tokens.Select(t => t.Span.Of(text))), Is.EqualTo(text));
    }
}
