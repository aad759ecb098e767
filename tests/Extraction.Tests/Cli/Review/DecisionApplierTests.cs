using System.Text;
using System.Text.Json;
using Extraction.Output;
using Extraction.Output.Review;
using Extraction.Quotes;
using Extraction.Speakers;
using Extraction.Tests.Output;

namespace Extraction.Tests.Cli.Review;

public sealed class DecisionApplierTests
{
    private static readonly ResultDocument Ferry = Samples.Ferry();

    [Fact]
    public void What_is_confirmed_stays_as_it_is_and_is_sure()
    {
        ResultDocument result = Apply(Decide("q1", "confirmed", by: "Ida Holm", note: "on tape"));
        Assert.Equal(new ResultReview("Ida Holm", "2031-05-07T10:00:00Z", Verdict.Confirmed, "on tape"), result.Quotes[0].Review);
        Assert.Equal(1, result.Quotes[0].Confidence);
        ResultDocument before = result with { Quotes =
            [.. result.Quotes.Select((q, i) => q with { Review = null, Confidence = Ferry.Quotes[i].Confidence })] };
        Assert.Equal(ResultJson.ToIndentedBytes(Ferry), ResultJson.ToIndentedBytes(before));
        Assert.Empty(OutputSchemaTests.Load().Validate(JsonElement.Parse(ResultJson.ToIndentedBytes(result))));
    }

    [Fact]
    public void A_draft_changes_nothing() =>
        Assert.Equal(ResultJson.ToIndentedBytes(Ferry), ResultJson.ToIndentedBytes(Apply(Decide("q1", "draft", """{"speaker":"The council"}"""))));

    [Fact]
    public void A_missed_quote_is_added_with_all_that_is_known_of_it()
    {
        const string corrected = """{"content":[{"start":24,"end":28}],"speaker":"Ida Holm","role":"editor","organization":"Lund Courier","date":"2031-05","medium":"telephone","recipient":"the council","cue":[{"start":29,"end":33}],"source":[{"start":34,"end":39}],"type":"indirect"}""";
        string decision =
            $"{{\"article\":\"ferry\",\"sha256\":\"{Ferry.Article.Sha256}\",\"quote\":\"+1\",\"decision\":\"added\",\"corrected\":{corrected}}}";
        ResultDocument result = Apply(decision);
        ResultQuote quote = Assert.Single(result.Quotes, q => q.Review is not null);
        Assert.Equal(5, result.Quotes.Count);
        Assert.Equal(["q1", "q2", "q3", "q4", "q5"], result.Quotes.Select(q => q.Id));
        Assert.Equal(Verdict.Added, quote.Review!.Decision);
        ResultSpeaker speaker = result.Speakers.Single(s => s.Id == quote.SpeakerId);
        Assert.Equal(("Ida Holm", "editor", "Lund Courier"), (speaker.Name, speaker.Roles[0].Title, speaker.Roles[0].Organization));
        Assert.Equal(("2031-05", "telephone", "the council"), (quote.Said!.Date, quote.Said.Medium, quote.Said.Recipient));
        Assert.Equal((24, 29, 34), (quote.Content[0].Start, quote.Cue[0].Start, quote.Source!.Start));
        Assert.Empty(OutputSchemaTests.Load().Validate(JsonElement.Parse(ResultJson.ToIndentedBytes(result))));
        ResultCheck.Alone(result);
        ResultCheck.Against(result, Samples.FerryText);
    }

    [Fact]
    public void A_decision_finds_its_quote_by_what_was_quoted() =>
        Assert.Equal(Verdict.Confirmed, Apply(Decide("q1", "confirmed")
            .Replace("\"quote\":\"q1\"", "\"quote\":\"q7\"", StringComparison.Ordinal)).Quotes[0].Review!.Decision);

    [Fact]
    public void A_rejected_quote_goes_and_the_rest_is_numbered_anew()
    {
        ResultDocument result = Apply(Decide("q3", "rejected"));
        Assert.Equal(["q1", "q2", "q3"], result.Quotes.Select(q => q.Id));
        Assert.Equal(["Mara Ellison", "The council"], result.Speakers.Select(s => s.Name));
        Assert.Equal(["s1", "s2"], result.Speakers.Select(s => s.Id));
        Assert.Equal("s2", result.Quotes[2].SpeakerId);
        Assert.Null(result.Quotes[2].Parent);
    }

    [Fact]
    public void Speaker_type_act_date_and_content_can_be_corrected()
    {
        ResultDocument result = Apply(Decide("q1", "corrected", """{"speaker":"The council","type":"mixed","act":"mental","date":"2031-05-06","content":[{"start":24,"end":52}]}"""));
        ResultQuote quote = result.Quotes[0];
        Assert.Equal("The council", result.Speakers.Single(s => s.Id == quote.SpeakerId).Name);
        Assert.Equal((QuoteType.Mixed, QuoteAct.Mental, "2031-05-06"), (quote.Type, quote.Act, quote.Said!.Date));
        Assert.Equal(new TextSlice(24, 52, "The last boat sails at noon,"), Assert.Single(quote.Content));
        Assert.Empty(OutputSchemaTests.Load().Validate(JsonElement.Parse(ResultJson.ToIndentedBytes(result))));
    }

    [Fact]
    public void A_new_speaker_is_added_with_its_first_mention_and_an_unknown_one_is_null()
    {
        ResultDocument result = Apply(
            Decide("q1", "corrected", """{"speaker":"Lund Courier","kind":"organization"}"""),
            Decide("q2", "corrected", """{"speaker":null}"""));
        ResultSpeaker added = result.Speakers.Single(s => s.Name == "Lund Courier");
        Assert.Equal(SpeakerKind.Organization, added.Kind);
        Assert.Equal("Lund Courier", Assert.Single(added.Mentions).Text);
        Assert.Null(result.Quotes[1].SpeakerId);
        Assert.Equal(Resolution.None, result.Quotes[1].Resolution);
    }

    [Fact]
    public void A_date_can_be_taken_away()
    {
        ResultQuote quote = Apply(Decide("q1", "corrected", """{"date":null}""")).Quotes[0];
        Assert.Null(quote.Said!.Date);
        Assert.Equal("radio interview", quote.Said.Medium);
    }

    [Theory]
    [InlineData("\"sha256\":\"", "\"sha256\":\"0")]
    [InlineData("\"content\":[{\"start\"", "\"content\":[{\"start\":0,\"end\":3},{\"start\"")]
    [InlineData("\"end\":28}]}", "\"end\":2800}]}")]
    public void A_decision_about_something_else_is_refused(string before, string after)
    {
        string json = Decide("q1", "corrected", """{"content": [{"start":24,"end":28}]}""").Replace(before, after, StringComparison.Ordinal);
        Assert.Throws<DecisionException>(() => Apply(json));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"schemaVersion":"1.0","kind":"something else","decisions":[]}""")]
    public void Another_file_is_refused(string json) =>
        Assert.Throws<JsonException>(() => DecisionFile.Parse(Encoding.UTF8.GetBytes(json)));

    private static string Decide(string id, string decision, string? corrected = null, string? by = null, string? note = null)
    {
        string who = by is null ? "" : $",\"by\":\"{by}\",\"at\":\"2031-05-07T10:00:00Z\",\"note\":\"{note}\"";
        string content = string.Join(',', Ferry.Quotes.Single(q => q.Id == id).Content.Select(c =>
            $"{{\"start\":{c.Start},\"end\":{c.End}}}"));
        string correction = corrected is null ? "" : $",\"corrected\":{corrected}";
        return $"{{\"article\":\"ferry\",\"sha256\":\"{Ferry.Article.Sha256}\",\"quote\":\"{id}\",\"content\":[{content}],\"decision\":\"{decision}\"{correction}{who}}}";
    }

    private static ResultDocument Apply(params string[] decisions)
    {
        DecisionFile file =
            DecisionFile.Parse(Encoding.UTF8.GetBytes($"{{\"schemaVersion\":\"1.0\",\"kind\":\"extraction-decisions\",\"decisions\":[{string.Join(',', decisions)}]}}"));
        return DecisionApplier.Apply(Ferry, Samples.FerryText, file.Decisions);
    }
}
