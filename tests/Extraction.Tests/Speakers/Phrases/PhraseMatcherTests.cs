using Extraction.Lexicon;
using Extraction.Models;
using Extraction.Models.English;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Phrases;

/// <summary>The notation of patterns, one sign at a time. Names are made up.</summary>
public sealed class PhraseMatcherTests : IDisposable
{
    private const string Sentence = "The/DT old/JJ river/NN lawyer/NN/left/nsubj of/IN [Acme/NNP/lawyer/nmod]ORG left=leave/VBD/root .";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("phrases");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("DT JJ", "The old")]
    [InlineData("DT noun", null)]
    [InlineData("any NN|JJ any", "The old river")]
    [InlineData("any !noun|DT", "The old")]
    [InlineData("!noun|DT any", null)]
    [InlineData("DT JJ&!noun NN&!role NN&role", "The old river lawyer")]
    [InlineData("DT JJ? NN*", "The old river lawyer")]
    [InlineData("DT CD? JJ", "The old")]
    [InlineData("DT CD+ JJ", null)]
    [InlineData("any{2,3}", "The old river")]
    [InlineData("any{2,}? NN", "The old river")]
    [InlineData("any{2,} NN", "The old river lawyer")]
    [InlineData("any{5,9}? noun", "The old river lawyer of Acme")]
    [InlineData("DT JJ ~verb NN", "The old river")]
    [InlineData("DT JJ ~noun", null)]
    [InlineData("'The' =old", "The old")]
    [InlineData("'the'", null)]
    [InlineData("any{4,4} employer <body>", "The old river lawyer of Acme")]
    [InlineData("any{4,4} [ employer ] <body>", "of")]
    [InlineData("any{3,3} office [ any capital", "of Acme")]
    [InlineData("any* :root .", "The old river lawyer of Acme left.")]
    [InlineData("any* . end", "The old river lawyer of Acme left.")]
    [InlineData("any{2,2} end", null)]
    [InlineData("any{2,2} <joined-field>", null)]
    [InlineData("any <office>", "The old river lawyer")]
    [InlineData("any{4,4} <office>? IN", "The old river lawyer of")]
    public void A_pattern_takes_what_its_signs_say(string pattern, string? taken)
    {
        var scene = new HandMadeScene(Sentence);
        PhraseMatch? match = Matcher(scene, $"age,,\"{pattern}\"").At(Phrase.Age, 0, scene.Text.TokenCount);
        Assert.Equal(taken, match is { } found ? scene.Of(found.First, found.End) : null);
    }

    [Fact]
    public void The_first_pattern_that_is_accepted_is_taken()
    {
        var scene = new HandMadeScene(Sentence);
        PhraseMatcher matcher = Matcher(scene, "behind-name,role,DT\nbehind-name,clause,CD\nbehind-name,leads,any any");
        var asked = new List<PhraseMeaning>();
        Assert.True(matcher.Try(Phrase.BehindName, 0, 3, match =>
        {
            asked.Add(match.Pattern.Meaning);
            return match.Pattern.Meaning == PhraseMeaning.Leads;
        }));
        Assert.Equal([PhraseMeaning.Role, PhraseMeaning.Leads], asked);
        Assert.Equal(PhraseMeaning.Role, matcher.At(Phrase.BehindName, 0, 3)!.Value.Pattern.Meaning);
    }

    [Theory]
    [InlineData("age,,NN fishes", "'fishes' is neither a tag nor a class nor a use of words.")]
    [InlineData("fishes,,NN", "there is no 'fishes'")]
    [InlineData("age,fishes,NN", "there is no 'fishes'")]
    [InlineData("age,,<fishes>", "there is no 'fishes'")]
    [InlineData("age,,:fishes", "'fishes' is no known dependency relation.")]
    public void What_cannot_be_read_is_told_with_its_line(string row, string message)
    {
        var scene = new HandMadeScene(Sentence);
        ResourceTableException e = Assert.Throws<ResourceTableException>(() => Matcher(scene, row));
        Assert.Equal(("speakers/phrases.csv", 2L), (e.Table, e.Line));
        Assert.Contains(message, e.Message, StringComparison.Ordinal);
    }

    private PhraseMatcher Matcher(HandMadeScene scene, string rows)
    {
        _folder.CreateSubdirectory("speakers");
        File.WriteAllText(Path.Combine(_folder.FullName, "speakers", "phrases.csv"), $"phrase,meaning,pattern,example\n{rows}\n");
        SpeakerTables tables = SpeakerTables.Load(new ResourceOverlay(EnglishModel.Instance, _folder.FullName));
        var words = new TokenWords(scene.Text, tables);
        return new PhraseMatcher(words, new OrganizationReader(new HandMadeScene(Sentence).Words).Read);
    }
}
