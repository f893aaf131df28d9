namespace CompareLib.Tests.Quotations.Speakers;

public sealed class RoleReaderTests
{
    [TestCase("Ann Lee, a longtime adviser to the president, spoke first. [The president] said no. President Paul Brandt was absent.", "Paul Brandt", TestName = "What somebody's office is of is not his office")]
    [TestCase("Ann Lee, a critic of the governor, spoke first. [The governor] said no.", "(The governor)", TestName = "A critic of the governor is no governor")]
    [TestCase("Ann Lee, the mayor's wife, spoke. [The mayor] said no.", "(The mayor)", TestName = "The mayor's wife is no mayor")]
    [TestCase("According to Ann Lee, the president is weak. President Paul Brandt won in May. [The president] said no.", "Paul Brandt", TestName = "The subject of the next clause is no apposition")]
    [TestCase("Gov. Ann Lee of Ohio met Gov. Paul Brandt of Iowa. [The Iowa governor] said no. [The Ohio governor] agreed.", "Paul Brandt", "Ann Lee", TestName = "The place behind the name belongs to the office")]
    [TestCase("Ann Lee was secretary of state under Paul Brandt. Brandt was president for a year. [The former president] smiled.", "Paul Brandt", TestName = "An office without an article")]
    [TestCase("Senate President Ann Lee met President Paul Brandt. Lee sang. [The president] said no. [The Senate president] left.", "Paul Brandt", "Ann Lee", TestName = "A president of a house is not simply the president")]
    [TestCase("Former President Paul Brandt endorsed President Ann Lee. [The former president] said yes. [The president] smiled.", "Paul Brandt", "Ann Lee", TestName = "A former president is no president")]
    [TestCase("Republican Ann Lee and Democrat Paul Brandt met. [The Democrat] said no. [The Republican] agreed.", "Paul Brandt", "Ann Lee", TestName = "A party as the noun")]
    [TestCase("Rep. Paul Brandt and Sen. James Orr spoke. [The congressman] said no.", "Paul Brandt", TestName = "Another word for a representative")]
    [TestCase("Ann Lee spokesman Paul Brandt said no. James Orr listened. [The Lee spokesman] said so. [The Orr spokesman] left.", "Paul Brandt", "(The Orr spokesman)", TestName = "Another's spokesman is somebody else")]
    [TestCase("[UN chief] warns of famine\n\nUN Secretary-General Rosa Pinto told reporters so on Monday.", "Rosa Pinto", TestName = "The chief of a body is its leader")]
    [TestCase("The news agency Tanjug reported it on Monday. [The agency] added that it rained.", "Tanjug", TestName = "The noun before a name says what it is")]
    [TestCase("William \"Buck\" Tanner signed for the club. [Tanner] said he was glad. [Maria \"Mimi\" Alvarez, his lawyer,] agreed.", "William Tanner", "Maria Alvarez", TestName = "A nickname in marks inside a name")]
    [TestCase("Nordvik said no. [Lenders] denied it. [The company] promised more.", "(Lenders)", "Nordvik", TestName = "A common plural that opens a sentence is no name")]
    [TestCase("Former Ohio senator Rick Holt left. Ann Lee stayed, with [the campaign of the former senator from Ohio] saying no.", "Rick Holt's campaign", TestName = "The campaign of whom a description names")]
    public void Speakers_by_hand(string marked, params string[] expected) => Assert.That(Mark.Speakers(marked), Is.EqualTo(expected));
}
