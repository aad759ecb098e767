namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>Pieces of sentences by hand that the tests of many rules are made of. Names are made up.</summary>
internal static class Pieces
{
    /// <summary>"Ada Brook", who is the subject of <see cref="Left"/>.</summary>
    public const string Ada = "[Ada/NNP/left/nsubj Brook/NNP]PER";

    /// <summary>"left.", and the end of the sentence.</summary>
    public const string Left = "left=leave/VBD/root .\n";

    /// <summary>"said it rained.", and the end of the sentence.</summary>
    public const string Rained = "said=say/VBD/root it/PRP/rained/expl rained=rain/VBD/said/ccomp .\n";

    /// <summary>"said it snowed.", and the end of the sentence.</summary>
    public const string Snowed = "said=say/VBD/root it/PRP/snowed/expl snowed=snow/VBD/said/ccomp .\n";

    /// <summary>A paragraph in which nobody is.</summary>
    public const string Rain = "\nRain/NN/fell/nsubj fell=fall/VBD/root .\n\n";
}
