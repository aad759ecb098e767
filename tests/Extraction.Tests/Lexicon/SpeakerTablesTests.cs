using System.Text;
using Extraction.Lexicon;
using Extraction.Models;
using Extraction.Models.English;

namespace Extraction.Tests.Lexicon;

/// <summary>A table with a class that is none says so; it does not become another class.</summary>
public sealed class SpeakerTablesTests
{
    [Theory]
    [InlineData("speakers/person-nouns.csv", "noun,gender,class\nmiller,any,worker\n", "'worker' is no class of nouns for persons")]
    [InlineData("speakers/person-nouns.csv", "noun,gender,class\nmiller,,person\n", "'' is no gender")]
    [InlineData("speakers/honorifics.csv", "form,gender,class\nMilady,female,noble\n", "'noble' is no class of honorifics")]
    public void A_class_that_is_none_is_refused(string name, string table, string message) => Assert.Contains(message,
        Assert.Throws<InvalidDataException>(() => SpeakerTables.Load(new OneOtherTable(name, table))).Message, StringComparison.Ordinal);

    private sealed class OneOtherTable(string name, string table) : IModelSource
    {
        public string Name => EnglishModel.Instance.Name;

        public string Language => EnglishModel.Instance.Language;

        public Stream OpenWeights(string weights) => EnglishModel.Instance.OpenWeights(weights);

        public Stream OpenResource(string resource) =>
            resource == name ? new MemoryStream(Encoding.UTF8.GetBytes(table)) : EnglishModel.Instance.OpenResource(resource);
    }
}
