namespace CompareLib.Tests.Quotations.Speakers;

public sealed class IntroductionResolverTests
{
    [TestCase("Paul Brandt on Monday called on Ruth Calder to resign.\n\n\"It was outrageous,\" [Holt's former campaign strategist] said. James Holt was absent.", "Paul Brandt", TestName = "Who was just named without a role is told to have one")]
    [TestCase("Mayor Paul Brandt on Monday called on Ruth Calder to resign.\n\n\"It was outrageous,\" [Holt's former campaign strategist] said. James Holt was absent.", "(Holt's former campaign strategist)", TestName = "Who has a role already is not introduced")]
    [TestCase("Paul Brandt on Monday called on Ruth Calder to resign.\n\n\"It was outrageous,\" [Holt's spokesman] said. James Holt was absent.", "(Holt's spokesman)", TestName = "A spokesman is not who was just named")]
    [TestCase("[The hacker who emptied the town's safes] pleaded guilty on Monday.\n\nAs part of his plea, Robert Hale, 44, named his helpers.", "Robert Hale", TestName = "A story opens with a description and names the person next")]
    [TestCase("[The hacker who emptied the town's safes] pleaded guilty on Monday.\n\nJudge Robert Hale, 44, sent him home.", "(The hacker who emptied the town's safes)", TestName = "Who is named next with another role is somebody else")]
    [TestCase("[A town judge] has closed the quay.\n\nJudge Robert Hale, 44, wrote that it leaks.", "Robert Hale", TestName = "A judge is named next as one")]
    [TestCase("[A fisherman] has closed the quay.\n\nRobert Hale, 44, wrote that it leaks.", "(A fisherman)", TestName = "Somebody indefinite is not simply who is named next")]
    [TestCase("Robert Hale, a banker, spoke. [The senior Calder adviser] said no. Then adviser James Orr came.", "James Orr", TestName = "A role given only later")]
    [TestCase("Robert Hale, a banker, spoke. A senior Calder adviser laughed. [The senior Calder adviser] said no. Then adviser James Orr came.", "(The senior Calder adviser)", TestName = "Who was brought in without a name keeps none")]
    public void Speakers_by_hand(string marked, params string[] expected) => Assert.That(Mark.Speakers(marked), Is.EqualTo(expected));
}
