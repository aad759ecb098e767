using System.Text;
using Extraction.Lexicon;
using Extraction.Models;
using Extraction.Models.English;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Phrases;

/// <summary>How patterns of phrases are taken from their table.</summary>
public sealed class PhraseTableTests
{
    [Theory]
    [InlineData("acronym", Phrase.Acronym)]
    [InlineData("body-in-capitals", Phrase.BodyInCapitals)]
    public void Names_in_tables_are_small_with_hyphens(string name, object phrase) =>
        Assert.Equal((Phrase)phrase, PhraseTable.NamedBy<Phrase>(name));

    [Fact]
    public void An_unknown_name_is_told_with_those_that_there_are()
    {
        string message = Assert.Throws<FormatException>(() => PhraseTable.NamedBy<Phrase>("vexa")).Message;
        Assert.Contains("'vexa'", message, StringComparison.Ordinal);
        Assert.Contains("body-in-capitals", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_that_cannot_be_read_is_told_by_its_line()
    {
        SpeakerTables tables = SpeakerTables.Load(new OwnPhrases("phrase,meaning,pattern,example\nacronym,,-LRB- capitals "
            + "-RRB-,\nvexa,,noun,\n"));
        ResourceTableException error = Assert.Throws<ResourceTableException>(() => PhraseTable.Of(tables));
        Assert.Contains("3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_are_read_once() => Assert.Same(PhraseTable.Of(HandMadeScene.Tables), PhraseTable.Of(HandMadeScene.Tables));

    /// <summary>The English model with other patterns.</summary>
    private sealed class OwnPhrases(string table) : IModelSource
    {
        public string Name => "test";

        public string Language => "en";

        public Stream OpenWeights(string name) => throw new InvalidOperationException($"{name} is not asked for.");

        public Stream OpenResource(string name) => name == SpeakerTables.PhrasesName ? new MemoryStream(Encoding.UTF8.GetBytes(table))
            : EnglishModel.Instance.OpenResource(name);
    }
}
