using Microsoft.Playwright;

namespace ChatbotSql.EndToEnd.Page;

/// <summary>A page in a browser, with what it asked for and what went wrong in it.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private OpenPage(IPlaywright playwright, IBrowser browser, IPage page) => (this.playwright, this.browser, Page) = (playwright, browser, page);

    public IPage Page { get; }

    /// <summary>The addresses that were asked for, the page's own first.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Errors of scripts, messages of the console and dialogs.</summary>
    public List<string> Troubles { get; } = [];

    public static async Task<OpenPage> Open(string path, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium.Path, Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });
        var open = new OpenPage(playwright, browser, page);
        page.Request += (_, request) => open.Requests.Add(request.Url);
        page.PageError += (_, error) => open.Troubles.Add(error);
        page.Console += (_, message) => open.Troubles.Add(message.Text);
        page.Dialog += (_, dialog) => open.Troubles.Add(dialog.Message);
        await page.GotoAsync(new Uri(path).AbsoluteUri);
        await page.Locator("main").WaitForAsync();
        return open;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
