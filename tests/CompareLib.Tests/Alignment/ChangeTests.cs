using CompareLib.Alignment;
using CompareLib.Quotations;
using CompareLib.Text;

namespace CompareLib.Tests.Alignment;

[TestFixture]
internal sealed class ChangeTests
{
    private static readonly Collator Collator = new();

    private static string Show(string a, string b, QuotationKind? kindA = null, QuotationKind? kindB = null)
    {
        var collation = Collator.Collate([new WitnessText("a", a) { Kind = kindA }, new WitnessText("b", b) { Kind = kindB }]);
        return string.Join("; ", collation.Changes.Select(c =>
            $"{string.Join('+', c.SpansA.Select(s => s.Of(a)))} > {string.Join('+', c.SpansB.Select(s => s.Of(b)))}: {ChangeLabels.Name(c.Labels[0])}{(c.Meaning ? "!" : "")}"));
    }

    [TestCase("We don't need it.", "We do not need it.", "don't > do not: contraction")]
    [TestCase("The programme starts in May.", "The program starts in May.", "programme > program: spelling")]
    [TestCase("They cost $3 million.", "They cost $4 million.", "$3 million > $4 million: number-value!", "$3 > $4: number-value!")]
    [TestCase("A long-term plan was made.", "A long term plan was made.", "long-term > long term: hyphenation")]
    [TestCase("We shall not close the port.", "We shall close the port.", "not > : negation!")]
    [TestCase("The mayor went to Lyon.", "The mayor went to Nantes.", "Lyon > Nantes: entity!")]
    [TestCase("The bank keeps its rates.", "The bank kept its rates.", "keeps > kept: tense-shift")]
    [TestCase("The mayor must resign.", "The mayor may resign.", "must > may: modality!")]
    [TestCase("The fire was reportedly started by a lamp.", "The fire was started by a lamp.", "reportedly > : hedge!")]
    [TestCase("I will open my office.", "He will open his office.", "I > He: person-shift; my > his: person-shift")]
    [TestCase("The vote – the last one – failed.", "The vote — the last one — failed.", "– > —: dash-glyph; – > —: dash-glyph")]
    [TestCase("‘It works,’ he said.", "“It works,” he said.", "‘ > “: quote-glyph; ’ > ”: quote-glyph")]
    [TestCase("It isn’t ready.", "It isn't ready.", "isn’t > isn't: apostrophe-glyph")]
    [TestCase("The plan [for the harbour] is ready.", "The plan is ready.", "[for the harbour] > : clarification")]
    [TestCase("Sales rose on Monday.", "Sales dropped on Monday.", "rose > dropped: negation!")]
    [TestCase("It took about 40 boats.", "It took 40 boats.", "about > : hedge")]
    [TestCase("It took a loss of 14 percent.", "It took a loss of 14%.", "14 percent > 14%: number-format")]
    [TestCase("There were 12 boats.", "There were twelve boats.", "12 > twelve: number-format")]
    [TestCase("The port held 30 small ships last year.", "The port held 40 small ships last year.", "30 small ships > 40 small ships: number-value!")]
    [TestCase("The port held 30 and sank.", "The port held 40 and sank.", "30 > 40: number-value!")]
    [TestCase("Mr Reyes left on Monday.", "Reyes left on Monday.", "Mr Reyes > Reyes: clarification")]
    [TestCase("We met Ana Reyes there.", "We met Reyes there.", "Ana Reyes > Reyes: clarification")]
    [TestCase("We met the old Reyes there.", "We met the Reyes there.", "old > : omission")]
    [TestCase("The port is shut.", "The port is shut and crews left the quay, the mayor said.", " > and crews left the quay: insertion;  > , the mayor said: attribution")]
    [TestCase("We will open the port.", "We will open the port on Monday morning if the storm has passed.", " > on Monday morning: insertion;  > if the storm has passed: insertion!")]
    [TestCase("The crew came home.", "The crew in an old harbour built for crew boats came home.", " > in an old harbour built for crew boats: insertion")]
    [TestCase("Sales fell 3 percent, at the close, last year.", "Sales fell 4 per cent at the close last year.", "3 percent > 4 per cent: number-value!; , > : punctuation; , > : punctuation")]
    [TestCase("It rose 14 percent to 5.", "It rose 14 per cent to 5.", "percent > per cent: spelling")]
    [TestCase("They lost one boat.", "They lost two boats.", "one boat > two boats: number-value!")]
    [TestCase("He is one of us here.", "He is part of us here.", "one > part: clarification")]
    [TestCase("It is \"in his hands now\", he said.", "It is \"in his hands\", he said.", "now > : function-word")]
    [TestCase("They were twenty-five.", "They were 25.", "twenty-five > 25: number-format")]
    [TestCase("We will open the port and the market today.", "We will open the port [...] today.", "and the market > [...]: ellipsis")]
    [TestCase("We will open the port and the market today.", "We will open the port (…) today.", "and the market > (…): ellipsis")]
    [TestCase("We will open the port and the market today.", "We will open the port today.", "and the market > : omission")]
    [TestCase("NATO agreed.", "The North Atlantic Treaty Organization agreed.", " > The: function-word; NATO > North Atlantic Treaty Organization: abbreviation")]
    [TestCase("They might have left.", "They left.", "might have > : modality!")]
    [TestCase("They would have left.", "They left.", "would have > : modality")]
    [TestCase("He was said to be ill.", "He was ill.", "said to be > : hedge!")]
    [TestCase("The port, officials claim, is shut.", "The port is shut.", ", officials claim, > : attribution")]
    public void A_change_is_named(string a, string b, params string[] any) => Assert.That(any, Does.Contain(Show(a, b)));

    [Test]
    public void Who_does_it_to_whom_turned_round_changes_the_meaning_and_a_list_in_another_order_does_not()
    {
        var turned = Collator.Collate(Wordings.Witnesses("The dog bit the man on Friday.", "The man bit the dog on Friday.")).Changes;
        Assert.That(turned.Select(c => (c.Meaning, c.Labels[0])), Is.Not.Empty.And.All.EqualTo((true, ChangeLabel.Reorder)));
        Assert.That(Collator.Collate(Wordings.Witnesses("We need nurses and doctors now.", "We need doctors and nurses now.")).Changes.Any(c => c.Meaning), Is.False);
    }

    [Test]
    public void The_shifts_of_reported_speech_say_so_where_one_side_retells_the_other()
    {
        WitnessText[] witnesses = [new("a", "I will open my office today.") { Kind = QuotationKind.Direct }, new("b", "He would open his office that day.") { Kind = QuotationKind.Indirect }];
        var changes = Collator.Collate(witnesses).Changes;
        Assert.That(changes.Count(c => c.Labels.Contains(ChangeLabel.ReportedSpeech)), Is.GreaterThanOrEqualTo(3));
        Assert.That(changes.Any(c => c.Meaning), Is.False);
        witnesses[1] = witnesses[1] with { Kind = QuotationKind.Direct };
        Assert.That(Collator.Collate(witnesses).Changes.Any(c => c.Labels.Contains(ChangeLabel.ReportedSpeech)), Is.False);
    }

    [Test]
    public void A_pronoun_takes_the_whole_phrase_it_stands_for()
    {
        var change = Collator.Collate(Wordings.Witnesses("The talks between the harbour and the council remain difficult.", "Today they remain difficult.")).Changes.Single();
        Assert.That((change.Labels[0], change.Meaning), Is.EqualTo((ChangeLabel.Clarification, false)));
    }

    [Test]
    public void Any_witness_may_be_the_base()
    {
        var collation = Collator.Collate(Wordings.Witnesses(Wordings.Harbour));
        for (var a = 0; a < Wordings.Harbour.Length; a++)
        {
            for (var b = 0; b < Wordings.Harbour.Length; b++)
                Assert.That(Applied(Wordings.Harbour[a], Wordings.Harbour[b], collation.ChangesBetween(a, b)), Is.EqualTo(Wordings.Printed(Wordings.Harbour[b])), $"{a} {b}");
        }
    }

    [Test]
    public void Changes_applied_to_A_give_B([Range(1, 60)] int seed)
    {
        var random = new Random(seed);
        var a = Wordings.Draw(random, random.Next(1, 20));
        var b = Wordings.Edit(random, a, random.Next(0, 8));
        var collation = Collator.Collate(Wordings.Witnesses(a, b));
        Assert.That(Applied(a, b, collation.Changes), Is.EqualTo(Wordings.Printed(b)));
    }

    [Test]
    public void Changes_of_A_against_B_mirror_those_of_B_against_A([Range(1, 60)] int seed)
    {
        var random = new Random(seed);
        var a = Wordings.Draw(random, random.Next(1, 20));
        var b = Wordings.Edit(random, a, random.Next(0, 8));
        var there = Collator.Collate(Wordings.Witnesses(a, b)).Changes.Select(c => (A: Spans(c.SpansA), B: Spans(c.SpansB), c.Meaning, c.Level, c.Reason));
        var back = Collator.Collate(Wordings.Witnesses(b, a)).Changes.Select(c => (A: Spans(c.SpansB), B: Spans(c.SpansA), c.Meaning, c.Level, c.Reason));
        Assert.That(back, Is.EqualTo(there));
    }

    [Test]
    public void Words_left_out_where_others_stand_were_also_replaced()
    {
        var exchanged = Collator.Collate(Wordings.Witnesses("We left because of rain.", "We left for the long drive home to our families.")).Changes;
        Assert.That(exchanged.Select(c => c.Labels), Is.EqualTo(new ChangeLabel[][] { [ChangeLabel.Truncation, ChangeLabel.Substitution], [ChangeLabel.Insertion, ChangeLabel.Substitution] }));
        var cut = Collator.Collate(Wordings.Witnesses("We left because of rain.", "We left.")).Changes.Single();
        Assert.That(cut.Labels, Is.EqualTo(new[] { ChangeLabel.Truncation }));
    }

    [Test]
    public void Unlike_words_in_a_row_are_one_rephrasing()
    {
        var changes = Collator.Collate(Wordings.Witnesses("They do not use sailors as guards.", "They stand behind this plan."));
        var first = changes.Changes[0];
        Assert.That((first.SpansA.Single().Of("They do not use sailors as guards."), first.SpansB.Single().Of("They stand behind this plan.")), Is.EqualTo(("do not", "stand behind")));
    }

    /// <summary>Whether each token belongs to one change at the most.</summary>
    internal static bool Apart(IEnumerable<Change> changes)
    {
        var (endA, endB) = (0, 0);
        foreach (var change in changes)
        {
            if (change.SpansA.Any(s => s.Start < endA) || change.SpansB.Any(s => s.Start < endB)) return false;
            (endA, endB) = (change.SpansA.Select(s => s.End).Append(endA).Max(), change.SpansB.Select(s => s.End).Append(endB).Max());
        }

        return true;
    }

    private static string Spans(IEnumerable<TextSpan> spans) => string.Join('+', spans);

    /// <summary>Every token of A outside the changes stays, in order; the words of the changes stand where B has them.</summary>
    internal static List<string> Applied(string a, string b, IReadOnlyCollection<Change> changes)
    {
        var kept = new Queue<string>(Tokenizer.Tokenize(a).Where(t => t.Kind != TokenKind.Space && !changes.Any(c => c.SpansA.Any(s => s.Overlaps(t.Span)))).Select(t => t.Span.Of(a)));
        var result = new List<string>();
        foreach (var token in Tokenizer.Tokenize(b).Where(t => t.Kind != TokenKind.Space))
        {
            if (changes.Any(c => c.SpansB.Any(s => s.Overlaps(token.Span)))) result.Add(token.Span.Of(b));
            else result.Add(kept.Count > 0 ? kept.Dequeue() : "");
        }

        result.AddRange(kept);
        return result;
    }
}
