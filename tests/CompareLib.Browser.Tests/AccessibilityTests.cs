using System.Text.Json;
using Microsoft.Playwright;

namespace CompareLib.Browser.Tests;

public sealed class AccessibilityTests
{
    private Uri seeds = null!;
    private Uri sample = null!;

    [OneTimeSetUp]
    public void Write()
    {
        seeds = Files.Page(Files.Seeds, "seeds");
        sample = Files.Page(CompareLib.Tests.Reports.SampleReport.Make(), "sample");
    }

    [Test]
    public async Task Axe_finds_nothing_in_any_view_light_or_dark([Values(ColorScheme.Light, ColorScheme.Dark)] ColorScheme scheme, [Values(390, 1440)] int width)
    {
        foreach (var address in new[] { seeds, sample })
        {
            await using var open = await OpenPage.At(address, width, scheme);
            await open.Page.EvaluateAsync(Browser.Package("axe-core/axe.min.js") + ";0");
            foreach (var view in Views.All)
            {
                await open.Show(view);
                // The first view is judged with the whole page around it; of the others only what changed, which takes a tenth of the time.
                var found = await open.Page.EvaluateAsync<JsonElement>(
                    "async whole => (await axe.run(whole ? document : { include: [['.vw']] }, { runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice'], resultTypes: ['violations'] })).violations.map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200) + ' ' + n.failureSummary.slice(0, 200)).join(' | '))", view == Views.All[0]);
                Assert.That(found.EnumerateArray().Select(f => f.GetString()), Is.Empty, $"{address.Segments[^1]} {view}");
            }
        }
    }

    [Test]
    public async Task Axe_finds_nothing_in_the_opened_menus()
    {
        await using var open = await OpenPage.At(seeds);
        await open.Page.EvaluateAsync(Browser.Package("axe-core/axe.min.js") + ";0");
        await open.Page.EvaluateAsync("document.querySelectorAll('.dd').forEach(d => { d.open = true })");
        var found = await open.Page.EvaluateAsync<string[]>("async () => (await axe.run('.bar')).violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | '))");
        Assert.That(found, Is.Empty);
    }

    [Test]
    public async Task The_keyboard_alone_reaches_every_view_and_every_place()
    {
        await using var open = await OpenPage.At(sample);
        var reached = new HashSet<string>();
        for (var i = 0; i < 400; i++)
        {
            await open.Page.Keyboard.PressAsync("Tab");
            var name = await open.Page.EvaluateAsync<string>("(() => { const e = document.activeElement; return e === document.body ? '' : e.tagName === 'SUMMARY' && e.closest('.vw') ? e.closest('.g').id + ' ' + e.textContent : e.matches('h3>a') ? e.getAttribute('href') : e.tagName })()");
            if (name.Length == 0 && i > 5) break;
            reached.Add(name);
        }

        var wanted = await open.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('.vw>details>summary')].map(e => e.closest('.g').id + ' ' + e.textContent).concat([...document.querySelectorAll('h3 a')].map(a => a.getAttribute('href')))");
        Assert.That(wanted, Has.Length.GreaterThan(14));
        Assert.That(reached, Is.SupersetOf(wanted));
    }

    [Test]
    public async Task Enter_opens_a_view_and_closes_the_one_before()
    {
        await using var open = await OpenPage.At(sample);
        var table = open.Page.Locator("#g1 .vw > details").Nth(2);
        await table.Locator("> summary").FocusAsync();
        await open.Page.Keyboard.PressAsync("Enter");
        Assert.That(await table.EvaluateAsync<bool>("d => d.open"), Is.True);
        Assert.That(await open.Page.Locator("#g1 .vw > details[open]").CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Keys_go_from_change_to_change_and_can_be_switched_off()
    {
        await using var open = await OpenPage.At(sample);
        await open.Page.Keyboard.PressAsync("j");
        var first = await open.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')");
        await open.Page.Keyboard.PressAsync("j");
        var second = await open.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')");
        await open.Page.Keyboard.PressAsync("k");
        Assert.That(await open.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"), Is.EqualTo(first));
        Assert.That(second, Is.Not.EqualTo(first));
        await open.Page.EvaluateAsync("document.getElementById('ky').checked = false");
        await open.Page.Keyboard.PressAsync("j");
        Assert.That(await open.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"), Is.EqualTo(first));
    }

    [Test]
    public async Task The_live_region_tells_how_many_changes_a_level_leaves()
    {
        await using var open = await OpenPage.At(sample);
        await open.Page.Locator("#lv4").CheckAsync(new() { Force = true });
        await open.Page.WaitForTimeoutAsync(200);
        Assert.That(await open.Page.Locator("#live").TextContentAsync(), Is.EqualTo("3 changes shown"));
    }

    [Test]
    public async Task Forced_colours_keep_the_marks()
    {
        await using var open = await OpenPage.At(sample, forced: ForcedColors.Active);
        var border = await open.Page.Locator("h3 a[class^=l4]").First.EvaluateAsync<string>("e => getComputedStyle(e).borderBottomStyle");
        Assert.That(border, Is.EqualTo("double"));
    }
}
