namespace CompareLib.Tests.Quotations.Speakers;

public sealed class NameOpenersTests
{
    [TestCase("Ruth Calder lost. Unlike Calder, he smiled. [Calder] said no.", "Ruth Calder", TestName = "A word that opens the sentence is no given name")]
    [TestCase("Imagine Susan Ortega as mayor. [Ortega] said no.", "Susan Ortega", TestName = "A verb before a full name")]
    [TestCase("Debating Calder's character is common. Ruth Calder lost. [She] said no.", "Ruth Calder", TestName = "A gerund before a surname")]
    [TestCase("Oslo-born Susan Ortega came. [Ortega] said no.", "Susan Ortega", TestName = "Where somebody was born is no name")]
    [TestCase("Tarini Calder won and Tarini Calder sang. Ruth Calder lost. [Tarini Calder] said no.", "Tarini Calder", TestName = "A given name nobody knows stays")]
    [TestCase("Robert A. Hale came. [Hale] said no.", "Robert A. Hale", TestName = "An initial that is also an article")]
    [TestCase("On Monday Peter Z sang. [Peter Z] said no.", "Peter Z", TestName = "A letter that the text prints without a full stop")]
    [TestCase("The station chief known as Hale came. \"No,\" said [the station chief known as Hale]. [He] left.", "Hale", "Hale", TestName = "Known by a name")]
    public void Speakers_by_hand(string marked, params string[] expected) => Assert.That(Mark.Speakers(marked), Is.EqualTo(expected));
}
