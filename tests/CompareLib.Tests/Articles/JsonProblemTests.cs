using System.Text.Json;
using CompareLib.Articles;

namespace CompareLib.Tests.Articles;

public sealed class JsonProblemTests
{
    [TestCase("{broken", "(byte 2)")]
    [TestCase("{\n\"a\": 1,\n oops}", "(line 3, byte 2)")]
    public void The_place_is_told_from_one(string json, string place)
    {
        var broken = Assert.Catch<JsonException>(() => JsonDocument.Parse(json).Dispose())!;
        Assert.That(JsonProblem.Of(broken), Does.EndWith(place).And.Not.Contains("LineNumber"));
    }

    [Test]
    public void What_is_ours_is_told_as_it_is() => Assert.That(JsonProblem.Of(new JsonException("lacks \"id\"")), Is.EqualTo("lacks \"id\""));
}
