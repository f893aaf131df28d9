namespace CompareLib.Tests.Quotations.Speakers;

public sealed class InstitutionResolverTests
{
    [TestCase("The Bergen index was held back by a fall in the oil giant Nordvik. [The company] reported a loss.", "Nordvik", TestName = "What is told to be a company comes before what only may be one")]
    [TestCase("Norwegian police searched the quay. Engineers and sailors formed a team. [The task force] said it was safe.", "(The task force)", TestName = "A task force is no police force")]
    [TestCase("German government lawyers met. Farmers marched in Spain. [The government in Madrid] said no.", "Spain", TestName = "A government by its seat")]
    [TestCase("The Bergen Herald opposed the quay. [The paper] said it cost too much.", "Bergen Herald", TestName = "A paper is the newspaper that is present")]
    [TestCase("A study of quays appeared. [The paper] said they crack.", "(The paper)", TestName = "A paper without a newspaper stays something written")]
    [TestCase("The Bergen Herald opposed the quay. \"It is a folly,\" [the editorial board] wrote. [The paper's editorial board] said so twice.", "Bergen Herald's editorial board", "Bergen Herald's editorial board", TestName = "A board belongs to its paper")]
    [TestCase("The Bergen Police Department searched the house. [The police] said so.", "Bergen Police Department", TestName = "The police are the department that is present")]
    [TestCase("Human Rights Watch wrote it. [The New York-based group] said so.", "Human Rights Watch", TestName = "Where a group is based is not whose it is")]
    [TestCase("Iran's Foreign Ministry said no. [The ministry] said so. [The Foreign Ministry] added that.", "Iran's Foreign Ministry", "Iran's Foreign Ministry", TestName = "A country's possessive belongs to its ministry")]
    [TestCase("WikiLeaks published it. [The group] said so.", "WikiLeaks", TestName = "A capital inside shows a name")]
    public void Speakers_by_hand(string marked, params string[] expected) => Assert.That(Mark.Speakers(marked), Is.EqualTo(expected));
}
