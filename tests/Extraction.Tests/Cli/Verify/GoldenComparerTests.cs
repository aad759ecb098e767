using Extraction.Cli.Verify;
using Extraction.Output;
using Extraction.Quotes;
using Extraction.Speakers;
using Extraction.Tests.Output;

namespace Extraction.Tests.Cli.Verify;

public sealed class GoldenComparerTests
{
    private static readonly ResultDocument Ferry = Samples.Ferry();

    [Fact]
    public void A_result_is_the_same_as_itself() => Assert.Empty(GoldenComparer.Compare(Ferry, Samples.Ferry()));

    [Fact]
    public void Identifiers_have_no_meaning()
    {
        ResultDocument renamed = Ferry with
        {
            Speakers = [.. Ferry.Speakers.Select(s => s with { Id = "s9" + s.Id[1..] })],
            Quotes = [.. Ferry.Quotes.Select(q => q with { Id = "q7" + q.Id[1..], SpeakerId = "s9" + q.SpeakerId![1..], Parent = q.Parent
                is null ? null : "q7" + q.Parent[1..] })],
        };
        Assert.Empty(GoldenComparer.Compare(Ferry, renamed));
    }

    [Fact]
    public void Quotes_lost_and_added_are_told_with_their_speakers()
    {
        ResultDocument fewer = Ferry with { Quotes = [.. Ferry.Quotes.Skip(1)] };
        Difference lost = Assert.Single(GoldenComparer.Compare(Ferry, fewer));
        Assert.Equal(DifferenceKind.QuoteLost, lost.Kind);
        Assert.Equal(23, lost.Start);
        Assert.Equal("quote lost: [“The last boat sails at noon,”], Mara Ellison", lost.Message);
        Assert.Equal(DifferenceKind.QuoteAdded, Assert.Single(GoldenComparer.Compare(fewer, Ferry)).Kind);
    }

    [Fact]
    public void A_changed_speaker_is_told_by_name()
    {
        Difference difference = Assert.Single(GoldenComparer.Compare(Ferry, Change(0, q => q with { SpeakerId = "s3" })));
        Assert.Equal(DifferenceKind.SpeakerChanged, difference.Kind);
        Assert.Equal("[“The last boat sails at noon,”]: speaker changed from Mara Ellison to The council", difference.Message);
        Assert.Equal("Mara Ellison", difference.Expected);
        Assert.Equal("The council", difference.Actual);
        Assert.Equal(DifferenceKind.SpeakerChanged, Assert.Single(GoldenComparer.Compare(Ferry,
            Change(0, q => q with { SpeakerId = null }))).Kind);
    }

    [Fact]
    public void Changed_content_shows_the_words()
    {
        TextSlice slice = Ferry.Quotes[2].Content[0];
        ResultDocument shorter = Change(2, q => q with { Content = [new TextSlice(slice.Start + 4, slice.End, slice.Text[4..])] });
        Difference difference = Assert.Single(GoldenComparer.Compare(Ferry, shorter));
        Assert.Equal(DifferenceKind.ContentChanged, difference.Kind);
        Assert.Equal("content changed: [-The-] council believes the line …", difference.Message);
    }

    public static TheoryData<string> Changes => [.. ByName.Keys];

    private static readonly Dictionary<string, Func<ResultDocument>> ByName = new()
    {
        ["TypeChanged"] = () => Change(0, q => q with { Type = QuoteType.Mixed }),
        ["ActChanged"] = () => Change(0, q => q with { Act = QuoteAct.Mental }),
        ["CueChanged"] = () => Change(0, q => q with { Cue = [] }),
        ["SourceChanged"] = () => Change(0, q => q with { Source = null }),
        ["ResolutionChanged"] = () => Change(0, q => q with { Resolution = Resolution.NamePart }),
        ["DateChanged"] = () => Change(0, q => q with { Said = q.Said! with { Date = "2031-05-06" } }),
        ["CircumstancesChanged"] = () => Change(0, q => q with { Said = q.Said! with { Medium = null } }),
        ["RelayChanged"] = () => Change(3, q => q with { Parent = null }),
        ["ModalityChanged"] = () => Change(0, q => q with { Modality = Modality.Expected }),
        ["ParagraphChanged"] = () => Change(0, q => q with { Paragraph = 7 }),
        ["ConfidenceChanged"] = () => Change(0, q => q with { Confidence = 0.5 }),
        ["SpeakerDetailsChanged"] = () => Ferry with { Speakers = [Ferry.Speakers[0] with { Roles = [] }, .. Ferry.Speakers.Skip(1)] },
        ["TimeExpressionChanged"] = () => Ferry with { Dates = [] },
        ["WarningChanged"] = () => Ferry with { Warnings = [] },
        ["ArticleChanged"] = () => Ferry with { Article = Ferry.Article with { Published = null } },
        ["GeneratorChanged"] = () => Ferry with { Generator = Ferry.Generator with { Version = "9.9.9" } },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Every_field_counts(string kind) =>
        Assert.Equal(kind, Assert.Single(GoldenComparer.Compare(Ferry, ByName[kind]())).Kind.ToString());

    [Fact]
    public void Nested_and_neighbouring_quotes_pair_with_their_own()
    {
        // The third quote contains the fourth: each must find itself, not the other.
        ResultDocument reversed = Ferry with { Quotes = [.. Ferry.Quotes.Reverse()] };
        Assert.Empty(GoldenComparer.Compare(Ferry, reversed));
    }

    private static ResultDocument Change(int index, Func<ResultQuote, ResultQuote> change) =>
        Ferry with { Quotes = [.. Ferry.Quotes.Select((q, i) => i == index ? change(q) : q)] };
}
