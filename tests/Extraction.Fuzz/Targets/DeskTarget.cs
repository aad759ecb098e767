using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Extraction.Cli;
using Extraction.Desk;

namespace Extraction.Fuzz.Targets;

/// <summary>Requests to the desk, with the token that lets them write: each is answered, and none with a mistake of the program.</summary>
/// <remarks>An input is a method and an address in the first line, a content type in the second, and the body behind them.</remarks>
internal sealed class DeskTarget : FuzzTarget
{
    /// <summary>What requests can be answered with, those included that the server refuses before the desk sees them.</summary>
    private static readonly int[] Documented = [200, 201, 204, 302, 304, 400, 403, 404, 405, 408, 409, 413, 414, 415, 422, 431, 503, 505];

    private readonly string _folder = Directory.CreateTempSubdirectory("extraction-fuzz-").FullName;
    private readonly CancellationTokenSource _closing = new();
    private readonly List<string> _told = [];
    private readonly Task _running;
    private readonly int _port;
    private readonly string _head;

    public DeskTarget()
    {
        var started = new TaskCompletionSource<string>();
        _running = DeskApplication.RunAsync(
            new DeskOptions
            {
                StorePath = Path.Combine(_folder, "quotes.db"),
                Port = 0,
                Pipeline = () => ArticleTarget.Pipeline.Value,
                Tell = _told.Add,
                Describe = InternalError.Describe,
            },
            started.SetResult,
            _closing.Token);
        Task.WaitAny(started.Task, _running);
        if (_running.IsFaulted) _running.GetAwaiter().GetResult();
        var address = new Uri(started.Task.Result);
        _port = address.Port;
        using var client = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };
        using HttpResponseMessage token = client.GetAsync("/api/token").GetAwaiter().GetResult();
        string cookie = string.Join("; ", token.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
        using JsonDocument answer = JsonDocument.Parse(token.Content.ReadAsStringAsync().GetAwaiter().GetResult());
        _head = string.Create(CultureInfo.InvariantCulture, $" HTTP/1.1\r\nHost: 127.0.0.1:{_port}\r\nConnection: close\r\n")
            + $"Cookie: {cookie}\r\nX-CSRF-Token: {answer.RootElement.GetProperty("token").GetString()}\r\n";

        Send(AllTargets.Utf8("POST /api/articles\ntext/plain\n" + AllTargets.Article));
        using JsonDocument articles = JsonDocument.Parse(client.GetStringAsync("/api/articles").GetAwaiter().GetResult());
        string id = articles.RootElement.GetProperty("items")[0].GetProperty("id").GetString()!;
        using JsonDocument result = JsonDocument.Parse(client.GetStringAsync("/api/articles/" + id).GetAwaiter().GetResult());
        JsonElement content = result.RootElement.GetProperty("quotes")[0].GetProperty("content")[0];
        string about = $"\"article\":\"{id}\",\"sha256\":\"{result.RootElement.GetProperty("article").GetProperty("sha256").GetString()}\"";
        string place = $"[{{\"start\":{content.GetProperty("start").GetInt32()},\"end\":{content.GetProperty("end").GetInt32()}}}]";
        Seeds = [.. new[]
        {
            "GET /\n\n", "GET /articles?q=harbour&undecided=1&page=1\n\n", $"GET /articles/{id}\n\n", "GET /speakers?q=brook\n\n",
            "GET /speaker?name=Ada+Brook\n\n", "GET /statements?q=harbour&same=1\n\n", "GET /health\n\n",
            "GET /search?q=%22harbour+closes%22&speaker=brook&organization=council&from=2021&to=2023-12&type=direct&act=statement"
                + "&confidence=0.5&review=open&all=1&page=1\n\n",
            "GET /api/quotes?q=harbour&page=1\n\n", "GET /api/export/quotes.csv?bom=true\n\n", "GET /api/export/claims.jsonld\n\n",
            "POST /api/extract\ntext/html; charset=utf-8\n<p>“We will open,” Ada Brook said.</p>",
            "POST /api/extract\napplication/json\n{\"text\":\"“We will open,” Ada Brook said.\",\"published\":\"2023-12-01\"}",
            "POST /api/extract\ntext/csv\nid,text\n1,\"“No,” said Tom Reed.\"\n",
            "POST /articles\nmultipart/form-data; boundary=b\n--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n"
                + "“No,” said Tom Reed.\r\n--b--\r\n",
            $"PUT /api/articles/{id}/decisions/q1?seen=0\napplication/json\n{{{about},\"quote\":\"q1\",\"content\":{place},"
                + "\"decision\":\"corrected\",\"corrected\":{\"speaker\":\"Ida Holm\",\"date\":\"2023-12\"},"
                + "\"by\":\"Ida\",\"at\":\"2031-05-07T10:00:00Z\"}",
            $"PUT /api/articles/{id}/decisions/+1\napplication/json\n{{{about},\"quote\":\"+1\",\"content\":[],"
                + $"\"decision\":\"added\",\"corrected\":{{\"content\":{place}}}}}",
            $"DELETE /api/articles/{id}/decisions/q1?seen=1\n\n",
        }.Select(AllTargets.Utf8)];
    }

    public override string Name => "desk";

    public override IReadOnlyList<byte[]> Seeds { get; }

    public override IReadOnlyList<string> Words { get; } =
    [
        "?page=0", "&page=-1", "&q=", "%00", "%ff", "%2e%2e%2f", "..%5c", "//", "/api", "#q1", "GET ", "PUT ", "PATCH ", "*",
        "http://127.0.0.1/", "application/json", "text/plain; charset=utf-7", "multipart/form-data", "\"decision\":\"draft\"",
        "\"quote\":\"+0\"", "\"content\":null",
    ];

    public override void Run(byte[] input)
    {
        _told.Clear();
        string answer = Send(input);
        int status = answer.Length > 12 && int.TryParse(answer.AsSpan(9, 3), CultureInfo.InvariantCulture, out int number) ? number : 0;
        if (!Documented.Contains(status)) throw new BrokenPromiseException($"status {status}: {string.Join(' ', _told)}");
        if (_told.Count > 0) throw new BrokenPromiseException(string.Join(' ', _told));
    }

    public override void Dispose()
    {
        _closing.Cancel();
        _running.GetAwaiter().GetResult();
        _closing.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string Send(byte[] input)
    {
        byte[] first = Line(input, 0, out int next), type = Line(input, next, out int body);
        string length = string.Create(CultureInfo.InvariantCulture, $"\r\nContent-Length: {input.Length - body}\r\n\r\n");
        using var connection = new TcpClient();
        connection.Connect(IPAddress.Loopback, _port);
        using NetworkStream stream = connection.GetStream();
        using var answer = new MemoryStream();
        try
        {
            stream.Write([.. first, .. Encoding.ASCII.GetBytes(_head), .. "Content-Type: "u8, .. type, .. Encoding.ASCII.GetBytes(length),
                .. input.AsSpan(body)]);
            stream.CopyTo(answer);
        }
        catch (IOException)
        {
            // It was refused before it was all sent; what had been answered until then counts.
        }

        return Encoding.Latin1.GetString(answer.ToArray());
    }

    /// <summary>A line without what would end it for the server.</summary>
    private static byte[] Line(byte[] input, int start, out int next)
    {
        int end = Array.IndexOf(input, (byte)'\n', start);
        next = end < 0 ? input.Length : end + 1;
        return [.. input.AsSpan(start, (end < 0 ? input.Length : end) - start).ToArray().Where(b => b != '\r')];
    }
}
