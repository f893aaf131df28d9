namespace CompareLib.Tests.Quotations.Speakers;

public sealed class PossessionResolverTests
{
    [TestCase("Ruth Calder's campaign lost a van. Paul Brandt's election campaign lost two. [The campaign] said they were old.", "Paul Brandt's campaign", TestName = "The campaign is the one told of last")]
    [TestCase("Ruth Calder spoke. Her campaign lost a van. Prices rose. [The campaign] said it was old.", "Ruth Calder's campaign", TestName = "The campaign of a pronoun")]
    [TestCase("Prices rose all summer. [The campaign] said so.", "(The campaign)", TestName = "A campaign of nobody stays a description")]
    [TestCase("Martin Hale ran the mill. Susan Hale kept the books. Martin Hale left in May. [His wife] said he was ill.", "Susan Hale", TestName = "A wife is the woman of his surname")]
    [TestCase("Martin Hale ran the mill. His daughter, Susan Hale, kept the books. Martin Hale left in May. [His wife] said he was ill.", "(His wife)", TestName = "Who is told to be a daughter is no wife")]
    [TestCase("Martin Hale ran the mill. Susan Ortega kept the books. Hale left in May. [His wife] said he was ill.", "(His wife)", TestName = "Nobody of his surname, no wife")]
    [TestCase("Martin Hale, Susan Hale and Anna Hale ran the mill. Martin Hale left in May. [His wife] said he was ill.", "(His wife)", TestName = "Two women of his surname are not told apart")]
    [TestCase("Democratic candidate Ruth Calder came to Bergen. Peter Brandt will sing for her. [The Democratic candidate's campaign] said so.", "Ruth Calder's campaign", TestName = "A party before whom nothing is told")]
    public void Speakers_by_hand(string marked, params string[] expected) => Assert.That(Mark.Speakers(marked), Is.EqualTo(expected));
}
