using Extraction.Language;
using Extraction.Models;
using Extraction.Quotes.Reading;

namespace Extraction.Tests.Quotes.Reading;

/// <summary>What the network sees of a token. Trees are made by hand, names made up.</summary>
public sealed class TokenKeysTests
{
    private const string Text = "The/DT mayor/NN/said/nsubj said=say/VBD/root “ we/PRP/wait/nsubj wait/VBP/said/ccomp . ”\n"
        + "It/PRP/rained/expl rained=rain/VBD/root .";

    private readonly AttributionSketch _sketch = AttributionSketch.ByHand(Text);

    [Fact]
    public void The_first_two_keys_are_those_of_the_word_and_of_its_head()
    {
        ulong[] mayor = Keys("mayor"), said = Keys("said");
        Assert.Equal(TokenKeys.WordKey(FeatureHash.OfLower("mayor")), mayor[0]);
        Assert.Equal(TokenKeys.HeadKey(FeatureHash.OfLower("say")), mayor[1]);
        Assert.Equal(TokenKeys.HeadKey(1), said[1]); // A root has no head.
        Assert.NotEqual(TokenKeys.WordKey(7), TokenKeys.HeadKey(7));
    }

    [Fact]
    public void Tags_of_neighbours_end_with_the_sentence()
    {
        Assert.Contains(Key(TokenTemplate.TagBefore, ((ulong)PennTag.DT << 8) | (ulong)PennTag.NN), Keys("mayor"));
        Assert.Contains(Key(TokenTemplate.TagBefore, ((ulong)PennTags.Count << 8) | (ulong)PennTag.PRP), Keys("It"));
        Assert.Contains(Key(TokenTemplate.TagAfter, ((ulong)PennTag.CloseQuote << 8) | (ulong)PennTags.Count), Keys("”"));
    }

    [Fact]
    public void A_verb_is_seen_with_what_hangs_on_it_and_on_which_side()
    {
        const ulong SubjectBefore = 1, ClauseBehind = 16;
        Assert.Contains(Key(TokenTemplate.Frame, SubjectBefore | ClauseBehind), Keys("said"));
        Assert.Contains(Key(TokenTemplate.Frame, SubjectBefore), Keys("wait"));
        Assert.Contains(Key(TokenTemplate.Frame, 0), Keys("mayor"));
    }

    [Fact]
    public void A_quoted_token_knows_how_far_either_mark_is()
    {
        Assert.Contains(Key(TokenTemplate.Quote, 0), Keys("mayor"));
        const ulong UpToEight = 2, Near = 1, Far = 2;
        Assert.Contains(Key(TokenTemplate.Quote, UpToEight | (Near << 4) | (Far << 8)), Keys("we"));
        Assert.Contains(Key(TokenTemplate.Quote, UpToEight | (Far << 4) | (Near << 8)), Keys("."));
    }

    [Fact]
    public void Edges_of_sentences_and_paragraphs_and_capitals_are_seen()
    {
        ulong body = (ulong)_sketch.Context.Layout.Blocks[0].Kind << 8;
        Assert.Contains(Key(TokenTemplate.Place, body | 1 | 4), Keys("The"));
        Assert.Contains(Key(TokenTemplate.Place, body | 1), Keys("It")); // The paragraph goes on.
        Assert.Contains(Key(TokenTemplate.Place, body), Keys("mayor"));
        Assert.Contains(Key(TokenTemplate.Shape, 1), Keys("The"));
        Assert.Contains(Key(TokenTemplate.Shape, 2), Keys("mayor"));
    }

    [Fact]
    public void The_largest_phrase_at_an_edge_is_seen_with_its_size()
    {
        const ulong UpToThree = 2, UpToEight = 3;
        Assert.Contains(Key(TokenTemplate.Starts, ((ulong)DependencyRelation.Root << 8) | UpToEight), Keys("The"));
        Assert.Contains(Key(TokenTemplate.Ends, ((ulong)DependencyRelation.Nsubj << 8) | UpToThree), Keys("mayor"));
    }

    [Fact]
    public void What_is_read_around_a_cue_is_read_once()
    {
        int read = 0;
        var reading = new ArticleReading(new int[2 * (int)TokenScore.Count], cue =>
        {
            read++;
            return new CueReading(0, 1, new short[(int)CueScore.Count]);
        });
        Assert.Same(reading.Around(1), reading.Around(1));
        Assert.NotSame(reading.Around(0), reading.Around(1));
        Assert.Equal(2, read);
    }

    private ulong[] Keys(string word)
    {
        var keys = new ulong[TokenKeys.Capacity];
        int count = new TokenKeys(_sketch.Context).Extract(_sketch.At(word), keys);
        return keys[..count];
    }

    private static ulong Key(TokenTemplate template, ulong value) => FeatureHash.Feature(template, value);
}
