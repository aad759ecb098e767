using Extraction.Input;

namespace Extraction.Tests.Input;

public sealed class PathsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Arguments_come_in_their_order_and_files_of_a_folder_in_ordinal_order_of_their_paths()
    {
        foreach (string name in new[] { "in/b.txt", "in/a/z.txt", "in/a.txt", "in/B.txt", "last.txt" }) _folder.Write(name, "Some text.");
        Assert.Equal(["last.txt", "B.txt", "a.txt", "a/z.txt", "b.txt"], _folder.Read("last.txt", "in").Where(s => s.Article is not null)
            .Select(s => s.Article!.Source));
    }

    [Fact]
    public void A_folder_gives_the_files_whose_names_tell_a_format_and_a_pattern_all_that_it_matches()
    {
        foreach (string name in new[] { "in/a.txt", "in/.hidden.txt", "in/script.js", "in/result.json", "in/sub/note.dat" })
        {
            _folder.Write(name, "Some text.");
        }
        Assert.Equal(["a.txt"], Sources(_folder.Read("in")));
        Assert.Equal(["sub/note.dat"], Sources(_folder.Read("in/**/*.dat")));
        Assert.Equal(["a.txt", "script.js"], Sources(_folder.Read("in/*[st]*")).Concat(Sources(_folder.Read("in/?.txt", "in/*.js"))));
    }

    [Fact]
    public void What_is_not_there_is_told_once_and_the_rest_is_read()
    {
        _folder.Write("a.txt", "Some text.");
        _folder.Write("empty/readme", "");
        IReadOnlyList<ArticleSource> read = _folder.Read("nowhere.txt", "none/*.txt", "*.csv", "empty", "a.txt");
        Assert.Equal(["not-found", "not-found", "not-found", "not-found"], read.Where(s => s.Problem is not null)
            .Select(s => s.Problem!.Code));
        Assert.Equal("a", read[^1].Article!.Id);
    }

    [Fact]
    public void What_a_run_wrote_into_a_folder_is_passed_over_unless_it_is_named()
    {
        _folder.Write("news/a.txt", "One.");
        _folder.Write("news/out/results.jsonl", "{\"text\":\"Two.\"}");
        _folder.Write("news/out/.extraction-journal-1-of-2", "");
        Assert.Equal(["a"], _folder.Read("news").Select(s => s.Article!.Id));
        Assert.Equal(["a"], _folder.Read("news/**/*").Select(s => s.Article!.Id));
        Assert.Equal(["results-1"], _folder.Read("news/out").Select(s => s.Article!.Id));
    }

    [Fact]
    public void A_pipe_in_a_folder_is_not_waited_for()
    {
        if (OperatingSystem.IsWindows()) return;
        _folder.Write("news/b.txt", "One.");
        _folder.Write("news/c.txt", "");
        using (var make = System.Diagnostics.Process.Start("mkfifo", [Path.Combine(_folder.Path, "news", "a.txt")])) make.WaitForExit();
        Assert.Equal(["empty-text", "b", "empty-text"], _folder.Read("news").Select(s => s.Article?.Id ?? s.Problem!.Code));
    }

    [Fact]
    public void A_link_out_of_the_folder_is_told_and_not_followed()
    {
        _folder.Write("outside/secret.txt", "Some text.");
        _folder.Write("in/a.txt", "Some text.");
        File.CreateSymbolicLink(Path.Combine(_folder.Path, "in/b.txt"), Path.Combine(_folder.Path, "outside/secret.txt"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.Path, "in/loop"), Path.Combine(_folder.Path, "in"));
        IReadOnlyList<ArticleSource> read = _folder.Read("in");
        Assert.Equal("a", read[0].Article!.Id);
        Assert.Equal(("outside-path", Path.Combine("in", "b.txt")), (read[1].Problem!.Code, read[1].Problem!.File));
        Assert.Equal(2, read.Count);
    }

    [Fact]
    public void Nothing_is_opened_before_its_turn()
    {
        _folder.Write("a.txt", "Some text.");
        using IEnumerator<ArticleSource> reading = new ArticleReader(new InputOptions { BaseDirectory = _folder.Path })
            .Read(["a.txt", "b.txt"]).GetEnumerator();
        Assert.True(reading.MoveNext());
        _folder.Write("b.txt", "Written later.");
        Assert.True(reading.MoveNext());
        Assert.Equal("Written later.", reading.Current.Article!.Text);
    }

    [Fact]
    public void Files_and_folders_that_vanish_after_they_were_listed_are_told_and_the_rest_is_read()
    {
        foreach (string name in new[] { "in/a.txt", "in/b.txt", "in/c/d.txt", "in/e.txt" }) _folder.Write(name, "Some text.");
        using IEnumerator<ArticleSource> reading = new ArticleReader(new InputOptions { BaseDirectory = _folder.Path }).Read(["in"])
            .GetEnumerator();
        Assert.True(reading.MoveNext());
        File.Delete(Path.Combine(_folder.Path, "in/b.txt"));
        Directory.Delete(Path.Combine(_folder.Path, "in/c"), recursive: true);
        var rest = new List<ArticleSource>();
        while (reading.MoveNext()) rest.Add(reading.Current);
        Assert.Equal(["unreadable", "unreadable", null], rest.Select(s => s.Problem?.Code));
        Assert.Equal([Path.Combine("in", "b.txt"), Path.Combine("in", "c/")], rest.Take(2).Select(s => s.Problem!.File));
        Assert.Equal("e", rest[2].Article!.Id);
    }

    [Fact]
    public void A_folder_that_vanishes_as_a_whole_loses_what_was_listed()
    {
        foreach (string name in new[] { "in/a.txt", "in/b.txt" }) _folder.Write(name, "Some text.");
        using IEnumerator<ArticleSource> reading = new ArticleReader(new InputOptions { BaseDirectory = _folder.Path }).Read(["in", "in"])
            .GetEnumerator();
        Assert.True(reading.MoveNext());
        Directory.Delete(Path.Combine(_folder.Path, "in"), recursive: true);
        var codes = new List<string?>();
        while (reading.MoveNext()) codes.Add(reading.Current.Problem?.Code);
        Assert.Equal(["unreadable", "not-found"], codes);
    }

    private static IEnumerable<string?> Sources(IEnumerable<ArticleSource> read) =>
        read.Where(s => s.Article is not null).Select(s => s.Article!.Source);
}
