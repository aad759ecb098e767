using Extraction.Models;

namespace Extraction.Training;

/// <summary>Weights and tables from folders on disk: a trainer reads what the trainers before it have just written.</summary>
/// <param name="WeightsDirectory">Folder of <c>*.bin</c>.</param>
/// <param name="ResourcesDirectory">Folder of the tables.</param>
internal sealed record DirectoryModelSource(string WeightsDirectory, string ResourcesDirectory) : IModelSource
{
    public string Name => "en-training";

    public string Language => "en";

    public Stream OpenWeights(string name) => File.OpenRead(Path.Combine(WeightsDirectory, name));

    public Stream OpenResource(string name) => File.OpenRead(Path.Combine(ResourcesDirectory, name));
}
