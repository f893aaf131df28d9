using CompareLib.Tests.Reports;

namespace CompareLib.Browser.Tests;

public sealed class BigReportTests
{
    private Uri address = null!;

    [OneTimeSetUp]
    public void Write() => address = Files.Page(MadeReport.Make(2000, 4, 24, 500), "big");

    [Test]
    public async Task Two_thousand_groups_unfold_when_they_are_opened()
    {
        await using var open = await OpenPage.At(address);
        TestContext.Out.WriteLine($"{new FileInfo(address.LocalPath).Length / 1024} kB; loaded in {await open.Page.EvaluateAsync<double>("performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd"):F0} ms");
        Assert.That(await open.Page.Locator("#g1500 .vw").CountAsync(), Is.Zero);
        await open.Page.Locator("#g1500 > details > summary").ClickAsync();
        Assert.That(await open.Page.Locator("#g1500 .vw > details").CountAsync(), Is.EqualTo(Views.All.Length));
        Assert.That(open.Errors, Is.Empty);
    }

    [Test]
    public async Task A_link_to_a_folded_place_unfolds_it()
    {
        await using var open = await OpenPage.At(new Uri(address.AbsoluteUri + "#g777u2"));
        Assert.That(await open.Page.Locator("#g777u2").IsVisibleAsync(), Is.True);
    }

    [Test]
    public async Task Without_script_all_of_it_is_there()
    {
        await using var open = await OpenPage.At(address, script: false);
        await open.Page.Locator("#g1500 > details > summary").ClickAsync();
        Assert.That(await open.Page.Locator("#g1500 .notes > li").First.IsVisibleAsync(), Is.True);
    }
}
