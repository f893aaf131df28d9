using System.Text.RegularExpressions;
using CompareLib.Reports;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CompareLib.Tests.Reports;

public sealed partial class HostileReportTests
{
    private static readonly ReportFormat[] Own = Enum.GetValues<ReportFormat>();

    [Test]
    public void Every_format_survives_every_text([ValueSource(nameof(Own))] ReportFormat format)
    {
        foreach (var words in HostileReport.All)
        {
            var text = ReportJsonTests.Write(HostileReport.Make(words), format);
            Assert.That(text, Is.Not.Empty);
        }
    }

    [Test]
    public void Markup_stays_text_in_the_page()
    {
        var html = ReportJsonTests.Write(HostileReport.Make(HostileReport.Markup), ReportFormat.Html);
        Assert.Multiple(() =>
        {
            Assert.That(html, Does.Not.Contain("<script>alert"));
            Assert.That(html, Does.Not.Contain("<img"));
            Assert.That(html, Does.Contain("&lt;script&gt;alert(1)&lt;/script&gt;"));
            Assert.That(Scripts().Count(html), Is.EqualTo(1));
        });
    }

    [Test]
    public void Only_addresses_of_the_web_become_links_in_the_page()
    {
        var html = ReportJsonTests.Write(HostileReport.Make(HostileReport.Markup), ReportFormat.Html);
        var links = Links().Matches(html).Select(m => m.Groups[1].Value).Where(l => !l.StartsWith('#')).ToArray();
        Assert.That(links, Has.Length.EqualTo(1));
        Assert.That(links[0], Does.StartWith("\"https://ok.example/%22onmouseover"));
        Assert.That(html, Does.Not.Contain("lang=en\""), "a language is a plain tag or nothing");
    }

    [Test]
    public void Bidi_controls_are_seen_and_do_nothing([ValueSource(nameof(Own))] ReportFormat format)
    {
        var text = ReportJsonTests.Write(HostileReport.Make(HostileReport.Turned), format);
        Assert.Multiple(() =>
        {
            Assert.That(text.AsSpan().IndexOfAny('\u202E', '\u2066', '\u200F'), Is.EqualTo(-1));
            Assert.That(text, Does.Contain(format is ReportFormat.Json or ReportFormat.JsonLd ? "\\u202e" : "U+202E"));
        });
    }

    [Test]
    public void No_control_character_reaches_the_terminal_but_our_own()
    {
        var plain = ReportJsonTests.Write(HostileReport.Make(HostileReport.Controls), ReportFormat.Text);
        Assert.That(plain.Any(c => char.IsControl(c) && c != '\n'), Is.False);
        var coloured = ReportJsonTests.Write(HostileReport.Make(HostileReport.Controls), ReportFormat.Text, new ReportStyle { Colour = true, Hyperlinks = true });
        Assert.That(Own8().Replace(Sgr().Replace(coloured, ""), "").Any(c => char.IsControl(c) && c != '\n'), Is.False);
    }

    [Test]
    public void Markdown_holds_no_html_no_image_and_no_link_but_those_of_the_web()
    {
        foreach (var words in new[] { HostileReport.Markup, HostileReport.Marks })
        {
            var document = Markdown.Parse(ReportJsonTests.Write(HostileReport.Make(words), ReportFormat.Markdown), MarkdownReportTests.Pipeline);
            Assert.Multiple(() =>
            {
                Assert.That(document.Descendants<HtmlBlock>(), Is.Empty);
                Assert.That(document.Descendants<HtmlInline>(), Is.Empty);
                Assert.That(document.Descendants<AutolinkInline>(), Is.Empty);
                Assert.That(document.Descendants<CodeInline>(), Is.Empty);
                Assert.That(document.Descendants<LinkInline>().Select(l => (l.IsImage, l.Url)), Has.All.Matches<(bool Image, string? Url)>(l => !l.Image && l.Url!.StartsWith("https://ok.example/", StringComparison.Ordinal)));
            });
        }
    }

    [Test]
    public void A_word_of_a_megabyte_is_broken_at_the_width_of_the_terminal()
    {
        var text = ReportJsonTests.Write(HostileReport.Make(new string('x', 1_000_000)), ReportFormat.Text);
        Assert.That(text.Split('\n').Max(l => l.Length), Is.LessThanOrEqualTo(80));
    }

    [GeneratedRegex("<script")]
    private static partial Regex Scripts();

    [GeneratedRegex("href=(\"[^\"]*\"|[^ >]*)")]
    private static partial Regex Links();

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Sgr();

    [GeneratedRegex("\u001b\\]8;;[ -~]*\u001b\\\\")]
    private static partial Regex Own8();
}
