using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Extraction.Tests.Cli;
using Extraction.Tests.Cli.Batch;
using Microsoft.Data.Sqlite;

namespace Extraction.Tests.Desk;

/// <summary>The desk as a process of its own: begun, stopped, killed.</summary>
public sealed class DeskProcessTests : IDisposable
{
    private readonly CommandTester _command = new();

    public void Dispose() => _command.Dispose();

    [SignalFact]
    public async Task A_desk_that_is_killed_in_the_middle_of_a_decision_has_all_that_it_acknowledged()
    {
        string store = _command.PathOf("quotes.db"), article = _command.Write("ferry.txt", DeskHost.Ferry);
        var acknowledged = new Dictionary<string, string>();
        var random = new Random(11);
        for (int kill = 0; kill < 3; kill++)
        {
            using Process process = CommandProcess.Start("serve", article, "--store", store, "--port", "0");
            using var end = new End(process);
            using HttpClient client = await OpenAsync(process);
            JsonElement result = await client.GetFromJsonAsync<JsonElement>("/api/articles/ferry");
            string token = (await client.GetFromJsonAsync<JsonElement>("/api/token")).GetProperty("token").GetString()!;
            client.DefaultRequestHeaders.Add("X-CSRF-Token", token);
            Task killing = Task.CompletedTask;
            try
            {
                for (int i = 0; ; i++)
                {
                    string quote = $"+{(i % 5) + 1}", note = $"{kill}-{i}";
                    using HttpResponseMessage answer = await client.PutAsJsonAsync($"/api/articles/ferry/decisions/{quote}", new
                    {
                        article = "ferry", sha256 = result.GetProperty("article").GetProperty("sha256")
                            .GetString(), quote, decision = "added", note,
                        corrected = new { content = new[] { new { start = i % 5, end = 20 + (i % 5) } } },
                    });
                    Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                    acknowledged[quote] = note;
                    // In the middle of some later decision.
                    if (i == 4) killing = Task.Delay(random.Next(60)).ContinueWith(_ => process.Kill(), TaskScheduler.Default);
                }
            }
            catch (HttpRequestException)
            {
                // It is dead.
            }

            await killing;
            await process.WaitForExitAsync();
        }

        using (Process last = CommandProcess.Start("serve", "--store", store, "--port", "0"))
        {
            using var end = new End(last);
            using HttpClient client = await OpenAsync(last);
            JsonElement decisions = (await client.GetFromJsonAsync<JsonElement>("/api/articles/ferry/decisions")).GetProperty("decisions");
            Dictionary<string, string> kept = decisions.EnumerateArray()
                .ToDictionary(d => d.GetProperty("quote").GetString()!, d => d.GetProperty("note").GetString()!);
            Assert.NotEmpty(acknowledged);
            foreach ((string quote, string note) in acknowledged)
            {
                // The last one may have been written and not been answered.
                Assert.True(kept[quote] == note || Later(kept[quote], note), $"{quote}: {note} was acknowledged, {kept[quote]} is there");
            }

            CommandProcess.Signal(last, "TERM");
            await last.WaitForExitAsync();
            Assert.Equal(0, last.ExitCode);
        }

        using var connection = new SqliteConnection($"Data Source={store};Pooling=False");
        connection.Open();
        using SqliteCommand check = connection.CreateCommand();
        check.CommandText = "PRAGMA integrity_check";
        Assert.Equal("ok", check.ExecuteScalar());
        check.CommandText = "SELECT COUNT(*) FROM quote WHERE review = 'added'";
        Assert.Equal((long)acknowledged.Count, check.ExecuteScalar());
    }

    [Fact]
    public void What_cannot_be_opened_is_told()
    {
        string other = _command.Write("other.db", "This is no store.");
        CommandOutcome outcome = CommandTester.Run("serve", "--store", other, "--port", "0");
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("no store", outcome.Error, StringComparison.Ordinal);
        using var taken = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        CommandOutcome port = CommandTester.Run("serve", "--store", _command.PathOf("new.db"), "--port",
            FormattableString.Invariant($"{((IPEndPoint)taken.LocalEndpoint).Port}"));
        Assert.Equal(1, port.ExitCode);
        Assert.Contains("in use", port.Error, StringComparison.Ordinal);
        Assert.Equal(2, CommandTester.Run("serve", "--port", "70000").ExitCode);
    }

    private static bool Later(string kept, string acknowledged)
    {
        int[] Numbers(string note) => [.. note.Split('-').Select(n => int.Parse(n, System.Globalization.CultureInfo.InvariantCulture))];
        int[] a = Numbers(kept), b = Numbers(acknowledged);
        return a[0] > b[0] || (a[0] == b[0] && a[1] > b[1]);
    }

    private static async Task<HttpClient> OpenAsync(Process process)
    {
        const string before = "The desk is open at ";
        string? line;
        do line = await process.StandardError.ReadLineAsync();
        while (line is not null && !line.StartsWith(before, StringComparison.Ordinal));
        Assert.NotNull(line);
        return new HttpClient { BaseAddress = new Uri(line[before.Length..].Split(' ')[0]) };
    }

    /// <summary>No desk outlives its test, whatever becomes of that.</summary>
    private readonly struct End(Process process) : IDisposable
    {
        public void Dispose()
        {
            if (!process.HasExited) process.Kill();
        }
    }
}
