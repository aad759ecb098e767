using Extraction.Models;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora;

/// <summary>How the learned judge chooses among the options of a pronoun or description.</summary>
public sealed class AnaphoraModelTests
{
    [Theory]
    [InlineData(400, 0, 0, 0.79, 0)]
    [InlineData(0, 200, 0, 0.58, 1)]
    [InlineData(100, 100, 100, 0.33, 0)] // The first of equals.
    public void The_learned_judge_chooses_the_option_with_the_most_weight(int none, int first, int second, double probability, int choice)
    {
        AnaphoraTemplate[] templates = [AnaphoraTemplate.None, AnaphoraTemplate.Rank, AnaphoraTemplate.Distance];
        var options = new AnaphoraFeatures();
        foreach (AnaphoraTemplate template in templates)
        {
            options.Begin(-1);
            options.Add(template, 1);
        }

        using var bytes = new MemoryStream();
        SparseLinearModelWriter.Write(bytes, ["link"], new[] { none, first, second }.Select((weight, i) =>
            KeyValuePair.Create(options.Of(i)[0], new[] { ((byte)0, (short)weight) })));
        var model = new AnaphoraModel(SparseLinearModel.Load(MappedBytes.From(bytes.ToArray())));
        Assert.Equal(choice, model.Choose(0, options, out double sure));
        Assert.Equal(probability, sure, 0.01);
    }
}
