using Microsoft.Playwright;

namespace ChatbotSql.EndToEnd.Page;

/// <summary>A browser that the tests of a class share: to start one takes longer than to look at a page.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? started;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is { } path)
        {
            playwright = await Playwright.CreateAsync();
            started = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox"] });
        }
    }

    /// <summary>Opens a file in a page that shares nothing with other pages.</summary>
    internal Task<OpenPage> Open(string path, int width = 1280, ColorScheme scheme = ColorScheme.Light) =>
        OpenPage.Open(started!, path, new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme });

    public async Task DisposeAsync()
    {
        if (started is not null)
        {
            await started.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
