using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Extraction.Language.Entities;

/// <summary>Memory for what is known of the tokens of a document (<see cref="EntityInput"/>), kept from document to document.</summary>
/// <remarks>Struct of arrays. Not thread-safe; one instance serves one document at a time.</remarks>
internal sealed class EntityArrays
{
    private const int InitialCapacity = 2048;

    /// <summary>Makes room for a document of ordinary length.</summary>
    public EntityArrays() => Allocate(InitialCapacity);

    /// <summary>Normalised hashes.</summary>
    public ulong[] Words { get; private set; }

    /// <summary>Hashes of shapes.</summary>
    public ulong[] Shapes { get; private set; }

    /// <summary>Casings.</summary>
    public Casing[] Casings { get; private set; }

    /// <summary>What lists know.</summary>
    public NameClues[] Clues { get; private set; }

    /// <summary>How the document writes the same words elsewhere.</summary>
    public Spellings[] Spellings { get; private set; }

    /// <summary>First tokens of runs of capitalised words.</summary>
    public int[] RunFirst { get; private set; }

    /// <summary>Ends of these runs.</summary>
    public int[] RunEnd { get; private set; }

    /// <summary>How sentences are written.</summary>
    public SentenceStyle[] Styles { get; private set; }

    /// <summary>The table in which the spellings of a document are counted.</summary>
    public DocumentSpellings Document { get; } = new();

    /// <summary>Makes every array long enough for a number of tokens. What was in them is lost where they grow.</summary>
    public void MakeRoom(int count)
    {
        if (count > Words.Length) Allocate((int)BitOperations.RoundUpToPowerOf2((uint)count));
    }

    [MemberNotNull(nameof(Words), nameof(Shapes), nameof(Casings), nameof(Clues), nameof(Spellings), nameof(RunFirst), nameof(RunEnd),
        nameof(Styles))]
    private void Allocate(int capacity)
    {
        Words = new ulong[capacity];
        Shapes = new ulong[capacity];
        Casings = new Casing[capacity];
        Clues = new NameClues[capacity];
        Spellings = new Spellings[capacity];
        RunFirst = new int[capacity];
        RunEnd = new int[capacity];
        Styles = new SentenceStyle[capacity];
    }
}
