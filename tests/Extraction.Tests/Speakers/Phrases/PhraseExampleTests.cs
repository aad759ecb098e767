using Extraction.Language;
using Extraction.Lexicon;
using Extraction.Models;
using Extraction.Models.English;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Phrases;

/// <summary>Runs the examples that stand beside the patterns of phrases.</summary>
public sealed class PhraseExampleTests
{
    public static TheoryData<string, string, string> Examples()
    {
        var data = new TheoryData<string, string, string>();
        foreach ((_, string[] row) in Rows()) data.Add(row[0], row[1], row[2]);
        return data;
    }

    [Fact]
    public void Every_pattern_has_an_example_and_every_phrase_a_pattern()
    {
        Assert.DoesNotContain(Rows(), row => !row.Values[2].Contains('[', StringComparison.Ordinal));
        Assert.DoesNotContain(Enum.GetValues<Phrase>(), phrase => PhraseTable.Of(HandMadeScene.Tables)[phrase].Length == 0);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_holds(string phrase, string pattern, string marked)
    {
        string plain = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        AnalyzedText text = TestLanguage.Analyze(plain);
        var words = new TokenWords(text, HandMadeScene.Tables);
        int first = text.TokenAt(marked.IndexOf('[', StringComparison.Ordinal)), end = text.Sentences[0].End;

        var matcher = new PhraseMatcher(words, new OrganizationReader(words).Read);
        PhraseMatch? found = matcher.At(PhraseTable.NamedBy<Phrase>(phrase), first, end);

        Assert.True(found is not null, $"{phrase} is not found in '{marked}'");
        string taken = plain.Insert(text.Span(found.Value.WholeEnd - 1).End, "]").Insert(text.Span(first).Start, "[");
        Assert.Equal((pattern, marked), (found.Value.Pattern.Notation, taken));
    }

    private static List<(long Line, string[] Values)> Rows() =>
        ResourceTable.ReadHandmade(EnglishModel.Instance, SpeakerTables.PhrasesName, ["phrase", "pattern", "example"], ["meaning"]);
}
