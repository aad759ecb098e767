using System.Globalization;
using Extraction.Output;
using Extraction.Speakers;
using Extraction.Store;
using Extraction.Store.Browse;
using Extraction.Store.Identity;
using Extraction.Store.Search;
using Extraction.Store.Statements;
using Extraction.Store.Writing;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Extraction.Tests.Store;

/// <summary>Which speakers of different articles are one.</summary>
public sealed class IdentityTests : IDisposable
{
    private static readonly string[] Names = ["Ada Brook", "Ada Brook", "Ada M. Brook", "Ada L. Brook", "Brook", "Lund Harbour"];
    private static readonly string?[] Titles = [null, null, "mayor", "minister", "baker", "director"];
    private static readonly string?[] Organizations = [null, null, "Lund", "Port", "Northern Bank", "Japan"];
    private static readonly string?[] Identifiers = [null, null, null, null, "Q1", "Q2", "Q1 V1"];

    private readonly StoreScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    // Name, role and organisation agree.
    [InlineData("mayor@Lund", "mayor@Lund", true)]
    [InlineData("mayor@Lund", "former mayor@Lund", true)]
    [InlineData("prime minister@Japan", "Japanese prime minister@", true)]
    [InlineData("director@World Ferry Organization", "director@WFO", true)]
    // One of the two tells less.
    [InlineData("mayor@Lund", "mayor@", true)]
    [InlineData("mayor@Lund", "@Lund", true)]
    [InlineData("mayor@Lund", "@", true)]
    [InlineData("@", "@", true)]
    [InlineData("minister@Ministry of Works", "minister@Ministry of Health", true)]
    // Strangers.
    [InlineData("mayor@Lund", "baker@", false)]
    [InlineData("mayor@Lund", "baker@Lund", false)]
    [InlineData("mayor@Lund", "mayor@Port", false)]
    [InlineData("minister@Japan", "French minister@", false)]
    [InlineData("Sen.@R-Ky.", "Sen.@R-Ohio", false)]
    [InlineData("@Acme", "@Northern Bank", false)]
    [InlineData("mayor@", "@Northern Bank", false)]
    public void Roles_and_organisations_tell_whether_two_of_a_name_are_one(string one, string other, bool isOne)
    {
        Told Of(string role) => new("Ada Brook", Some(role.Split('@')[0]), Some(role.Split('@')[1]));
        Assert.Equal(isOne ? "a/s1 b/s1" : "a/s1 | b/s1", Sets(Of(one), Of(other)));
    }

    [Fact]
    public void What_a_person_is_tells_strangers_apart()
    {
        var mayor = new Told("Robin Hale", "mayor", "Lund");
        Assert.Equal("a/s1 | b/s1", Sets(mayor with { Pronoun = "She" }, mayor with { Pronoun = "He" }));
        Assert.Equal("a/s1 b/s1", Sets(mayor with { Pronoun = "She" }, mayor with { Before = "Mrs. " }));
        Assert.Equal("a/s1 | b/s1", Sets(mayor with { Behind = ", 46," }, mayor with { Behind = ", 21," }));
        Assert.Equal("a/s1 b/s1", Sets(mayor with { Behind = ", 46," }, mayor with { Behind = ", a 47-year-old widow," }));
        Assert.Equal("a/s1 | b/s1", Sets(mayor with { Behind = ", who died in 2012," }, mayor with { On = "2013" }));
        Assert.Equal("a/s1 b/s1", Sets(mayor with { Behind = ", who died in 2012," }, mayor with { On = "2011" }));
        Assert.Equal("a/s1 | b/s1", Sets(mayor with { Behind = " Jr." }, mayor with { Behind = " Sr." }));
        Assert.Equal("a/s1 | b/s1", Sets(mayor with { Name = "Robin M. Hale" }, mayor with { Name = "Robin L. Hale" }));
        Assert.Equal("a/s1 b/s1", Sets(mayor with { Name = "Robin M. Hale" }, mayor with { Name = "Robin Maria Hale" }));
    }

    [Fact]
    public void A_part_of_a_name_is_never_enough_and_another_spelling_needs_a_role()
    {
        Assert.Equal("a/s1 | b/s1", Sets(new Told("Brook", "mayor", "Lund"), new Told("Brook", "mayor", "Lund")));
        Assert.Equal("a/s1 | b/s1", Sets(new Told("A. Brook", "mayor", "Lund"), new Told("A. Brook", "mayor", "Lund")));
        Assert.Equal("a/s1 | b/s1", Sets(new Told("Brook", "mayor", "Lund"), new Told("Ada Brook", "mayor", "Lund")));
        Assert.Equal("a/s1 | b/s1", Sets(new Told("Bill Marsh"), new Told("William Marsh")));
        Assert.Equal("a/s1 b/s1", Sets(new Told("Bill Marsh", "mayor"), new Told("William Marsh", "mayor")));
        Assert.Equal("a/s1 b/s1", Sets(new Told("Kishima Fumo", "minister", "Japan"), new Told("Fumo Kishima", "minister", "Japan")));
    }

    [Fact]
    public void A_bare_name_counts_only_where_nothing_of_that_name_contradicts()
    {
        var mayor = new Told("Ada Brook", "mayor", "Lund");
        var baker = new Told("Ada Brook", "baker");
        var bare = new Told("Ada Brook");
        Assert.Equal("a/s1 b/s1 c/s1", Sets(mayor, mayor, bare));
        Assert.Equal("a/s1 | b/s1 | c/s1", Sets(mayor, baker, bare));
        // Not even two bare names are one any more: each could be either's.
        Assert.Equal("a/s1 | b/s1 | c/s1 | d/s1", Sets(mayor, baker, bare, bare));
        Assert.Equal("a/s1 b/s1 | c/s1", Sets(mayor, bare with { Name = "Ada Brook" }, new Told("Tom Reed", "baker")));
        // What is told of one rules the other out.
        Assert.Equal("a/s1 c/s1 | b/s1", Sets(mayor with { Pronoun = "She" }, baker with { Before = "Mr. " }, bare with { Before = "Ms. " }));
        // Somebody who is both shows that the two are one.
        Assert.Equal("a/s1 b/s1 c/s1 d/s1", Sets(mayor, baker, new Told("Ada Brook", "baker and mayor", "Lund"), bare));
        // A mayor without a town could be of either.
        Assert.Equal("a/s1 | b/s1 | c/s1", Sets(mayor, mayor with { Organization = "Port" }, new Told("Ada Brook", "mayor")));
    }

    [Fact]
    public void Identifiers_tell_who_is_one_whatever_else()
    {
        var mayor = new Told("Ada Brook", "mayor", "Lund");
        Assert.Equal("a/s1 b/s1", Sets(mayor with { Ids = ["Q1"] }, new Told("Brook", "baker") { Ids = ["Q1"] }));
        Assert.Equal("a/s1 | b/s1", Sets(mayor with { Ids = ["Q1"] }, mayor with { Ids = ["Q2"] }));
        Assert.Equal("a/s1 b/s1", Sets(mayor with { Ids = ["Q1"] }, mayor));
        Assert.Equal("a/s1 | b/s1 | c/s1", Sets(mayor with { Ids = ["Q1"] }, mayor with { Ids = ["Q2"] }, mayor));
        Assert.Equal("a/s1 b/s1 c/s1",
            Sets(mayor with { Ids = ["Q1"] }, new Told("Ida Holm") { Ids = ["V1"] }, new Told("X") { Ids = ["V1", "Q1"] }));
        // Whom no identifier was given is not one with whom it was, by the name alone, where he has another role.
        Assert.Equal("a/s1 | b/s1", Sets(new Told("Ada Brook") { Ids = ["Q1"] }, mayor));
        Assert.Equal("a/s1 b/s1", Sets(new Told("Ada Brook") { Ids = ["Q1"] }, new Told("Ada Brook")));
    }

    [Fact]
    public void Organisations_of_one_name_are_one_and_who_has_no_name_is_only_listed()
    {
        var harbour = new Told("Lund Harbour") { Kind = SpeakerKind.Organization };
        Assert.Equal("a/s1 b/s1", Sets(harbour, harbour with { Name = "Harbour of Lund" }));
        Assert.Equal("a/s1 b/s1", Sets(harbour, harbour with { Ids = ["Q1"] }));
        Assert.Equal("a/s1 | b/s1 | c/s1", Sets(harbour with { Ids = ["Q1"] }, harbour with { Ids = ["Q2"] }, harbour));
        Assert.Equal("a/s1 | b/s1", Sets(harbour, harbour with { Kind = SpeakerKind.Person }));
        var officials = new Told("officials") { Kind = SpeakerKind.Group };
        Assert.Equal("a/s1 b/s1", Sets(officials, officials with { Name = "Officials" }));
    }

    [Fact]
    public void A_removed_or_replaced_article_leaves_no_trace()
    {
        using QuoteStore store = _scene.Open();
        var mayor = new Told("Ada Brook", "mayor", "Lund");
        store.Add(IdentityScene.Article("a", mayor), IdentityScene.Article("b", new Told("Ada Brook", "baker")),
            IdentityScene.Article("c", new Told("Ada Brook")));
        Assert.Equal("a/s1 | b/s1 | c/s1", IdentityScene.Sets(store));
        store.Remove("b");
        Assert.Equal("a/s1 c/s1", IdentityScene.Sets(store));
        store.Add(IdentityScene.Article("d", new Told("Ida Holm") { Ids = ["V1"] }), IdentityScene.Article("e", mayor with { Ids = ["Q1"] }),
            IdentityScene.Article("f", new Told("X") { Ids = ["Q1", "V1"] }));
        Assert.Equal("a/s1 c/s1 d/s1 e/s1 f/s1", IdentityScene.Sets(store));
        store.Add(IdentityScene.Article("f", new Told("X")));
        Assert.Equal("a/s1 c/s1 e/s1 | d/s1 | f/s1", IdentityScene.Sets(store));
        foreach (string id in new[] { "a", "c", "d", "e", "f" }) store.Remove(id);
        using var connection = new SqliteConnection($"Data Source={_scene.Path};Pooling=False;Mode=ReadOnly");
        connection.Open();
        Assert.Equal(0L, Number(connection, "SELECT (SELECT COUNT(*) FROM portrait) + (SELECT COUNT(*) FROM identifier)"));
    }

    [Fact]
    public void Somebody_alive_later_is_no_longer_the_dead_one_when_that_article_comes_or_goes()
    {
        using QuoteStore store = _scene.Open();
        var mayor = new Told("Robin Hale", "mayor", "Lund");
        store.Add(IdentityScene.Article("a", mayor with { Behind = ", who died in 2012," }),
            IdentityScene.Article("b", mayor with { On = "2011" }));
        Assert.Equal("a/s1 b/s1", IdentityScene.Sets(store));
        store.Add(IdentityScene.Article("c", mayor with { On = "2013" }));
        Assert.Equal("a/s1 | b/s1 c/s1", IdentityScene.Sets(store));
        store.Remove("c");
        Assert.Equal("a/s1 b/s1", IdentityScene.Sets(store));
    }

    [Fact]
    public void Search_lists_and_pages_go_by_who_is_meant()
    {
        using QuoteStore store = _scene.Open();
        var mayor = new Told("Ada Brook", "mayor", "Lund") { Ids = ["Q42", "viaf:7"] };
        store.Add(IdentityScene.Article("a", mayor), IdentityScene.Article("b", mayor with { Ids = null }),
            IdentityScene.Article("c", new Told("Ada Brook", "baker"), new Told("Ida Holm")));
        string Found(string speaker) => string.Join(' ', store.Search(new QuoteQuery { Speaker = speaker })
            .Select(q => $"{q.Article.Id}/{q.Speaker!.Id}").Order(StringComparer.Ordinal));
        Assert.Equal("a/s1 b/s1", Found("Q42"));
        Assert.Equal("a/s1 b/s1", Found(" q42 "));
        Assert.Equal("a/s1 b/s1", Found("viaf:7"));
        Assert.Equal("a/s1 b/s1 c/s1", Found("brook"));
        Assert.Equal("", Found("Q4"));
        FoundQuote quote = Assert.Single(store.Search(new QuoteQuery { Words = "\"words of a\"" }));
        Assert.Equal(["Q42", "viaf:7"], quote.Speaker!.Ids);
        Assert.Null(Assert.Single(store.Search(new QuoteQuery { Words = "\"words of b\"" })).Speaker!.Ids);

        Listed<ListedSpeaker> listed = store.Speakers("q42", 10, 0);
        ListedSpeaker one = Assert.Single(listed.Items);
        Assert.Equal(("Ada Brook", 2, 2, new FoundRole("mayor", "Lund")), (one.Name, one.Quotes, one.Articles, one.Role));
        Assert.Equal(["Q42", "viaf:7"], one.Ids);
        Assert.Equal(2, store.SpeakersOf("ada BROOK", 10).Total);
        Assert.Equal(one.Place, store.Speaker("Ada Brook")!.Value.Speaker.Place);
        (ListedSpeaker baker, IReadOnlyList<DatedRole> roles) = store.Speaker(new SpeakerPlace("c", "s1"))!.Value;
        Assert.Equal((1, "baker"), (baker.Quotes, Assert.Single(roles).Title));
        Assert.Null(store.Speaker(new SpeakerPlace("c", "s9")));
        Assert.Equal(3, store.Speakers(null, 2, 0).Total);
    }

    [Fact]
    public void Statements_agree_where_identifiers_do()
    {
        using QuoteStore store = _scene.Open();
        StoredArticle Saying(string id, Told told)
        {
            StoredArticle article = IdentityScene.Article(id, told);
            const string words = "“We will rebuild the old harbour wall before winter.”";
            return article with { Document = article.Document with { Quotes = [.. article.Document.Quotes
                .Select(q => q with { Content = [q.Content[0] with { Text = words }] })] } };
        }

        bool Differ() => Assert.Single(store.Statements(new StatementQuery())).DiffersInSpeaker;
        store.Add(Saying("a", new Told("Ada Brook") { Ids = ["Q1"] }), Saying("b", new Told("Ida Holm") { Ids = ["Q1"] }));
        Assert.False(Differ());
        store.Add(Saying("b", new Told("Ada Brook") { Ids = ["Q2"] }));
        Assert.True(Differ());
    }

    [Fact]
    public void What_a_store_holds_does_not_depend_on_order_batches_or_history() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).Four().Select(four => new[] { four.Item1, four.Item2, four.Item3, four.Item4 })
            .ListOf(8).ToArbitrary(), seeds =>
    {
        StoredArticle[] articles = [.. seeds.Select((seed, i) => IdentityScene.Article($"a{i}", Random(seed[0]), Random(seed[1])))];
        string expected = Held(articles.Select(article => new[] { article }));
        Assert.Equal(expected, Held([articles]));
        StoredArticle[] shuffled = [.. articles.Select((article, i) => (article, Number: seeds[i][2])).OrderBy(p => p.Number)
            .Select(p => p.article)];
        Assert.Equal(expected, Held(shuffled.Chunk(3)));
        // Former versions of articles, and each added once more.
        StoredArticle[] former = [.. seeds.Select((seed, i) => IdentityScene.Article($"a{i}", Random(seed[3])))];
        Assert.Equal(expected, Held([former, .. shuffled.Select(article => new[] { article }), articles]));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    [Fact]
    public void No_two_that_contradict_each_other_come_out_as_one() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ListOf(9).ToArbitrary(), seeds =>
    {
        NamedPortrait[] all = [.. seeds.Select(seed => IdentityScene.Article("a", Random(seed) with { Name = "Ada Brook" }))
            .Select(article => new SpeakerPortraits(article).Of(article.Document.Speakers[0]))
            .DistinctBy(named => PortraitFacts.Of(named.Portrait))
            .OrderBy(named => PortraitFacts.Of(named.Portrait), StringComparer.Ordinal)];
        Portrait[] portraits = [.. all.Select(named => named.Portrait with { Ids = [] })];
        foreach (List<int> one in Namesakes.Together(portraits, byIdOnly: false))
        {
            foreach ((int a, int b) in one.SelectMany(a => one.Select(b => (a, b))))
            {
                Assert.Equal(Contradiction.None, portraits[a].ContradictsPerson(portraits[b]));
            }
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Adding_takes_as_long_for_the_last_article_as_for_the_first()
    {
        const int articles = 20_000, batch = 128;
        using QuoteStore store = _scene.Open();
        using SqliteConnection connection = StoreFile.Open(_scene.Path, create: false, TimeSpan.FromSeconds(1));
        using var writer = new IdentityWriter(connection);
        using var addArticle = new PreparedCommand(connection,
            "INSERT INTO article VALUES ($0, $1, NULL, NULL, '', '', '', 'en', 1, NULL, '[]', NULL, NULL, NULL, NULL, 4, 0, NULL, 0)", 2);
        using var addSpeaker = new PreparedCommand(connection, "INSERT INTO speaker VALUES ($0, $1, $2, $3, $4, 'person', 1, $5, $6, $7)", 8);
        var steps = new List<long>();
        long step = 0;
        // SQLite counts the steps of its machine, the same on every computer.
        const int every = 100;
        raw.sqlite3_progress_handler(connection.Handle, every, _ => Interlocked.Increment(ref step) > 0 ? 0 : 1, null);
        for (int first = 0; first < articles; first += batch)
        {
            step = 0;
            StoreFile.InTransaction(connection, () =>
            {
                writer.Restart();
                for (int i = first; i < Math.Min(articles, first + batch); i++)
                {
                    addArticle.Execute(i + 1, $"a{i}");
                    AddSpeakers(addSpeaker, writer, i);
                }

                writer.Finish();
            });
            steps.Add(step * every);
        }

        raw.sqlite3_progress_handler(connection.Handle, 0, null, null);
        long early = steps.Skip(10).Take(20).Sum(), late = steps.TakeLast(21).Take(20).Sum();
        Assert.True(late < early * 2, $"{early} steps for articles {10 * batch} to {30 * batch}, {late} for the last ones");
        Assert.Equal(4L * articles, Number(connection, "SELECT COUNT(*) FROM speaker"));
        // One name is in every article, of two people and nobody certain.
        const string brook = "FROM speaker WHERE folded = 'ada brook' AND identity_key";
        Assert.Equal(2L, Number(connection, $"SELECT COUNT(DISTINCT identity_key) {brook} > 0"));
        Assert.Equal(articles / 10, Number(connection, $"SELECT COUNT(*) {brook} < 0"));
    }

    /// <summary>Four speakers of an article: one whom all articles have, one of a thousand, a new one, and a bare surname.</summary>
    private static void AddSpeakers(PreparedCommand add, IdentityWriter writer, int number)
    {
        Told all = (number % 10) switch
        {
            0 => new Told("Ada Brook"),
            1 => new Told("Ada Brook", "baker", "Brook Mills"),
            _ => new Told("Ada Brook", "mayor", "Lund") { Behind = number % 3 == 0 ? ", 46," : "" },
        };
        string letters = Letters(number % 1000), rare = Letters(number);
        StoredArticle article = IdentityScene.Article($"a{number}", all, new Told($"Tom R{letters}", Titles[number / 1000 % 6]),
            new Told($"Ida H{rare}"), new Told("Brook", "mayor"));
        var portraits = new SpeakerPortraits(article);
        for (int i = 0; i < 4; i++)
        {
            long key = (number * 4L) + i + 1;
            ResultSpeaker speaker = article.Document.Speakers[i];
            SpeakerIdentity identity = writer.Add(key, portraits.Of(speaker));
            add.Execute(key, number + 1, speaker.Id, speaker.Name, PlainWords.Folded(speaker.Name), identity.Portrait, identity.Identity,
                identity.Alive);
        }
    }

    private static string Letters(int number) =>
        string.Concat(number.ToString("D5", CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')));

    private static string Sets(params Told[] speakers)
    {
        using var scene = new StoreScene();
        using QuoteStore store = scene.Open();
        store.Add([.. speakers.Select((told, i) => IdentityScene.Article(((char)('a' + i)).ToString(), told))]);
        return IdentityScene.Sets(store);
    }

    private static string Held(IEnumerable<StoredArticle[]> batches)
    {
        using var scene = new StoreScene();
        using QuoteStore store = scene.Open();
        foreach (StoredArticle[] batch in batches) store.Add(batch);
        using var connection = new SqliteConnection($"Data Source={scene.Path};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using SqliteCommand portraits = connection.CreateCommand();
        portraits.CommandText = "SELECT name_key, facts, alive, identity_key IS NULL FROM portrait ORDER BY name_key, facts";
        var lines = new List<string> { IdentityScene.Sets(store) };
        using SqliteDataReader rows = portraits.ExecuteReader();
        while (rows.Read()) lines.Add(string.Join('|', Enumerable.Range(0, 4).Select(i => rows.GetValue(i).ToString())));
        return string.Join('\n', lines);
    }

    private static Told Random(int seed)
    {
        T Of<T>(T[] values, int part) => values[seed / part % values.Length];
        return new Told(Of(Names, 1), Of(Titles, 7), Of(Organizations, 43))
        {
            Kind = Of(Names, 1) == "Lund Harbour" ? SpeakerKind.Organization : SpeakerKind.Person,
            Ids = Of(Identifiers, 311)?.Split(' '),
            Pronoun = (seed / 2003 % 5) switch { 0 => "She", _ => null },
            Behind = (seed / 10_007 % 6) switch { 0 => ", 46,", 1 => ", 21,", 2 => ", who died in 2012,", _ => "" },
            On = (seed / 70_001 % 5) switch { 0 => "2013", _ => null },
        };
    }

    private static string? Some(string text) => text.Length == 0 ? null : text;

    private static long Number(SqliteConnection connection, string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
