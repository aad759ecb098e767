using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora;

/// <summary>The options of a pronoun and their features: a buffer that is used again for each.</summary>
public sealed class AnaphoraFeaturesTests
{
    [Fact]
    public void Each_option_has_its_own_features_in_order()
    {
        AnaphoraTemplate template = Enum.GetValues<AnaphoraTemplate>()[0], other = Enum.GetValues<AnaphoraTemplate>()[1];
        var options = new AnaphoraFeatures();
        for (int round = 0; round < 2; round++)
        {
            options.Clear();
            options.Begin(-1);
            options.Add(template, 1);
            options.Begin(7);
            options.Begin(9);
            options.Add(template, 1);
            options.Add(other, 1, 2);
            Assert.Equal([-1, 7, 9], options.Entities);
            Assert.Equal((3, 1, 0, 2), (options.Count, options.Of(0).Length, options.Of(1).Length, options.Of(2).Length));
            Assert.Equal(options.Of(0)[0], options.Of(2)[0]);
        }
    }

    [Fact]
    public void Values_and_their_places_make_different_features()
    {
        AnaphoraTemplate template = Enum.GetValues<AnaphoraTemplate>()[0];
        var options = new AnaphoraFeatures();
        options.Begin(0);
        options.Add(template, 1);
        options.Add(template, 0, 1);
        options.Add(template, 1, 1);
        options.Add(template, 0, 0, 1);
        options.Add(template, 5ul, 1, 0);
        options.Add(template, 6ul, 1, 0);
        Assert.Equal(6, options.Of(0).ToArray().Distinct().Count());
    }

    [Fact]
    public void Any_number_of_options_and_features_has_room()
    {
        AnaphoraTemplate template = Enum.GetValues<AnaphoraTemplate>()[0];
        var options = new AnaphoraFeatures();
        for (int option = 0; option < 100; option++)
        {
            options.Begin(option);
            for (int i = 0; i <= option; i++) options.Add(template, i & 255, i >> 8);
        }

        Assert.Equal(100, options.Count);
        Assert.All(Enumerable.Range(0, 100), option => Assert.Equal(option + 1, options.Of(option).Length));
    }
}
