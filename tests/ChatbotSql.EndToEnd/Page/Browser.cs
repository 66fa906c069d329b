using Microsoft.Playwright;

namespace ChatbotSql.EndToEnd.Page;

/// <summary>A browser that the tests of a class share: to start one takes longer than to look at a page.</summary>
public sealed class Browser : IAsyncLifetime
{
    /// <summary>By when the browser has done what it is asked for on the busiest machine, in milliseconds.</summary>
    internal static readonly float Patience = (float)Processes.Limit.TotalMilliseconds;

    private IPlaywright? playwright;
    private IBrowser? started;

    public async Task InitializeAsync()
    {
        if (Chromium.Path is { } path)
        {
            Assertions.SetDefaultExpectTimeout(Patience);
            playwright = await Playwright.CreateAsync();
            started = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = ["--no-sandbox"], Timeout = Patience });
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
