using System.Globalization;
using CompareLib.Alignment;
using CompareLib.Text;

namespace CompareLib.Tests.Alignment;

[TestFixture]
internal sealed class ManyWitnessesTests
{
    private const string Statement = "The council will repair the old bridge before winter, and nobody who lives on the island will have to pay for the ferry until the work is done.";

    [TestCase(30)]
    [TestCase(80)]
    public void A_crowd_of_careless_copies_restores_what_was_said(int count)
    {
        var collation = new Collator().Collate(Copies(count));
        Assert.That(collation.Consensus.Text, Is.EqualTo(Statement));
        Assert.That(collation.Columns, Has.Length.LessThan(Tokenizer.Tokenize(Statement).Length + (3 * count)));
    }

    [Test]
    public void A_moved_word_is_found_though_the_two_wordings_were_not_compared_at_first()
    {
        var copies = Copies(40).Append(new WitnessText("moved", Statement.Replace("before winter", "", StringComparison.Ordinal).Replace("The council", "Before winter the council", StringComparison.Ordinal))).ToArray();
        var collation = new Collator().Collate(copies);
        Assert.That(Enumerable.Range(0, 40).Count(w => collation.MovesBetween(w, 40).Any(m => m.SpanB.Of(copies[40].Text).Contains("winter", StringComparison.Ordinal))), Is.GreaterThan(30));
    }

    [Test]
    public void Moved_words_are_reported_with_both_their_places()
    {
        const string A = "If they strike, the council will answer.", B = "The council will answer if they strike.";
        var move = new Collator().Collate(Wordings.Witnesses(A, B)).Moves.Single();
        Assert.That((move.SpanA.Of(A), move.SpanB.Of(B)), Is.EqualTo(("If they strike", "if they strike")));
    }

    [Test]
    public void A_collation_that_is_called_off_stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.That(() => new Collator().Collate(Copies(3), source.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(() => new Collator().Collate(Copies(300), source.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Five_thousand_witnesses_are_lined_up_with_a_central_one()
    {
        var collation = new Collator().Collate(Copies(5_000));
        Assert.That(collation.Consensus.Text, Is.EqualTo(Statement));
        Assert.That(collation.Columns, Has.Length.LessThan(200));
    }

    [Test]
    public void A_word_of_a_million_letters_and_a_text_of_a_hundred_thousand_words_are_survived()
    {
        var word = new string('a', 1_000_000);
        var text = string.Join(' ', Enumerable.Range(0, 100_000).Select(k => "w" + (k * k % 977).ToString(CultureInfo.InvariantCulture)));
        var collation = new Collator().Collate(Wordings.Witnesses(word, word + "b", text, text.Replace("w7 ", "", StringComparison.Ordinal)));
        Assert.That(collation.ChangesBetween(2, 3), Is.Not.Empty);
    }

    /// <summary>Copies of the statement, each with one to three words changed, dropped or added.</summary>
    private static WitnessText[] Copies(int count)
    {
        var random = new Random(11);
        return [.. Enumerable.Range(0, count).Select(w => new WitnessText("w" + w.ToString(CultureInfo.InvariantCulture), Copy()))];

        string Copy()
        {
            var words = Statement.Split(' ').ToList();
            for (var k = random.Next(1, 4); k > 0; k--)
            {
                var at = random.Next(words.Count);
                var odd = "x" + random.Next(1000).ToString(CultureInfo.InvariantCulture) + "y";
                switch (random.Next(3))
                {
                    case 0: words.RemoveAt(at); break;
                    case 1: words.Insert(at, odd); break;
                    default: words[at] = odd; break;
                }
            }

            return string.Join(' ', words);
        }
    }
}
