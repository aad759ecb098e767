using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Extraction.Tests.Cli;

namespace Extraction.Tests.Desk;

/// <summary>What becomes of the store's file while the desk is open.</summary>
public sealed class DeskStoreFileTests
{
    [SignalFact]
    public async Task A_store_that_is_moved_away_is_told_and_nothing_is_written_where_nobody_finds_it()
    {
        var desk = new DeskHost();
        await desk.InitializeAsync();
        try
        {
            string id = await desk.AddAsync("Moved ferry");
            string aside = desk.StorePath + ".aside";
            File.Move(desk.StorePath, aside);
            foreach (HttpRequestMessage request in new[]
            {
                new HttpRequestMessage(HttpMethod.Get, "/api/articles/" + id), new HttpRequestMessage(HttpMethod.Get, "/health"),
                await desk.WithTokenAsync(HttpMethod.Post, "/api/articles", JsonContent.Create(new { text = DeskHost.Ferry, title = "Lost" })),
            })
            {
                using HttpResponseMessage answer = await desk.Client.SendAsync(request);
                Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
                request.Dispose();
            }

            string told = await (await desk.Client.GetAsync("/api/articles/" + id)).Content.ReadAsStringAsync();
            Assert.Contains("was moved, deleted or replaced while it was open", told, StringComparison.Ordinal);
            Assert.False(File.Exists(desk.StorePath));

            // Another file in its place is not written either, nor is what was moved away.
            File.Copy(aside, desk.StorePath);
            using HttpRequestMessage late = await desk.WithTokenAsync(HttpMethod.Post, "/api/articles",
                JsonContent.Create(new { text = DeskHost.Ferry, title = "Lost" }));
            using HttpResponseMessage refused = await desk.Client.SendAsync(late);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);

            File.Move(aside, desk.StorePath, overwrite: true);
            Assert.Equal(id, (await desk.Client.GetFromJsonAsync<JsonElement>("/api/articles/" + id)).GetProperty("article").GetProperty("id")
                .GetString());
            Assert.NotEmpty(await desk.AddAsync("Back again"));
        }
        finally
        {
            await desk.DisposeAsync();
        }
    }
}
