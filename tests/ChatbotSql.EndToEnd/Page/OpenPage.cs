using Microsoft.Playwright;

namespace ChatbotSql.EndToEnd.Page;

/// <summary>A page in a browser, with what it asked for and what went wrong in it.</summary>
internal sealed class OpenPage : IAsyncDisposable
{
    private OpenPage(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>The addresses that were asked for, the page's own first.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Errors of scripts, messages of the console and dialogs.</summary>
    public List<string> Troubles { get; } = [];

    public static async Task<OpenPage> Open(IBrowser browser, string path, BrowserNewPageOptions options)
    {
        var page = await browser.NewPageAsync(options);
        page.SetDefaultTimeout(Browser.Patience);
        var open = new OpenPage(page);
        page.Request += (_, request) => open.Requests.Add(request.Url);
        page.PageError += (_, error) => open.Troubles.Add(error);
        page.Console += (_, message) => open.Troubles.Add(message.Text);
        page.Dialog += (_, dialog) => open.Troubles.Add(dialog.Message);
        await page.GotoAsync(new Uri(path).AbsoluteUri);
        await page.Locator("main").WaitForAsync();
        return open;
    }

    public async ValueTask DisposeAsync() => await Page.CloseAsync();
}
