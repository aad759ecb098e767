using System.Runtime.InteropServices;

namespace Extraction.Speakers;

/// <summary>The mentions of one text in order, and the mention at each token.</summary>
internal sealed class MentionList
{
    private readonly List<Mention> _mentions;
    private readonly int[] _at;

    public MentionList(int tokenCount)
    {
        _mentions = new List<Mention>((tokenCount / 6) + 4);
        _at = new int[tokenCount];
        Array.Fill(_at, -1);
    }

    public int Count => _mentions.Count;

    public ref Mention this[int index] => ref CollectionsMarshal.AsSpan(_mentions)[index];

    public ref Mention this[Index index] => ref CollectionsMarshal.AsSpan(_mentions)[index.GetOffset(_mentions.Count)];

    /// <summary>The mention that a token belongs to as part of a name, as head of a nominal or as pronoun; -1 for none.</summary>
    public int At(int token) => _at[token];

    /// <summary>Adds a mention and returns its index.</summary>
    public int Add(Mention mention)
    {
        int index = _mentions.Count;
        _mentions.Add(mention);
        if (mention.Kind == MentionKind.Name)
        {
            for (int t = mention.First; t < mention.End; t++) _at[t] = index;
        }
        else
        {
            _at[mention.Head] = index;
        }

        return index;
    }

    /// <summary>Lets a token beside a mention count as part of it.</summary>
    public void Cover(int token, int mention) => _at[token] = mention;
}
