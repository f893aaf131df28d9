namespace CompareLib.Tests.Quotations.Speakers;

public sealed class GroupResolverTests
{
    [TestCase("Harbour Committee Chairman Paul Brandt (R-Ohio) and Fisheries Committee Chairman James Orr (D-Iowa) sent a letter. Director Ann Lee read it. \"We saw it,\" [the committee chairmen] wrote.", "(Paul Brandt and James Orr)", TestName = "The chairmen are those called chairman")]
    [TestCase("The Fisheries Ministry and the Interior Ministry kept the files. [The ministries] said they were closed.", "(Fisheries Ministry and Interior Ministry)", TestName = "Bodies that were joined")]
    [TestCase("The town made a deal with Alto, Bering and Cedar, with [the companies] paying half.", "(Alto and Bering and Cedar)", TestName = "A list of names")]
    [TestCase("Ann Lee and Paul Brandt opened the hall. [They] said it was cold. [The two] left early. [Both] said so.", "(Ann Lee and Paul Brandt)", "(Ann Lee and Paul Brandt)", "(Ann Lee and Paul Brandt)", TestName = "Two joined as a subject are they, the two and both")]
    [TestCase("Ann Lee met Paul Brandt. Officials spoke. [They] said it was cold.", "(They)", TestName = "They are nobody without names joined")]
    [TestCase("Senator Ann Lee met Senator Paul Brandt and Mayor John Orr. [Both senators] said no. [The other senators] said no. [The mayors] agreed.", "(Ann Lee and Paul Brandt)", "(The other senators)", "(The mayors)", TestName = "Two of one role, but not the others")]
    [TestCase("\"It rains,\" Ann Lee said. Paul Brandt laughed. [Both candidates] agreed.", "(Both candidates)", TestName = "Two who are named are not therefore candidates")]
    [TestCase("\"It rains,\" Ann Lee said. Paul Brandt laughed. [The two friends] agreed.", "(Ann Lee and Paul Brandt)", TestName = "Two friends are the two people nearby")]
    public void Speakers_by_hand(string marked, params string[] expected) => Assert.That(Mark.Speakers(marked), Is.EqualTo(expected));
}
