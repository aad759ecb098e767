using Microsoft.Playwright;

namespace Extraction.Tests.Output.Review;

/// <summary>The system's Chromium, driven by Playwright; one for all tests that look at pages, which take turns.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Where Chromium is, or null.</summary>
    public static string? FindChromium() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>A page with an empty profile; every message of the page's console that is an error fails the test that looks.</summary>
    public async Task<IPage> OpenAsync(string file, List<string> errors, ColorScheme colors = ColorScheme.Light)
    {
        IBrowserContext context = await NewContextAsync(1500, 900, colors);
        return await GoAsync(context, new Uri(file).AbsoluteUri, "file:", errors);
    }

    /// <summary>An empty profile of which several pages can be opened.</summary>
    public Task<IBrowserContext> NewContextAsync(int width, int height, ColorScheme colors = ColorScheme.Light) =>
        _browser!.NewContextAsync(new BrowserNewContextOptions
    {
        ViewportSize = new ViewportSize { Width = width, Height = height },
        ColorScheme = colors,
        AcceptDownloads = true,
    });

    /// <summary>A page at an address.</summary>
    /// <param name="context">The profile.</param>
    /// <param name="address">The address.</param>
    /// <param name="home">What the addresses of all requests begin with; others are errors.</param>
    /// <param name="errors">Takes what goes wrong.</param>
    public static async Task<IPage> GoAsync(IBrowserContext context, string address, string home, List<string> errors)
    {
        IPage page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type == "error") errors.Add(message.Text);
        };
        page.PageError += (_, message) => errors.Add(message);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(home, StringComparison.Ordinal) && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                errors.Add("network: " + request.Url);
            }
        };
        page.Dialog += (_, dialog) => errors.Add("dialog: " + dialog.Message);
        await page.GotoAsync(address);
        return page;
    }

    public async Task InitializeAsync()
    {
        if (FindChromium() is not { } chromium) return;
        // Machines that build for several people at once are slow at times.
        Assertions.SetDefaultExpectTimeout(30_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = chromium, Args =
            ["--no-sandbox", "--disable-gpu"] });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

/// <summary>The tests that share the browser.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<Browser>
{
    public const string Name = "Browser";
}
