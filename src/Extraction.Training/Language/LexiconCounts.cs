using System.Runtime.InteropServices;
using Extraction.Language;
using Extraction.Models;

namespace Extraction.Training.Language;

/// <summary>How often words have which tag, and how they are written in the middle of sentences.</summary>
internal sealed class LexiconCounts
{
    private const int MinCount = 3, FixedCount = 30;
    private const double MinShare = 0.02, FixedShare = 0.998;
    private readonly Dictionary<ulong, int[]> _tags = [];
    private readonly Dictionary<ulong, (int Lower, int Upper)> _cases = [];

    /// <summary>Counts the tags of a gold document, and the case of its words.</summary>
    public void Add(AnalyzedText document)
    {
        CountTags(document, 1);
        for (int i = 0; i < document.TokenCount; i++)
        {
            if (document.Sentences[document.SentenceOf(i)].First == i) continue;
            WordFeatures.Read(document.Text, document.Span(i), out WordFeatures word);
            CountCase(word);
        }
    }

    /// <summary>Counts or takes back the tags of a gold document.</summary>
    public void CountTags(AnalyzedText document, int times)
    {
        for (int i = 0; i < document.TokenCount; i++)
        {
            WordFeatures.Read(document.Text, document.Span(i), out WordFeatures word);
            ref int[]? counts = ref CollectionsMarshal.GetValueRefOrAddDefault(_tags, word.Lower, out _);
            counts ??= new int[PennTags.Count];
            counts[(int)document.Tag(i)] += times;
        }
    }

    /// <summary>Counts the case of the words of running text.</summary>
    public void AddRaw(string text, IEnumerable<TextSpan> tokens)
    {
        bool middle = false;
        foreach (TextSpan token in tokens)
        {
            WordFeatures.Read(text, token, out WordFeatures word);
            if (middle && word.Shape.IsWord()) CountCase(word);
            // After a mark or a line break a capital tells nothing.
            middle = (word.Shape.IsWord() || text[token.Start] == ',') && (token.End >= text.Length || text[token.End] != '\n')
                && text[token.End - 1] != '.';
        }
    }

    /// <summary>The lexicon as it would be without some documents, which have been added before.</summary>
    public WordLexicon Without(IReadOnlyCollection<AnalyzedText> documents)
    {
        foreach (AnalyzedText document in documents) CountTags(document, -1);
        using var bytes = new MemoryStream();
        Write(bytes);
        foreach (AnalyzedText document in documents) CountTags(document, 1);
        return new WordLexicon(MappedBytes.From(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
    }

    /// <summary>Writes the lexicon; returns its number of words.</summary>
    public int Write(Stream target)
    {
        var entries = new List<KeyValuePair<ulong, uint>>();
        foreach (ulong key in _tags.Keys.Union(_cases.Keys))
        {
            LexiconEntry entry = Entry(_tags.GetValueOrDefault(key), _cases.GetValueOrDefault(key));
            if (entry.Bits != 0) entries.Add(new(key, entry.Bits));
        }

        using var writer = new BinaryWriter(target, System.Text.Encoding.UTF8, leaveOpen: true);
        HashedMap.Write(writer, entries);
        return entries.Count;
    }

    private void CountCase(WordFeatures word)
    {
        if (word.Shape.IsAllUpper() && (word.Shape & WordShape.HasInnerUpper) != 0) return;
        ref (int Lower, int Upper) counts = ref CollectionsMarshal.GetValueRefOrAddDefault(_cases, word.Lower, out _);
        if (word.Shape.IsCapitalized()) counts.Upper++;
        else if ((word.Shape & WordShape.HasLower) != 0) counts.Lower++;
    }

    private static LexiconEntry Entry(int[]? counts, (int Lower, int Upper) seen)
    {
        int cased = seen.Lower + seen.Upper;
        CasePreference preference = cased < MinCount ? CasePreference.Unknown
            : seen.Upper <= 0.1 * cased ? CasePreference.Lower
            : seen.Upper >= 0.9 * cased ? CasePreference.Capital : CasePreference.Mixed;
        int total = counts?.Sum() ?? 0;
        if (total == 0) return LexiconEntry.Create([], preference, false);
        PennTag[] tags =
        [
            .. Enumerable.Range(0, PennTags.Count)
                .Where(t => counts![t] > 0 && counts[t] >= MinShare * total)
                .OrderByDescending(t => counts![t]).ThenBy(t => t)
                .Select(t => (PennTag)t),
        ];
        return LexiconEntry.Create(tags, preference, total >= FixedCount && counts![(int)tags[0]] >= FixedShare * total);
    }
}
