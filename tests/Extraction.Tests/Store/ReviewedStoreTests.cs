using System.Text.Json;
using Extraction.Output.Review;
using Extraction.Store;
using Extraction.Store.Browse;
using Extraction.Store.Review;
using Extraction.Store.Search;
using Extraction.Store.Writing;

namespace Extraction.Tests.Store;

/// <summary>What a store tells of articles and speakers, and of what a person decided.</summary>
public sealed class ReviewedStoreTests : IDisposable
{
    private readonly StoreScene _scene = new();

    private static readonly StoredArticle Mill = StoreScene.Article(
        "mill", "2031-05-07",
        new Said("“The mill will open again in May”", "Ada Brook") { Organization = "Brook Mills" },
        new Said("“Nobody was asked about it at all”", "Tom Reed") { Confidence = 0.4 });

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Articles_come_back_with_their_text_and_can_be_removed()
    {
        using QuoteStore store = _scene.Open();
        store.Add(Mill, StoreScene.Article("rain", new Said("“It rained again on the hills”", "Ada Brook")));
        StoredArticle found = store.Find("mill")!;
        Assert.Equal(Mill.Text, found.Text);
        Assert.Equal(Mill.Document.Quotes, found.Document.Quotes, (a, b) => a.Content.SequenceEqual(b.Content) && a.Id == b.Id);
        Assert.Equal(["rain", "mill"], store.Articles(null, false, 10, 0).Items.Select(a => a.Id));
        Assert.Equal("mill", Assert.Single(store.Articles("about MILL", false, 10, 0).Items).Id);
        Assert.Empty(store.Articles("100%", false, 10, 0).Items);
        Assert.Equal([("Ada Brook", 2, 2), ("Tom Reed", 1, 1)],
            store.Speakers(null, 10, 0).Items.Select(s => (s.Name, s.Quotes, s.Articles)));
        (ListedSpeaker speaker, IReadOnlyList<DatedRole> roles) = store.Speaker("ada brook")!.Value;
        Assert.Equal((2, new DatedRole("head", "Brook Mills", "2031-05-07", "2031-05-07", 1)), (speaker.Quotes, Assert.Single(roles)));
        Assert.True(store.Remove("mill"));
        Assert.False(store.Remove("mill"));
        Assert.Null(store.Find("mill"));
        Assert.Empty(store.Search(new QuoteQuery { Speaker = "reed" }));
    }

    [Fact]
    public void A_decision_shows_in_search_and_lists_and_outlives_a_new_extraction()
    {
        using QuoteStore store = _scene.Open();
        store.Add(Mill);
        Assert.Equal(new DecisionOutcome(DecisionStatus.Kept, 1), store.Decide("mill", "q1", Decide("q1", Verdict.Corrected, """{"speaker":"Ida Holm","role":"owner","date":"2031-05-06"}"""), 0));
        Assert.Equal(new DecisionOutcome(DecisionStatus.Conflict, 1), store.Decide("mill", "q1", Decide("q1", Verdict.Rejected), 0));
        Assert.Equal(new DecisionOutcome(DecisionStatus.NoArticle, 0), store.Decide("none", "q1", Decide("q1", Verdict.Rejected), 0));
        store.Decide("mill", "q2", Decide("q2", Verdict.Rejected), null);
        for (int round = 0; round < 2; round++)
        {
            FoundQuote quote = Assert.Single(store.Search(new QuoteQuery { Speaker = "holm" }));
            Assert.Equal(("corrected", 1.0, "2031-05-06", "owner"),
                (quote.Review, quote.Confidence, quote.SaidDate, quote.Speaker!.Roles[0].Title));
            Assert.Empty(store.Search(new QuoteQuery { Words = "asked", HideRejected = true }));
            Assert.Equal("rejected", Assert.Single(store.Search(new QuoteQuery { Review = "rejected" })).Review);
            Assert.Equal(2, Assert.Single(store.Articles(null, false, 10, 0).Items).Decided);
            Assert.Empty(store.Articles(null, undecided: true, 10, 0).Items);
            Assert.Equal(["Ida Holm"], store.Speakers(null, 10, 0).Items.Select(s => s.Name));
            // Extracted again, by another model that numbers its quotes otherwise.
            store.Add(Mill with { Document = Mill.Document with { Quotes =
                [.. Mill.Document.Quotes.Select(q => q with { Id = "q"
                + (int.Parse(q.Id[1..], System.Globalization.CultureInfo.InvariantCulture) + 5) })] } });
        }

        Assert.Equal(DecisionStatus.Kept, store.Decide("mill", "q2", null, 1).Status);
        Assert.Equal("open", Assert.Single(store.Search(new QuoteQuery { Words = "asked" })).Review);
        Assert.Equal(1, Assert.Single(store.Articles(null, false, 10, 0).Items).Decided);
    }

    [Fact]
    public void A_decision_that_does_not_fit_changes_nothing()
    {
        using QuoteStore store = _scene.Open();
        store.Add(Mill);
        Assert.Throws<DecisionException>(() => store.Decide("mill", "q1", Decide("q1", Verdict.Corrected, """{"content":[{"start":0,"end":9000}]}"""), 0));
        Assert.Throws<DecisionException>(() => store.Decide("mill", "q1", Decide("q1", Verdict.Confirmed) with { Sha256 = "other" }, 0));
        Assert.Empty(store.Decisions("mill"));
        Assert.All(store.Search(new QuoteQuery()), q => Assert.Equal("open", q.Review));
    }

    [Fact]
    public void Facets_count_what_the_search_finds()
    {
        using QuoteStore store = _scene.Open();
        store.Add(Mill, StoreScene.Article("rain", "2030-01-01",
            new Said("It will rain", "Ada Brook") { Type = Extraction.Quotes.QuoteType.Indirect, Confidence = 0.9 }));
        Facets all = store.Facets(new QuoteQuery());
        Assert.Equal((3, false), (all.Total, all.IsMore));
        Assert.Equal([new FacetValue("direct", 2), new FacetValue("indirect", 1)], all.Groups["type"]);
        Assert.Equal([new FacetValue("2031", 2), new FacetValue("2030", 1)], all.Groups["year"]);
        Assert.Equal([new FacetValue("Ada Brook", 2), new FacetValue("Tom Reed", 1)], all.Groups["speaker"]);
        Facets words = store.Facets(new QuoteQuery { Words = "mill" });
        Assert.Equal(new FacetValue("Brook Mills", 1), Assert.Single(words.Groups["organization"]));
    }

    private static Decision Decide(string id, Verdict verdict, string? corrected = null) => new()
    {
        Article = "mill",
        Sha256 = Mill.Document.Article.Sha256,
        Quote = id,
        Content = [.. Mill.Document.Quotes.Single(q => q.Id == id).Content.Select(c => new Place(c.Start, c.End))],
        Verdict = verdict,
        Corrected = corrected is null ? null : JsonElement.Parse(corrected),
    };
}
