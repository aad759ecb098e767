using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;

namespace Extraction.Tests.Desk;

/// <summary>What other pages, other names and hostile articles can do to a desk: nothing.</summary>
public sealed class DeskSecurityTests(DeskHost desk) : IClassFixture<DeskHost>
{
    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "evil.example:80")]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Other_names_and_origins_are_refused_for_reading_and_writing(string header, string value)
    {
        foreach (HttpMethod method in new[] { HttpMethod.Get, HttpMethod.Post, HttpMethod.Options })
        {
            using var request = new HttpRequestMessage(method, method == HttpMethod.Get ? "/api/articles" : "/api/extract");
            if (method == HttpMethod.Post) request.Content = new StringContent("“No,” said Ida Holm.", Encoding.UTF8, "text/plain");
            request.Headers.TryAddWithoutValidation(header, value);
            using HttpResponseMessage answer = await desk.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.DoesNotContain(answer.Headers, h => h.Key.StartsWith("Access-Control", StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task A_link_from_elsewhere_opens_a_page_but_no_data()
    {
        async Task<HttpStatusCode> Follow(string address, string mode, string destination)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "cross-site");
            request.Headers.TryAddWithoutValidation("Sec-Fetch-Mode", mode);
            request.Headers.TryAddWithoutValidation("Sec-Fetch-Dest", destination);
            using HttpResponseMessage answer = await desk.Client.SendAsync(request);
            return answer.StatusCode;
        }

        Assert.Equal(HttpStatusCode.OK, await Follow("/search?q=ferry", "navigate", "document"));
        Assert.Equal(HttpStatusCode.Forbidden, await Follow("/search?q=ferry", "navigate", "iframe"));
        Assert.Equal(HttpStatusCode.Forbidden, await Follow("/api/articles", "no-cors", "script"));
    }

    [Fact]
    public async Task Nobody_writes_without_the_token()
    {
        string id = await desk.AddAsync("Token");
        (HttpMethod Method, string Address, HttpContent? Content)[] writes =
        [
            (HttpMethod.Post, "/api/articles", JsonContent.Create(new { text = "“No,” said Ida Holm." })),
            (HttpMethod.Post, "/articles", new FormUrlEncodedContent([KeyValuePair.Create("text", "“No,” said Ida Holm.")])),
            (HttpMethod.Delete, $"/api/articles/{id}", null),
            (HttpMethod.Post, $"/articles/{id}/remove", new FormUrlEncodedContent([])),
            (HttpMethod.Put, $"/api/articles/{id}/decisions/q1", JsonContent.Create(new { decision = "confirmed" })),
            (HttpMethod.Delete, $"/api/articles/{id}/decisions/q1", null),
        ];
        foreach ((HttpMethod method, string address, HttpContent? content) in writes)
        {
            using var request = new HttpRequestMessage(method, address) { Content = content };
            using HttpResponseMessage answer = await desk.Client.SendAsync(request);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{method} {address}: {answer.StatusCode}");
        }

        Assert.Equal(HttpStatusCode.OK, (await desk.Client.GetAsync($"/api/articles/{id}")).StatusCode);
    }

    [Fact]
    public async Task Every_answer_carries_the_policy()
    {
        foreach (string address in new[] { "/", "/nothing", "/api/articles", "/api/quotes?from=x", "/search?from=x", "/articles/none" })
        {
            using HttpResponseMessage answer = await desk.Client.GetAsync(address);
            string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        }

        using var stranger = new HttpClient { BaseAddress = new Uri(desk.Address) };
        using HttpResponseMessage page = await stranger.GetAsync("/");
        string cookie = page.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Text_of_articles_never_becomes_markup()
    {
        const string hostile =
            "<script>alert(1)</script><img src=x onerror=alert(2)> “</script><script>alert(3)</script> it is so,” said <b>Eve " +
            "Stone</b>, </textarea>\"'><svg onload=alert(4)> a baker.";
        string id = await desk.AddAsync("<img src=x onerror=alert(5)>", hostile);
        foreach (string address in new[] { "/", $"/articles/{id}", "/articles", "/search?all=1&q=so", "/speakers", "/articles?q="
            + Uri.EscapeDataString("\"><script>alert(6)</script>"), "/search?q=" + Uri.EscapeDataString("\"><script>alert(7)</script>") })
        {
            string html = await desk.Client.GetStringAsync(address);
            foreach (string bad in new[] { "<script>alert", "<img src=x", "<svg onload", "<b>Eve" })
            {
                Assert.DoesNotContain(bad, html, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("/assets/x/../../../../etc/passwd")]
    [InlineData("/assets/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/articles/..%2f..%2fetc%2fpasswd")]
    [InlineData("/articles/%2e%2e%5cwindows")]
    [InlineData("/api/articles/..%2fquotes.db")]
    public async Task No_path_leads_out(string path)
    {
        // Sent as it stands: a client's library would tidy the path.
        var address = new Uri(desk.Address);
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n\r\n")));
        using var reader = new StreamReader(stream);
        string answer = await reader.ReadToEndAsync();
        Assert.Matches(@"^HTTP/1\.1 40[04] ", answer);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /health HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /articles HTTP/1.0\r\n\r\n")]
    public async Task A_request_that_names_no_host_is_refused_in_one_sentence(string request)
    {
        var address = new Uri(desk.Address);
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port);
        await using NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream);
        string answer = await reader.ReadToEndAsync();
        Assert.Matches(@"^HTTP/1\.1 403 ", answer);
        Assert.Contains("The desk is known as 127.0.0.1 only.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_huge_body_is_refused_and_the_desk_goes_on()
    {
        byte[] bytes = new byte[5 * 1024 * 1024];
        using HttpRequestMessage extract = await desk.WithTokenAsync(HttpMethod.Post, "/api/extract",
            new ByteArrayContent(bytes) { Headers = { ContentType = new("text/plain") } });
        using HttpRequestMessage upload = await desk.WithTokenAsync(HttpMethod.Post, "/articles",
            new MultipartFormDataContent { { new ByteArrayContent(bytes), "files", "huge.txt" } });
        // As browsers send it, the token within the form.
        using var form = new HttpRequestMessage(HttpMethod.Post, "/articles")
        {
            Content = new MultipartFormDataContent { { new ByteArrayContent(bytes), "files", "huge.txt" } },
        };
        foreach (HttpRequestMessage request in new[] { extract, upload, form })
        {
            // Asks before it sends: otherwise the answer may meet a connection that is still full of bytes.
            request.Headers.ExpectContinue = true;
            using HttpResponseMessage answer = await desk.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
            Assert.Contains("larger than 4 MB", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await desk.Client.GetAsync("/health")).StatusCode);
    }

    [Fact]
    public async Task Two_hundred_requests_at_once_are_all_answered()
    {
        string id = await desk.AddAsync("Crowd");
        Task<HttpResponseMessage>[] asked = [.. Enumerable.Range(0, 200).Select(i => (i % 4) switch
        {
            0 => desk.Client.GetAsync("/search?q=ferry"),
            1 => desk.Client.GetAsync($"/articles/{id}"),
            2 => desk.Client.PostAsync("/api/extract", new StringContent(DeskHost.Ferry, Encoding.UTF8, "text/plain")),
            _ => desk.Client.GetAsync("/api/speakers"),
        })];
        foreach (HttpResponseMessage answer in await Task.WhenAll(asked))
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            answer.Dispose();
        }
    }
}
