using Extraction.Speakers;

namespace Extraction.Tests.Speakers;

/// <summary>Which mention a token belongs to.</summary>
public sealed class MentionListTests
{
    [Fact]
    public void All_words_of_a_name_and_the_head_of_a_description_lead_to_it()
    {
        var mentions = new MentionList(8);
        int name = mentions.Add(new Mention { First = 0, End = 2, Head = 1, Kind = MentionKind.Name });
        int description = mentions.Add(new Mention { First = 3, End = 6, Head = 5, Kind = MentionKind.Nominal });
        mentions.Cover(7, description);
        Assert.Equal([name, name, -1, -1, -1, description, -1, description], Enumerable.Range(0, 8).Select(mentions.At));
        Assert.Equal((2, 5), (mentions.Count, mentions[^1].Head));
    }

    [Fact]
    public void A_mention_is_changed_in_its_place()
    {
        var mentions = new MentionList(2);
        mentions.Add(new Mention { Kind = MentionKind.Pronoun });
        mentions[0].Entity = 7;
        Assert.Equal(7, mentions[0].Entity);
    }
}
