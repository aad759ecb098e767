using System.Net.Http.Json;
using System.Text.Json;
using Extraction.Desk;
using Extraction.Models.English;

namespace Extraction.Tests.Desk;

/// <summary>A desk on a store of its own and on any free port; started and closed by the test.</summary>
public sealed class DeskHost : IAsyncLifetime
{
    public const string Ferry =
        "“The ferry will sail again in May,” harbour director Mara Ellison told the Lund Courier on Monday. She said repairs had " +
            "begun.\n\n" +
        "According to the council, nobody was hurt. “We were lucky,” said Tom Reed, a fisherman.\n";

    private static readonly Lazy<ExtractionPipeline> Pipeline = new(() => ExtractionPipeline.Create(EnglishModel.Instance));

    private readonly string _folder = Directory.CreateTempSubdirectory("extraction-desk-").FullName;
    private readonly CancellationTokenSource _closing = new();
    private Task _running = Task.CompletedTask;

    public List<string> Told { get; } = [];

    public string Address { get; private set; } = "";

    public HttpClient Client { get; private set; } = new();

    public string StorePath => Path.Combine(_folder, "quotes.db");

    public async Task InitializeAsync()
    {
        var started = new TaskCompletionSource<string>();
        var options = new DeskOptions { StorePath = StorePath, Port = 0, Pipeline = () =>
            Pipeline.Value, Tell = Told.Add, MaxRequestBytes = 4 * 1024 * 1024, Describe = Extraction.Cli.InternalError.Describe };
        _running = DeskApplication.RunAsync(options, started.SetResult, _closing.Token);
        Address = await await Task.WhenAny(started.Task, _running.ContinueWith(_ => "", TaskScheduler.Default));
        await (Address.Length == 0 ? _running : Task.CompletedTask);
        Client = new HttpClient { BaseAddress = new Uri(Address) };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _closing.CancelAsync();
        await _running;
        _closing.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Adds an article and tells its identifier.</summary>
    public async Task<string> AddAsync(string title, string text = Ferry)
    {
        using HttpRequestMessage request = await WithTokenAsync(HttpMethod.Post, "/api/articles",
            JsonContent.Create(new { text, title, published = "2031-05-07" }));
        using HttpResponseMessage answer = await Client.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("articles")[0].GetProperty("id").GetString()!;
    }

    /// <summary>A request that may write.</summary>
    public async Task<HttpRequestMessage> WithTokenAsync(HttpMethod method, string address, HttpContent? content = null)
    {
        JsonElement token = await Client.GetFromJsonAsync<JsonElement>("/api/token");
        var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.Add("X-CSRF-Token", token.GetProperty("token").GetString());
        return request;
    }
}
