
namespace CompareLib.Browser.Tests;

public sealed class LayoutTests
{
    private static readonly Dictionary<string, Uri> Pages = [];

    [OneTimeSetUp]
    public void Write()
    {
        Pages["seeds"] = Files.Page(Files.Seeds, "seeds");
        Pages["sample"] = Files.Page(CompareLib.Tests.Reports.SampleReport.Make(), "sample");
    }

    [Test]
    public async Task Nothing_runs_over_the_side([Values(320, 360, 768, 1440)] int width, [Values("seeds", "sample")] string name)
    {
        await using var open = await OpenPage.At(Pages[name], width);
        foreach (var view in Views.All)
        {
            await open.Show(view);
            var over = await open.Page.EvaluateAsync<string[]>("(() => { const w = document.documentElement.clientWidth; if (document.documentElement.scrollWidth <= w) return []; return [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > w + 1 && !e.closest('.scroll') && !e.closest('.h')).slice(0, 5).map(e => e.outerHTML.slice(0, 160)).concat(['scroll width ' + document.documentElement.scrollWidth]) })()");
            Assert.That(over, Is.Empty, view);
        }
    }

    [Test]
    public async Task Every_view_works_without_script([Values("seeds", "sample")] string name)
    {
        await using var open = await OpenPage.At(Pages[name], script: false);
        var views = open.Page.Locator("#g1 .vw > details");
        Assert.That(await views.CountAsync(), Is.EqualTo(Views.All.Length));
        for (var i = 0; i < Views.All.Length; i++)
        {
            var content = views.Nth(i).Locator("> :not(summary)").First;
            if (!await views.Nth(i).EvaluateAsync<bool>("d => d.open")) await views.Nth(i).Locator("> summary").ClickAsync();
            Assert.That(await content.EvaluateAsync<bool>("e => e.checkVisibility({ contentVisibilityAuto: true }) && e.getBoundingClientRect().height > 20"), Is.True, Views.All[i]);
            for (var j = 0; j < Views.All.Length; j++)
            {
                if (j != i) Assert.That(await views.Nth(j).EvaluateAsync<bool>("d => d.open"), Is.False, Views.All[j]);
            }
        }
    }

    [Test]
    public async Task A_place_opens_its_readings_without_script()
    {
        await using var open = await OpenPage.At(Pages["sample"], script: false);
        var reading = open.Page.Locator("#g2 .vw > details").First;
        Assert.That(await reading.EvaluateAsync<bool>("d => d.open"), Is.False);
        await open.Page.Locator("#g2 h3 a").Last.ClickAsync();
        Assert.That(await reading.EvaluateAsync<bool>("d => d.open"), Is.True);
    }

    [Test]
    public async Task Level_outlet_and_kind_rule_the_page_without_script()
    {
        await using var open = await OpenPage.At(Pages["sample"], script: false);
        var notes = open.Page.Locator("#g1 .notes > li:visible");
        Assert.That(await notes.CountAsync(), Is.EqualTo(5));
        await open.Page.Locator("label[for=lv4]").ClickAsync();
        Assert.That(await notes.CountAsync(), Is.EqualTo(3));
        await open.Page.Locator("label[for=lv1]").ClickAsync();
        await open.Page.Locator(".dd").Nth(1).Locator("summary").ClickAsync();
        await open.Page.Locator("label", new() { HasText = "negation" }).ClickAsync();
        Assert.That(await notes.CountAsync(), Is.EqualTo(4));
        Assert.That(await open.Page.Locator("#g1 h3 a", new() { HasText = "not" }).IsVisibleAsync(), Is.True, "the words themselves stay");
        await open.Show("Originals");
        Assert.That(await open.Page.Locator("#g1 .or > div:visible").CountAsync(), Is.EqualTo(4));
        await open.Page.Locator(".dd").Nth(1).Locator("summary").ClickAsync();
        await open.Page.Locator(".dd").First.Locator("summary").ClickAsync();
        await open.Page.Locator("label", new() { HasText = "Harbour Post" }).ClickAsync();
        Assert.That(await open.Page.Locator("#g1 .or > div:visible").CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task Colours_can_be_chosen_without_script()
    {
        await using var open = await OpenPage.At(Pages["sample"], script: false);
        var light = await open.Page.Locator("body").EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor");
        await open.Page.Locator(".dd").Nth(2).Locator("summary").ClickAsync();
        await open.Page.Locator("label[for=thd]").ClickAsync();
        Assert.That(await open.Page.Locator("body").EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor"), Is.Not.EqualTo(light));
    }

    [Test]
    public async Task No_request_is_made_and_no_error_is_told([Values("seeds", "sample")] string name, [Values] bool script)
    {
        await using var open = await OpenPage.At(Pages[name], script: script);
        foreach (var view in Views.All) await open.Show(view);
        await open.Page.WaitForTimeoutAsync(300);
        Assert.Multiple(() =>
        {
            Assert.That(open.Requests, Is.Empty);
            Assert.That(open.Errors, Is.Empty);
        });
    }

    [Test]
    public async Task Style_and_script_pass_the_policy_and_nothing_else_does()
    {
        await using var open = await OpenPage.At(Pages["sample"]);
        Assert.That(await open.Page.Locator(".bar .js").IsVisibleAsync(), Is.True, "our script ran");
        await open.Page.EvaluateAsync("(() => { const s = document.createElement('script'); s.textContent = 'window.ran = 1'; document.body.append(s); const p = document.createElement('p'); p.id = 'styled'; p.setAttribute('style', 'color:rgb(1,2,3)'); document.body.append(p); })()");
        Assert.That(await open.Page.EvaluateAsync<bool>("'ran' in window"), Is.False);
        Assert.That(await open.Page.Locator("#styled").EvaluateAsync<string>("e => getComputedStyle(e).color"), Is.Not.EqualTo("rgb(1, 2, 3)"));
    }

    [Test]
    public async Task Another_base_text_and_any_two_wordings_come_from_the_table()
    {
        await using var open = await OpenPage.At(Pages["sample"]);
        await open.Page.Locator("#g1 select").First.SelectOptionAsync("1");
        Assert.That(await open.Page.Locator("#g1 h3").TextContentAsync(), Does.Contain("before June and the repairs could cost"));
        await open.Show("Pairs");
        var pair = open.Page.Locator("#g1 .vw > details").Nth(3);
        await pair.Locator("select").First.SelectOptionAsync("1");
        await pair.Locator("select").Last.SelectOptionAsync("2");
        Assert.That(await pair.Locator(".pr").First.Locator("del").AllInnerTextsAsync(), Has.Some.Contains("June"));
        await pair.Locator("input[type=checkbox]").CheckAsync();
        Assert.That(await pair.Locator(".sd > p").CountAsync(), Is.EqualTo(2));
    }

    [Test]
    public async Task Find_puts_other_statements_aside_and_tells_how_many_stay()
    {
        await using var open = await OpenPage.At(Pages["sample"]);
        await open.Page.Locator("#find").FillAsync("northern pier");
        await open.Page.WaitForTimeoutAsync(400);
        Assert.That(await open.Page.Locator(".g:visible").CountAsync(), Is.EqualTo(1));
        Assert.That(await open.Page.Locator("#live").TextContentAsync(), Does.Match("^[1-9][0-9]* found for northern pier$"));
    }

    [TestCase("quoted")]
    [TestCase("speakers")]
    [TestCase("articles")]
    public async Task A_link_into_the_page_lands_on_its_section(string section)
    {
        await using var open = await OpenPage.At(new Uri(Pages["seeds"] + "#" + section));
        await open.Page.WaitForTimeoutAsync(400);
        var top = await open.Page.EvaluateAsync<double>("id => document.getElementById(id).querySelector('h2').getBoundingClientRect().top / innerHeight", section);
        Assert.That(top, Is.InRange(0, section == "articles" ? 1 : 0.5));
    }

    [Test]
    public async Task The_first_paint_is_measured()
    {
        var times = new List<double>();
        for (var i = 0; i < 5; i++)
        {
            await using var open = await OpenPage.At(Pages["seeds"]);
            times.Add(await Paint(open));
        }

        // What the browser itself takes for a page of one word, so that the figure can be judged on a machine under load.
        var empty = Path.Combine(Directory.CreateTempSubdirectory("comparelib").FullName, "empty.html");
        await File.WriteAllTextAsync(empty, "<!doctype html><title>one word</title><p>word");
        await using var least = await OpenPage.At(new Uri(empty));
        var floor = await Paint(least);
        times.Sort();
        TestContext.Out.WriteLine($"first contentful paint of the seeds' report: {times[0]:F0} to {times[^1]:F0} ms, median {times[2]:F0} ms; of a page of one word {floor:F0} ms");
        Assert.That(times, Has.All.GreaterThan(0));

        static async Task<double> Paint(OpenPage open)
        {
            for (var i = 0; i < 200; i++)
            {
                var time = await open.Page.EvaluateAsync<double>("(performance.getEntriesByName('first-contentful-paint')[0] || { startTime: 0 }).startTime");
                if (time > 0) return time;
                await Task.Delay(25);
            }

            return 0;
        }
    }
}
