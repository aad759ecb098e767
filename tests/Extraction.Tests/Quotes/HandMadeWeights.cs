using Extraction.Models;
using Extraction.Quotes;
using Extraction.Quotes.Reading;

namespace Extraction.Tests.Quotes;

/// <summary>
/// Weights of the attribution models as a test wants them: a network that has read nothing, and a linear model that knows only the features
/// given. So the search around the models is tested, whatever they have learned.
/// </summary>
internal static class HandMadeWeights
{
    /// <summary>Places of a feature in the table, less the bits that tell two features apart.</summary>
    private const int SlotBits = 5, Width = 32;

    /// <summary>A network without any weights: all its logits are zero.</summary>
    public static ReadingNetwork Silent { get; } = MakeSilent();

    /// <summary>A model with a weight, in logits, for each of these features and none for others.</summary>
    public static CompactWeights Of(params (ulong Feature, float Weight)[] features)
    {
        using var bytes = new MemoryStream();
        CompactWeights.Write(bytes, features.Select(f => KeyValuePair.Create(f.Feature, f.Weight)), unitsPerLogit: 10);
        return CompactWeights.Load(MappedBytes.From(bytes.ToArray()));
    }

    /// <summary>An article that the silent network has read.</summary>
    public static ReadContext Read(AttributionContext facts) => ReadContext.Of(Silent, facts);

    /// <summary>An article of which these tokens are likely cues.</summary>
    public static CuedContext Cued(AttributionContext facts, params (int Token, double Probability)[] cues)
    {
        var probabilities = new double[facts.Text.TokenCount];
        foreach ((int token, double probability) in cues) probabilities[token] = probability;
        return new CuedContext(Read(facts), probabilities);
    }

    private static ReadingNetwork MakeSilent()
    {
        int values = (2 << SlotBits) * sizeof(uint) // slots; one row of vectors follows
            + (Width * sizeof(short)) + Layer() + (Width * (Width + ReadingShape.TokenColumns) * sizeof(short))
            + ((Width + ReadingShape.TokenColumns) * sizeof(int)) + (PairKeys.Count * Width * sizeof(short)) + Layer()
            + (Width * ReadingShape.CueColumns * sizeof(short)) + (ReadingShape.CueColumns * sizeof(int));
        uint[] header = [ReadingNetwork.Magic, Width, 1, Width, 1, SlotBits, 1];
        byte[] bytes = [.. header.SelectMany(BitConverter.GetBytes), .. new byte[values]];
        for (int slot = 0; slot < 1 << SlotBits; slot++)
        {
            // No key has a vector.
            Array.Fill(bytes, byte.MaxValue, (header.Length + (2 * slot) + 1) * sizeof(uint), sizeof(uint));
        }

        return ReadingNetwork.Load(MappedBytes.From(bytes));

        static int Layer() => (2 * Width * sizeof(int)) + (3 * Width * Width * sizeof(short)) + (3 * Width * sizeof(int))
            + (2 * Width * sizeof(int));
    }
}
