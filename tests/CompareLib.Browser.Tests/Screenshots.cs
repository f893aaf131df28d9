using Microsoft.Playwright;

namespace CompareLib.Browser.Tests;

/// <summary>Takes the pictures of docs/ again: dotnet test tests/CompareLib.Browser.Tests --filter Screenshots -- NUnit.Where="test =~ Screenshots"
/// with COMPARELIB_SCREENSHOTS naming the folder; without it the pictures go to a folder that is thrown away, so that the script cannot rot.</summary>
public sealed class Screenshots
{
    [Test]
    public async Task Screenshots_of_the_seeds_report([Values(390, 1440)] int width, [Values(ColorScheme.Light, ColorScheme.Dark)] ColorScheme scheme)
    {
        var folder = Environment.GetEnvironmentVariable("COMPARELIB_SCREENSHOTS") ?? Directory.CreateTempSubdirectory("comparelib-pictures").FullName;
        Directory.CreateDirectory(folder);
        await using var open = await OpenPage.At(Files.Page(Files.Seeds, "report"), width, scheme);
        var name = $"report-{width}-{(scheme == ColorScheme.Dark ? "dark" : "light")}";
        await Take(open, folder, name);
        if (string.Equals(Environment.GetEnvironmentVariable("COMPARELIB_SCREENSHOTS_VIEWS"), "all", StringComparison.Ordinal))
        {
            foreach (var view in Views.All)
            {
                await open.Show(view);
                await open.Page.Locator("#g1").ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{view}.png") });
            }

            await open.Page.Locator("#articles").ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-articles.png") });
            await open.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-full.png"), FullPage = true });
        }
    }

    private static async Task Take(OpenPage open, string folder, string name)
    {
        var path = Path.Combine(folder, name + ".png");
        var height = open.Page.ViewportSize!.Width < 600 ? 1600 : 1300;
        await open.Page.SetViewportSizeAsync(open.Page.ViewportSize.Width, height);
        await open.Page.ScreenshotAsync(new() { Path = path });
        Assert.That(new FileInfo(path).Length, Is.GreaterThan(10_000));
    }
}
