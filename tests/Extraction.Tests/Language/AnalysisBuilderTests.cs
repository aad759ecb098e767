using Extraction.Language;

namespace Extraction.Tests.Language;

/// <summary>What an engine from outside hands over is checked once, at the border.</summary>
public sealed class AnalysisBuilderTests
{
    private const string Text = "Ada spoke. Tom left.";

    private static readonly Token[] Tokens =
    [
        Word(0, 3, 1), Word(4, 9, null), Word(9, 10, 1), Word(11, 14, 4), Word(15, 19, null), Word(19, 20, 4),
    ];

    private static readonly Sentence[] Sentences = [new(0, 3, 0, 0), new(3, 6, 0, 0)];

    [Fact]
    public void What_fits_together_is_an_analysis()
    {
        AnalyzedText text = AnalyzedText.Create(Text, Tokens, Sentences, [new NamedEntity(3, 4, EntityType.Person)]);
        Assert.Equal("Tom", text.Form(3).ToString());
        Assert.Equal(1, text.SentenceOf(3));
        Assert.Equal(new NamedEntity(3, 4, EntityType.Person), text.EntityAt(3));
        Assert.Null(text.EntityAt(0));
        Assert.Equal((4, null), (text.HeadOf(5), text.HeadOf(4)));
        Assert.Equal([3, 5], new DependencyTree(text).Children(4));
        Assert.Empty(new DependencyTree(text).Children(5));
    }

    [Fact]
    public void A_head_in_another_sentence_is_refused() =>
        Refused("head", With(0, Tokens[0] with { Head = 4 }), Sentences, []);

    [Fact]
    public void A_circle_of_heads_is_refused() =>
        Refused("circle", With(1, Tokens[1] with { Head = 0 }), Sentences, []);

    [Fact]
    public void Tokens_out_of_order_are_refused() =>
        Refused("follow", With(2, Tokens[2] with { Span = new TextSpan(3, 4) }), Sentences, []);

    [Fact]
    public void A_token_beyond_the_text_is_refused() =>
        Refused("inside the text", With(5, Tokens[5] with { Span = new TextSpan(19, 21) }), Sentences, []);

    [Fact]
    public void A_token_in_no_sentence_is_refused() => Refused("every token", Tokens, Sentences[..1], []);

    [Fact]
    public void An_entity_over_two_sentences_is_refused() =>
        Refused("one sentence", Tokens, Sentences, [new NamedEntity(2, 4, EntityType.Person)]);

    [Fact]
    public void Overlapping_entities_are_refused() =>
        Refused("entities", Tokens, Sentences, [new NamedEntity(3, 5, EntityType.Person), new NamedEntity(4, 5, EntityType.Location)]);

    private static void Refused(string reason, Token[] tokens, Sentence[] sentences, NamedEntity[] entities)
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => AnalyzedText.Create(Text, tokens, sentences, entities));
        Assert.Contains(reason, error.Message, StringComparison.OrdinalIgnoreCase);
    }

    private static Token[] With(int index, Token token)
    {
        Token[] tokens = [.. Tokens];
        tokens[index] = token;
        return tokens;
    }

    private static Token Word(int start, int end, int? head) =>
        new(new TextSpan(start, end), PennTag.NN, "word", head, head is null ? DependencyRelation.Root : DependencyRelation.Dep);
}
