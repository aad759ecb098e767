using Extraction.Quotes;
using Extraction.Speakers;
using Extraction.Store;
using Extraction.Store.Search;
using Extraction.Store.Statements;

namespace Extraction.Tests.Store;

public sealed class StatementTests : IDisposable
{
    private const string Brook = "Ada Brook", Reed = "Tom Reed";

    private readonly StoreScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData("“We will reopen the mill in May.”", "\"we will re-open the mill in May\"", true)]
    [InlineData("“We will open the mill in May,”", "“WE WILL OPEN THE MILL IN MAY!”", true)]
    [InlineData("“We don’t want the U.S. grain here.”", "\"We don't want the US grain here\"", true)]
    [InlineData("“We will open the mill … in May, whatever it costs.”",
        "“We will open the mill and the bakery and the old granary in May, whatever it costs.”", true)]
    [InlineData("“We will open [the mill] in May and sell bread to everyone.”", "“We will open it in May and sell bread to everyone.”",
        true)]
    [InlineData("“We will open the mill in May and sell bread to everyone.”",
        "“I tell you that we will open the mill in May and sell bread to everyone. Nobody will go hungry.”", true)]
    [InlineData("“We will open the mill in May.”", "“We will open the mill in June.”", false)]
    [InlineData("“I did say that the mill was closed for good.”", "“I did not say that the mill was closed for good.”", false)]
    public void One_statement_in_two_articles_is_linked_and_different_words_are_told(string first, string second, bool sameWords)
    {
        Statement statement = Assert.Single(Statements(new Said(first, Brook), new Said(second, Brook)));
        Assert.Equal(2, statement.Articles);
        Assert.Equal(!sameWords, statement.DiffersInWording);
        Assert.False(statement.DiffersInSpeaker || statement.DiffersInDate);
    }

    [Theory]
    [InlineData("“We will open the mill in May.”", "“They would rather close the bridge than the mill.”")]
    [InlineData("“At the end of the day,”",
        "“At the end of the day what counts is whether the harbour has water and the boats come home.”")]
    [InlineData("“We will see.”", "“We will see it.”")]
    public void Other_statements_are_not_linked(string first, string second) =>
        Assert.Empty(Statements(new Said(first, Brook), new Said(second, Brook)));

    [Fact]
    public void The_words_that_differ_are_shown()
    {
        Statement statement = Assert.Single(Statements(
            new Said("“We will open the mill in May, whatever it costs.”", Brook),
                new Said("“We will open the mine in May, whatever that costs.”", Brook)));
        Assert.Equal("we will open the [-mine-] {+mill+} in may whatever [-that-] {+it+} costs", statement.Wordings[1].Changes);
    }

    [Fact]
    public void Few_words_are_one_statement_only_when_exact_and_of_one_speaker()
    {
        Assert.Single(Statements(new Said("“Never again!”", Brook), new Said("“Never again,”", Brook)));
        Assert.Empty(Statements(new Said("“Never again!”", Brook), new Said("“Never again,”", Reed)));
        Assert.Empty(Statements(new Said("“Never again!”", null), new Said("“Never again,”", null)));
    }

    [Theory]
    [InlineData("Ada Brook", SpeakerKind.Person, "Tom Reed", SpeakerKind.Person, true)]
    [InlineData("Ada Brook", SpeakerKind.Person, "Brook", SpeakerKind.Person, false)]
    [InlineData("Renée Brûlé", SpeakerKind.Person, "Renee Brule", SpeakerKind.Person, false)]
    [InlineData("Ada Brook", SpeakerKind.Person, "a spokesman", SpeakerKind.Anonymous, false)]
    [InlineData("Ada Brook", SpeakerKind.Person, "The Lund Mill", SpeakerKind.Organization, false)]
    [InlineData("Ada Brook", SpeakerKind.Person, "Lund Council", SpeakerKind.Organization, true)]
    [InlineData("Ada Brook", SpeakerKind.Person, null, SpeakerKind.Person, false)]
    public void Different_speakers_are_told(string first, SpeakerKind firstKind, string? second, SpeakerKind secondKind, bool differ)
    {
        const string words = "“We will open the mill in May.”";
        Statement statement = Assert.Single(Statements(
            new Said(words, first) { Kind = firstKind, Organization = "Lund Mill" }, new Said(words, second) { Kind = secondKind }));
        Assert.Equal(differ, statement.DiffersInSpeaker);
    }

    [Theory]
    [InlineData("2031-05-05", "2031-05-06", true)]
    [InlineData("2031-05-05", "2031-05", false)]
    [InlineData("2031-W19", "2031-05-05", false)]
    [InlineData("2031-W20", "2031-05-05", true)]
    [InlineData("2031-05-05", null, false)]
    public void Different_dates_are_told(string? first, string? second, bool differ)
    {
        const string words = "“We will open the mill in May.”";
        Assert.Equal(differ, Assert.Single(Statements(new Said(words, Brook) { On = first },
            new Said(words, Brook) { On = second })).DiffersInDate);
    }

    [Fact]
    public void Only_quoted_words_count()
    {
        const string direct = "“a mill that nobody will ever want to buy from us”";
        Assert.Empty(Statements(new Said(direct, Brook),
            new Said("that it was a mill that nobody will ever want to buy from us", Brook) { Type = QuoteType.Indirect }));
        Assert.Single(Statements(new Said(direct, Brook),
            new Said("that it was “a mill that nobody will ever want to buy from us,” and cheap", Brook) { Type = QuoteType.Mixed }));
        Assert.Single(Statements(new Said(direct, Brook),
            new Said("a mill that nobody will ever want to buy from us” and cheap", Brook) { Type = QuoteType.Mixed }));
    }

    [Fact]
    public void What_a_quote_relays_is_not_its_own()
    {
        const string words = "“a mill that nobody will ever want to buy from us”";
        using QuoteStore store = _scene.Open();
        var relayed = StoreScene.Article("b", new Said($"that Brook called it {words}", Reed) { Type = QuoteType.Mixed });
        var outer = relayed.Document.Quotes[0];
        int start = outer.Content[0].Text.IndexOf('“', StringComparison.Ordinal);
        var inner = outer with { Id = "q2", Parent = "q1", Type = QuoteType.Direct, SpeakerId = null, Content =
            [new(start, start + words.Length, words)] };
        store.Add(StoreScene.Article("a", new Said(words, Brook)),
            relayed with { Document = relayed.Document with { Quotes = [outer, inner] } });
        Assert.Equal(["q1", "q2"], Assert.Single(store.Statements(new StatementQuery())).Reference.Quotes.Select(q => q.Id));
        Assert.False(store.Statements(new StatementQuery())[0].DiffersInSpeaker);
    }

    [Fact]
    public void Statements_are_filtered_ordered_and_limited()
    {
        using QuoteStore store = _scene.Open();
        const string mill = "“We will open the mill in May.”", ferry = "“The ferry has made its last trip.”", wet =
            "“The quay is wet again this morning.”";
        store.Add(
            StoreScene.Article("a", new Said(mill, Brook), new Said(ferry, Reed), new Said(wet, Brook)),
            StoreScene.Article("b", new Said(mill, Reed), new Said(ferry, Reed)),
            StoreScene.Article("c", new Said(ferry, Reed), new Said(wet, Brook)));
        Assert.Equal([3, 2, 2], store.Statements(new StatementQuery()).Select(s => s.Articles));
        Assert.Equal(3, Assert.Single(store.Statements(new StatementQuery { MinArticles = 3 })).Articles);
        Assert.Equal(mill, Assert.Single(store.Statements(new StatementQuery { OnlyDiffering = true })).Reference.Quotes[0].Text);
        Assert.Equal(wet, Assert.Single(store.Statements(new StatementQuery { Quotes =
            new QuoteQuery { Words = "quay" } })).Reference.Quotes[0].Text);
        Assert.Equal(ferry, Assert.Single(store.Statements(new StatementQuery { Limit = 1 })).Reference.Quotes[0].Text);
        Assert.Equal([2, 1, 1], store.Search(new QuoteQuery()).Where(q => q.Article.Id == "a").OrderByDescending(q => q.OtherArticles)
            .Select(q => q.OtherArticles));
    }

    private IReadOnlyList<Statement> Statements(params Said[] oneAnArticle)
    {
        using var scene = new StoreScene();
        using QuoteStore store = scene.Open();
        store.Add([.. oneAnArticle.Select((quote, i) => StoreScene.Article($"a{i}", quote))]);
        IReadOnlyList<Statement> statements = store.Statements(new StatementQuery());

        // The other order gives the same.
        using var other = new StoreScene();
        using QuoteStore backwards = other.Open();
        for (int i = oneAnArticle.Length - 1; i >= 0; i--) backwards.Add(StoreScene.Article($"a{i}", oneAnArticle[i]));
        Assert.Equal(statements.Select(Text), backwards.Statements(new StatementQuery()).Select(Text));
        return statements;

        static string Text(Statement s) => string.Join('\n',
            s.Wordings.Select(w => $"{w.Words} {w.Changes} {string.Join(' ', w.Quotes.Select(q => q.Article.Id))}"));
    }
}
