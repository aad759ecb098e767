using Extraction.Quotes;
using Extraction.Speakers;
using Extraction.Store;
using Extraction.Store.Browse;
using Extraction.Store.Search;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Data.Sqlite;

namespace Extraction.Tests.Store;

public sealed class SearchTests : IDisposable
{
    private readonly StoreScene _scene = new();
    private readonly QuoteStore _store;

    public SearchTests()
    {
        _store = _scene.Open();
        _store.Add(
            StoreScene.Article("a", "2031-05-07",
                new Said("“The old ferry needs a new engine.”", "Renée Brûlé") { Organization = "Port Lund Authority", On = "2031-05-05" },
                new Said("“No comment.”", "Port Lund Council") { Kind = SpeakerKind.Organization, Confidence = 0.4 }),
            StoreScene.Article("b", "2031-06-01",
                new Said("that a new ferry was out of the question", "Tom Reed") { Type = QuoteType.Indirect, Alias = "the mayor" },
                new Said("“The engine will be old before the ferry is new.”", "Tom Reed") { On = "2031-05" }));
    }

    public void Dispose()
    {
        _store.Dispose();
        _scene.Dispose();
    }

    [Fact]
    public void Words_that_very_many_quotes_hold_bring_the_newest_first()
    {
        const int quotes = 100;
        _store.Add(StoreScene.Article("best", "2001-01-01", new Said("“Boats boats boats boats”", "Ida Holm")));
        Assert.Equal("best/q1", Ids(new QuoteQuery { Words = "boats" }));
        for (int batch = 0; batch * quotes <= QuoteFilter.MaxRanked; batch++)
        {
            string day = new DateOnly(2031, 1, 1).AddDays(-batch).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
            _store.Add(StoreScene.Article($"many-{batch}", day, [.. Enumerable.Range(0, quotes)
                .Select(i => new Said($"“boats {batch} {i}”", "Tom Reed"))]));
        }

        Assert.Equal("many-0/q1 many-0/q2", Ids(new QuoteQuery { Words = "boats", Limit = 2 }));
        Assert.Equal("many-1/q1", Ids(new QuoteQuery { Words = "boats", Limit = 1, Offset = quotes }));
        Assert.Equal("best/q1", Ids(new QuoteQuery { Words = "boats", Speaker = "holm" }));
        // With a word that so many hold, it is the speakers' quotes that are walked through, in the same order.
        using var connection = new SqliteConnection($"Data Source={_scene.Path};Pooling=False");
        connection.Open();
        string from = new QuoteFilter(connection, new QuoteQuery { Words = "boats", Speaker = "holm" }).From;
        Assert.Contains("INDEXED BY quote_of_speaker", from, StringComparison.Ordinal);
        Assert.Equal("many-0/q1 many-0/q2", Ids(new QuoteQuery { Words = "boats", Speaker = "reed", Limit = 2 }));
        Assert.Equal("many-1/q1", Ids(new QuoteQuery { Words = "boats", Speaker = "reed", Limit = 1, Offset = quotes }));
        Assert.Equal("best/q1", Ids(new QuoteQuery { Words = "boats", To = new DateOnly(2001, 1, 1) }));
        Facets facets = _store.Facets(new QuoteQuery { Words = "boats" });
        Assert.Equal((10_000, true), (facets.Total, facets.IsMore));
        Assert.Equal(["2031", "2030"], facets.Groups["year"].Select(y => y.Value).OrderDescending(StringComparer.Ordinal));
        (IReadOnlyList<FoundQuote> page, Facets same) = _store.SearchWithFacets(new QuoteQuery { Words = "boats", Limit = 2 });
        Assert.Equal(["many-0", "many-0"], page.Select(q => q.Article.Id));
        Assert.Equal((10_000, true), (same.Total, same.IsMore));
        // What was looked up for one search is none of the next.
        Assert.Equal("a/q1 b/q1 b/q2", Ids(new QuoteQuery { Words = "ferry" }));
        Facets one = _store.Facets(new QuoteQuery { Words = "boats", Speaker = "holm" });
        Assert.Equal((1, false), (one.Total, one.IsMore));
    }

    [Theory]
    [InlineData("ferry", "a/q1 b/q1 b/q2")]
    [InlineData("FERRY engine", "a/q1 b/q2")]
    [InlineData("\"new engine\"", "a/q1")]
    [InlineData("“new ferry”", "b/q1")]
    [InlineData("eng*", "a/q1 b/q2")]
    [InlineData("eng", "")]
    [InlineData("brule", "a/q1")]
    [InlineData("Lund Courier", "a/q1 b/q2")]
    public void Words_are_looked_for_in_quote_name_and_reporting_clause(string words, string expected) =>
        Assert.Equal(expected, Ids(new QuoteQuery { Words = words }));

    [Theory]
    [InlineData("ferry OR engine")]
    [InlineData("ferry NOT engine")]
    [InlineData("ferry NEAR engine")]
    [InlineData("text:ferry")]
    [InlineData("ferry AND")]
    public void Operators_are_words_like_others(string words) => Assert.Equal("", Ids(new QuoteQuery { Words = words }));

    [Theory]
    [InlineData("ferry ( )", "a/q1 b/q1 b/q2")]
    [InlineData("-ferry", "a/q1 b/q1 b/q2")]
    [InlineData("^ferry;", "a/q1 b/q1 b/q2")]
    [InlineData("{ferry}", "a/q1 b/q1 b/q2")]
    [InlineData("ferry \"", "a/q1 b/q1 b/q2")]
    [InlineData("ferry's", "")]
    [InlineData("'ferry'", "a/q1 b/q1 b/q2")]
    [InlineData("ferry\0engine", "")]
    public void Characters_have_no_power(string words, string expected) => Assert.Equal(expected, Ids(new QuoteQuery { Words = words }));

    [Fact]
    public void Nothing_that_can_be_typed_breaks_a_query() => Prop.ForAll<string>(words =>
    {
        if (words is null) return;
        try
        {
            _store.Search(new QuoteQuery { Words = words, Speaker = "x" + words, Organization = "y" + words, Limit = 3 });
        }
        catch (ArgumentException)
        {
            Assert.DoesNotContain(words.EnumerateRunes(), System.Text.Rune.IsLetterOrDigit);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Words_without_a_word_are_refused() =>
        Assert.Throws<ArgumentException>(() => _store.Search(new QuoteQuery { Words = "\" * - ?" }));

    [Theory]
    [InlineData("RENEE", "a/q1")]
    [InlineData("Reed, Tom", "b/q1 b/q2")]
    [InlineData("mayor", "b/q1 b/q2")]
    [InlineData("Tom Brule", "")]
    public void Speakers_are_found_by_any_of_their_names(string speaker, string expected) =>
        Assert.Equal(expected, Ids(new QuoteQuery { Speaker = speaker }));

    [Fact]
    public void Organizations_are_those_of_roles_and_those_that_speak()
    {
        Assert.Equal("a/q1 a/q2", Ids(new QuoteQuery { Organization = "port lund" }));
        Assert.Equal("a/q1", Ids(new QuoteQuery { Organization = "authority" }));
    }

    [Theory]
    [InlineData("2031-05-06", null, "a/q2 b/q1 b/q2")]
    [InlineData(null, "2031-05-05", "a/q1 b/q2")]
    [InlineData("2031-06-01", "2031-06-01", "b/q1")]
    [InlineData("2031-05-20", "2031-05-25", "b/q2")]
    public void Dates_are_those_of_the_utterance_or_else_of_the_article(string? from, string? to, string expected) =>
        Assert.Equal(expected, Ids(new QuoteQuery { From = Day(from), To = Day(to) }));

    [Fact]
    public void Type_confidence_and_limit_narrow_the_result()
    {
        Assert.Equal("b/q1", Ids(new QuoteQuery { Type = QuoteType.Indirect }));
        Assert.Equal("a/q1 b/q1 b/q2", Ids(new QuoteQuery { MinConfidence = 0.5 }));
        Assert.Single(_store.Search(new QuoteQuery { Limit = 1 }));
    }

    [Fact]
    public void The_best_match_comes_first_and_without_words_the_newest()
    {
        _store.Add(StoreScene.Article("c", "2031-07-01", new Said("“Ferry, ferry, ferry!”", "Ada Brook"),
            new Said("“The quay is wet today.”", "Ferry Brook")));
        Assert.Equal("c/q1", Id(_store.Search(new QuoteQuery { Words = "ferry" })[0]));
        Assert.Equal(["c/q1", "c/q2", "b/q1"], _store.Search(new QuoteQuery { Limit = 3 }).Select(Id));
    }

    private static DateOnly? Day(string? day) =>
        day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static string Id(FoundQuote quote) => quote.Article.Id + "/" + quote.Id;

    private string Ids(QuoteQuery query) => string.Join(' ', _store.Search(query).Select(Id).Order(StringComparer.Ordinal));
}
