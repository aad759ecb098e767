using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Extraction.Output;
using Extraction.Output.Review;
using Extraction.Tests.Output;

namespace Extraction.Tests.Desk;

/// <summary>The programming interface and the pages, as a program meets them.</summary>
public sealed class DeskApiTests(DeskHost desk) : IClassFixture<DeskHost>
{
    [Fact]
    public async Task An_article_is_extracted_without_being_kept()
    {
        using HttpResponseMessage answer = await desk.Client.PostAsync("/api/extract",
            new StringContent(DeskHost.Ferry, Encoding.UTF8, "text/plain"));
        byte[] json = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(OutputSchemaTests.Load().Validate(JsonElement.Parse(json)));
        Assert.Contains(ResultJson.Parse(json).Speakers, s => s.Name == "Mara Ellison");
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Client.GetAsync("/api/articles/article")).StatusCode);

        using HttpResponseMessage several = await desk.Client.PostAsync("/api/extract",
            JsonContent.Create(new[] { new { id = "a", text = DeskHost.Ferry }, new { id = "b", text = DeskHost.Ferry } }));
        Assert.Equal(2, (await several.Content.ReadAsStringAsync()).Count(c => c == '\n'));
    }

    [Theory]
    [InlineData("{\"text\":\"“We go,” said Ida Holm.\",\"title\":\"\\udfff\"}")]
    [InlineData("[{\"text\":\"“We go,”\\n said Ida Holm.\",\n\"title\":\"\\ud800 x\"}]")]
    public async Task Half_a_character_in_JSON_is_read_as_the_command_reads_it(string json)
    {
        using HttpResponseMessage answer = await desk.Client.PostAsync("/api/extract",
            new StringContent(json, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("\uFFFD", ResultJson.Parse(await answer.Content.ReadAsByteArrayAsync()).Article.Title!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_added_is_listed_found_and_shown()
    {
        string id = await desk.AddAsync("The ferry at Lund");
        foreach (string address in new[] { "/", "/articles?q=lund", "/speakers?q=ellison", "/speaker?name=Mara%20Ellison",
            "/search?q=ferry&speaker=ellison&from=2031", "/statements?same=1", "/export", $"/articles/{id}" })
        {
            using HttpResponseMessage page = await desk.Client.GetAsync(address);
            string html = await page.Content.ReadAsStringAsync();
            Assert.True(page.StatusCode == HttpStatusCode.OK, $"{address}: {html}");
            if (address is not "/statements?same=1" and not "/export")
            {
                Assert.Contains(address.StartsWith("/speakers", StringComparison.Ordinal) ? "Mara Ellison"
                    : "erry", html, StringComparison.Ordinal);
            }
        }

        Assert.Contains("Mara Ellison</a>, <span", await desk.Client.GetStringAsync("/search?q=ferry&speaker=ellison"), StringComparison.Ordinal);
        JsonElement found = await desk.Client.GetFromJsonAsync<JsonElement>("/api/quotes?q=ferry&type=direct");
        Assert.Contains(found.GetProperty("quotes").EnumerateArray(), q => q.GetProperty("article").GetProperty("id").GetString() == id);
        Assert.True(found.GetProperty("facets").GetProperty("total").GetInt32() > 0);
        byte[] result = await desk.Client.GetByteArrayAsync($"/api/articles/{id}");
        Assert.Empty(OutputSchemaTests.Load().Validate(JsonElement.Parse(result)));
    }

    [Fact]
    public async Task Two_people_of_one_name_have_two_pages_that_lead_to_each_other()
    {
        string first = await desk.AddAsync("Bridge", "“The bridge is old,” said Ottilie Marsh, the mayor of Lund.\n");
        string second = await desk.AddAsync("Bread", "“Bread is dear,” said the baker Ottilie Marsh.\n");
        string third = await desk.AddAsync("Bridges", "“Both bridges are old,” said Ottilie Marsh, the mayor of Lund.\n");
        JsonElement[] listed = [.. (await desk.Client.GetFromJsonAsync<JsonElement>("/api/speakers?q=ottilie")).GetProperty("items")
            .EnumerateArray()];
        Assert.Equal(["mayor 2", "baker 1"], listed.Select(s => $"{s.GetProperty("role").GetProperty("title")} {s.GetProperty("articles")}"));

        string address = $"name=Ottilie%20Marsh&article={second}&speakerId=s1";
        JsonElement baker = await desk.Client.GetFromJsonAsync<JsonElement>("/api/speaker?" + address);
        Assert.Equal("baker", Assert.Single(baker.GetProperty("roles").EnumerateArray()).GetProperty("title").GetString());
        Assert.Equal(2, Assert.Single(baker.GetProperty("others").EnumerateArray()).GetProperty("articles").GetInt32());
        string page = WebUtility.HtmlDecode(await desk.Client.GetStringAsync("/speaker?" + address));
        Assert.Contains("Bread is dear", page, StringComparison.Ordinal);
        Assert.DoesNotContain("old", page, StringComparison.Ordinal);
        string link = Regex.Match(page, "/speaker\\?name=Ottilie%20Marsh&article=([^&]+)&speakerId=s1\">Ottilie Marsh").Groups[1].Value;
        Assert.Contains(link, new[] { first, third });
        string other = await desk.Client.GetStringAsync($"/speaker?name=Ottilie%20Marsh&article={link}&speakerId=s1");
        Assert.Contains("Both bridges are old", other, StringComparison.Ordinal);
        Assert.Contains("The bridge is old", other, StringComparison.Ordinal);
        // Without an article, or with one that is gone, the one with most quotes.
        foreach (string rest in new[] { "", "&article=gone&speakerId=s1" })
        {
            Assert.Contains("The bridge is old", await desk.Client.GetStringAsync("/speaker?name=ottilie%20marsh" + rest),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Files_of_every_format_are_taken_in_and_what_cannot_be_read_is_told()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("id,text\nrow-1,\"“Rain is coming,” said Ida Holm.\"\nrow-2,\"\"\n"), "files", "archive/table.csv" },
            { new StringContent("<html><body><article><p>“The mill is sold,” said Ada Brook, its owner.</p></article></body></html>"),
                "files", "mill.html" },
            { new StringContent("{\"id\":\"line-1\",\"text\":\"“No,” said Tom Reed.\"}\n"), "files", "more.jsonl" },
            { new ByteArrayContent([0, 1, 2, 3]), "files", "picture.png" },
        };
        using HttpRequestMessage upload = await desk.WithTokenAsync(HttpMethod.Post, "/articles", form);
        using HttpResponseMessage answer = await desk.Client.SendAsync(upload);
        string html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        foreach (string part in new[] { "3 articles added", "/articles/row-1", "/articles/mill", "/articles/line-1", "picture.png",
            "table.csv:3" })
        {
            Assert.Contains(part, html, StringComparison.Ordinal);
        }

        using HttpRequestMessage nothing = await desk.WithTokenAsync(HttpMethod.Post, "/articles", new MultipartFormDataContent
        {
            { new StringContent("“Kept,” said Ida Holm."), "text" }, { new StringContent("yesterday"), "published" },
        });
        using HttpResponseMessage refused = await desk.Client.SendAsync(nothing);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        string page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync());
        Assert.Contains("'yesterday' is no date", page, StringComparison.Ordinal);
        Assert.Contains("“Kept,” said Ida Holm.</textarea>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain; charset=windows-1252", 200, "Zo\u00EB Holm")]
    [InlineData("text/plain; charset=\"iso-8859-1\"", 200, "Zo\u00EB Holm")]
    [InlineData("text/plain; charset=utf-8", 422, "encoding")]
    [InlineData("text/plain; charset=elvish", 415, "There is no encoding 'elvish'")]
    [InlineData("application/json; charset=windows-1252", 415, "JSON is sent in UTF-8.")]
    public async Task The_encoding_that_is_named_is_used(string type, int status, string words)
    {
        using var content = new ByteArrayContent(Encoding.Latin1.GetBytes("\"We go,\" said Zo\u00EB Holm."));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using HttpResponseMessage answer = await desk.Client.PostAsync("/api/extract", content);
        string body = await answer.Content.ReadAsStringAsync();
        Assert.True(status == (int)answer.StatusCode, body);
        Assert.Contains(words, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quotes_keep_their_numbers_when_one_is_rejected()
    {
        string id = await desk.AddAsync("Numbers", "“One,” said Ida Holm.\n\n“Two,” said Tom Reed.\n\n“Three,” said Ada Brook.");
        ResultDocument before = ResultJson.Parse(await desk.Client.GetByteArrayAsync($"/api/articles/{id}"));
        foreach ((string quote, string decision) in new[] { ("q1", "rejected"), ("q2", "confirmed") })
        {
            TextSlice content = before.Quotes.Single(q => q.Id == quote).Content[0];
            using HttpRequestMessage put = await desk.WithTokenAsync(HttpMethod.Put, $"/api/articles/{id}/decisions/{quote}",
                JsonContent.Create(new
                {
                    article = id, sha256 = before.Article.Sha256, quote, decision, content =
                        new[] { new { start = content.Start, end = content.End } },
                }));
            using HttpResponseMessage answer = await desk.Client.SendAsync(put);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        }

        ResultDocument after = ResultJson.Parse(await desk.Client.GetByteArrayAsync($"/api/articles/{id}"));
        Assert.Equal(before.Quotes.Select(q => (q.Id, q.Content[0].Text)), after.Quotes.Select(q => (q.Id, q.Content[0].Text)));
        Assert.Equal([Verdict.Rejected, Verdict.Confirmed, null], after.Quotes.Select(q => q.Review?.Decision));
        string[] rows = [.. (await desk.Client.GetStringAsync("/api/export/quotes.csv")).Split('\n')
            .Where(r => r.StartsWith(id + ",", StringComparison.Ordinal))];
        Assert.DoesNotContain(rows, r => r.Contains("“One,”", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.Contains("q2", StringComparison.Ordinal) && r.Contains("“Two,”", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_result_with_an_added_quote_and_a_new_speaker_keeps_the_contract()
    {
        string id = await desk.AddAsync("Contract", DeskHost.Ferry + "\nNobody else spoke.\n");
        ResultDocument before = ResultJson.Parse(await desk.Client.GetByteArrayAsync($"/api/articles/{id}"));
        using HttpRequestMessage put = await desk.WithTokenAsync(HttpMethod.Put, $"/api/articles/{id}/decisions/%2B1", JsonContent.Create(new
        {
            article = id, sha256 = before.Article.Sha256, quote = "+1", decision = "added",
            corrected = new { content = new[] { new { start = 1, end = 10 } }, speaker = "Lund Courier", kind = "organization" },
        }));
        Assert.Equal(HttpStatusCode.OK, (await desk.Client.SendAsync(put)).StatusCode);
        byte[] json = await desk.Client.GetByteArrayAsync($"/api/articles/{id}");
        Assert.Empty(OutputSchemaTests.Load().Validate(JsonElement.Parse(json)));
        ResultDocument after = ResultJson.Parse(json);
        ResultQuote added = after.Quotes.Single(q => q.Id == "+1");
        Assert.Equal("Lund Courier", after.Speakers.Single(s => s.Id == added.SpeakerId).Name);
        Assert.EndsWith("Z", added.Review!.At, StringComparison.Ordinal);
        foreach (string line in (await desk.Client.GetStringAsync("/api/export/results.jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.Empty(OutputSchemaTests.Load().Validate(JsonElement.Parse(line)));
        }
    }

    [Theory]
    [InlineData("q1", "\"at\":\"2031-02-30T10:00:00Z\"", 400, "2031-02-30T10:00:00Z")]
    [InlineData("q1", "\"corrected\":{\"speeker\":\"Ida Holm\"}", 400, "there is no 'speeker' to correct")]
    [InlineData("q1", "\"corrected\":{\"type\":7}", 400, "the type is none of direct, indirect, mixed")]
    [InlineData("q1", "\"mood\":\"good\"", 400, "there is no field 'mood'")]
    [InlineData("q1", "\"note\":7", 400, "'note' has a value that does not belong there")]
    [InlineData("q0", "\"note\":\"none\"", 400, "a quote is called q1, q2")]
    [InlineData("q1", "\"note\":\"of another place\"", 422, "does not fit the article")]
    public async Task A_decision_that_cannot_be_is_refused_and_not_kept(string quote, string field, int status, string words)
    {
        string id = await desk.AddAsync("Refused", DeskHost.Ferry + "\nAll were refused.\n");
        string sha256 = ResultJson.Parse(await desk.Client.GetByteArrayAsync($"/api/articles/{id}")).Article.Sha256;
        string json = $"{{\"article\":\"{id}\",\"sha256\":\"{sha256}\",\"quote\":\"{quote}\",\"content\":[{{\"start\":0,\"end\":1}}]," +
            $"\"decision\":\"confirmed\",{field}}}";
        using HttpRequestMessage put = await desk.WithTokenAsync(HttpMethod.Put, $"/api/articles/{id}/decisions/{quote}",
            new StringContent(json, Encoding.UTF8, "application/json"));
        using HttpResponseMessage answer = await desk.Client.SendAsync(put);
        Assert.Equal(status, (int)answer.StatusCode);
        JsonElement problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Contains(words, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"System\.|Extraction\.|\.NET", problem.GetProperty("detail").GetString());
        JsonElement kept = await desk.Client.GetFromJsonAsync<JsonElement>($"/api/articles/{id}/decisions");
        Assert.Empty(kept.GetProperty("decisions").EnumerateArray());
    }

    [Fact]
    public async Task Another_text_of_the_same_name_gets_a_name_of_its_own()
    {
        string first = await desk.AddAsync("Two of one name"), again = await desk.AddAsync("Two of one name");
        string other = await desk.AddAsync("Two of one name", "“No,” said Ida Holm.");
        Assert.Equal(first, again);
        // Texts of other tests may have taken the first numbers.
        Assert.Matches("^article-1-[1-9][0-9]*$", other);
        Assert.NotEqual(first, other);
        using HttpRequestMessage remove = await desk.WithTokenAsync(HttpMethod.Delete, $"/api/articles/{other}");
        Assert.Equal(HttpStatusCode.NoContent, (await desk.Client.SendAsync(remove)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await desk.Client.GetAsync($"/articles/{other}")).StatusCode);
    }

    [Fact]
    public async Task The_interface_describes_itself_and_tells_its_health()
    {
        JsonElement document = await desk.Client.GetFromJsonAsync<JsonElement>("/api/openapi.json");
        Assert.StartsWith("3.", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        string[] paths = [.. document.GetProperty("paths").EnumerateObject().Select(p => p.Name)];
        foreach (string path in new[] { "/api/extract", "/api/articles", "/api/articles/{id}", "/api/articles/{id}/decisions/{quote}",
            "/api/quotes", "/api/speakers", "/api/statements", "/health" })
        {
            Assert.Contains(path, paths);
        }
        Assert.DoesNotContain(paths, p => p.StartsWith("/assets", StringComparison.Ordinal) || p == "/");
        foreach (JsonProperty path in document.GetProperty("paths").EnumerateObject())
        {
            foreach (JsonProperty operation in path.Value.EnumerateObject())
            {
                string name = $"{operation.Name} {path.Name}";
                string[] statuses = [.. operation.Value.GetProperty("responses").EnumerateObject().Select(r => r.Name)];
                Assert.True(statuses.Contains("400") && statuses.Contains("403") && statuses.Contains("503"), name);
                Assert.True(path.Name.Contains("{id}", StringComparison.Ordinal) == statuses.Contains("404") || path.Name == "/api/speaker", name);
                Assert.Equal(operation.Name is "post" or "put", operation.Value.TryGetProperty("requestBody", out _));
                if (!operation.Value.TryGetProperty("parameters", out JsonElement parameters)) continue;
                Assert.All(parameters.EnumerateArray(), p => Assert.True(p.TryGetProperty("description", out _), $"{name} {p}"));
            }
        }

        JsonElement decide = document.GetProperty("paths").GetProperty("/api/articles/{id}/decisions/{quote}").GetProperty("put");
        Assert.Equal("#/components/schemas/Decision", decide.GetProperty("requestBody").GetProperty("content").GetProperty("application/json")
            .GetProperty("schema").GetProperty("$ref").GetString());
        Assert.True(decide.GetProperty("responses").TryGetProperty("409", out _));
        Assert.True(document.GetProperty("paths").GetProperty("/api/articles/{id}").GetProperty("delete").GetProperty("responses")
            .TryGetProperty("204", out _));
        JsonElement schemas = document.GetProperty("components").GetProperty("schemas");
        Assert.Equal(["added", "confirmed", "corrected", "draft", "rejected"],
            schemas.GetProperty("Verdict").GetProperty("enum").EnumerateArray().Select(v => v.GetString()).Order(StringComparer.Ordinal));
        Assert.Equal("integer", schemas.GetProperty("Place").GetProperty("properties").GetProperty("start").GetProperty("type").GetString());
        Assert.All(schemas.EnumerateObject(), s => Assert.Matches("^[A-Z][A-Za-z]{3,18}$", s.Name));
        Assert.DoesNotContain(schemas.EnumerateObject(), s => s.Name.Contains("Of", StringComparison.Ordinal)
            || s.Name.EndsWith("Body", StringComparison.Ordinal));
        Assert.Equal("https://json-schema.org/draft/2020-12/schema",
            (await desk.Client.GetFromJsonAsync<JsonElement>("/api/output.schema.json")).GetProperty("$schema").GetString());
        Assert.Equal("ok", (await desk.Client.GetFromJsonAsync<JsonElement>("/health")).GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("/api/quotes?from=yesterday", 400, "2023-12-01")]
    [InlineData("/api/quotes?from=2023/12", 400, "2023-12-01")]
    [InlineData("/api/quotes?type=loud", 400, "direct, indirect, mixed")]
    [InlineData("/api/quotes?confidence=2", 400, "from 0 to 1")]
    [InlineData("/api/quotes?review=maybe", 400, "confirmed")]
    [InlineData("/api/quotes?q=%21%21", 400, "no word")]
    [InlineData("/api/articles/none", 404, "no article")]
    [InlineData("/api/nothing", 404, "no such page")]
    [InlineData("/search?q=%21%21", 400, "no word")]
    [InlineData("/articles/none", 404, "no article")]
    [InlineData("/speaker?name=Nobody", 404, "no speaker")]
    [InlineData("/speaker", 400, "The parameter 'name' is missing.")]
    [InlineData("/api/articles?page=two", 400, "'page' is a whole number from 1 to 100000, not 'two'.")]
    [InlineData("/api/articles?page=-1", 400, "'page' is a whole number from 1 to 100000, not '-1'.")]
    [InlineData("/api/speakers?page=0", 400, "'page' is a whole number from 1 to 100000, not '0'.")]
    [InlineData("/api/quotes?page=99999999999", 400, "'page' is a whole number from 1 to 100000, not '99999999999'.")]
    [InlineData("/api/quotes?q=ferry&limit=x", 400, "There is no parameter 'limit' at this address; there are: q, speaker, ")]
    [InlineData("/api/quotes?minConfidence=abc", 400, "There is no parameter 'minConfidence'")]
    [InlineData("/api/articles/none?page=2", 400, "There is no parameter 'page' at this address; it has none.")]
    [InlineData("/api/quotes?confidence=abc", 400, "from 0 to 1")]
    [InlineData("/api/quotes?all=perhaps", 400, "'all' is true or false, not 'perhaps'.")]
    [InlineData("/api/speaker?name=Nobody&article=none", 400, "'article' and 'speakerId' go together.")]
    [InlineData("/articles?page=-1", 400, "'page' is a whole number from 1 to 100000, not '-1'.")]
    [InlineData("/articles?page=two", 400, "'page' is a whole number from 1 to 100000, not 'two'.")]
    [InlineData("/articles?undecided=perhaps", 400, "'undecided' is true or false, not 'perhaps'.")]
    [InlineData("/speakers?page=100001", 400, "'page' is a whole number from 1 to 100000, not '100001'.")]
    [InlineData("/search?page=x", 400, "'page' is a whole number from 1 to 100000, not 'x'.")]
    [InlineData("/search?confidence=abc", 400, "from 0 to 1")]
    [InlineData("/search?type=loud", 400, "direct, indirect, mixed")]
    [InlineData("/search?all=perhaps", 400, "'all' is true or false, not 'perhaps'.")]
    [InlineData("/statements?same=perhaps", 400, "'same' is true or false, not 'perhaps'.")]
    [InlineData("/api/statements?same=perhaps", 400, "'same' is true or false, not 'perhaps'.")]
    [InlineData("/api/extract", 405, "GET is not possible at this address, but POST is.")]
    public async Task A_bad_request_is_told_in_one_sentence(string address, int status, string words)
    {
        using HttpResponseMessage answer = await desk.Client.GetAsync(address);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(words, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(address.StartsWith("/api", StringComparison.Ordinal) ? "application/problem+json"
            : "text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Empty(desk.Told);
    }

    /// <summary>Links that were shared, as forms and programs write them.</summary>
    [Theory]
    [InlineData("/search?q=ferry&type=&all=1&page=1&utm_source=mail")]
    [InlineData("/search?review=&confidence=0.5&all=true")]
    [InlineData("/articles?undecided=1&page=")]
    [InlineData("/speakers?q=&page=2")]
    [InlineData("/statements?q=&same=1")]
    [InlineData("/api/quotes?q=ferry&type=&All=True")]
    [InlineData("/api/openapi.json")]
    public async Task A_good_request_is_answered(string address)
    {
        using HttpResponseMessage answer = await desk.Client.GetAsync(address);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("TRACE", "/speakers", "TRACE is not possible at this address, but GET is.")]
    [InlineData("PATCH", "/api/articles", "PATCH is not possible at this address, but GET and POST are.")]
    public async Task What_is_possible_instead_is_told_in_good_english(string method, string address, string words)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using HttpResponseMessage answer = await desk.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    /// <summary>Whoever has a browser cannot use options of the command line.</summary>
    [Theory]
    [InlineData("a.txt", "T\0h\0e\0 \0m\0i\0l\0l\0.\0", "save it as UTF-8.")]
    [InlineData("a.txt", "%PDF-1.4\n", "give it the ending .pdf.")]
    [InlineData("a.csv", "day,said\n1,“No”\n", "Name one 'text' or 'html'.")]
    public async Task What_cannot_be_read_is_told_without_options_of_the_command_line(string name, string content, string advice)
    {
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent([.. content.Select(c => c < 256 ? (byte)c : (byte)0x93)]), "files", name },
        };
        using HttpRequestMessage request = await desk.WithTokenAsync(HttpMethod.Post, "/articles", form);
        using HttpResponseMessage answer = await desk.Client.SendAsync(request);
        string page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(advice, page, StringComparison.Ordinal);
        Assert.DoesNotContain("--", page.Split("<form")[0], StringComparison.Ordinal);
    }

    /// <summary>Found by mutation: what the reader of forms throws passed for a mistake of the program.</summary>
    [Theory]
    [InlineData("application/octet-stream", "x", 415, "multipart/form-data")]
    [InlineData("multipart/form-data", "--b\r\n", 400, "The form is broken off")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n“No", 400, "The form is broken off")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nno header\r\n\r\nx\r\n--b--\r\n", 400, "The form is broken off")]
    public async Task A_form_that_cannot_be_read_is_told(string type, string body, int status, string words)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using HttpRequestMessage request = await desk.WithTokenAsync(HttpMethod.Post, "/articles", content);
        using HttpResponseMessage answer = await desk.Client.SendAsync(request);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(desk.Told);
    }

    [Fact]
    public async Task Why_an_article_has_no_quotes_is_told_on_its_page()
    {
        const string french = "Le maire de la ville a dit lundi que le pont serait fermé pour des travaux. « Nous avons attendu trop " +
            "longtemps », a déclaré le directeur du port devant les journalistes réunis à la mairie. ";
        string id = await desk.AddAsync("Le pont", string.Concat(Enumerable.Repeat(french, 6)));
        string page = await desk.Client.GetStringAsync($"/articles/{id}");
        Assert.Contains("The article is not in English (its language is not known); ", page, StringComparison.Ordinal);
        Assert.Contains("only English is read, so it has no quotes here.\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("--language", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_that_is_no_utf8_is_told()
    {
        using var body = new ByteArrayContent([.. "{\"text\":\""u8, 0xFF, .. "\"}"u8]);
        body.Headers.ContentType = new("application/json");
        using HttpResponseMessage answer = await desk.Client.PostAsync("/api/extract", body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("no UTF-8", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(desk.Told);
    }

    [Theory]
    [InlineData("{\"text\":", "application/json", 400)]
    [InlineData("{\"title\":\"No text\"}", "application/json", 422)]
    [InlineData("   ", "text/plain", 422)]
    [InlineData("x", "image/png", 415)]
    public async Task What_cannot_be_extracted_is_told(string body, string type, int status)
    {
        using HttpResponseMessage answer = await desk.Client.PostAsync("/api/extract", new StringContent(body, Encoding.UTF8, type));
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Empty(desk.Told);
    }
}
