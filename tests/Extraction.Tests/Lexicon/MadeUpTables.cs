using System.Text;
using Extraction.Models;

namespace Extraction.Tests.Lexicon;

/// <summary>Tables of a test's own.</summary>
internal sealed class MadeUpTables(Dictionary<string, string> tables) : IModelSource
{
    public string Name => "made up";

    public string Language => "en";

    public Stream OpenWeights(string name) => throw new FileNotFoundException(name);

    public Stream OpenResource(string name) => new MemoryStream(Encoding.UTF8.GetBytes(tables[name]));
}
