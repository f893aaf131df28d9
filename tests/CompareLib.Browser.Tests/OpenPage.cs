using Microsoft.Playwright;

namespace CompareLib.Browser.Tests;

/// <summary>A page that counts its requests and errors.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IBrowserContext context;

    private OpenPage(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Requests beyond the page itself.</summary>
    public List<string> Requests { get; } = [];

    public List<string> Errors { get; } = [];

    public static async Task<OpenPage> At(Uri address, int width = 1440, ColorScheme scheme = ColorScheme.Light, bool script = true, ForcedColors forced = ForcedColors.None)
    {
        var context = await Browser.Instance.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = script,
            ForcedColors = forced,
            ReducedMotion = ReducedMotion.Reduce,
            Offline = false,
        });
        context.SetDefaultTimeout(120_000);
        context.SetDefaultNavigationTimeout(120_000);
        var open = new OpenPage(context, await context.NewPageAsync());
        open.Page.Request += (_, r) =>
        {
            if (!r.Url.StartsWith(address.GetLeftPart(UriPartial.Path), StringComparison.Ordinal)) open.Requests.Add(r.Url);
        };
        open.Page.Console += (_, m) =>
        {
            if (m.Type is "error" or "warning") open.Errors.Add(m.Text);
        };
        open.Page.PageError += (_, e) => open.Errors.Add(e);
        open.Page.Dialog += (_, d) =>
        {
            open.Errors.Add("dialog: " + d.Message);
            _ = d.DismissAsync();
        };
        await open.Page.GotoAsync(address.AbsoluteUri);
        return open;
    }

    /// <summary>Opens the view of this name in every statement, and closes the others; every other fold is opened too.</summary>
    public Task Show(string view) => Page.EvaluateAsync(
        "view => document.querySelectorAll('details').forEach(d => { if (d.closest('.vw') && d.parentElement.className === 'vw') d.open = d.querySelector('summary').textContent === view; else if (!d.classList.contains('dd')) d.open = true; })", view);

    public async ValueTask DisposeAsync() => await context.CloseAsync();
}
