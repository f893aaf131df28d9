using System.Reflection;
using System.Text.RegularExpressions;
using CompareLib.Quotations;
using CompareLib.Quotations.Speakers;

namespace CompareLib.Tests.Quotations;

public sealed class LanguageFileTests
{
    private static readonly Assembly Package = typeof(Quotation).Assembly;

    [Test]
    public void The_page_on_adding_a_language_names_every_section()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "adding-a-language.md"));
        foreach (var tag in new[] { "en", "de" })
        {
            foreach (Match section in Regex.Matches(Resource($"quotations-{tag}.txt"), @"^\[([a-z-]+)\]\r?$", RegexOptions.Multiline)) Assert.That(page, Does.Contain($"`[{section.Groups[1].Value}]`"), tag);
        }
    }

    [Test]
    public void Every_list_of_rule_words_says_what_it_is_for()
    {
        var documented = false;
        foreach (var line in Resource("speakers.en.rules.txt").Split('\n'))
        {
            if (line.StartsWith('#')) documented = true;
            else if (line.Trim().Length == 0) documented = false;
            else Assert.That(documented && line.Contains(" |", StringComparison.Ordinal), line);
        }
    }

    [Test]
    public void Every_list_of_words_for_reading_says_what_it_is_for()
    {
        var before = "";
        foreach (var line in Resource("quotations-en.txt").Split('\n').SkipWhile(line => line.Trim() != "[rules]").Skip(2))
        {
            if (line.Contains(" |", StringComparison.Ordinal) && !line.StartsWith('#')) Assert.That(before, Does.StartWith("# "), line);
            before = line;
        }
    }

    [Test]
    public void A_missing_list_of_words_for_reading_is_refused_by_its_name() =>
        Assert.That(() => new RuleWords("xx", ["and | og"]), Throws.InstanceOf<InvalidDataException>().With.Message.EqualTo("quotations-xx.txt lacks by"));

    [Test]
    public void A_list_of_words_for_reading_without_a_bar_is_refused_with_its_line() =>
        Assert.That(() => new RuleWords("xx", ["and og"]), Throws.InstanceOf<InvalidDataException>().With.Message.Contains("and og"));

    [TestCase("Reading")]
    [TestCase("Marks")]
    public void No_rule_for_reading_compares_with_a_word_of_its_own(string folder)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "src", "CompareLib", "Quotations", folder), "*.cs", SearchOption.AllDirectories))
        {
            foreach (var line in File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)))
                Assert.That(Regex.IsMatch(line, "(Form|Lemma|Word\\([^)]*\\)|[Ww]ord|form|lemma) (is|==|!=) (not )?\\(?\"['’]?[A-Za-z]|(Form|[Ww]ord|form|Word\\([^)]*\\))\\.(Equals|EndsWith|StartsWith)\\(\""), Is.False, $"{Path.GetFileName(file)}: {line.Trim()}");
        }
    }

    [Test]
    public void A_missing_list_is_refused_by_its_name() =>
        Assert.That(() => new SpeakerRuleWords("xx", [("clause", ["but"])]), Throws.InstanceOf<InvalidDataException>().With.Message.EqualTo("speakers.xx.rules.txt lacks personal"));

    [Test]
    public void No_rule_for_speakers_compares_with_a_word_of_its_own()
    {
        // A literal of lower-case letters after "is" or inside Equals would be a word of one language in the code.
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "src", "CompareLib", "Quotations", "Speakers"), "*.cs"))
        {
            foreach (var line in File.ReadLines(file).Where(line => !line.TrimStart().StartsWith("//", StringComparison.Ordinal)))
                Assert.That(Regex.IsMatch(line, "Form\\([^)]*\\)+ is (not )?\\(?\"[A-Za-z]|Form\\([^)]*\\)\\.Equals\\(\"|form is (not )?\\(?\"[A-Za-z]"), Is.False, $"{Path.GetFileName(file)}: {line.Trim()}");
        }
    }

    private static string Resource(string name)
    {
        using var reader = new StreamReader(Package.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
