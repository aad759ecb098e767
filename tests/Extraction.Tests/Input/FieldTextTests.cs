using System.Text.Json;
using Extraction.Input;

namespace Extraction.Tests.Input;

/// <summary>Text fields of records that hold HTML, or text that was escaped once too often.</summary>
public sealed class FieldTextTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("<p>&ldquo;The weir holds,&rdquo; Mara Quist said.</p><p>Her deputy agreed.</p>",
        "“The weir holds,” Mara Quist said.\n\nHer deputy agreed.")]
    [InlineData("&quot;The weir holds,&quot; Mara Quist said.<br><br>He said it wasn&#8217;t.",
        "\"The weir holds,\" Mara Quist said.\n\nHe said it wasn’t.")]
    [InlineData("Mara Quist&#8217;s weir holds.\n\nThe town said so.", "Mara Quist’s weir holds.\n\nThe town said so.")]
    [InlineData("The <a href=\"/w\">weir</a> holds.\r\n\r\nThe town said so.\nTwice.", "The weir holds.\n\nThe town said so.\nTwice.")]
    [InlineData("&lt;p&gt;The weir holds.&lt;/p&gt;&lt;p&gt;&amp;quot;Yes,&amp;quot; she said.&lt;/p&gt;",
        "The weir holds.\n\n\"Yes,\" she said.")]
    [InlineData("<p>The weir holds.</p></div><script>if (a < b) x();</script><p>So said <b>Quist</b>.</p>",
        "The weir holds.\n\nSo said Quist.")]
    [InlineData("<h1>The weir</h1><p>It holds.</p><h2>What next</h2><p>Rain.</p>", "The weir\n\nIt holds.\n\nWhat next\n\nRain.")]
    public void A_field_with_tags_or_character_references_is_read_as_html(string field, string text)
    {
        Article article = Only(field);
        Assert.Equal((text, false), (article.Text, article.IsPlainText));
        Assert.Empty(article.Notes);
    }

    [Theory]
    [InlineData("A pier of < 5 metres & more than > 3, said Quist.")]
    [InlineData("The tag <b> makes letters bold; R&D; pays AT&T; and <ada@weir.example> wrote.")]
    [InlineData("Write &nosuchname; and &; and &#; here <")]
    [InlineData("The file is C:\\news\\n1, or \\\\share\\new, she said.")]
    [InlineData("A real line end\nand a \\n beside it.")]
    public void Text_stays_as_it_is(string field)
    {
        Article article = Only(field);
        Assert.Equal((field, true), (article.Text, article.IsPlainText));
        Assert.Empty(article.Notes);
    }

    [Theory]
    [InlineData("\"It holds,\" Quist said.\\nHer deputy agreed.\\r\\n\\r\\nNobody spoke.",
        "\"It holds,\" Quist said.\nHer deputy agreed.\n\nNobody spoke.")]
    [InlineData("\\u201cIt holds,\\u201d Quist said, \\ud83d \\ud83d\\ude00.", "“It holds,” Quist said, \uFFFD \U0001F600.")]
    [InlineData("\\\"It holds,\\\" Quist\\'s aide said, \\x and \\", "\"It holds,\" Quist's aide said, \\x and \\")]
    [InlineData("<p>\\\"It holds,\\\" Quist said.</p>\\n<p>Yes.</p>", "\"It holds,\" Quist said.\n\nYes.")]
    public void Escapes_of_an_export_are_resolved_and_told(string field, string text)
    {
        Article article = Only(field);
        Assert.Equal((text, false), (article.Text, article.IsPlainText));
        Assert.Equal("escaped-characters", Assert.Single(article.Notes).Code);
    }

    [Fact]
    public void Tables_arrays_and_wrapped_fields_are_read_alike()
    {
        _folder.Write("t.csv", "id,title,text\nq,The &quot;weir&quot;,\"<p>It holds,</p><p>Quist said.</p>\"");
        _folder.Write("w.json", """[{"id":"w","title":{"rendered":"Quist&#8217;s <em>weir</em>"},"content":{"rendered":"<p>It holds.</p>"}}]""");
        Article row = Assert.Single(_folder.Read("t.csv")).Article!, element = Assert.Single(_folder.Read("w.json")).Article!;
        Assert.Equal(("The \"weir\"", "It holds,\n\nQuist said."), (row.Title, row.Text));
        Assert.Equal(("Quist’s weir", "It holds."), (element.Title, element.Text));
    }

    [Fact]
    public void A_whole_page_in_a_text_field_is_read_as_a_page()
    {
        Article article =
            Only("<!DOCTYPE html><html><head><title>The weir | Daily Ash</title></head><body><nav>Home News</nav><article><h1>The weir</h1>"
            + "<p>The weir of Ashby will hold for another forty years, the engineer Mara Quist said on Monday.</p></article><footer>© " +
                "Daily Ash</footer></body></html>");
        Assert.Equal("The weir", article.Title);
        Assert.Equal("The weir\n\nThe weir of Ashby will hold for another forty years, the engineer Mara Quist said on Monday.",
            article.Text);
    }

    [Fact]
    public void Tags_in_a_text_file_are_kept_and_told()
    {
        _folder.Write("a.txt", "<p>The weir holds.</p>");
        _folder.Write("b.md", "The <b>weir</b> holds.");
        _folder.Write("c.txt", "The weir <b holds.");
        Article[] read = [.. _folder.Read("a.txt", "b.md", "c.txt").Select(source => source.Article!)];
        Assert.Equal(("<p>The weir holds.</p>", "markup", true), (read[0].Text, Assert.Single(read[0].Notes).Code, read[0].IsPlainText));
        Assert.All(read[1..], article => Assert.Empty(article.Notes));
    }

    public static TheoryData<string> Hostile() => [.. HostileText.Fields.Select(field => field.Name)];

    [Theory]
    [MemberData(nameof(Hostile))]
    public void A_hostile_field_costs_no_more_a_character_than_less_of_it(string piece) =>
        Growth.IsLinear(HostileText.Fields.Single(f => f.Name == piece), 100_000, field => Assert.NotNull(Only(field)));

    private Article Only(string field)
    {
        _folder.Write("a.jsonl", JsonSerializer.Serialize(new Dictionary<string, string> { ["text"] = field }));
        return Assert.Single(_folder.Read("a.jsonl")).Article!;
    }
}
