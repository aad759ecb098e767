using System.Numerics;

namespace Extraction.Language.Entities;

/// <summary>How a document writes a word, all its occurrences taken together.</summary>
[Flags]
internal enum Spellings : byte
{
    None = 0,

    /// <summary>In small letters.</summary>
    Lower = 1,

    /// <summary>With a capital inside a plain sentence.</summary>
    TitleInside = 2,

    /// <summary>In capitals, in a sentence that is not.</summary>
    UpperInside = 4,
}

/// <summary>Collects the <see cref="Spellings"/> of every word of a document.</summary>
/// <remarks>Open addressing over a table that is reused. Not thread-safe.</remarks>
internal sealed class DocumentSpellings
{
    private ulong[] _keys = [];
    private Spellings[] _values = [];

    /// <summary>Fills <see cref="EntityInput.Spellings"/>.</summary>
    public void Collect(EntityInput input)
    {
        int capacity = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, input.Count * 2));
        if (_keys.Length < capacity)
        {
            _keys = new ulong[capacity];
            _values = new Spellings[capacity];
        }
        else
        {
            _keys.AsSpan(0, capacity).Clear();
            _values.AsSpan(0, capacity).Clear();
        }

        uint mask = (uint)capacity - 1;
        foreach (Sentence sentence in input.Text.SentenceArray)
        {
            for (int i = sentence.First; i < sentence.End; i++)
            {
                Spellings spelling = input.Casings[i] switch
                {
                    Casing.Lower => Spellings.Lower,
                    Casing.Title when i > sentence.First && input.Styles[i] == SentenceStyle.Plain => Spellings.TitleInside,
                    Casing.Upper or Casing.Mixed when input.Styles[i] != SentenceStyle.Capitals => Spellings.UpperInside,
                    _ => Spellings.None,
                };
                if (spelling != Spellings.None) _values[Slot(input.Words[i], mask)] |= spelling;
            }
        }

        for (int i = 0; i < input.Count; i++) input.Spellings[i] = _values[Slot(input.Words[i], mask)];
    }

    private uint Slot(ulong word, uint mask)
    {
        // 0 marks an empty slot; a word whose hash is 0 shares it, which costs a clue and nothing more.
        uint slot = (uint)word & mask;
        while (_keys[slot] != 0 && _keys[slot] != word) slot = (slot + 1) & mask;
        _keys[slot] = word;
        return slot;
    }
}
