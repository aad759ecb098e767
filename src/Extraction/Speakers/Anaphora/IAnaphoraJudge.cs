namespace Extraction.Speakers;

/// <summary>Chooses among the options of an anaphor.</summary>
internal interface IAnaphoraJudge
{
    /// <summary>Chooses an option.</summary>
    /// <param name="mention">Index of the anaphor.</param>
    /// <param name="options">Its options; 0 is "nothing before it".</param>
    /// <param name="probability">Probability of the choice in [0, 1].</param>
    int Choose(int mention, AnaphoraFeatures options, out double probability);
}
