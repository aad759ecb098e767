using System.Text;
using Extraction.Input;
using NodaTime;

namespace Extraction.Tests.Input;

public sealed class TablesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_row_that_takes_others_along_tells_how_far()
    {
        _folder.Write("a.csv", "id,text\na,One.\nb,\"Two.\nc,\"Three.\"\nd,Four.\n");
        ArticleSource[] read = [.. _folder.Read("a.csv")];
        Assert.Equal(["a", null, "d"], read.Select(static s => s.Article?.Id));
        Assert.Contains("The row goes to line 4: rows that begin in between are lost", read[1].Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Usual_names_of_columns_are_found_and_others_carried_through()
    {
        _folder.Write("a.csv",
            "Article ID,Headline,Body,Link,Authors,Outlet,Publication Date,Rating\nx1,\"A, B\",\"He said \"\"no\"\".\nThen he " +
            "left.\",https://example.com,\"Jane Roe; John Doe\",The Daily,\"May 3, 2021\",good\n");
        Article article = Assert.Single(_folder.Read("a.csv")).Article!;
        Assert.Equal(("x1", "A, B", "He said \"no\".\nThen he left.", "https://example.com", "The Daily"),
            (article.Id, article.Title, article.Text, article.Url, article.Publisher));
        Assert.Equal(["Jane Roe", "John Doe"], article.Authors);
        Assert.Equal(new LocalDate(2021, 5, 3), article.Published!.Date);
        Assert.Equal(("Rating", "\"good\""), (article.Extra[0].Key, article.Extra[0].Value.GetRawText()));
        Assert.Equal("a.csv:row 2", article.Source);
    }

    [Fact]
    public void Columns_are_mapped_by_option()
    {
        _folder.Write("a.csv", "nr;Wortlaut;text\n7;Some text.;not this\n");
        var options = new InputOptions { Columns = new Dictionary<ArticleField, string> { [ArticleField.Id] = "NR", [ArticleField.Text] =
            "wortlaut" } };
        Article article = Assert.Single(_folder.Read(options, "a.csv")).Article!;
        Assert.Equal(("7", "Some text."), (article.Id, article.Text));
        Assert.Equal("text", article.Extra[0].Key);
    }

    [Fact]
    public void A_missing_column_is_told_with_those_that_there_are()
    {
        _folder.Write("a.csv", "id,words\n1,x\n");
        InputProblem problem = Assert.Single(_folder.Read("a.csv")).Problem!;
        Assert.Equal("missing-column", problem.Code);
        Assert.Contains("'id', 'words'", problem.Message, StringComparison.Ordinal);
        var options = new InputOptions { Columns = new Dictionary<ArticleField, string> { [ArticleField.Text] = "body" } };
        Assert.Contains("'body'", Assert.Single(_folder.Read(options, "a.csv")).Problem!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_malformed_row_is_told_by_row_and_line_and_the_rest_is_read()
    {
        _folder.Write("a.csv", "id,text\n1,\"One\nline more.\"\n2\n\n3,\"Three\" more\n4,Four,five\n5,a bare \"quote\" is text,\n6,\n");
        IReadOnlyList<ArticleSource> read = _folder.Read("a.csv");
        Assert.Equal(["1", "malformed-row 3 4", "malformed-row 5 6", "malformed-row 6 7", "5", "empty-text 8 9"],
            read.Select(s => s.Article?.Id ?? $"{s.Problem!.Code} {s.Problem.Row} {s.Problem.Line}"));
        Assert.Equal("a.csv:4 (row 3): the row has 1 cells where the header has 2; quote cells that hold the separator, and fill up " +
            "missing ones.", read[1].Problem!.ToString());
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_is_told()
    {
        _folder.Write("a.csv", "id,text\n1,One.\n2,\"Two\n3,Three\n");
        Assert.Equal(["1", "malformed-row 3"], _folder.Read("a.csv").Select(s => s.Article?.Id ?? $"{s.Problem!.Code} {s.Problem.Row}"));
    }

    [Fact]
    public void A_row_that_does_not_end_is_told_without_reading_the_file_into_memory()
    {
        _folder.Write("a.csv", "id,text\n1,One.\n2,\"Two" + new string('x', 3_000_000));
        var options = new InputOptions { MaxTextLength = 1000 };
        Assert.Equal(["1", "malformed-row 3"], _folder.Read(options, "a.csv")
            .Select(s => s.Article?.Id ?? $"{s.Problem!.Code} {s.Problem.Row}"));
    }

    [Fact]
    public void Tabs_with_and_without_quoted_cells()
    {
        _folder.Write("plain.tsv", "id\ttext\n1\t\"We won,\" he said.\n2\t\"He said \"\"no\"\".\"\n3\t\"No,\" she said, \"never\"\n");
        Assert.Equal(["\"We won,\" he said.", "He said \"no\".", "\"No,\" she said, \"never\""], _folder.Read("plain.tsv")
            .Select(s => s.Article?.Text));
        _folder.Write("quoted.tsv", "id\ttext\n1\t\"Two\nlines.\"\n");
        Assert.Equal("Two\nlines.", Assert.Single(_folder.Read("quoted.tsv")).Article!.Text);
    }

    [Fact]
    public void Pages_in_cells_are_read_as_pages()
    {
        _folder.Write("a.csv",
            "id,html\n1,\"<html><head><title>Harbour closes</title></head><body><p>The council voted on Tuesday to close the old " +
            "harbour.</p></body></html>\"\n");
        Article article = Assert.Single(_folder.Read("a.csv")).Article!;
        Assert.Equal("Harbour closes\n\nThe council voted on Tuesday to close the old harbour.", article.Text);
        Assert.False(article.IsPlainText);
    }

    [Fact]
    public void Standard_input_is_told_by_its_content()
    {
        Assert.Equal("missing-column", ReadStandardInput("{\"id\":\"a\"}").Problem!.Code);
        Assert.Equal("a", Id("{\"id\":\"a\",\"text\":\"One.\"}"));
        Assert.Equal("x", Id("id,text\nx,One.\n"));
        Assert.Equal("t", Id("text\tid\nOne.\tt\n"));
        Assert.Equal("stdin", Id("Some text, and more."));
        Assert.False(ReadStandardInput("<!DOCTYPE html><p>The council voted on Tuesday to close the harbour.</p>").Article!.IsPlainText);

        static string? Id(string content) => ReadStandardInput(content).Article?.Id;
    }

    private static ArticleSource ReadStandardInput(string content) =>
        Assert.Single(new ArticleReader(new InputOptions { StandardInput = new MemoryStream(Encoding.UTF8.GetBytes(content)) })
            .Read(["-"]));
}
