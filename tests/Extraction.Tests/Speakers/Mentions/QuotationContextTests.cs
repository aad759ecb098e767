using Extraction.Quotes;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Mentions;

/// <summary>In whose words a mention stands. Names are made up.</summary>
public sealed class QuotationContextTests
{
    [Fact]
    public void A_mention_knows_the_content_around_it_and_whether_marks_do()
    {
        var scene = new HandMadeScene("“ She/PRP/left/nsubj left=leave/VBD/said/ccomp , ” [Ada/NNP/said/nsubj Brook/NNP]PER "
            + "said=say/VBD/root he/PRP/stay/nsubj would/MD stay/VB/said/ccomp .");
        TextSpan quoted = scene.SpanOf("“She left,”"), told = scene.SpanOf("he would stay");
        Attribution[] attributions =
        [
            new() { Content = [quoted], Type = QuoteType.Direct }, new() { Content = [told], Type = QuoteType.Indirect },
        ];
        QuotationContext.Mark(scene.Text, scene.Mentions, attributions, [new Quotation(quoted, default, 0, 0, true, false)]);
        Assert.Equal((0, true, 0), Place(scene, "She"));
        Assert.Equal((1, false, -1), Place(scene, "he would"));
        Assert.Equal((-1, false, -1), Place(scene, "Ada"));
    }

    [Fact]
    public void Of_contents_in_each_other_the_inner_one_counts()
    {
        var scene = new HandMadeScene("[Ada/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root [Otto/NNP/thinks/nsubj Lind/NNP]PER "
            + "thinks=think/VBZ/said/ccomp she/PRP/lied/nsubj lied=lie/VBD/thinks/ccomp .");
        Attribution[] attributions =
        [
            new() { Content = [scene.SpanOf("Otto Lind thinks she lied")], Type = QuoteType.Indirect },
            new() { Content = [scene.SpanOf("she lied")], Type = QuoteType.Indirect },
        ];
        QuotationContext.Mark(scene.Text, scene.Mentions, attributions, []);
        Assert.Equal((0, 1), (Place(scene, "Otto").Inside, Place(scene, "she").Inside));
    }

    private static (int Inside, bool Quoted, int Speech) Place(HandMadeScene scene, string words)
    {
        ref Mention mention = ref scene.Mentions[scene.MentionAt(words)];
        return (mention.Inside, mention.Quoted, mention.Speech);
    }
}
