using Extraction.Models;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora;

/// <summary>What the ranker looks at of an option: an entity, or nothing before the mention. By hand, names made up.</summary>
public sealed class OptionFeaturesTests
{
    private const string Anna = "[Anna/NNP/left/nsubj Brook/NNP]PER left=leave/VBD/root .\n",
        She = "She/PRP/left/nsubj left=leave/VBD/root .",
        Lawyer = "The/DT lawyer/NN/left/nsubj left=leave/VBD/root .", Rain = "It/PRP/rained/expl rained=rain/VBD/root .\n";

    /// <summary>Types of mentions.</summary>
    private const int Male = 1, Female = 2, Thing = 3, Several = 4, Person = 6;

    /// <summary>Functions of mentions.</summary>
    private const int Subject = (int)Function.Subject, Object = (int)Function.Object, Possessor = (int)Function.Possessor;

    /// <summary>A person who has a name.</summary>
    private const int NamedPerson = (int)EntityClass.Person + 8;

    [Theory]
    [InlineData("He/PRP/left/nsubj left=leave/VBD/root .", "He", Male)]
    [InlineData(She, "She", Female)]
    [InlineData("It/PRP/left/nsubj left=leave/VBD/root .", "It", Thing)]
    [InlineData("They/PRP/left/nsubj left=leave/VBD/root .", "They", Several)]
    [InlineData(Lawyer, "The lawyer", Person)]
    public void A_mention_is_of_a_type(string notation, string words, int type)
    {
        Option none = None(new HandMadeScene(notation), words);
        Assert.True(none.Has(AnaphoraTemplate.None, type));
        Assert.False(none.Has(AnaphoraTemplate.None, type == Male ? Female : Male));
    }

    [Fact]
    public void Nothing_before_a_pronoun_is_told_by_its_verb()
    {
        Option none = None(new HandMadeScene(She), "She", count: 7);
        Assert.True(none.Has(AnaphoraTemplate.NoneGovernor, FeatureHash.OfLower("leave"), Female, 0));
        Assert.True(none.Has(AnaphoraTemplate.NoneCount, Female, 4)); // Four and more.
        Assert.True(none.Has(AnaphoraTemplate.NoneFunction, Female, Subject, 1));
    }

    [Fact]
    public void Nothing_before_a_description_is_told_by_its_words()
    {
        Option none = None(new HandMadeScene("The/DT old/JJ lawyer/NN/left/nsubj for/IN/Acme/case "
            + "[Acme/NNP/lawyer/nmod]ORG left=leave/VBD/root ."), "The old", headMatch: true);
        Assert.True(none.Has(AnaphoraTemplate.NoneHead, FeatureHash.OfLower("lawyer"), (int)Determiner.The, 1));
        Assert.True(none.Has(AnaphoraTemplate.NoneDeterminerPostmodifier, Person, (int)Determiner.The, 1));
        Assert.True(none.Has(AnaphoraTemplate.NoneLengthHeadMatch, Person, 2, 1));
        Assert.True(none.Has(AnaphoraTemplate.NoneMake, 4, (int)Determiner.The, 0, 1));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 3)]
    [InlineData(3, 4)]
    [InlineData(6, 5)]
    [InlineData(11, 6)]
    public void Sentences_between_are_counted_as_far_as_they_matter(int between, int distance)
    {
        string rain = string.Concat(Enumerable.Repeat(Rain, between));
        Option anna = Pair(new HandMadeScene(Anna + rain + She), "She");
        Assert.True(anna.Has(AnaphoraTemplate.Distance, Female, distance));
        Assert.True(anna.Has(AnaphoraTemplate.SeenNear, Female, 1, Math.Min(distance, 2)));
    }

    [Fact]
    public void An_entity_is_seen_with_its_class_gender_function_and_rank()
    {
        Option anna = Pair(new HandMadeScene(Anna + She), "She", rank: 3);
        Assert.True(anna.Has(AnaphoraTemplate.KindClass, Female, (int)MentionKind.Name, NamedPerson));
        Assert.True(anna.Has(AnaphoraTemplate.GenderClassFirst, Female, 2, NamedPerson, 0));
        Assert.True(anna.Has(AnaphoraTemplate.FunctionsNear, Female, Subject, Subject, 1));
        Assert.True(anna.Has(AnaphoraTemplate.DistanceRank, Female, 1, 3));
        Assert.True(Pair(new HandMadeScene(Anna + She), "She").Has(AnaphoraTemplate.GenderClassFirst, Female, 2, NamedPerson, 1));
    }

    [Fact]
    public void A_gender_that_nothing_tells_is_neither_the_same_nor_another()
    {
        var scene = new HandMadeScene("[Quillo/NNP/left/nsubj Brook/NNP]PER left=leave/VBD/root .\n" + She);
        Assert.True(Pair(scene, "She", "Quillo").Has(AnaphoraTemplate.GenderClassFirst, Female, 1, NamedPerson, 1));
    }

    [Fact]
    public void How_often_an_entity_was_seen_is_counted_as_far_as_it_matters()
    {
        Option seen = Pair(new HandMadeScene(string.Concat(Enumerable.Repeat(Anna, 4)) + She), "She", mostSeen: true);
        Assert.True(seen.Has(AnaphoraTemplate.Seen, Female, 3));
        Assert.True(seen.Has(AnaphoraTemplate.MostSeenRank, Female, 1, 0));
        Assert.True(seen.Has(AnaphoraTemplate.SubjectFunctionMostSeen, Female, 1, Subject, 1)); // The subject of the sentence before.
    }

    [Fact]
    public void A_paragraph_that_both_stand_in_counts()
    {
        Assert.True(Pair(new HandMadeScene(Anna + She), "She").Has(AnaphoraTemplate.ParagraphRank, Female, 1, 0));
        Assert.True(Pair(new HandMadeScene(Anna + "\n" + She), "She").Has(AnaphoraTemplate.ParagraphRank, Female, 0, 0));
    }

    [Theory]
    [InlineData("[Anna/NNP/met/nsubj]PER met=meet/VBD/root her/PRP/met/obj .", Object, 2)]
    [InlineData("[Anna/NNP/left/nsubj]PER met=meet/VBD/left/conj her/PRP/met/obj and/CC left=leave/VBD/root .", Object, 0)]
    [InlineData("[Anna/NNP/her/dep]PER met=meet/VBD/root her/PRP/met/obj .", Object, 3)]
    [InlineData("[Anna/NNP/boat/nmod]PER sold=sell/VBD/root her/PRP$/boat/nmod:poss boat/NN/sold/obj .", Possessor, 1)]
    public void A_clause_that_both_stand_in_counts(string notation, int function, int clause) =>
        Assert.True(Pair(new HandMadeScene(notation), "her", "Anna").Has(AnaphoraTemplate.ClauseFunction, Female, clause, function));

    [Fact]
    public void Who_speaks_is_told_by_who_spoke_last()
    {
        const string Said = "[Anna/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root it/PRP/rained/expl rained=rain/VBD/said/ccomp .\n";
        const string Added = "She/PRP/added/nsubj added=add/VBD/root it/PRP/snowed/expl snowed=snow/VBD/added/ccomp .";
        HandMadeScene Scene() => new(Said + Added);
        Option spoke = Pair(Scene().Says("Anna Brook", "it rained").Says("She", "it snowed"), "She");
        Assert.True(spoke.Has(AnaphoraTemplate.SourceLastSource, Female, 1, 0));
        Assert.True(spoke.Has(AnaphoraTemplate.SpeakerLastSourceGender, Female, 1, 0, 2));
        Option silent = Pair(Scene().Says("She", "it snowed"), "She");
        Assert.True(silent.Has(AnaphoraTemplate.SourceLastSource, Female, 1, 4));
        Option spokenOf = Pair(Scene().Says("Anna Brook", "it rained"), "She");
        Assert.True(spokenOf.Has(AnaphoraTemplate.SourceLastSource, Female, 0, 0));
        Assert.False(spokenOf.Has(AnaphoraTemplate.SpeakerLastSourceGender, Female, 0, 0, 2));
    }

    [Fact]
    public void Who_quotes_is_told_from_who_reports()
    {
        var scene = new HandMadeScene(Anna + "“ It/PRP/rains/expl rains=rain/VBZ/said/ccomp , ” she/PRP/said/nsubj said=say/VBD/root .");
        Assert.True(Pair(scene.Says("she", "“It rains,”"), "she").Has(AnaphoraTemplate.SourceLastSource, Female, 2, 4));
    }

    [Theory]
    [InlineData(null, 0)] // Nobody reports either.
    [InlineData("she left", 3)] // She speaks of herself.
    [InlineData("Anna Brook said she left", 4)] // Somebody else speaks of both.
    public void Words_of_others_are_told_from_ones_own(string? content, int relation)
    {
        const string Notation = "[Anna/NNP/said/nsubj Brook/NNP]PER said=say/VBD/root she/PRP/left/nsubj left=leave/VBD/said/ccomp "
            + ", [Paul/NNP/told/nsubj Lind/NNP]PER told=tell/VBD/said/parataxis us/PRP/told/obj .";
        var scene = new HandMadeScene(Notation);
        if (content is not null) scene.Says(content == "she left" ? "Anna Brook" : "Paul Lind", content);
        Assert.True(Pair(scene, "she").Has(AnaphoraTemplate.Quotation, Female, relation));
    }

    [Fact]
    public void A_topic_and_an_owner_count_for_pronouns_only()
    {
        Option pronoun = Pair(new HandMadeScene(Anna + She), "She", topic: true);
        Assert.True(pronoun.Has(AnaphoraTemplate.TopicSourceNear, Female, 1, 0, 1));
        Assert.True(pronoun.Has(AnaphoraTemplate.OwnedNearFunction, Female, 0, 1, Subject));
        Option description = Pair(new HandMadeScene(Anna + Lawyer), "The lawyer", topic: true);
        Assert.False(description.Has(AnaphoraTemplate.OwnedNearFunction, Person, 0, 1, Subject));
    }

    [Fact]
    public void A_description_is_compared_with_what_the_entity_goes_by()
    {
        Option lawyer = Pair(new HandMadeScene("Lawyer/NN " + Anna + Lawyer), "The lawyer"), other = Pair(new HandMadeScene(Anna + Lawyer),
            "The lawyer");
        Assert.True(lawyer.Has(AnaphoraTemplate.HeadMatchDistance, 1, 1, Person));
        Assert.True(lawyer.Has(AnaphoraTemplate.HeadClassMatch, FeatureHash.OfLower("lawyer"), NamedPerson, 1));
        Assert.True(lawyer.Has(AnaphoraTemplate.HeadMatchDeterminersNamed, 1, (int)Determiner.The, (int)Determiner.None, 1));
        Assert.True(other.Has(AnaphoraTemplate.HeadMatchDistance, 0, 1, Person));
        Assert.True(lawyer.Has(AnaphoraTemplate.FamilyMakeTopic, 2, 3, 0, 1)); // The same walk of life; a lone noun.
        Assert.True(other.Has(AnaphoraTemplate.FamilyMakeTopic, 1, 3, 0, 1));
    }

    private static Option None(HandMadeScene scene, string words, int count = 0, bool headMatch = false)
    {
        Discourse discourse = Read(scene, words, out int mention, out OptionFeatures features);
        var options = new AnaphoraFeatures();
        options.Begin(-1);
        features.AddNone(options, discourse.Mentions[mention], count, headMatch);
        return new Option(options);
    }

    private static Option Pair(HandMadeScene scene, string words, string candidate = "Anna", int rank = 0, bool mostSeen = false,
        bool topic = false)
    {
        Discourse discourse = Read(scene, words, out int mention, out OptionFeatures features);
        var options = new AnaphoraFeatures();
        int entity = scene.Mentions[scene.MentionAt(candidate)].Entity;
        options.Begin(entity);
        features.AddPair(options, discourse.Mentions[mention], entity, rank, mostSeen, topic);
        return new Option(options);
    }

    /// <summary>Reads all names before the mention at words.</summary>
    private static Discourse Read(HandMadeScene scene, string words, out int mention, out OptionFeatures features)
    {
        Discourse discourse = scene.WithNamesLinked().Discourse();
        QuotationContext.Mark(scene.Text, scene.Mentions, discourse.Attributions, []);
        var reader = new DiscourseReader(discourse);
        int at = scene.At(words);
        mention = scene.Mentions.At(at);
        for (int t = at; mention < 0; t++) mention = scene.Mentions.At(t);
        for (int i = 0; i < mention; i++)
        {
            if (scene.Mentions[i].Entity >= 0) reader.Read(i);
        }

        features = new OptionFeatures(discourse, reader, new DescriptionMatch(discourse));
        return discourse;
    }

    /// <summary>The features of one option, to ask for one by its template and values.</summary>
    private sealed class Option(AnaphoraFeatures options)
    {
        private readonly HashSet<ulong> _features = [.. options.Of(0)];

        public bool Has(AnaphoraTemplate template, int a, int b = 0, int c = 0, int d = 0) =>
            Of(alone => alone.Add(template, a, b, c, d));

        public bool Has(AnaphoraTemplate template, ulong word, int a, int b) => Of(alone => alone.Add(template, word, a, b));

        private bool Of(Action<AnaphoraFeatures> add)
        {
            var alone = new AnaphoraFeatures();
            alone.Begin(0);
            add(alone);
            return _features.Contains(alone.Of(0)[0]);
        }
    }
}
