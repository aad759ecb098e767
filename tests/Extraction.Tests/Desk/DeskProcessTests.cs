using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
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
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        CommandOutcome port = CommandTester.Run("serve", _command.Write("ferry.txt", DeskHost.Ferry), "--store", _command.PathOf("new.db"), "--port",
            FormattableString.Invariant($"{((IPEndPoint)taken.LocalEndpoint).Port}"));
        Assert.Equal(1, port.ExitCode);
        Assert.Contains("in use", port.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_command.PathOf("new.db")));
        Assert.Equal(2, CommandTester.Run("serve", "--port", "70000").ExitCode);
    }

    [SignalFact]
    public async Task A_request_under_way_is_answered_however_long_it_is_sent()
    {
        using Process process = CommandProcess.Start("serve", "--store", _command.PathOf("quotes.db"), "--port", "0");
        using var end = new End(process);
        using HttpClient client = await OpenAsync(process);
        byte[] text = Encoding.UTF8.GetBytes(DeskHost.Ferry);
        using var upload = new TcpClient();
        await upload.ConnectAsync(IPAddress.Loopback, client.BaseAddress!.Port);
        await using NetworkStream stream = upload.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(FormattableString.Invariant(
            $"POST /api/extract HTTP/1.1\r\nHost: {client.BaseAddress.Authority}\r\nContent-Type: text/plain\r\nContent-Length: {text.Length * 240}\r\nConnection: close\r\nExpect: 100-continue\r\n\r\n")));

        // The desk has taken the request up once it asks for what is sent.
        const string goOn = "HTTP/1.1 100 Continue\r\n\r\n";
        byte[] answer = new byte[goOn.Length];
        await stream.ReadExactlyAsync(answer);
        Assert.Equal(goOn, Encoding.ASCII.GetString(answer));
        await stream.WriteAsync(text);
        CommandProcess.Signal(process, "TERM");
        // Longer than servers usually wait, and fast enough for the least rate of one.
        for (int i = 1; i < 240; i++)
        {
            await Task.Delay(50);
            await stream.WriteAsync(text);
        }

        using var reader = new StreamReader(stream);
        Assert.Equal("HTTP/1.1 200 OK", await reader.ReadLineAsync());
        Assert.Contains("\"quotes\"", await reader.ReadToEndAsync(), StringComparison.Ordinal);
        await process.WaitForExitAsync();
        Assert.Equal((0, "The desk is closed; everything is kept.\n"), (process.ExitCode, await process.StandardError.ReadToEndAsync()));
    }

    [SignalFact]
    public async Task A_desk_can_be_closed_before_it_is_open()
    {
        foreach (int milliseconds in new[] { 200, 500, 800, 1100 })
        {
            using Process process = CommandProcess.Start("serve", "--store", _command.PathOf("quotes.db"), "--port", "0");
            using var end = new End(process);
            await Task.Delay(milliseconds);
            CommandProcess.Signal(process, "TERM");
            (int code, string error) = CommandProcess.Finish(process);
            // Before the program has begun, the signal ends it in the system's way.
            if (code == 128 + 15) continue;
            Assert.Equal(0, code);
            Assert.Matches(@"\A(The desk is open .*\n)?The desk is closed; everything is kept\.\n\z", error);
        }
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
