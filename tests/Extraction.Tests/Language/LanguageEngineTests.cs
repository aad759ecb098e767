using Extraction.Language;
using Extraction.Layout;

namespace Extraction.Tests.Language;

public class LanguageEngineTests
{
    [Fact]
    public void A_text_comes_back_as_tokens_sentences_tags_and_lemmas()
    {
        AnalyzedText text = TestLanguage.Analyze("Sen. Ada Marsh didn't answer. “We were waiting,” her aides said.");
        Assert.Equal(["Sen. Ada Marsh didn't answer.", "“We were waiting,” her aides said."], TestLanguage.Sentences(text));
        Assert.Equal("NNP NNP NNP VBD RB VB . `` PRP VBD VBG , '' PRP$ NNS VBD .", TestLanguage.Tags(text));
        Assert.Equal("Sen. Ada Marsh do not answer . \" we be wait , \" her aide say .", TestLanguage.Lemmas(text));
    }

    [Fact]
    public void A_sentence_runs_on_into_a_block_of_the_same_paragraph_and_ends_at_another()
    {
        const string text = "The vote was\n\nput off. Nobody knew\n\nWhy it was";
        var layout = new ArticleLayout(
        [
            new Block(BlockKind.Body, new TextSpan(0, 12), 0),
            new Block(BlockKind.Body, new TextSpan(14, 34), 0),
            new Block(BlockKind.Body, new TextSpan(36, 46), 1),
        ]);
        AnalyzedText analysis = TestLanguage.Analyze(text, layout);
        Assert.Equal(["The vote was\n\nput off.", "Nobody knew", "Why it was"], TestLanguage.Sentences(analysis));
        Assert.Equal([0, 1, 2], analysis.Sentences.Select(s => s.Block));
        Assert.Equal([0, 0, 1], analysis.Sentences.Select(s => s.Paragraph));
    }

    [Fact]
    public void A_dateline_is_a_sentence_of_its_own()
    {
        const string text = "HARWICH, England (AP) — The quay will open again.";
        var layout = new ArticleLayout([new Block(BlockKind.Body, new TextSpan(0, text.Length), 0)]) { Dateline = new TextSpan(0, 23) };
        Assert.Equal(["HARWICH, England (AP) —", "The quay will open again."], TestLanguage.Sentences(TestLanguage.Analyze(text, layout)));
    }

    [Theory]
    [InlineData("Minister Anna May said it may rain.", "NNP NNP NNP VBD PRP MD VB .")]
    [InlineData("WHO said it was not safe.", "NNP VBD PRP VBD RB JJ .")]
    [InlineData("May told us that he will go.", "NNP VBD PRP IN PRP MD VB .")]
    [InlineData("May we go?", "MD PRP VB .")]
    public void A_modal_in_capitals_inside_a_sentence_or_before_a_past_is_a_name(string text, string tags) =>
        Assert.Equal(tags, TestLanguage.Tags(TestLanguage.Analyze(text)));

    [Fact]
    public void A_name_stays_one_where_it_is_spelled_like_another_word()
    {
        AnalyzedText text =
            TestLanguage.Analyze("The talks went on until Nguyen Duc Long walked out of the building late at night. Long said they had " +
            "failed.");
        int token = Enumerable.Range(0, text.TokenCount).Last(t => text.Form(t) is "Long");
        Assert.Equal(PennTag.NNP, text.Tag(token));
        Assert.Equal(DependencyRelation.Nsubj, text.Relation(token));
    }

    [Fact]
    public void What_begins_a_name_elsewhere_is_one_where_it_stands_alone()
    {
        AnalyzedText text = TestLanguage.Analyze("The boats came from Provide Marine Group. Provide said that trade fell.");
        int token = Enumerable.Range(0, text.TokenCount).Last(t => text.Form(t) is "Provide");
        Assert.Equal(PennTag.NNP, text.Tag(token));
    }

    [Theory]
    [InlineData("Anna Early runs the shop. Trade is slow, says Early.")]
    [InlineData("Anna Early runs the shop. Trade is slow, Early told the paper.")]
    [InlineData("Anna Early runs the shop. Early still says trade is slow.")]
    public void A_surname_stays_one_behind_its_verb_and_before_an_adverb(string sentence)
    {
        AnalyzedText text = TestLanguage.Analyze(sentence);
        Assert.Equal(PennTag.NNP, text.Tag(Enumerable.Range(0, text.TokenCount).Last(t => text.Form(t) is "Early")));
    }

    [Theory]
    [InlineData("The 38-year-old said it was over.", DependencyRelation.Nsubj)]
    [InlineData("The 38-year-old woman said it was over.", DependencyRelation.Amod)]
    public void An_age_can_stand_for_a_person(string sentence, DependencyRelation relation) =>
        Assert.Equal(relation, TestLanguage.Analyze(sentence).Relation(5));

    [Fact]
    public void Boilerplate_has_no_tokens_and_headings_have_no_paragraph()
    {
        const string text = "Menu\nA headline\nA text.";
        var layout = new ArticleLayout(
        [
            new Block(BlockKind.Boilerplate, new TextSpan(0, 4), null),
            new Block(BlockKind.Headline, new TextSpan(5, 15), null),
            new Block(BlockKind.Body, new TextSpan(16, 23), 0),
        ]);
        AnalyzedText analysis = TestLanguage.Analyze(text, layout);
        Assert.Equal("A headline A text .", TestLanguage.Tokens(analysis));
        Assert.Equal([null, 0], analysis.Sentences.Select(s => s.Paragraph));
    }

    [Fact]
    public void Every_token_knows_its_sentence()
    {
        AnalyzedText text = TestLanguage.Analyze("It rained. It snowed.\nIt stopped.");
        for (int i = 0; i < text.TokenCount; i++)
        {
            Sentence sentence = text.Sentences[text.SentenceOf(i)];
            Assert.InRange(i, sentence.First, sentence.End - 1);
        }
    }
}
