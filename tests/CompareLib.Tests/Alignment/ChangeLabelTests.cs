using CompareLib.Alignment;
using CompareLib.Quotations;

namespace CompareLib.Tests.Alignment;

/// <summary>Each of the labels given where it belongs, and not in a near miss.</summary>
[TestFixture]
internal sealed class ChangeLabelTests
{
    private static readonly (string Label, string A, string B)[] Cases =
    [
        ("quote-glyph", "He called it a “mess” on Friday.", "He called it a \"mess\" on Friday."),
        ("apostrophe-glyph", "It isn’t over yet.", "It isn't over yet."),
        ("dash-glyph", "The port – the old one – is shut.", "The port — the old one — is shut."),
        ("ellipsis-glyph", "We waited … and nothing came.", "We waited ... and nothing came."),
        ("case", "The Council met on Friday.", "The council met on Friday."),
        ("punctuation", "In the end, the port was shut.", "In the end the port was shut."),
        ("spelling", "The harbour is full.", "The harbor is full."),
        ("contraction", "They won't pay the toll.", "They will not pay the toll."),
        ("hyphenation", "It is a short-term loan.", "It is a short term loan."),
        ("abbreviation", "The UN sent a team.", "The United Nations sent a team."),
        ("number-format", "They built 12 boats.", "They built twelve boats."),
        ("masking", "That was a d**n lie.", "That was a damn lie."),
        ("disfluency", "We, um, had no plan.", "We had no plan."),
        ("clarification", "He opened it [the port] at noon.", "He opened it at noon."),
        ("ellipsis", "We will open the old port at noon.", "We will open … at noon."),
        ("truncation", "We will open the port, as the council asked us last year.", "We will open the port."),
        ("omission", "The tired old crew went home.", "The crew went home."),
        ("insertion", "The crew went home.", "The tired crew went home."),
        ("quote-marks", "It was a “safe” port.", "It was a safe port."),
        ("attribution", "The port is shut, the mayor said.", "The port is shut."),
        ("attribution-move", "The mayor said the port would stay shut all week.", "The port would stay shut all week, the mayor said."),
        ("person-shift", "I will sell my boat.", "He will sell his boat."),
        ("tense-shift", "The court finds the law unfair.", "The court found the law unfair."),
        ("deixis-shift", "The port will open today.", "The port will open Wednesday."),
        ("substitution", "They put off the vote.", "They postponed the vote."),
        ("function-word", "A ship came in.", "The ship came in."),
        ("inflection", "The risk was known.", "The risks was known."),
        ("reorder", "We need nurses and doctors.", "We need doctors and nurses."),
        ("negation", "The port will not open.", "The port will open."),
        ("modality", "The mayor must resign.", "The mayor may resign."),
        ("hedge", "The fire was reportedly set.", "The fire was set."),
        ("number-value", "They lost 12 boats.", "They lost 20 boats."),
        ("entity", "The ship left Lyon on Monday.", "The ship left Nantes on Monday."),
    ];

    private static readonly (string Not, string A, string B)[] NearMisses =
    [
        ("quote-glyph", "It was a “safe” port.", "It was a safe port."),
        ("apostrophe-glyph", "It isn't over yet.", "It is not over yet."),
        ("dash-glyph", "It is a short-term loan.", "It is a short term loan."),
        ("ellipsis-glyph", "We will open the old port at noon.", "We will open … at noon."),
        ("case", "The harbour is full.", "The harbor is full."),
        ("punctuation", "It was a “safe” port.", "It was a safe port."),
        ("spelling", "They lost the boat.", "They lost the ship."),
        ("contraction", "The mayor's boat sank.", "The mayor sank."),
        ("hyphenation", "They built 12 boats.", "They built twelve boats."),
        ("abbreviation", "The UN sent a team.", "The EU sent a team."),
        ("number-format", "They lost 12 boats.", "They lost 20 boats."),
        ("masking", "That was a lie.", "That was a damn lie."),
        ("disfluency", "We had no good plan.", "We had no plan."),
        ("clarification", "The tired old crew went home.", "The crew went home."),
        ("ellipsis", "The tired old crew went home.", "The crew went home."),
        ("truncation", "The tired old crew went home.", "The crew went home."),
        ("omission", "The crew went home.", "The tired crew went home."),
        ("insertion", "The tired old crew went home.", "The crew went home."),
        ("quote-marks", "He called it a “mess” on Friday.", "He called it a \"mess\" on Friday."),
        ("attribution", "The port is shut, the sailors know.", "The port is shut."),
        ("attribution-move", "We need nurses and doctors.", "We need doctors and nurses."),
        ("reported-speech", "I will sell my boat.", "He will sell his boat."),
        ("person-shift", "He will sell his boat.", "He will sell the boat."),
        ("tense-shift", "The risk was known.", "The risks was known."),
        ("deixis-shift", "The ship left Lyon on Monday.", "The ship left Nantes on Monday."),
        ("substitution", "The court finds the law unfair.", "The court found the law unfair."),
        ("function-word", "They put off the vote.", "They postponed the vote."),
        ("inflection", "The court finds the law unfair.", "The court found the law unfair."),
        ("reorder", "The ship left Lyon on Monday.", "The ship left Nantes on Monday."),
        ("negation", "No, the port will open.", "The port will open."),
        ("modality", "The mayor has resigned.", "The mayor had resigned."),
        ("hedge", "The fire was clearly set.", "The fire was set."),
        ("number-value", "They built 12 boats.", "They built twelve boats."),
        ("entity", "The UN sent a team.", "The United Nations sent a team."),
    ];

    private static HashSet<string> Labels(string a, string b) =>
        [.. new Collator().Collate(Wordings.Witnesses(a, b)).Changes.SelectMany(c => c.Labels).Select(ChangeLabels.Name)];

    [TestCaseSource(nameof(Cases))]
    public void A_label_is_given_where_it_belongs((string Label, string A, string B) c) => Assert.That(Labels(c.A, c.B), Does.Contain(c.Label));

    [TestCaseSource(nameof(NearMisses))]
    public void A_label_is_not_given_in_a_near_miss((string Not, string A, string B) c) => Assert.That(Labels(c.A, c.B), Does.Not.Contain(c.Not));

    [Test]
    public void Every_label_has_a_case_and_a_near_miss()
    {
        var all = Enum.GetValues<ChangeLabel>().Select(ChangeLabels.Name).ToArray();
        Assert.That(Cases.Select(c => c.Label).Append("reported-speech"), Is.EquivalentTo(all));
        Assert.That(NearMisses.Select(c => c.Not), Is.EquivalentTo(all));
    }

    [Test]
    public void Reported_speech_is_told_where_one_side_is_known_to_retell_the_other()
    {
        var changes = new Collator().Collate([new("a", "I will sell my boat.") { Kind = QuotationKind.Direct }, new("b", "He would sell his boat.") { Kind = QuotationKind.Indirect }]).Changes;
        Assert.That(changes.SelectMany(c => c.Labels), Does.Contain(ChangeLabel.ReportedSpeech));
    }

    [Test]
    public void A_full_stop_or_quotation_mark_beside_words_of_one_side_is_no_part_of_the_detail()
    {
        var changes = new Collator().Collate(Wordings.Witnesses("The port is shut", "The port is shut and 12 crews of the harbour have lost their work.”")).Changes;
        Assert.That(changes.Where(c => c.Kind == ChangeKind.Detail).SelectMany(c => c.SpansB).Select(s => s.End), Is.Not.Empty.And.All.LessThanOrEqualTo("The port is shut and 12 crews of the harbour have lost their work".Length));
    }
}
