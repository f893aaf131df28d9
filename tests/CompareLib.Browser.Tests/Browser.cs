using Microsoft.Playwright;

namespace CompareLib.Browser.Tests;

/// <summary>The one browser that all tests share: Debian's chromium. Without it, or without the npm packages, tests that need them are skipped
/// with a line that says what is missing; where CI is true they fail instead.</summary>
[SetUpFixture]
public sealed class Browser
{
    private const string Executable = "/usr/bin/chromium";
    private static IPlaywright? playwright;
    private static IBrowser? browser;
    private static string? missing;

    public static IBrowser Instance
    {
        get
        {
            Need(browser is not null, missing ?? "the browser did not start");
            return browser!;
        }
    }

    [OneTimeSetUp]
    public static async Task Start()
    {
        if (!File.Exists(Executable))
        {
            missing = $"there is no {Executable}: apt-get install chromium";
            return;
        }

        try
        {
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = Executable,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
            });
        }
        catch (PlaywrightException e)
        {
            missing = $"the browser does not start: {e.Message}";
        }
    }

    [OneTimeTearDown]
    public static async Task Stop()
    {
        if (browser is not null) await browser.CloseAsync();
        playwright?.Dispose();
    }

    /// <summary>The text of a file of an npm package.</summary>
    public static string Package(string path)
    {
        var file = Path.Combine(Files.Project, "node_modules", path);
        Need(File.Exists(file), $"there is no {file}: run npm ci in tests/CompareLib.Browser.Tests");
        return File.ReadAllText(file);
    }

    private static void Need(bool there, string what)
    {
        if (there) return;
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)) Assert.Fail(what);
        Assert.Ignore("Skipped: " + what);
    }
}
