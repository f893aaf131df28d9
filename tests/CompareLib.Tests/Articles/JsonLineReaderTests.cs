using System.Text;
using CompareLib.Articles;

namespace CompareLib.Tests.Articles;

public sealed class JsonLineReaderTests
{
    [TestCase("")]
    [TestCase("\n\n")]
    [TestCase("a\nb")]
    [TestCase("a\r\n\r\nb\n")]
    [TestCase("  a\t\n \n")]
    public void Lines_are_those_that_a_plain_reader_gives(string text) => Check(text);

    [Test]
    public void A_line_longer_than_any_buffer_is_read_whole() => Check(new string('x', 300_000) + "\n" + new string('y', 70_000) + "\nz");

    [Test]
    public void A_byte_order_mark_is_passed_over() => Check("\ufeffa\nb", "a\nb");

    private static void Check(string text, string? plain = null)
    {
        var expected = (plain ?? text).Split('\n').Select((l, i) => (Number: i + 1L, Text: l.Trim(' ', '\t', '\r'))).Where(l => l.Text.Length > 0);
        var actual = JsonLineReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text))).Select(l => (l.Number, Text: Encoding.UTF8.GetString(l.Bytes.Span))).ToList();
        Assert.That(actual, Is.EqualTo(expected));
    }
}
