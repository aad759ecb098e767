using System.Reflection;
using Extraction.Models.English;

namespace Extraction.Training.Tests.Architecture;

/// <summary>Training uses the library; the library and its model use nothing of training (docs/architecture.md).</summary>
public sealed class LibraryOrderTests
{
    [Fact]
    public void What_is_used_knows_nothing_of_how_it_was_trained()
    {
        string training = typeof(Corpora).Assembly.GetName().Name!;
        foreach (Assembly used in new[] { typeof(ExtractionPipeline).Assembly, typeof(EnglishModel).Assembly })
        {
            Assert.DoesNotContain(used.GetReferencedAssemblies(), name => name.Name == training);
        }

        Assert.Contains(typeof(Corpora).Assembly.GetReferencedAssemblies(),
            name => name.Name == typeof(ExtractionPipeline).Assembly.GetName().Name);
    }
}
