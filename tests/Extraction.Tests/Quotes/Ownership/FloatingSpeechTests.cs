using Extraction.Language;
using Extraction.Layout;
using Extraction.Models.English;
using Extraction.Quotes;

namespace Extraction.Tests.Quotes;

/// <summary>Quoted speech without a reporting clause of its own.</summary>
public sealed class FloatingSpeechTests
{
    private static readonly AttributionExtractor Extractor = new(EnglishModel.Instance);

    [Theory]
    [InlineData("Keller said the harbour was full.\n“Nobody listened to us for twenty years.”")]
    [InlineData("Keller believes the harbour is full.\n‘Nobody listened to us for twenty years.’")]
    [InlineData("Keller believes the harbour is full.\n'Nobody listened to us for twenty years.'")]
    public void A_paragraph_in_quotation_marks_goes_on_with_the_speaker_of_the_paragraph_before(string text)
    {
        IReadOnlyList<Attribution> found = Extract(text);
        Attribution last = found[^1];
        Assert.Equal(text[(text.IndexOf('\n') + 1)..], last.Content[0].Of(text));
        Assert.Equal("Keller", found[last.CarriedFrom!.Value].Source!.Value.Of(text));
        Assert.Empty(last.Cue);
    }

    [Theory]
    [InlineData("“The harbour is full,” Keller said.\n“Nobody listened to us for twenty years.”")]
    [InlineData("“The harbour is full,” Keller said.\n“No.”")]
    [InlineData("“The harbour is full,” Keller said, looking at the empty cranes. The wind rose.\n“No.”")]
    public void After_a_quotation_it_is_more_of_the_same_or_carried_over(string text)
    {
        IReadOnlyList<Attribution> found = Extract(text);
        Attribution last = Assert.Single(found, a => a.Content.Any(c => c.Of(text) == text[(text.IndexOf('\n') + 1)..]));
        Attribution owner = last.CarriedFrom is { } before ? found[before] : last;
        Assert.Equal("Keller", owner.Source!.Value.Of(text));
    }

    [Theory]
    [InlineData("“The harbour is full,” Keller said.\nThe cranes stood idle all spring.\n“Nobody listened to us for twenty years.”")]
    [InlineData("Keller said the harbour was full.\nThe cranes stood idle. “Nobody listened to us for twenty years.”")]
    [InlineData("Keller will say that the harbour is full.\n“Nobody listened to us for twenty years.”")]
    [InlineData("Keller said the harbour was full, citing the growing number of ships.\n“Nobody listened to us for twenty years.”")]
    public void Where_nobody_is_reported_between_whoever_was_reported_last_goes_on(string text)
    {
        IReadOnlyList<Attribution> found = Extract(text);
        Attribution last = found[^1];
        Assert.Equal("“Nobody listened to us for twenty years.”", Assert.Single(last.Content).Of(text));
        Assert.Equal("Keller", found[last.CarriedFrom!.Value].Source!.Value.Of(text));
        Assert.True(last.Score < found[last.CarriedFrom!.Value].Score);
    }

    [Theory]
    [InlineData("“The harbour is full,” Keller said.\nPeter Hale left with nothing. “Nobody told us that they had gone.”", "Peter Hale")]
    [InlineData("“The harbour is full,” Keller said.\nHis brother Peter Hale left with nothing. “Nobody told us that they had gone.”",
        "Peter Hale")]
    public void Whom_the_sentence_before_names_in_full_and_is_about_speaks(string text, string name)
    {
        Attribution last = Extract(text)[^1];
        Assert.Null(last.CarriedFrom);
        Assert.Equal(name, last.Source!.Value.Of(text));
    }

    [Fact]
    public void A_predicate_in_quotation_marks_amid_what_somebody_says_is_hers()
    {
        const string Text = "“The harbour is full,” Keller said.\nThe cranes are “no longer worth the money”.\n“We sold two,” Keller said.";
        IReadOnlyList<Attribution> found = Extract(Text);
        Attribution amid = Assert.Single(found, a => a.Content[0].Of(Text) == "“no longer worth the money”");
        Assert.Equal("Keller", found[amid.CarriedFrom!.Value].Source!.Value.Of(Text));
        Assert.DoesNotContain(Extract(Text[..Text.LastIndexOf('\n')]), a => a.Content[0].Of(Text) == "“no longer worth the money”");
    }

    [Fact]
    public void Beyond_eight_paragraphs_nobody_goes_on()
    {
        const string Text = "“The harbour is full,” Keller said.\nThe cranes stood idle.\nRain fell.\nThe wind rose.\n"
            + "The gulls left.\nThe quay was wet.\nNight fell.\nThe lamps went out.\nA dog barked.\n"
            + "“Nobody listened to us for twenty years.”";
        Assert.Null(Extract(Text)[^1].CarriedFrom);
    }

    [Theory]
    [InlineData("Rain fell on the quay all night.\n“Nobody came to help us in the end.”", "“Nobody came to help us in the end.”")]
    [InlineData("Rain fell on the quay all night. “Nobody came to help us in the end.”", "“Nobody came to help us in the end.”")]
    [InlineData("Keller did not say when the quay would open.\n“They never answer.”", "“They never answer.”")]
    public void Speech_of_which_the_text_does_not_tell_the_speaker_is_listed_without_one(string text, string content)
    {
        Attribution found = Extract(text)[^1];
        Assert.Equal(content, Assert.Single(found.Content).Of(text));
        Assert.Null(found.CarriedFrom);
        Assert.Null(found.Source);
        Assert.Equal(FloatingSpeech.Unowned, found.Score);
    }

    [Theory]
    [InlineData("The band played “The Long Road Home” on the quay.")]
    [InlineData("The old quay, a so-called “dead harbour”, was sold in May.")]
    [InlineData("The town has its own “floating market” and a “night bridge”.")]
    [InlineData("Martha \"Mimi\" Stein opened a shop on the quay.")]
    public void Titles_terms_and_nicknames_are_not_listed(string text) =>
        Assert.All(Extract(text), a => Assert.Equal(QuoteType.Indirect, a.Type));

    [Theory]
    [InlineData("\"The quay has no cranes. Half the ships lie idle.\n\"We will not sell it,\" owner Ada Brook said.\n\"We asked for a " +
        "plan. We got none.\n\"We asked again in May,\" union leader Petra Lowe told the hall.")]
    [InlineData("‘The quay has no cranes. Half the ships lie idle.\n‘We will not sell it,’ owner Ada Brook said.\n‘We asked for a plan. " +
        "We got none.\n‘We asked again in May,’ union leader Petra Lowe told the hall.")]
    [InlineData("'The quay has no cranes. Half the ships lie idle.\n'We will not sell it,' owner Ada Brook said.\n'We asked for a plan. " +
        "We got none.\n'We asked again in May,' union leader Petra Lowe told the hall.")]
    public void The_clause_in_the_last_paragraph_of_a_quotation_owns_all_its_paragraphs(string text)
    {
        IReadOnlyList<Attribution> found = Extract(text);
        Assert.Equal(["owner Ada Brook", "union leader Petra Lowe"], found.Select(a => a.Source!.Value.Of(text)));
        Assert.All(found, a => Assert.Equal(2, a.Content.Count));
        Assert.Equal(string.Concat(text.Split('\n')[2].Skip(1)), string.Concat(found[1].Content[0].Of(text).Skip(1)));
    }

    private static IReadOnlyList<Attribution> Extract(string text)
    {
        ArticleLayout layout = TestLanguage.LayoutOf(text);
        AnalyzedText analysed = TestLanguage.Analyze(text, layout);
        return Extractor.Extract(analysed, layout, TestLanguage.Quotations(text, layout), [], null);
    }
}
