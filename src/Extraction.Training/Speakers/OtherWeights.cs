using Extraction.Models;

namespace Extraction.Training.Speakers;

/// <summary>A model with the weights of one of its parts exchanged.</summary>
/// <param name="Models">The model.</param>
/// <param name="Part">Name of the weights.</param>
/// <param name="Weights">What takes their place.</param>
internal sealed record OtherWeights(IModelSource Models, string Part, byte[] Weights) : IModelSource
{
    public string Name => Models.Name;

    public string Language => Models.Language;

    public Stream OpenWeights(string name) => name == Part ? new MemoryStream(Weights) : Models.OpenWeights(name);

    public Stream OpenResource(string name) => Models.OpenResource(name);
}
