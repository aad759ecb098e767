using Extraction.Models;
using Extraction.Models.English;

namespace Extraction.Tests.Models;

public class ModelWeightsTests
{
    /// <summary>What a complete model opens when a pipeline is created.</summary>
    private static readonly Lazy<string[]> Opened = new(() =>
    {
        var source = new AlteredModel(null, bytes => bytes);
        ExtractionPipeline.Create(source);
        return [.. source.Names.Distinct()];
    });

    [Fact]
    public void AllWeightsAreOpenedWhenThePipelineIsCreated()
    {
        foreach (string name in (string[])["attribution.bin", "clusters.bin", "coreference.bin", "entities.bin", "lemmas.bin",
            "lexicon.bin", "parser.bin", "reading.bin", "sentences.bin", "tagger.bin"])
        {
            Assert.Contains(name, Opened.Value);
        }
    }

    [Fact]
    public void WeightsThatAreMissingAreNamed() => Refused<FileNotFoundException>(_ => throw new FileNotFoundException("It is not there."));

    [Fact]
    public void WeightsWithoutAnyBytesAreNamed() => Refused<InvalidDataException>(_ => []);

    [Fact]
    public void WeightsCutInTheMiddleAreNamed() => Refused<InvalidDataException>(bytes => bytes[..(bytes.Length / 2)]);

    [Fact]
    public void WeightsThatLackTheirLastBytesAreNamed() => Refused<InvalidDataException>(bytes => bytes[..^2]);

    [Fact]
    public void WeightsOfAnotherVersionAreNamed() =>
        Refused<InvalidDataException>(bytes =>
        {
            byte[] other = [.. bytes];
            foreach (ref byte b in other.AsSpan(0, 20)) b ^= 0x3F;
            return other;
        });

    private static void Refused<T>(Func<byte[], byte[]> alter)
        where T : Exception
    {
        foreach (string name in Opened.Value)
        {
            T error = Assert.Throws<T>(() => ExtractionPipeline.Create(new AlteredModel(name, alter)));
            Assert.Contains($"'{name}'", error.Message, StringComparison.Ordinal);
            Assert.Contains("'en-test'", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', error.Message);
        }
    }

    /// <summary>The English model with one of its weights altered.</summary>
    private sealed class AlteredModel(string? altered, Func<byte[], byte[]> alter) : IModelSource
    {
        public List<string> Names { get; } = [];

        public string Name => "en-test";

        public string Language => EnglishModel.Instance.Language;

        public Stream OpenWeights(string name)
        {
            Names.Add(name);
            Stream weights = EnglishModel.Instance.OpenWeights(name);
            if (name != altered) return weights;
            using var copy = new MemoryStream();
            weights.CopyTo(copy);
            return new MemoryStream(alter(copy.ToArray()));
        }

        public Stream OpenResource(string name) => EnglishModel.Instance.OpenResource(name);
    }
}
