using System.Text.Json;
using Extraction.Output;
using Extraction.Output.Review;
using Extraction.Tests.Output.Review;
using Microsoft.Playwright;

namespace Extraction.Tests.Desk;

/// <summary>A checker's work at the desk, in a real browser.</summary>
[Collection(BrowserCollection.Name)]
public sealed class DeskReviewTests(Browser browser, DeskHost desk) : IClassFixture<DeskHost>, IDisposable
{
    private readonly List<string> _errors = [];

    public void Dispose() => Assert.Empty(_errors);

    [BrowserFact]
    public async Task An_article_is_reviewed_from_end_to_end()
    {
        string id = await desk.AddAsync("Review me");
        IBrowserContext context = await browser.NewContextAsync(1280, 900);
        IPage page = await OpenAsync(context, id);
        await page.GetByLabel("Your name").FillAsync("Ida Holm");
        await page.GetByLabel("Your name").BlurAsync();
        int all = await page.EvaluateAsync<int>("() => Number(document.getElementById('progress').max)");

        // Confirm and reject by keys.
        await page.Locator("#list").FocusAsync();
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("c");
        await ProgressAsync(page, 1, all);
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.PressAsync("x");
        await ProgressAsync(page, 2, all);
        await page.Keyboard.PressAsync("u");
        await ProgressAsync(page, 1, all);

        // Correct everything there is about the first one: that opens it again until it is confirmed.
        await page.Locator("#list [role=option]").First.ClickAsync();
        await FillAsync(page, "speaker", "Lund Courier");
        await page.Locator("#edit-kind").SelectOptionAsync("organization");
        await FillAsync(page, "role", "newspaper");
        await FillAsync(page, "organization", "Lund Press");
        await FillAsync(page, "medium", "letter");
        await FillAsync(page, "recipient", "the council");
        await FillAsync(page, "note", "heard on tape");
        await ProgressAsync(page, 0, all);
        await FillAsync(page, "date", "2031-02-30");
        await Assertions.Expect(page.Locator("#date-problem")).ToBeVisibleAsync();
        await page.Locator("#confirm").ClickAsync();
        await ProgressAsync(page, 0, all);
        await Assertions.Expect(page.Locator("#edit-date")).ToBeFocusedAsync();
        await FillAsync(page, "date", "2031-05-06");
        await Assertions.Expect(page.Locator("#date-problem")).ToBeHiddenAsync();
        await page.Locator("#confirm").ClickAsync();
        await ProgressAsync(page, 1, all);
        await Assertions.Expect(page.Locator("#list [role=option]").First).ToContainTextAsync("corrected");

        // A drag that begins on a highlighted quote marks text, which becomes the cue.
        await DragAsync(page, "will sail", "again");
        await Assertions.Expect(page.Locator("#marked-text")).ToHaveTextAsync("will sail again");
        await page.Keyboard.PressAsync("Escape");
        await DragAsync(page, "told", "told");
        await page.Locator("#use-cue").ClickAsync();
        await Assertions.Expect(page.Locator("#edit-cue")).ToHaveTextAsync("told");
        await page.Locator("#confirm").ClickAsync();

        // A quote that was missed.
        await DragAsync(page, "nobody", "hurt");
        await Assertions.Expect(page.Locator("#marked-text")).ToHaveTextAsync("nobody was hurt");
        await page.Keyboard.PressAsync("a");
        await Assertions.Expect(page.Locator("#edit-speaker")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Tom Reed");
        await ProgressAsync(page, 1, all + 1);
        await page.Keyboard.PressAsync("Control+Enter");
        await ProgressAsync(page, 2, all + 1);
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Locator("#help")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await KeptAsync(page);

        // What the store, the search and the exports say of it.
        ResultDocument result = ResultJson.Parse(await desk.Client.GetByteArrayAsync($"/api/articles/{id}"));
        ResultQuote corrected = Assert.Single(result.Quotes, q => q.Review?.Decision == Verdict.Corrected);
        Assert.Equal(("Ida Holm", "heard on tape", 1.0), (corrected.Review!.By, corrected.Review.Note, corrected.Confidence));
        Assert.Equal(("2031-05-06", "letter", "the council"), (corrected.Said!.Date, corrected.Said.Medium, corrected.Said.Recipient));
        Assert.Equal("told", Assert.Single(corrected.Cue).Text);
        ResultSpeaker speaker = result.Speakers.Single(s => s.Id == corrected.SpeakerId);
        Assert.Equal(("Lund Courier", "newspaper", "Lund Press"), (speaker.Name, speaker.Roles[0].Title, speaker.Roles[0].Organization));
        ResultQuote added = Assert.Single(result.Quotes, q => q.Review?.Decision == Verdict.Added);
        Assert.StartsWith("nobody", added.Content[0].Text, StringComparison.Ordinal);
        JsonElement found = (await JsonAsync("/api/quotes?review=added")).GetProperty("quotes");
        Assert.Equal("Tom Reed", Assert.Single(found.EnumerateArray().ToArray()).GetProperty("speaker").GetProperty("name").GetString());
        string csv = await desk.Client.GetStringAsync("/api/export/quotes.csv");
        Assert.Contains("corrected,Ida Holm,", csv, StringComparison.Ordinal);
        JsonElement claims = (await JsonAsync("/api/export/claims.jsonld")).GetProperty("@graph");
        Assert.Equal(2, claims.GetArrayLength());
        Assert.Contains(claims.EnumerateArray(), c =>
            c.GetProperty("itemReviewed").GetProperty("author").GetProperty("name").GetString() == "Lund Courier");
        await context.CloseAsync();
    }

    [BrowserFact]
    public async Task Nothing_that_was_typed_is_ever_lost()
    {
        string id = await desk.AddAsync("Lose nothing");
        IBrowserContext context = await browser.NewContextAsync(1280, 900);
        IPage page = await OpenAsync(context, id);
        ILocator rows = page.Locator("#list [role=option]"), role = page.Locator("#edit-role"), date = page.Locator("#edit-date"), note =
            page.Locator("#edit-note");
        await rows.First.ClickAsync();

        // Leaving the field, and choosing another quote in the list and in the text.
        await role.FillAsync("chief of the harbour");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(role).ToHaveValueAsync("chief of the harbour");
        await rows.Nth(1).ClickAsync();
        await rows.First.ClickAsync();
        await Assertions.Expect(role).ToHaveValueAsync("chief of the harbour");
        await note.FillAsync("ask the harbour");
        await page.Locator("#text .segment.content", new() { HasText = "We were lucky" }).ClickAsync();
        await page.Locator("#text .segment.content", new() { HasText = "The ferry will sail" }).ClickAsync();
        await Assertions.Expect(note).ToHaveValueAsync("ask the harbour");

        // Confirming and rejecting keep it, and half a date stays where it was typed.
        await date.FillAsync("2031-13");
        await rows.Nth(1).ClickAsync();
        await rows.First.ClickAsync();
        await Assertions.Expect(date).ToHaveValueAsync("2031-13");
        await KeptAsync(page);
        await page.ReloadAsync();
        await rows.First.ClickAsync();
        await Assertions.Expect(date).ToHaveValueAsync("2031-13");
        await date.FillAsync("2031-03");
        await page.Locator("#reject").ClickAsync();
        await Assertions.Expect(role).ToHaveValueAsync("chief of the harbour");
        await page.Keyboard.PressAsync("c");
        await Assertions.Expect(role).ToHaveValueAsync("chief of the harbour");

        // Reloading and closing in the middle of a word.
        await role.FillAsync("chief of the");
        await page.ReloadAsync();
        await rows.First.ClickAsync();
        await Assertions.Expect(role).ToHaveValueAsync("chief of the");
        await role.FillAsync("chief");
        await page.CloseAsync(new() { RunBeforeUnload = true });
        page = await OpenAsync(context, id);
        await page.Locator("#list [role=option]").First.ClickAsync();
        await Assertions.Expect(page.Locator("#edit-role")).ToHaveValueAsync("chief");
        await Assertions.Expect(page.Locator("#edit-note")).ToHaveValueAsync("ask the harbour");
        await Assertions.Expect(page.Locator("#edit-date")).ToHaveValueAsync("2031-03");
        await KeptAsync(page);

        // Another browser sees the same.
        IBrowserContext other = await browser.NewContextAsync(1280, 900);
        IPage elsewhere = await OpenAsync(other, id);
        await elsewhere.Locator("#list [role=option]").First.ClickAsync();
        await Assertions.Expect(elsewhere.Locator("#edit-role")).ToHaveValueAsync("chief");

        // Two people at one quote: the second is asked.
        await page.Locator("#confirm").ClickAsync();
        await KeptAsync(page);
        await elsewhere.Locator("#edit-role").FillAsync("boss");
        await Assertions.Expect(elsewhere.Locator("#conflict")).ToBeVisibleAsync();
        await Assertions.Expect(elsewhere.Locator("#edit-role")).ToHaveValueAsync("boss");
        await elsewhere.Locator("#settle-mine").ClickAsync();
        await KeptAsync(elsewhere);
        await page.ReloadAsync();
        await page.Locator("#list [role=option]").First.ClickAsync();
        await Assertions.Expect(page.Locator("#edit-role")).ToHaveValueAsync("boss");
        _errors.RemoveAll(e => e.Contains("409", StringComparison.Ordinal));
        await context.CloseAsync();
        await other.CloseAsync();
    }

    private Task<IPage> OpenAsync(IBrowserContext context, string id) =>
        Browser.GoAsync(context, $"{desk.Address}/articles/{id}", desk.Address, _errors);

    private async Task<JsonElement> JsonAsync(string address) => JsonElement.Parse(await desk.Client.GetByteArrayAsync(address));

    private static Task FillAsync(IPage page, string field, string text) => page.Locator($"#edit-{field}").FillAsync(text);

    private static Task ProgressAsync(IPage page, int done, int all) =>
        Assertions.Expect(page.Locator("#progress-text")).ToHaveTextAsync(FormattableString.Invariant($"{done} of {all} decided"));

    private static Task KeptAsync(IPage page) => Assertions.Expect(page.Locator("#kept")).ToHaveTextAsync("all kept");

    /// <summary>Marks words with the mouse, as a person does, from the first to the last.</summary>
    private static async Task DragAsync(IPage page, string first, string last)
    {
        float[] box = await page.EvaluateAsync<float[]>(
            """
            ([first, last]) => {
              const place = (words, end) => {
                const walker = document.createTreeWalker(document.getElementById('text'), NodeFilter.SHOW_TEXT);
                while (walker.nextNode()) {
                  const at = walker.currentNode.data.indexOf(words);
                  if (at < 0) continue;
                  const range = document.createRange();
                  range.setStart(walker.currentNode, at);
                  range.setEnd(walker.currentNode, at + words.length);
                  if (!end) walker.currentNode.parentElement.scrollIntoView({ block: 'center' });
                  const box = range.getBoundingClientRect();
                  return [end ? box.right - 0.5 : box.left + 0.5, box.top + box.height / 2];
                }
              };
              return [...place(first, false), ...place(last, true)];
            }
            """,
            new[] { first, last });
        await page.Mouse.MoveAsync(box[0], box[1]);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync((box[0] + box[2]) / 2, (box[1] + box[3]) / 2);
        await page.Mouse.MoveAsync(box[2], box[3]);
        await page.Mouse.UpAsync();
    }
}
