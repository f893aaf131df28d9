using System.Text.Json;
using CompareLib.Articles;
using FsCheck;
using FsCheck.Fluent;

namespace CompareLib.Tests.Articles;

public sealed class JsonStringTests
{
    [Test]
    public void Any_string_survives_the_way_through_json()
    {
        var any = ArbMap.Default.ArbFor<char[]>().Generator.Select(c => new string(c)).ToArbitrary();
        Prop.ForAll(any, text => RoundTrip(text) == text).QuickCheckThrowOnFailure();
    }

    [TestCase("\ud800")]
    [TestCase("a\udc00\"\\\n\u0001b")]
    [TestCase("\ud83d\ude00\ud83d")]
    public void Lone_surrogates_survive(string text) => Assert.That(RoundTrip(text), Is.EqualTo(text));

    private static string RoundTrip(string text)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            JsonString.Write(json, "t", text);
            json.WriteEndObject();
        }

        using var document = JsonDocument.Parse(stream.ToArray());
        return JsonString.Read(document.RootElement.GetProperty("t"));
    }
}
