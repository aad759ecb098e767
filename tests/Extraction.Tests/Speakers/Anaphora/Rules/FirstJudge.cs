using Extraction.Speakers;

namespace Extraction.Tests.Speakers.Anaphora.Rules;

/// <summary>A judge that always finds the first whom there is: what a rule rules out, he would take.</summary>
internal sealed class FirstJudge(double probability) : IAnaphoraJudge
{
    public int Choose(int mention, AnaphoraFeatures options, out double chance)
    {
        chance = probability;
        return options.Count > 1 ? 1 : 0;
    }
}
