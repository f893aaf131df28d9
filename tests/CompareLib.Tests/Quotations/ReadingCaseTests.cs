using System.Text.Json;
using CompareLib.Articles;
using CompareLib.Quotations;

namespace CompareLib.Tests.Quotations;

/// <summary>
/// Short texts of every sort as they reach a newsroom, each with the quotations that it holds (<c>Cases/NAME.json</c>): the words must be found and be no more than 1.3
/// times as long, the speaker must have the expected words and no others but titles, and what is forbidden must stand in no quotation.
/// </summary>
public sealed class ReadingCaseTests
{
    private const double Longest = 1.3;
    private const int Slack = 12;

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "CompareLib.Tests", "Quotations", "Cases");

    private static readonly HashSet<string> Titles =
        [.. "the a an mr ms mrs dr mayor harbour master union secretary commissioner chair ab chairwoman vice engineer captain naturalist director".Split(' ')];

    private static IEnumerable<TestCaseData> Cases => Directory.GetFiles(Folder, "*.json").Order(StringComparer.Ordinal).Select(f => new TestCaseData(Path.GetFileNameWithoutExtension(f)).SetName($"Case {Path.GetFileNameWithoutExtension(f)}"));

    [TestCaseSource(nameof(Cases))]
    public void Each_case_is_read_as_expected(string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, name + ".json")));
        var text = File.ReadAllText(Path.Combine(Folder, json.RootElement.GetProperty("input").GetString()!));
        var found = new QuotationExtractor().Read(new Article { Id = name, Text = text }).Quotations;
        var expect = json.RootElement.GetProperty("expect");
        var contains = expect.TryGetProperty("speaker_match", out var match) && match.GetString() == "contains";
        Assert.Multiple(() =>
        {
            foreach (var wanted in expect.GetProperty("quotes").EnumerateArray())
            {
                var words = Plain(wanted.GetProperty("text").GetString()!);
                var best = found.SelectMany(q => Wordings(q, text).Select(w => (Quotation: q, Words: w))).Where(w => w.Words.Contains(words, StringComparison.Ordinal)
                    || (w.Words.Length > 0.8 * words.Length && words.Contains(w.Words, StringComparison.Ordinal))).OrderBy(w => Math.Abs(w.Words.Length - words.Length)).FirstOrDefault();
                Assert.That(best.Words, Is.Not.Null, $"missed: {words}");
                if (best.Words is null) continue;
                Assert.That(best.Words, Has.Length.LessThanOrEqualTo((Longest * words.Length) + Slack), $"too long: {best.Words}");
                var speaker = wanted.GetProperty("speaker");
                string[] names = speaker.ValueKind == JsonValueKind.Array ? [.. speaker.EnumerateArray().Select(s => s.GetString()!)] : [speaker.GetString()!];
                Assert.That(names.Any(n => IsSpeaker(n, best.Quotation.Speaker?.Name ?? "", contains)), $"speaker of {words}: {best.Quotation.Speaker?.Name}");
            }

            foreach (var forbidden in expect.GetProperty("not").EnumerateArray().Select(f => Plain(f.GetString()!)))
                Assert.That(found.SelectMany(q => Wordings(q, text)).Where(w => w.Contains(forbidden, StringComparison.Ordinal)), Is.Empty);
        });
    }

    private static bool IsSpeaker(string wanted, string got, bool contains)
    {
        string[] expected = Plain(wanted).ToLowerInvariant().Split(' '), words = Plain(got).ToLowerInvariant().Split(' ');
        return contains ? expected.All(w => string.Join(' ', words).Contains(w, StringComparison.Ordinal)) : expected.All(words.Contains) && words.Except(expected).All(Titles.Contains);
    }

    private static IEnumerable<string> Wordings(Quotation quotation, string text) =>
        quotation.Spans.Select(s => Plain(s.Of(text))).Append(Plain(quotation.Text)).Append(Plain(string.Join(' ', quotation.Spans.Select(s => s.Of(text)))));

    private static string Plain(string words) =>
        string.Join(' ', words.Replace("\u00AD", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Trim(' ', ',', '.', ';', ':', '"', '“', '”', '\'', '‘', '’', '«', '»');
}
