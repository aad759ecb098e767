using Extraction.Store;
using Extraction.Store.Search;
using Extraction.Store.Writing;
using Microsoft.Data.Sqlite;

namespace Extraction.Tests.Store;

public sealed class QuoteStoreTests : IDisposable
{
    private readonly StoreScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void What_goes_in_comes_out()
    {
        using QuoteStore store = _scene.Open();
        StoredArticle article = StoreScene.Article("mill", "2031-05-07", new Said("“The mill opens in May,”", "Ada Brook")
        {
            Alias = "Mrs. Brook", Organization = "Brook Mill", On = "2031-05-05",
        });
        store.Add(article with { File = Path.Combine(_scene.Folder, "archive", "mill.txt"), IsWholeFile = true });
        FoundQuote quote = Assert.Single(store.Search(new QuoteQuery { Words = "mill" }));
        Assert.Equal(new FoundArticle("mill", "About mill", "mill.txt", Path.Combine(_scene.Folder, "archive", "mill.txt"), null,
            "2031-05-07"), quote.Article);
        Assert.Equal(("q1", 1, "“The mill opens in May,”", "direct", "2031-05-05", 0.9, 0),
            (quote.Id, quote.Line, quote.Text, quote.Type, quote.SaidDate, quote.Confidence, quote.OtherArticles));
        Assert.Equal(["Ada Brook", "Mrs. Brook"], quote.Speaker!.Names);
        Assert.Equal([new FoundRole("head", "Brook Mill")], quote.Speaker.Roles);
    }

    [Fact]
    public void Lines_are_those_of_the_file_or_of_the_record()
    {
        using QuoteStore store = _scene.Open();
        StoredArticle article = StoreScene.Article("a", new Said("“One boat.”", "Ada Brook"), new Said("“Two boats.”", "Ada Brook"));
        store.Add(article with { File = Path.Combine(_scene.Folder, "a.txt"), IsWholeFile = true });
        Assert.Equal([1L, 3L], store.Search(new QuoteQuery()).Select(q => q.Line));
        store.Add(article with { File = Path.Combine(_scene.Folder, "a.jsonl"), RecordLine = 7 });
        Assert.Equal([7L, 7L], store.Search(new QuoteQuery()).Select(q => q.Line));
        store.Add(article);
        Assert.Equal([null, null], store.Search(new QuoteQuery()).Select(q => q.Line));
    }

    [Fact]
    public void An_article_is_there_once_and_a_changed_one_takes_its_own_place()
    {
        using QuoteStore store = _scene.Open();
        StoredArticle first = StoreScene.Article("a", new Said("“The ferry will never sail again.”", "Ada Brook"));
        StoredArticle other = StoreScene.Article("b", new Said("“The ferry will never sail again.”", "Ada Brook"));
        Assert.Equal(new AddedArticles(0, 0), store.Add(first, other));
        Assert.Equal(new AddedArticles(1, 0), store.Add(first));
        Assert.Equal(2, store.Search(new QuoteQuery { Words = "ferry" }).Count);

        store.Add(StoreScene.Article("a", new Said("“The bridge will close on Sunday.”", "Tom Reed")));
        Assert.Equal("b", Assert.Single(store.Search(new QuoteQuery { Words = "ferry" })).Article.Id);
        Assert.Equal(0, Assert.Single(store.Search(new QuoteQuery { Words = "ferry" })).OtherArticles);
        Assert.Empty(store.Search(new QuoteQuery { Speaker = "brook", Words = "bridge" }));
        Assert.Equal("a", Assert.Single(store.Search(new QuoteQuery { Speaker = "reed" })).Article.Id);
    }

    [Fact]
    public void The_same_result_again_touches_nothing_and_an_identifier_from_another_file_is_told()
    {
        using QuoteStore store = _scene.Open();
        StoredArticle article = StoreScene.Article("a", new Said("“The ferry sails.”", "Ada Brook")) with
        {
            File = Path.Combine(_scene.Folder, "one.jsonl"), RecordLine = 1, Fingerprint = 77,
        };
        Assert.Equal(new AddedArticles(0, 0), store.Add(article));
        Assert.Equal(new AddedArticles(0, 0), store.Add(article));
        Assert.Equal(new AddedArticles(1, 0), store.Add(article with { Fingerprint = 78 }));
        Assert.Equal(new AddedArticles(0, 1), store.Add(article with { File = Path.Combine(_scene.Folder, "two.jsonl") }));
        Assert.Equal(1, store.Finished()[77]);
    }

    [Fact]
    public void What_a_store_holds_does_not_depend_on_order_or_history()
    {
        StoredArticle[] articles =
        [
            StoreScene.Article("a", new Said("“We will rebuild the old harbour wall before winter.”", "Ada Brook")),
            StoreScene.Article("b", new Said("“We will rebuild the harbour wall before winter.”", "Ada Brook")),
            StoreScene.Article("c", new Said("“We will rebuild the old harbour wall before winter comes.”", "Tom Reed")),
            StoreScene.Article("d", new Said("“Nobody asked the fishermen about any of this.”", "Lena Fox"),
                new Said("“Never.”", "Lena Fox")),
            StoreScene.Article("e", new Said("“Never.”", "Lena Fox")),
        ];
        StoredArticle former = StoreScene.Article("b", new Said("“We will rebuild the old harbour wall before the summer.”", "Lena Fox"));
        using QuoteStore store = _scene.Open();
        store.Add(articles);
        string expected = Dump(_scene.Path);

        using var other = new StoreScene();
        using (QuoteStore backwards = other.Open())
        {
            backwards.Add(former, articles[2]);
            foreach (StoredArticle article in articles.Reverse()) backwards.Add(article);
        }

        Assert.Equal(expected, Dump(other.Path));
        Assert.Contains("harbour", expected, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interrupted_batch_leaves_nothing_behind()
    {
        using QuoteStore store = _scene.Open();
        StoredArticle good = StoreScene.Article("a", new Said("“The ferry sails.”", "Ada Brook"));
        StoredArticle bad = good with { Document = good.Document with { Article = good.Document.Article with { Id = "b" }, Speakers =
            null! } };
        Assert.ThrowsAny<Exception>(() => store.Add(good, bad));
        Assert.Empty(store.Search(new QuoteQuery()));
        store.Add(good);
        Assert.Single(store.Search(new QuoteQuery()));
    }

    [Fact]
    public void Another_programs_file_is_refused_and_left_alone()
    {
        File.WriteAllText(_scene.Path,
            "a diary, not a database; long enough to be told from an empty file, and longer than a header of SQLite is");
        Assert.Contains("not even an SQLite file", Assert.Throws<StoreFormatException>(_scene.Open).Message, StringComparison.Ordinal);
        File.Delete(_scene.Path);
        Run(_scene.Path, "CREATE TABLE diary (day TEXT)");
        Assert.Contains("another program", Assert.Throws<StoreFormatException>(_scene.Open).Message, StringComparison.Ordinal);
        Assert.Throws<StoreFormatException>(() => QuoteStore.Open(_scene.Path));
    }

    [Fact]
    public void A_store_of_a_newer_version_is_refused()
    {
        _scene.Open().Dispose();
        Run(_scene.Path, "PRAGMA user_version = 99");
        Assert.Contains("version 99", Assert.Throws<StoreFormatException>(_scene.Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_locked_store_is_told_and_unharmed()
    {
        using QuoteStore store = _scene.Open();
        StoredArticle article = StoreScene.Article("a", new Said("“The ferry sails.”", "Ada Brook"));
        using (var other = new SqliteConnection($"Data Source={_scene.Path};Pooling=False"))
        {
            other.Open();
            using SqliteCommand begin = other.CreateCommand();
            begin.CommandText = "BEGIN EXCLUSIVE";
            begin.ExecuteNonQuery();
            Assert.Contains("locked by another program", Assert.Throws<StoreException>(() => store.Add(article)).Message,
                StringComparison.Ordinal);
        }

        store.Add(article);
        Assert.Single(store.Search(new QuoteQuery()));
    }

    [Fact]
    public void A_full_disk_is_told_and_what_was_there_stays()
    {
        using (QuoteStore store = _scene.Open()) store.Add(StoreScene.Article("a", new Said("“The ferry sails.”", "Ada Brook")));
        long pages = new FileInfo(_scene.Path).Length / 4096;
        using (SqliteConnection connection = StoreFile.Open(_scene.Path, create: false, TimeSpan.FromSeconds(1)))
        {
            // A limit on the pages of the file ends in the same error as a full disk.
            StoreFile.Execute(connection, $"PRAGMA max_page_count = {pages + 1}");
            using var writer = new StoreWriter(connection, _scene.Folder);
            Said[] many = [.. Enumerable.Range(0, 200).Select(i =>
                new Said($"“Boat number {i} sails with a cargo of salt and {i} sheep.”", $"Speaker {i}"))];
            var full = Assert.Throws<SqliteException>(() => writer.Add([StoreScene.Article("b", many)]));
            Assert.Contains("no space left", StoreException.Of(full, _scene.Path).Message, StringComparison.Ordinal);
        }

        using QuoteStore after = _scene.Open();
        Assert.Equal("a", Assert.Single(after.Search(new QuoteQuery())).Article.Id);
    }

    [Fact]
    public void A_missing_store_is_not_made_by_looking_into_it()
    {
        Assert.Throws<FileNotFoundException>(() => QuoteStore.Open(_scene.Path));
        Assert.False(File.Exists(_scene.Path));
    }

    private static void Run(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        StoreFile.Execute(connection, sql);
    }

    /// <summary>Everything but the numbers of rows.</summary>
    private static string Dump(string path)
    {
        string[] queries =
        [
            "SELECT id, source, file, sha256, fingerprint, title, authors, published, quotes FROM article ORDER BY id",
            "SELECT a.id, s.id, s.name, s.folded, s.kind, n.name FROM speaker s JOIN article a USING (article_key) JOIN speaker_name n " +
                "USING (speaker_key) ORDER BY 1, 2, 6",
            "SELECT a.id, q.id, q.text, q.reporting, q.speaker, q.first_day, q.line, w.words, w.speaker FROM quote q JOIN article a " +
                "USING (article_key) LEFT JOIN wording w USING (wording_key) ORDER BY 1, 2",
            "SELECT words, speaker FROM wording ORDER BY 1, 2",
            "SELECT s.hash, w.words FROM shingle s JOIN wording w USING (wording_key) ORDER BY 1, 2",
            "SELECT a.words, b.words FROM wording_link l JOIN wording a ON a.wording_key = l.wording_key JOIN wording b ON " +
                "b.wording_key = l.other_key ORDER BY 1, 2",
            "SELECT COUNT(*) FROM quote_text WHERE quote_text MATCH 'harbour'",
        ];
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False;Mode=ReadOnly");
        connection.Open();
        var lines = new List<string>();
        foreach (string query in queries)
        {
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = query;
            using SqliteDataReader rows = command.ExecuteReader();
            while (rows.Read()) lines.Add(string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(i => rows.GetValue(i).ToString())));
        }

        return string.Join('\n', lines);
    }
}
