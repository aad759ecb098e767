using Extraction.Models;
using Extraction.Quotes;

namespace Extraction.Tests.Quotes;

/// <summary>A made-up report and all that the writers of the features of sources and contents ask for.</summary>
internal sealed class ReportScene
{
    private const string Notation = "The/DT mayor/NN/said/nsubj of/IN [Rovik/NNP/mayor/nmod]LOC , said=say/VBD/root “ We/PRP/wait/nsubj "
        + "wait/VBP/said/ccomp . ”\n“ It/PRP/sinks/nsubj sinks=sink/VBZ/root . ”";

    public ReportScene()
    {
        Sketch = AttributionSketch.ByHand(Notation);
        int said = Sketch.At("said");
        Cue = new CueSource(said, said, said, 0, Sketch.At("Rovik"));
        Context = HandMadeWeights.Cued(Sketch.Context, (said, 0.9));
    }

    public AttributionSketch Sketch { get; }

    /// <summary>"said", and its source, "the mayor of Rovik".</summary>
    public CueSource Cue { get; }

    public CuedContext Context { get; }

    /// <summary>The value of a word in features.</summary>
    public static ulong Lex(string lemma) => FeatureHash.OfLower(lemma);
}
