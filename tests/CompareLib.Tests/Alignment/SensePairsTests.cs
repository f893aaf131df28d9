using System.Text.Json;
using CompareLib.Alignment;
using CompareLib.Quotations;

namespace CompareLib.Tests.Alignment;

/// <summary>Pairs of wordings of our own, half of them with one change that an editor would correct, half harmless: both directions of each.</summary>
public class SensePairsTests
{
    [TestCase("meaning-en.jsonl", 1, 1)]
    [TestCase("meaning-de.jsonl", .95, .9)]
    [TestCase("meaning-cases.jsonl", .97, .95)]
    public void Changes_of_meaning_are_told_and_harmless_ones_are_not(string file, double precision, double recall)
    {
        int right = 0, flagged = 0, all = 0;
        var wrong = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "tests", "CompareLib.Tests", "Alignment", "Data", file)))
        {
            using var json = JsonDocument.Parse(line);
            var (a, b) = (json.RootElement.GetProperty("a").GetString()!, json.RootElement.GetProperty("b").GetString()!);
            var expected = json.RootElement.GetProperty("meaning").GetBoolean();
            var there = HasMeaning(a, b);
            Assert.That(HasMeaning(b, a), Is.EqualTo(there), $"the other way round: {a} | {b}");
            all += expected ? 1 : 0;
            flagged += there ? 1 : 0;
            right += there && expected ? 1 : 0;
            if (there != expected) wrong.Add($"{(there ? "false" : "missed")}: {a} | {b}");
        }

        Assert.Multiple(() =>
        {
            Assert.That((double)right / flagged, Is.GreaterThanOrEqualTo(precision), string.Join('\n', wrong));
            Assert.That((double)right / all, Is.GreaterThanOrEqualTo(recall), string.Join('\n', wrong));
        });
    }

    [TestCase("The dam holds 3 million litres", "The dam holds 3 billion litres", "“3 million litres” against “3 billion litres”")]
    [TestCase("The army stays until peace is signed", "The army stays unless peace is signed", "“until” against “unless”")]
    [TestCase("The road is no longer open", "The road is open", "denied on one side only: “no longer open”")]
    [TestCase("Only women can apply", "Women can apply", "on one side only: “Only”")]
    public void The_reason_names_the_thing(string a, string b, string reason) =>
        Assert.That(new Collator().Collate(Wordings.Witnesses(a, b)).Changes.Where(c => c.Meaning).Select(c => c.Reason), Has.Member(reason));

    [Test]
    public void What_one_side_says_besides_is_a_detail()
    {
        var change = new Collator().Collate(Wordings.Witnesses("We will rebuild the school.", "We will rebuild the school and the clinic beside the old harbour.")).Changes.Single(c => c.Labels[0] == ChangeLabel.Insertion);
        Assert.That((change.Kind, change.Level), Is.EqualTo((ChangeKind.Detail, ChangeLevel.Editing)));
    }

    [Test]
    public void The_shifts_of_reported_speech_are_wording()
    {
        WitnessText[] witnesses = [new("a", "We will not surrender our islands today") { Kind = QuotationKind.Direct }, new("b", "they would not surrender their islands that day") { Kind = QuotationKind.Indirect }];
        Assert.That(new Collator().Collate(witnesses).Changes.Select(c => c.Kind), Has.None.EqualTo(ChangeKind.Meaning));
    }

    private static bool HasMeaning(string a, string b) => new Collator().Collate(Wordings.Witnesses(a, b)).Changes.Any(c => c.Meaning);
}
