using Extraction.Dates;
using Extraction.Layout;
using Extraction.Language;
using Extraction.Models;
using Extraction.Models.English;
using Extraction.Quotes;
using Extraction.Quotes.Reading;
using Extraction.Training.Meanings;
using Extraction.Training.Networks;
using Extraction.Training.Quotes;
using Extraction.Training.Quotes.Reading;

namespace Extraction.Training.Tests.Quotes.Reading;

public class ReadingTrainingNetworkTests
{
    private const string Text =
        "The old mill will close, the owner said.\nCritics warned that the river floods every spring.\nThe fair was called a success.";

    [Fact]
    public void LearnsAnArticleByHeartAndKeepsItAsIntegers()
    {
        AttributionContext context = Context(Text);
        List<GoldAttribution> gold = Gold(context);

        var article = ArticleReader.Read(ReadingNetwork.Load(MappedBytes.From(Trained(context, gold))), context);

        foreach (GoldAttribution a in gold)
        {
            CueReading reading = article.Around(a.Cue);
            Assert.Equal(a.SourceFirst < 0 ? a.Cue : a.SourceFirst, Best(reading, CueScore.SourceFirst));
            Assert.Equal(a.SourceFirst < 0 ? a.Cue : a.SourceLast, Best(reading, CueScore.SourceLast));
            Assert.Equal(a.Content[0].First, Best(reading, CueScore.ContentFirst));
            Assert.Equal(a.Content[0].Last, Best(reading, CueScore.ContentLast));
            Assert.Equal(a.CueFirst, Best(reading, CueScore.CueFirst));
            Assert.Equal(a.CueLast, Best(reading, CueScore.CueLast));
        }

        for (int i = 0; i < context.Text.TokenCount; i++)
        {
            Assert.Equal(gold.Exists(a => a.Cue == i), article[TokenScore.IsCue, i] > 0);
        }
    }

    [Fact]
    public void TheSameArticleGivesTheSameBytes()
    {
        AttributionContext context = Context(Text);
        List<GoldAttribution> gold = Gold(context);

        Assert.Equal(Trained(context, gold, steps: 20), Trained(context, gold, steps: 20));
    }

    [Fact]
    public void LearnsOnlyFromSentencesThatTheGoldSaysSomethingOf()
    {
        AttributionContext context = Context(Text);
        Sentence second = context.Text.SentenceArray[1];
        var asked = new bool[context.Text.TokenCount];
        asked[second.First + 1] = true;
        var article = new AnnotatedExample<AttributionContext>(
            new AnnotatedArticle("", Text, AnnotationScheme.General, []), context, [Gold(context)[1]], Part: 0, asked);

        ReadingExample example = Assert.Single(ReadingExample.Of(article,
            new ReadingVocabulary([context], 1, Meanings(new DeterministicRandom(3), "mill"))));

        Assert.Equal(second.Length, example.Length);
        Assert.Equal([false, true], example.Asked!.Take(2));
        Assert.Single(example.Cues);
    }

    [Fact]
    public void RefusesBytesThatAreNoNetwork() =>
        Assert.Throws<InvalidDataException>(() => ReadingNetwork.Load(MappedBytes.From(new byte[64])));

    [Fact]
    public void RefusesBytesThatAreCutShort()
    {
        AttributionContext context = Context(Text);
        byte[] whole = Trained(context, Gold(context), steps: 1);

        Assert.Throws<InvalidDataException>(() => ReadingNetwork.Load(MappedBytes.From(whole.AsSpan(0, whole.Length - 4))));
    }

    [Fact]
    public void ReadsAWordThatItNeverSawByItsMeaning()
    {
        AttributionContext seen = Context("The old mill will close, the owner said."), unseen =
            Context("The old mill will close, the owner quipped.");
        var random = new DeterministicRandom(3);
        MeaningTable meanings = Meanings(random, "the", "old", "mill", "will", "close", "owner", "say", "quip");
        meanings.Vectors.RowSpan(6).CopyTo(meanings.Vectors.RowSpan(7));
        var (cueFirst, _) = Tokens(seen, "said");
        var gold = new GoldAttribution(cueFirst, cueFirst, cueFirst, -1, -1, [new ContentCandidate(0, 4)]);
        // Only words tell the two texts apart, and none of them has a vector of its own.
        var vocabulary = new ReadingVocabulary([seen], int.MaxValue, meanings);

        byte[] weights = Trained(seen, [gold], vocabulary, steps: 200);
        var network = ReadingNetwork.Load(MappedBytes.From(weights));

        var (quipped, _) = Tokens(unseen, "quipped");
        var reading = ArticleReader.Read(network, unseen);
        Assert.Equal(quipped, Enumerable.Range(0, unseen.Text.TokenCount).MaxBy(i => reading[TokenScore.IsCue, i]));
        Assert.True(reading[TokenScore.IsCue, quipped] > 0);
    }

    private static byte[] Trained(AttributionContext context, List<GoldAttribution> gold, int steps = 300) =>
        Trained(context, gold, new ReadingVocabulary([context], 1, Meanings(new DeterministicRandom(3), "mill", "say")), steps);

    private static byte[] Trained(AttributionContext context, List<GoldAttribution> gold, ReadingVocabulary vocabulary, int steps)
    {
        var article = new AnnotatedExample<AttributionContext>(
            new AnnotatedArticle("", context.Text.Text, AnnotationScheme.General, []), context, gold, Part: 0);
        ReadingExample[] examples = [.. ReadingExample.Of(article, vocabulary)];
        var network = new ReadingTrainingNetwork(new ReadingShape(64, 1, 32, 1), vocabulary.Keys.Length, vocabulary.Meanings.Vectors,
            seed: 1);
        for (int step = 1; step <= steps; step++) network.Learn(examples, (_, _) => false, 0.01f, step);
        using var weights = new MemoryStream();
        ReadingWeightsWriter.Write(weights, network, vocabulary);
        return weights.ToArray();
    }

    private static MeaningTable Meanings(DeterministicRandom random, params string[] words) =>
        new([.. words.Select(w => FeatureHash.OfLower(w))], new FloatMatrix(words.Length, 32).Randomize(1.7f, random));

    private static int Best(CueReading reading, CueScore question) =>
        Enumerable.Range(reading.First, reading.End - reading.First).MaxBy(i => reading[question, i]);

    private static AttributionContext Context(string text)
    {
        ArticleLayout layout = TestLanguage.LayoutOf(text);
        AnalyzedText analyzed = TestLanguage.Analyze(text, layout);
        return new AttributionContext(analyzed, layout, Array.Empty<TimeExpression>(), new QuotationFinder(EnglishModel.Instance)
            .Find(text, layout));
    }

    private static List<GoldAttribution> Gold(AttributionContext context)
    {
        return
        [
            Attribution("said", "the owner", "The old mill will close"),
            Attribution("warned", "Critics", "that the river floods every spring"),
            Attribution("called", null, "a success"),
        ];

        GoldAttribution Attribution(string cue, string? source, string content)
        {
            var (cueFirst, cueLast) = Tokens(context, cue);
            var (sourceFirst, sourceLast) = source is null ? (-1, -1) : Tokens(context, source);
            var (first, last) = Tokens(context, content);
            return new GoldAttribution(cueFirst, cueFirst, cueLast, sourceFirst, sourceLast, [new ContentCandidate(first, last)]);
        }
    }

    private static (int First, int Last) Tokens(AttributionContext context, string words)
    {
        int start = context.Text.Text.IndexOf(words, StringComparison.Ordinal);
        return GoldAttribution.Tokens(context, new TextSpan(start, start + words.Length));
    }
}
