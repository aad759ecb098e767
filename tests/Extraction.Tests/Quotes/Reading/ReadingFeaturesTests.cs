using Extraction.Language;
using Extraction.Models;
using Extraction.Quotes;
using Extraction.Quotes.Reading;

namespace Extraction.Tests.Quotes.Reading;

/// <summary>How what was read in an article becomes features: in buckets. Readings are made by hand, names made up.</summary>
public sealed class ReadingFeaturesTests
{
    private const string Sentence = "[Brook/NNP/said/nsubj]PER said=say/VBD/root loudly/RB/said/advmod it/PRP/rained/expl "
        + "rained=rain/VBD/said/ccomp .";

    /// <summary>Buckets of probabilities: sure, one of two, next to impossible.</summary>
    private const ulong Sure = 1, Half = 5, Never = 15;

    /// <summary>Buckets of logits for decisions: none, a logit, as many as there may be, as few.</summary>
    private const ulong Even = 12, OneLogit = 14, Most = 23, Fewest = 1;

    /// <summary>Coarse buckets of logits.</summary>
    private const ulong CoarselyNo = 1, CoarselyEven = 4, CoarselyYes = 7;

    private const int Unit = CueReading.Unit, Far = 100 * CueReading.Unit;

    private readonly AttributionSketch _sketch = AttributionSketch.ByHand(Sentence);

    private int Brook => _sketch.At("Brook");

    private int Said => _sketch.At("said");

    private int Loudly => _sketch.At("loudly");

    private int It => _sketch.At("it");

    private int Rained => _sketch.At("rained");

    private HandMadeReading Reading => new(_sketch.Context);

    [Fact]
    public void A_token_is_a_cue_as_far_as_its_logit_says()
    {
        WrittenFeatures said = Of(Reading.With(TokenScore.IsCue, Said, Unit).With(TokenScore.InContent, Said, -Far)
            .With(TokenScore.IsReport, Said, -Far), (c, f) => ReadingFeatures.AddCue(c, Said, wordTag: 7, tag: 9, f));
        Assert.True(said.Has(ReadingTemplate.Cue, OneLogit));
        Assert.True(said.Has(ReadingTemplate.CueTag, OneLogit, 9));
        Assert.True(said.Has(ReadingTemplate.CueWordTag, OneLogit, 7));
        Assert.True(said.Has(ReadingTemplate.CueContent, OneLogit, CoarselyNo));
        Assert.True(said.Has(ReadingTemplate.CueRelation, OneLogit, (ulong)DependencyRelation.Root));
        Assert.True(said.Has(ReadingTemplate.ReportCue, Fewest, OneLogit));
        Assert.True(Of(Reading.With(TokenScore.IsCue, Said, Far), (c, f) => ReadingFeatures.AddCue(c, Said, 7, 9, f))
            .Has(ReadingTemplate.Cue, Most));
    }

    [Fact]
    public void A_cue_grows_by_what_its_end_is_likelier_to_be()
    {
        WrittenFeatures on = Extent(Reading.Choose(CueScore.CueLast, Loudly), right: true);
        Assert.True(on.Has(ExtentReadingTemplate.Margin + ReadingFeatures.ToRight, Most));
        Assert.True(on.Has(ExtentReadingTemplate.ShareBest + ReadingFeatures.ToRight, Never, Sure));
        WrittenFeatures even = Extent(Reading.Choose(CueScore.CueLast, Said, Loudly), right: true);
        Assert.True(even.Has(ExtentReadingTemplate.MarginNextShare + ReadingFeatures.ToRight, Even, Half));
        Assert.True(Extent(Reading.Choose(CueScore.CueLast, Said), right: true)
            .Has(ExtentReadingTemplate.Margin + ReadingFeatures.ToRight, Fewest));
    }

    [Fact]
    public void A_cue_grows_to_the_left_by_what_its_beginning_is_likelier_to_be()
    {
        HandMadeReading reading = Reading.Choose(CueScore.CueLast, Said).Choose(CueScore.CueFirst, Brook);
        WrittenFeatures left = Extent(reading, right: false);
        Assert.True(left.Has(ExtentReadingTemplate.Margin + ReadingFeatures.ToLeft, Most));
        Assert.False(left.Overlaps(Extent(reading, right: true)));
    }

    [Fact]
    public void The_cue_itself_stands_for_no_source()
    {
        Assert.True(None(Reading.Choose(CueScore.SourceFirst, Said).Choose(CueScore.SourceLast, Said))
            .Has(ReadingTemplate.NoSource, Sure));
        WrittenFeatures none = None(Reading.Choose(CueScore.SourceFirst, Brook).Choose(CueScore.SourceLast, Brook));
        Assert.True(none.Has(ReadingTemplate.NoSource, Never));
        Assert.True(none.Has(ReadingTemplate.NoSourceCue, Never, FeatureHash.OfLower("say")));

        WrittenFeatures None(HandMadeReading reading) => Of(reading, (c, f) => ReadingFeatures.AddNoSource(c, Said, f));
    }

    [Fact]
    public void A_source_is_as_likely_as_its_edges_and_its_least_likely_token()
    {
        HandMadeReading reading = Reading.Choose(CueScore.SourceFirst, Brook).Choose(CueScore.SourceLast, Brook, Loudly)
            .With(CueScore.InSource, Brook, Far).With(CueScore.InSource, Said, -Far).With(CueScore.InSource, Loudly, Far);
        WrittenFeatures brook = Source(Brook, Brook), all = Source(Brook, Loudly);
        Assert.True(brook.Has(ReadingTemplate.SourceBeginsEnds, Sure, Half));
        Assert.True(brook.Has(ReadingTemplate.SourcePath, 4, 3)); // Half of the one logarithm and half of the other.
        Assert.True(brook.Has(ReadingTemplate.SourceEndsCut, Half, 2));
        Assert.True(brook.Has(ReadingTemplate.SourceInside, CoarselyYes));
        Assert.True(all.Has(ReadingTemplate.SourceInside, CoarselyNo));
        Assert.True(all.Has(ReadingTemplate.SourceEndsTags, Half, (ulong)PennTag.RB, (ulong)PennTag.PRP));

        WrittenFeatures Source(int first, int last) =>
            Of(reading, (c, f) => ReadingFeatures.AddSource(c, Said, first, last, path: 3, cut: 2, f));
    }

    [Fact]
    public void Content_begins_where_the_reading_turns_to_it()
    {
        HandMadeReading reading = Reading.Choose(CueScore.ContentFirst, It, Rained).With(CueScore.InContent, Loudly, -Far)
            .With(CueScore.InContent, It, Far);
        WrittenFeatures it = Start(It, FragmentCopies.First);
        Assert.True(it.Has(ContentReadingTemplate.Start, Half));
        Assert.True(it.Has(ContentReadingTemplate.StartTurn, (CoarselyNo * 16) + CoarselyYes));
        Assert.True(it.Has(ContentReadingTemplate.StartWord, Half, FeatureHash.OfLower("it")));
        Assert.True(Start(Loudly, FragmentCopies.First).Has(ContentReadingTemplate.StartPlace, Never, 2));
        Assert.True(Start(0, FragmentCopies.First).Has(ContentReadingTemplate.StartTurn, (CoarselyEven * 16) + CoarselyEven));
        Assert.False(it.Overlaps(Start(It, FragmentCopies.Second)));

        WrittenFeatures Start(int token, int copy) =>
            Of(reading, (c, f) => ReadingFeatures.AddStart(c, Said, token, place: 2, mark: 0, copy, f));
    }

    [Fact]
    public void Content_ends_where_the_reading_turns_from_it()
    {
        HandMadeReading reading = Reading.Choose(CueScore.ContentLast, Rained).With(CueScore.InContent, It, Far)
            .With(CueScore.InContent, Rained, -Far);
        WrittenFeatures it = End(It), rained = End(Rained), stop = End(Rained + 1);
        Assert.True(it.Has(ContentReadingTemplate.EndTurn, (CoarselyYes * 16) + CoarselyNo));
        Assert.True(it.Has(ContentReadingTemplate.EndWordAfter, Never, FeatureHash.OfLower("rain")));
        Assert.True(rained.Has(ContentReadingTemplate.End, Sure));
        Assert.True(rained.Has(ContentReadingTemplate.EndMarkTagAfter, Sure, 0, (ulong)PennTag.Period));
        Assert.True(stop.Has(ContentReadingTemplate.EndTurn, (CoarselyEven * 16) + CoarselyEven)); // Nothing follows the last token.

        WrittenFeatures End(int token) =>
            Of(reading, (c, f) => ReadingFeatures.AddEnd(c, Said, token, place: 2, mark: 0, FragmentCopies.First, f));
    }

    [Fact]
    public void A_stretch_of_content_is_seen_with_its_least_likely_token_and_all_of_them()
    {
        HandMadeReading reading = Reading.Choose(CueScore.ContentFirst, It).Choose(CueScore.ContentLast, It, Rained)
            .With(CueScore.InContent, It, Unit / 2).With(CueScore.InContent, Rained, 7 * Unit);
        WrittenFeatures whole = Whole(reading.Read());
        Assert.True(whole.Has(ContentReadingTemplate.WholeQuoting, 4, 5));
        Assert.True(whole.Has(ContentReadingTemplate.StartEnd, Sure, Half));
        Assert.True(whole.Has(ContentReadingTemplate.Least, 5));
        Assert.True(whole.Has(ContentReadingTemplate.MeanQuoting, CoarselyYes, 5));
        Assert.True(Whole(reading.Read(length: It)).Has(ContentReadingTemplate.Least, 99)); // It was not read for this cue.

        WrittenFeatures Whole(ReadContext context) => new(f => ReadingFeatures.AddWhole(context, new CueSource(Said, Said, Said, -1, -1),
            new ContentCandidate(It, Rained), quoting: 5, FragmentCopies.First, f));
    }

    [Fact]
    public void One_fragment_is_all_where_no_content_seems_to_lie_outside_of_it()
    {
        HandMadeReading reading = Reading.Choose(CueScore.ContentFirst, It, Brook).Choose(CueScore.ContentLast, Rained);
        WrittenFeatures none = Of(reading, (c, f) => ReadingFeatures.AddNoSecond(c, new CueSource(Said, Said, Said, -1, -1),
            new ContentCandidate(It, Rained), quoting: 5, f));
        Assert.True(none.Has(ReadingTemplate.NoSecondBegins, Half)); // There is Brook.
        Assert.True(none.Has(ReadingTemplate.NoSecondEnds, Never));
        Assert.True(none.Has(ReadingTemplate.NoSecondFirst, Half, Sure));
    }

    [Fact]
    public void An_attribution_is_judged_by_what_was_read_of_all_its_parts()
    {
        HandMadeReading reading = Reading.With(TokenScore.IsCue, Said, Unit).With(TokenScore.IsReport, Said, Far)
            .With(TokenScore.InContent, Said, -Far).Choose(CueScore.ContentFirst, It).Choose(CueScore.ContentLast, Rained)
            .Choose(CueScore.SourceFirst, Brook).Choose(CueScore.SourceLast, Brook);
        WrittenFeatures brook = Judged("Brook"), nobody = Judged(null);
        Assert.True(brook.Has(ReadingTemplate.JudgedCueProbability, OneLogit, 3));
        Assert.True(brook.Has(ReadingTemplate.JudgedCueContent, OneLogit, CoarselyNo));
        Assert.True(brook.Has(ReadingTemplate.JudgedChosenSource, Sure, Sure));
        Assert.True(nobody.Has(ReadingTemplate.JudgedChosenSource, Sure, Never)); // The cue stands for no source.
        Assert.True(brook.Has(ReadingTemplate.JudgedReportCue, Most, OneLogit));

        WrittenFeatures Judged(string? source) => Of(reading, (c, f) =>
            ReadingFeatures.AddJudgement(c, _sketch.Attribution("said", source, "it rained"), probability: 3, f));
    }

    [Fact]
    public void How_sure_content_and_source_are_is_told_by_their_edges()
    {
        HandMadeReading reading = Reading.Choose(CueScore.ContentFirst, It).Choose(CueScore.ContentLast, It, Rained)
            .Choose(CueScore.SourceFirst, Brook, Said);
        WrittenFeatures sure = Of(reading, (c, f) => ReadingFeatures.AddConfidence(c, _sketch.Attribution("said", "Brook", "it rained"), f));
        Assert.True(sure.Has(ReadingTemplate.SureStart, Sure));
        Assert.True(sure.Has(ReadingTemplate.SureEnd, Half));
        Assert.True(sure.Has(ReadingTemplate.SureSource, Half));
    }

    [Fact]
    public void Without_a_cue_nothing_was_read_around_one()
    {
        var features = new FeatureBuffer();
        ReadingFeatures.AddConfidence(Reading.Read(), new TokenAttribution(-1, -1, -1) { First = new ContentCandidate(It, Rained) },
            features);
        Assert.Equal(0, features.Count);
    }

    private WrittenFeatures Extent(HandMadeReading reading, bool right) =>
        Of(reading, (c, f) => ReadingFeatures.AddExtent(c, Said, Said, steps: 1, right, nextTag: 9, f));

    private static WrittenFeatures Of(HandMadeReading reading, Action<ReadContext, FeatureBuffer> write)
    {
        ReadContext context = reading.Read();
        return new WrittenFeatures(f => write(context, f));
    }
}
