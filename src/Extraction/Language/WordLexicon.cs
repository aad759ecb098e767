using System.Runtime.CompilerServices;
using Extraction.Models;

namespace Extraction.Language;

/// <summary>How a word is usually written in the middle of a sentence.</summary>
internal enum CasePreference
{
    /// <summary>Not seen often enough.</summary>
    Unknown,

    /// <summary>In small letters.</summary>
    Lower,

    /// <summary>In both ways.</summary>
    Mixed,

    /// <summary>With a capital.</summary>
    Capital,
}

/// <summary>What the lexicon knows about a word whatever its case: up to three tags, its usual case; all zero when unknown.</summary>
/// <param name="Bits">Three tags, six bits each, a tag's number plus one; two bits of case; one bit for "always this tag".</param>
internal readonly record struct LexiconEntry(uint Bits)
{
    private const int CaseShift = 18, FixedShift = 20;

    /// <summary>The tags the word was seen with, as one number; 0 when unknown.</summary>
    public uint TagSet => Bits & 0x3FFFF;

    /// <summary>Its most frequent tag plus one; 0 when unknown.</summary>
    public uint FirstTag => Bits & 63;

    /// <summary>How it is usually written.</summary>
    public CasePreference Case => (CasePreference)((Bits >> CaseShift) & 3);

    /// <summary>Whether a frequent word has but one tag.</summary>
    public bool IsFixed => ((Bits >> FixedShift) & 1) != 0;

    /// <summary>Puts an entry together.</summary>
    /// <param name="tags">Tags by falling frequency; the first three count.</param>
    /// <param name="preference">How it is usually written.</param>
    /// <param name="isFixed">Whether it has but one tag.</param>
    public static LexiconEntry Create(IReadOnlyList<PennTag> tags, CasePreference preference, bool isFixed)
    {
        uint bits = (uint)preference << CaseShift;
        for (int i = 0; i < Math.Min(3, tags.Count); i++) bits |= ((uint)tags[i] + 1) << (6 * i);
        if (isFixed) bits |= 1u << FixedShift;
        return new LexiconEntry(bits);
    }
}

/// <summary>Words seen in the corpora. Thread-safe.</summary>
internal sealed class WordLexicon
{
    /// <summary>Name of its weights.</summary>
    public const string FileName = "lexicon.bin";

    private readonly HashedMap _entries;

    /// <summary>Loads <c>lexicon.bin</c>.</summary>
    public WordLexicon(IModelSource models) => _entries = ModelWeights.Load(models, FileName, bytes => HashedMap.Load(bytes));

    /// <summary>Uses a lexicon's bytes.</summary>
    public WordLexicon(MappedBytes bytes) => _entries = HashedMap.Load(bytes);

    /// <summary>The entry of a word by its <see cref="WordFeatures.Lower"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public LexiconEntry Find(ulong lower) => _entries.Find(lower) is not HashedMap.Missing and var bits ? new LexiconEntry(bits) : default;
}
