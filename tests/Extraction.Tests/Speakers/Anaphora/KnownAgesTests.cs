using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora;

/// <summary>Who is as old as a description says. Trees are made by hand, names made up.</summary>
public sealed class KnownAgesTests
{
    private const string Left = "left=leave/VBD/root .\n", Anna = $"[Anna/NNP/left/nsubj Brook/NNP]PER , 38/CD/Anna/nummod , {Left}",
        Paul = $"[Paul/NNP/left/nsubj Lind/NNP]PER ( 41/CD/Paul/nummod ) {Left}";

    [Theory]
    [InlineData(Anna + Paul, 38, "Anna")]
    [InlineData(Anna + Paul, 41, "Paul")]
    [InlineData(Anna + Paul, 40, null)]
    [InlineData($"{Anna}[Paul/NNP/left/nsubj Lind/NNP]PER , 38/CD/Paul/nummod , {Left}", 38, null)] // Two are.
    [InlineData(Anna + Anna, 38, "Anna")]
    [InlineData("[Anna/NNP/left/nsubj Brook/NNP]PER , a/DT 38/CD/old/nummod - year/NN - old/JJ/nurse/amod nurse/NN/Anna/appos , " + Left,
        38, "Anna")]
    [InlineData("[Anna/NNP/left/nsubj Brook/NNP]PER , 38/CD/Anna/nummod nurses=nurse/NNS/Anna/dep , " + Left, 38, null)] // No age.
    public void A_description_with_an_age_means_the_only_one_of_that_age(string before, int age, string? name)
    {
        HandMadeScene scene = Scene(before, age, out KnownAges ages, out Mention description);
        Assert.Equal(name is null ? -1 : scene.Mentions[scene.MentionAt(name)].Entity, ages.OfSameAge(description));
    }

    [Theory]
    [InlineData(38, false)]
    [InlineData(41, true)]
    public void Two_ages_are_of_two_people(int age, bool differ)
    {
        HandMadeScene scene = Scene(Anna, age, out KnownAges ages, out Mention description);
        Assert.Equal(differ, ages.Differ(description, scene.EntityAt("Anna")));
    }

    private static HandMadeScene Scene(string before, int age, out KnownAges ages, out Mention description)
    {
        HandMadeScene scene = new HandMadeScene(
            $"{before}\nThe/DT {age}/CD/old/nummod - year/NN - old/JJ/lawyer/amod lawyer/NN/left/nsubj {Left}").WithNamesLinked();
        Discourse discourse = scene.Discourse();
        ages = new KnownAges(discourse);
        int mention = scene.MentionAt("lawyer");
        for (int i = 0; i < mention; i++)
        {
            if (scene.Mentions[i].Entity >= 0) ages.Read(scene.Mentions[i]);
        }

        description = scene.Mentions[mention];
        return scene;
    }
}
