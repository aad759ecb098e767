namespace Extraction.Language.Parsing;

/// <summary>How far and on which side a head lies, in classes: exact when near, coarse when far.</summary>
internal static class ArcDistance
{
    /// <summary>Number of classes.</summary>
    public const int Count = 19;

    private const int Far = 25;

    private static readonly byte[] Magnitudes = [0, 0, 1, 2, 3, 4, 4, 5, 5, 5, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 8];

    /// <summary>The class of an arc between positions of a sentence, where position 0 is the artificial root.</summary>
    public static int Of(int dependent, int head)
    {
        if (head == 0) return 0;
        int distance = head - dependent;
        return distance > 0 ? 1 + Magnitudes[Math.Min(distance, Far)] : 10 + Magnitudes[Math.Min(-distance, Far)];
    }
}
