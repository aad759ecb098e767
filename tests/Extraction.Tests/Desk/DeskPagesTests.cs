using System.Text.RegularExpressions;
using Extraction.Tests.Output.Review;
using Microsoft.Playwright;

namespace Extraction.Tests.Desk;

/// <summary>The desk as a person meets it, in a real browser: reading, searching, comparing.</summary>
[Collection(BrowserCollection.Name)]
public sealed class DeskPagesTests(Browser browser, DeskHost desk) : IClassFixture<DeskHost>, IDisposable
{
    private readonly List<string> _errors = [];

    public void Dispose() => Assert.Empty(_errors);

    [BrowserFact]
    public async Task A_pasted_article_shows_its_quotes_and_leads_to_its_speakers()
    {
        await desk.AddAsync("Ferry in spring", DeskHost.Ferry.Replace("in May", "in April", StringComparison.Ordinal));
        IBrowserContext context = await browser.NewContextAsync(1280, 900);
        IPage page = await Browser.GoAsync(context, desk.Address + "/", desk.Address, _errors);
        await page.GetByLabel("Paste an article").FillAsync(DeskHost.Ferry);
        await page.GetByLabel("Title").FillAsync("Ferry in May");
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByLabel("Paste an article")).ToHaveValueAsync(DeskHost.Ferry);
        await Assertions.Expect(page.GetByLabel("Title")).ToHaveValueAsync("Ferry in May");
        await page.GetByLabel("Published on").FillAsync("2031-05-07");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find the quotes" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(desk.Address + "/articles/ferry-in-may");
        await Assertions.Expect(page.Locator("#list [role=option]").First).ToContainTextAsync("Mara Ellison");
        Assert.Equal(DeskHost.Ferry.TrimEnd(), (await page.Locator("#text").TextContentAsync())!.TrimEnd());
        await Assertions.Expect(page.Locator("#text .segment.content").First).ToContainTextAsync("The ferry will sail");

        // It was sent: the next article begins with an empty page.
        await page.GetByRole(AriaRole.Link, new() { Name = "Read", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Paste an article")).ToHaveValueAsync("");
        await page.GetByRole(AriaRole.Link, new() { Name = "Speakers" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Mara Ellison" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Roles over time" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("tbody td").First).ToHaveTextAsync("harbour director");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("The ferry will sail again in May") }).ClickAsync();
        await Assertions.Expect(page.Locator("#details-title")).ToHaveTextAsync("q1: Mara Ellison");

        await page.GetByRole(AriaRole.Link, new() { Name = "Search" }).ClickAsync();
        await page.GetByLabel("Words").FillAsync("ferry");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Assertions.Expect(page.Locator(".quotes li")).ToHaveCountAsync(2);
        await page.GetByLabel("Words").FillAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await page.Locator(".values").GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^direct") }).ClickAsync();
        // The address holds the whole search.
        await Assertions.Expect(page).ToHaveURLAsync(desk.Address + "/search?type=direct");
        await Assertions.Expect(page.Locator(".quotes li")).ToHaveCountAsync(4);
        await page.GetByRole(AriaRole.Link, new() { Name = "Compare" }).ClickAsync();
        await Assertions.Expect(page.Locator(".statement ins, .statement del").First).ToBeVisibleAsync();
        await context.CloseAsync();
    }

    [BrowserFact]
    public async Task Every_page_is_accessible_on_small_and_large_screens_in_light_and_dark()
    {
        string id = await desk.AddAsync("Ferry for everyone");
        foreach ((int width, ColorScheme colors) in new[] { (400, ColorScheme.Light), (1280, ColorScheme.Dark) })
        {
            IBrowserContext context = await browser.NewContextAsync(width, 900, colors);
            IPage page = await Browser.GoAsync(context, desk.Address + "/", desk.Address, _errors);
            foreach (string address in new[] { "/", "/articles", "/speakers", "/speaker?name=Mara%20Ellison", "/search",
                "/statements?same=1", "/export", $"/articles/{id}#q1" })
            {
                await page.GotoAsync(desk.Address + address);
                await Axe.CheckAsync(page, $"{address} at {width}");
                int overflow = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth");
                Assert.True(overflow <= 0, $"{address} is {overflow} wider than {width}");
            }

            // The buttons of the chosen quote are in sight wherever the page is.
            await page.Locator("#list [role=option]").First.ClickAsync();
            await page.EvaluateAsync("() => scrollTo(0, 0)");
            await Assertions.Expect(page.Locator("#confirm")).ToBeInViewportAsync(new() { Ratio = 1 });
            await context.CloseAsync();
        }
    }

    [BrowserFact]
    public async Task A_page_of_another_origin_neither_reads_nor_writes()
    {
        // Another port of this machine is the nearest that another origin can get.
        using var elsewhere = new System.Net.HttpListener();
        int port = FreePort();
        elsewhere.Prefixes.Add($"http://127.0.0.1:{port}/");
        elsewhere.Start();
        Task serving = Task.Run(async () =>
        {
            System.Net.HttpListenerContext request = await elsewhere.GetContextAsync();
            request.Response.ContentType = "text/html";
            request.Response.Close("<!DOCTYPE html><title>x</title>"u8.ToArray(), willBlock: true);
        });
        IBrowserContext context = await browser.NewContextAsync(1280, 900);
        // The person has the desk open, with its cookie.
        await Browser.GoAsync(context, desk.Address + "/", desk.Address, _errors);
        IPage evil = await context.NewPageAsync();
        await evil.GotoAsync($"http://127.0.0.1:{port}/");
        await serving;
        string[] outcomes = await evil.EvaluateAsync<string[]>(
            """
            async desk => {
              const tried = async (what, ask) => { try { const r = await ask(); return `${what}: ${r.type} ${r.status}`; } catch { return `${what}: refused`; } };
              const frame = document.createElement('iframe');
              frame.src = desk + '/';
              document.body.append(frame);
              await new Promise(done => { frame.onload = done; setTimeout(done, 3000); });
              let inside = 'nothing';
              try { inside = frame.contentDocument.title; } catch { inside = 'refused'; }
              return [
                await tried('read', () => fetch(desk + '/api/articles')),
                await tried('token', () => fetch(desk + '/api/token', { credentials: 'include' })),
                await tried('blind write', () => fetch(desk + '/articles', { method: 'POST', mode: 'no-cors', credentials: 'include', body: new URLSearchParams({ text: '“No,” said Eve.' }) })),
                await tried('write', () => fetch(desk + '/api/articles/x/decisions/q1', { method: 'PUT', credentials: 'include', headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': 'x' }, body: '{}' })),
                `frame: ${inside}`,
              ];
            }
            """,
            desk.Address);
        Assert.Equal(["read: refused", "token: refused", "blind write: refused", "write: refused", "frame: refused"], outcomes);
        Assert.DoesNotContain("Eve", await desk.Client.GetStringAsync("/api/speakers"), StringComparison.Ordinal);
        await context.CloseAsync();
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
