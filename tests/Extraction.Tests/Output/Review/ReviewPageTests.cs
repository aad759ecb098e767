using System.Text;
using System.Text.Json;
using Extraction.Output;
using Extraction.Output.Review;
using Microsoft.Playwright;

namespace Extraction.Tests.Output.Review;

/// <summary>The review page as a checker meets it, in a real browser.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ReviewPageTests(Browser browser) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("extraction-review-").FullName;
    private readonly List<string> _errors = [];

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        Assert.Empty(_errors);
    }

    [BrowserFact]
    public async Task What_is_doubtful_about_an_article_is_told_above_its_text()
    {
        var doubt = new ResultWarning("publication-date", 0, 4, "Its dates may be counted from <b>the wrong day</b>.");
        IPage page = await OpenAsync((Samples.Ferry() with { Warnings = [doubt, doubt] }, Samples.FerryText));
        Assert.Equal(doubt.Message, await page.Locator("#article-warnings").TextContentAsync());
        IPage other = await OpenAsync((Samples.Ferry() with { Warnings = [] }, Samples.FerryText));
        Assert.False(await other.Locator("#article-warnings").IsVisibleAsync());
    }

    [BrowserFact]
    public async Task Quotes_cues_and_sources_are_marked_and_listed()
    {
        IPage page = await OpenAsync((Samples.Ferry(), Samples.FerryText));
        Assert.Equal("Ferry line to close 🚢", await page.Locator("#article-title").TextContentAsync());
        Assert.Equal(Samples.FerryText, await page.Locator("#text").TextContentAsync());
        Assert.Equal(3, await page.Locator("#list [role=option]").CountAsync());
        await page.Locator("#show-all").CheckAsync();
        Assert.Equal(4, await page.Locator("#list [role=option]").CountAsync());
        Assert.Equal("told", await page.Locator(".segment.cue").First.TextContentAsync());
        Assert.Equal("Mara Ellison", await page.Locator(".segment.source").First.TextContentAsync());
        Assert.False(await page.Locator("#browse").IsVisibleAsync());
        // Two speakers, two colours; one speaker, one colour.
        string[] colours =
            await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('#list .row')].map(r => " +
            "r.style.getPropertyValue('--hue'))");
        Assert.Equal(colours[0], colours[1]);
        Assert.NotEqual(colours[0], colours[2]);
    }

    [BrowserFact]
    public async Task What_was_decided_before_the_page_was_made_is_shown_and_stays_until_it_is_changed()
    {
        ResultDocument ferry = Samples.Ferry();
        IPage page = await OpenAsync((ferry with
        {
            Quotes =
            [
                ferry.Quotes[0] with { Review = new ResultReview("Ida Holm", "2031-05-08T10:00:00Z", Verdict.Added, "on tape"), Confidence = 1 },
                ferry.Quotes[1] with { Review = new ResultReview(null, null, Verdict.Rejected, null) }, .. ferry.Quotes.Skip(2),
            ],
        }, Samples.FerryText));
        await Assertions.Expect(page.Locator("#progress-text")).ToHaveTextAsync("2 of 4 decided");
        await Assertions.Expect(page.Locator("#list [role=option]").First).ToContainTextAsync("added");
        await Assertions.Expect(page.Locator("#list [role=option]").Nth(1)).ToContainTextAsync("rejected");
        await page.Locator("#list [role=option]").First.ClickAsync();
        await Assertions.Expect(page.Locator("#facts")).ToContainTextAsync("Ida Holm, 2031-05-08 10:00");
        await Assertions.Expect(page.Locator("#edit-note")).ToHaveValueAsync("on tape");

        // Nothing is exported that nobody decided here; a note leaves the decision, a correction opens it again.
        Assert.Empty((await ExportAsync(page)).Decisions);
        await page.Locator("#edit-note").FillAsync("on paper");
        await Assertions.Expect(page.Locator("#progress-text")).ToHaveTextAsync("2 of 4 decided");
        Assert.Equal(("q1", Verdict.Confirmed, "on paper", "Ida Holm"),
            (await ExportAsync(page)).Decisions.Select(d => (d.Quote, d.Verdict, d.Note, d.By)).Single());
        await page.Locator("#edit-medium").FillAsync("letter");
        await Assertions.Expect(page.Locator("#progress-text")).ToHaveTextAsync("1 of 4 decided");
        await page.Locator("#undo").ClickAsync();
        await page.Locator("#undo").ClickAsync();
        await Assertions.Expect(page.Locator("#progress-text")).ToHaveTextAsync("2 of 4 decided");
        await Assertions.Expect(page.Locator("#edit-note")).ToHaveValueAsync("on tape");
    }

    [BrowserFact]
    public async Task Either_side_finds_the_other_and_tells_who_speaks()
    {
        IPage page = await OpenAsync((Samples.Ferry(), Samples.FerryText));
        await page.Locator(".segment.content", new() { HasText = "there is nothing" }).ClickAsync();
        Assert.Equal("2", await page.Locator("#list [aria-selected=true]").GetAttributeAsync("aria-posinset"));
        Assert.Equal("q2: Mara Ellison", await page.Locator("#details-title").TextContentAsync());

        await page.Locator("#list [role=option]").First.ClickAsync();
        Assert.Contains("The last boat", await page.Locator(".segment.content.selected").First.TextContentAsync(),
            StringComparison.Ordinal);

        await page.Locator(".segment.content").First.HoverAsync();
        string? tip = await page.Locator("#tip").TextContentAsync();
        Assert.Equal("Mara Ellison (person)\nharbour director, Port Lund\nsaid 2031-05-05\nresolved by name, confidence 93 %", tip);
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await page.Locator("#tip").IsVisibleAsync());
    }

    [BrowserFact]
    public async Task Filters_search_and_sorting_narrow_and_order_the_list()
    {
        IPage page = await OpenAsync((Samples.Ferry(), Samples.FerryText));
        await page.Locator("#search").FillAsync("boat noon");
        Assert.Equal("1 of 4 quotes", await page.Locator("#count").TextContentAsync());
        await page.Locator("#search").FillAsync("");
        await page.Locator("#more-filters summary").ClickAsync();
        await page.Locator("#filter-act").SelectOptionAsync("mental");
        Assert.Contains("The council", await page.Locator("#list [role=option]").AllTextContentsAsync() is [var only] ? only
            : "", StringComparison.Ordinal);
        await page.Locator("#filters [type=reset]").ClickAsync();
        await page.Locator("#filter-organization").FillAsync("port lund");
        await page.Locator("#filter-confidence").FillAsync("0.9");
        Assert.Equal("1 of 4 quotes", await page.Locator("#count").TextContentAsync());
        await page.Locator("#filters [type=reset]").ClickAsync();
        await page.Locator("#filter-from").FillAsync("2031-05-05");
        await page.Locator("#filter-to").FillAsync("2031-05-05");
        Assert.Equal("1 of 4 quotes", await page.Locator("#count").TextContentAsync());
        await page.Locator("#filters [type=reset]").ClickAsync();
        await page.Locator("#show-all").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "confidence" }).ClickAsync();
        Assert.Contains("25 %", (await page.Locator("#list [role=option]").AllTextContentsAsync())[0], StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "confidence" }).ClickAsync();
        Assert.Contains("93 %", (await page.Locator("#list [role=option]").AllTextContentsAsync())[0], StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_whole_work_goes_by_keyboard_and_survives_a_reload()
    {
        IPage page = await OpenAsync((Samples.Ferry(), Samples.FerryText));
        await page.Locator("#show-all").CheckAsync();
        await page.Locator("#list").FocusAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("c");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("x");
        await page.Keyboard.PressAsync("n");
        Assert.StartsWith("q3", await page.Locator("#details-title").TextContentAsync(), StringComparison.Ordinal);
        await page.Keyboard.PressAsync("e");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync("The council");
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("3 of 4 decided", await page.Locator("#progress-text").TextContentAsync());

        await page.ReloadAsync();
        await page.Locator("#show-all").CheckAsync();
        Assert.Equal("3 of 4 decided", await page.Locator("#progress-text").TextContentAsync());
        Assert.Equal(["confirmed", "rejected", "corrected", "open"], await Statuses(page));
        await page.Locator("#list").FocusAsync();
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Locator("#reopen").ClickAsync();
        Assert.Equal("2 of 4 decided", await page.Locator("#progress-text").TextContentAsync());
    }

    [BrowserFact]
    public async Task What_is_typed_is_kept_as_it_is_typed_and_what_was_missed_is_added()
    {
        IPage page = await OpenAsync((Samples.Ferry(), Samples.FerryText));
        await page.Locator("#list [role=option]").First.ClickAsync();
        await page.Locator("#edit-role").FillAsync("port captain");
        await page.Locator("#edit-note").FillAsync("ask again");
        await page.Locator("#edit-date").FillAsync("2031-02-3");
        await page.Locator("#list [role=option]").Nth(1).ClickAsync();
        await Mark(page, "council");
        await page.Keyboard.PressAsync("a");
        await page.Locator("#edit-speaker").FillAsync("Ida Holm");
        await page.ReloadAsync();
        Assert.Equal("0 of 5 decided", await page.Locator("#progress-text").TextContentAsync());
        await page.Locator("#list [role=option]").First.ClickAsync();
        Assert.Equal("port captain", await page.Locator("#edit-role").InputValueAsync());
        Assert.Equal("ask again", await page.Locator("#edit-note").InputValueAsync());
        Assert.Equal("2031-02-3", await page.Locator("#edit-date").InputValueAsync());
        Assert.True(await page.Locator("#date-problem").IsVisibleAsync());
        await page.Locator("#edit-date").FillAsync("2031-W09");
        await page.Locator("#confirm").ClickAsync();
        await page.Locator("#list [role=option]", new() { HasText = "Ida Holm" }).ClickAsync();
        await page.Locator("#confirm").ClickAsync();
        Assert.Equal("2 of 5 decided", await page.Locator("#progress-text").TextContentAsync());
        // A quote that was added and is taken out comes back by undoing.
        await page.Locator("#reopen").ClickAsync();
        Assert.Equal("1 of 4 decided", await page.Locator("#progress-text").TextContentAsync());
        await page.Keyboard.PressAsync("u");
        Assert.Equal("2 of 5 decided", await page.Locator("#progress-text").TextContentAsync());

        ResultDocument result = DecisionApplier.Apply(Samples.Ferry(), Samples.FerryText, (await ExportAsync(page)).Decisions);
        Assert.Equal(["council", "Ida Holm"], result.Quotes.Where(q => q.Review?.Decision == Verdict.Added)
            .SelectMany(q => new[] { q.Content[0].Text, q.Speaker!.Name }));
        Assert.Equal(("port captain", "2031-W09", "ask again"),
            (result.Speakers[0].Roles[0].Title, result.Quotes[0].Said!.Date, result.Quotes[0].Review!.Note));
        await Desk.Axe.CheckAsync(page, "the page in a file");
    }

    [BrowserFact]
    public async Task A_click_counts_even_where_the_list_is_drawn_anew_while_the_button_is_down()
    {
        IPage page = await OpenAsync((Samples.Ferry(), Samples.FerryText));
        LocatorBoundingBoxResult row = (await page.Locator("#list [role=option]").Nth(1).BoundingBoxAsync())!;
        await page.Mouse.MoveAsync(row.X + (row.Width / 2), row.Y + (row.Height / 2));
        await page.Mouse.DownAsync();
        await page.EvaluateAsync("document.getElementById('list').dispatchEvent(new Event('scroll'))");
        await page.Mouse.UpAsync();
        await Assertions.Expect(page.Locator("#details-title")).ToContainTextAsync("q2");
    }

    [BrowserFact]
    public async Task Exported_decisions_are_applied()
    {
        IPage page = await OpenAsync((Samples.Ferry(), Samples.FerryText));
        await page.Locator("#list [role=option]").First.ClickAsync();
        await page.Locator("#edit-speaker").FillAsync("Lund Courier");
        await page.Locator("#edit-kind").SelectOptionAsync("organization");
        await page.Locator("#edit-type").SelectOptionAsync("mixed");
        await page.Locator("#edit-date").FillAsync("2031-05-06");
        await Mark(page, "boat sails");
        await page.Locator("#use-content").ClickAsync();
        await page.Locator("#confirm").ClickAsync();
        await page.Locator("#list [role=option]").Nth(1).ClickAsync();
        await page.Locator("#reject").ClickAsync();

        ResultDocument result = DecisionApplier.Apply(Samples.Ferry(), Samples.FerryText, (await ExportAsync(page)).Decisions);
        ResultQuote quote = result.Quotes[0];
        Assert.Equal("boat sails", Assert.Single(quote.Content).Text);
        Assert.Equal("Lund Courier", result.Speakers.Single(s => s.Id == quote.SpeakerId).Name);
        Assert.Equal("2031-05-06", quote.Said!.Date);
        Assert.Equal(3, result.Quotes.Count);
    }

    [BrowserFact]
    public async Task Exported_decisions_can_be_taken_over_on_another_machine()
    {
        IPage page = await OpenAsync((Samples.Ferry(), Samples.FerryText));
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("c");
        string file = Path.Combine(_folder, "decisions.json");
        await (await DownloadAsync(page)).SaveAsAsync(file);

        IPage other = await OpenAsync((Samples.Ferry(), Samples.FerryText));
        Assert.Equal("0 of 4 decided", await other.Locator("#progress-text").TextContentAsync());
        await other.Locator("#import").SetInputFilesAsync(file);
        await Assertions.Expect(other.Locator("#progress-text")).ToHaveTextAsync("1 of 4 decided");
    }

    [BrowserFact]
    public async Task Hostile_text_stays_text()
    {
        const string text =
            "</script><script>alert(1)</script><img src=x onerror=alert(2)> <!--<script> “{{script}} $& \u2028 &lt;b&gt; 🚢” said " +
            "<b>Eve</b>.\n";
        var builder = new ExtractionBuilder(text, "</script><script>alert(3)</script>");
        builder.Title("<img src=x onerror=alert(2)>").Speaker("<b>Eve</b>");
        ResultDocument document = ResultBuilder.Build(builder.Quote(["“{{script}} $& \u2028 &lt;b&gt; 🚢”"], ["said"],
            builder.Find("<b>Eve</b>"), 0).Build(), ResultOptions.Default);
        IPage page = await OpenAsync((document, text));
        Assert.Equal(text, await page.Locator("#text").TextContentAsync());
        Assert.Equal(0, await page.Locator("img, #text b").CountAsync());
        Assert.Equal(1, await page.Locator("script").CountAsync());
        await page.Keyboard.PressAsync("j");
        Assert.Equal("q1: <b>Eve</b>", await page.Locator("#details-title").TextContentAsync());
    }

    [BrowserFact]
    public async Task A_batch_has_articles_and_speakers_to_browse_by()
    {
        ResultDocument weather = Samples.FromJsonLines();
        IPage page = await OpenAsync((Samples.Ferry(), Samples.FerryText), (weather, weather.Article.Text!),
            (Samples.Ferry("ferry-2"), Samples.FerryText));
        Assert.Equal(3, await page.Locator("#browse-list [role=option]").CountAsync());
        await page.Locator("#browse-list [role=option]").Nth(1).ClickAsync();
        Assert.Equal("Weather", await page.Locator("#article-title").TextContentAsync());
        await page.Locator("#tab-speakers").ClickAsync();
        Assert.Contains("4 quotes in 2 articles", await page.Locator("#browse-list [role=option]").First.TextContentAsync(),
            StringComparison.Ordinal);
        await page.Locator("#browse-list [role=option]").First.ClickAsync();
        Assert.Equal("4 of 9 quotes", await page.Locator("#count").TextContentAsync());
        await page.Locator("#list [role=option]").Last.ClickAsync();
        Assert.StartsWith("Ferry line", await page.Locator("#article-title").TextContentAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Two_thousand_articles_stay_fluent()
    {
        var documents = new (ResultDocument, string)[2000];
        ResultDocument ferry = Samples.Ferry();
        ResultDocument many = ferry with { Quotes = [.. Enumerable.Range(0, 5)
            .SelectMany(i => ferry.Quotes.Select((q, k) => q with { Id = $"q{(i * 4) + k + 1}", Parent = null }))] };
        for (int i = 0; i < documents.Length; i++)
        {
            documents[i] = (many with { Article = many.Article with { Id = $"a{i}" } }, Samples.FerryText);
        }
        IPage page = await OpenAsync(documents);
        await page.Locator("#scope").SelectOptionAsync("all");
        await page.Locator("#show-all").CheckAsync();
        Assert.Equal("40000 of 40000 quotes", await page.Locator("#count").TextContentAsync());
        Assert.InRange(await page.Locator("#list [role=option]").CountAsync(), 5, 60);
        // One search and one jump to the end over everything: however many quotes there are, a screen of rows is made each time.
        int made = await page.EvaluateAsync<int>(
            """
            () => {
              const observer = new MutationObserver(() => {});
              observer.observe(document.getElementById('list'), { childList: true, subtree: true });
              document.getElementById('search').value = 'boat';
              document.getElementById('filters').dispatchEvent(new Event('input'));
              const list = document.getElementById('list');
              list.scrollTop = list.scrollHeight;
              list.dispatchEvent(new Event('scroll'));
              return observer.takeRecords().reduce((made, record) => made + record.addedNodes.length, 0);
            }
            """);
        Assert.Equal("10000 of 40000 quotes", await page.Locator("#count").TextContentAsync());
        Assert.Equal("10000", await page.Locator("#list [role=option]").Last.GetAttributeAsync("aria-posinset"));
        Assert.InRange(made, 1, 200);
    }

    [BrowserFact]
    public async Task Everything_to_operate_has_a_name_and_light_and_dark_are_readable()
    {
        foreach (ColorScheme colors in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            IPage page = await OpenAsync(colors, (Samples.Ferry(), Samples.FerryText));
            await page.Keyboard.PressAsync("j");
            string[] nameless = await page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('button, input, select, [role=listbox], [role=option], [tabindex="0"]')]
                  .filter(e => !(e.getAttribute('aria-label') || e.getAttribute('aria-labelledby') || e.labels?.length || e.textContent.trim()))
                  .map(e => e.outerHTML)
                """);
            Assert.Empty(nameless);
            double least = await page.EvaluateAsync<double>(ContrastScript);
            Assert.True(least >= 4.5, $"contrast {least} in {colors}");
        }
    }

    [BrowserFact]
    public async Task On_paper_the_article_and_a_table_of_its_quotes_remain()
    {
        IPage page = await OpenAsync((Samples.Ferry(), Samples.FerryText));
        await page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.Locator("#print table").IsVisibleAsync());
        Assert.Equal(4, await page.Locator("#print tbody tr").CountAsync());
        Assert.True(await page.Locator("#text").IsVisibleAsync());
        Assert.False(await page.Locator("#quotes").IsVisibleAsync());
    }

    /// <summary>The least contrast (WCAG 2.2) between any shown text and what lies behind it.</summary>
    private const string ContrastScript =
        """
        () => {
          const parse = c => c.match(/[\d.]+/g).map(Number);
          const light = ([r, g, b]) => [r, g, b].map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4).reduce((s, v, i) => s + v * [0.2126, 0.7152, 0.0722][i], 0);
          const behind = e => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c[3] !== 0) return c; } return [255, 255, 255]; };
          let least = 21;
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const e = walker.currentNode.parentElement;
            if (!walker.currentNode.data.trim() || !e.checkVisibility() || e.closest('option, script, .skip')) continue;
            const [a, b] = [light(parse(getComputedStyle(e).color)), light(behind(e))].sort((x, y) => y - x);
            least = Math.min(least, (a + 0.05) / (b + 0.05));
          }
          return least;
        }
        """;

    private Task<IPage> OpenAsync(params (ResultDocument Document, string Text)[] articles) => OpenAsync(ColorScheme.Light, articles);

    private async Task<IPage> OpenAsync(ColorScheme colors, params (ResultDocument Document, string Text)[] articles)
    {
        string file = Path.Combine(_folder, "review.html");
        using (FileStream stream = File.Create(file))
        using (var writer = new ReviewPageWriter(stream))
        {
            foreach ((ResultDocument document, string text) in articles) writer.Write(document, text);
            writer.Complete();
        }

        return await browser.OpenAsync(file, _errors, colors);
    }

    private static async Task<string[]> Statuses(IPage page) =>
        await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('#list .row')].map(r => r.dataset.status)");

    private static Task<JsonElement?> Mark(IPage page, string words) => page.EvaluateAsync(
        """
        words => {
          const walker = document.createTreeWalker(document.getElementById('text'), NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const at = walker.currentNode.data.indexOf(words);
            if (at < 0) continue;
            getSelection().setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + words.length);
            return;
          }
        }
        """,
        words);

    private static Task<IDownload> DownloadAsync(IPage page) => page.RunAndWaitForDownloadAsync(() => page.Locator("#export").ClickAsync());

    private static async Task<DecisionFile> ExportAsync(IPage page)
    {
        using Stream stream = await (await DownloadAsync(page)).CreateReadStreamAsync();
        using var reader = new StreamReader(stream);
        return DecisionFile.Parse(Encoding.UTF8.GetBytes(await reader.ReadToEndAsync()));
    }
}
