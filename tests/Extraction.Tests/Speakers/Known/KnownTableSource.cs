using System.Text;
using Extraction.Models;
using Extraction.Models.English;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Known;

/// <summary>The English model with another table of known entities.</summary>
internal sealed class KnownTableSource(string known) : IModelSource
{
    public string Name => "test";

    public string Language => "en";

    public Stream OpenWeights(string name) => EnglishModel.Instance.OpenWeights(name);

    public Stream OpenResource(string name) => name == KnownTable.Name ? new MemoryStream(Encoding.UTF8.GetBytes(known))
        : EnglishModel.Instance.OpenResource(name);
}
