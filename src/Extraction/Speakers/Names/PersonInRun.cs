using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>Which words of a run of proper nouns are a person's name.</summary>
internal sealed class PersonInRun(NameTokens tokens, NameConnection connections)
{
    /// <summary>A run without a person.</summary>
    public static readonly (int First, int End) None = (-1, -1);

    private readonly TokenWords _words = tokens.Words;
    private readonly AnalyzedText _text = tokens.Words.Text;
    private readonly NameClassReader _classes = new(tokens);
    private readonly RecognizedPerson _recognized = new(tokens, connections);
    private readonly UnrecognizedPerson _unrecognized = new(tokens);

    /// <summary>The tokens of the name, <see cref="None"/> for none.</summary>
    public (int First, int End) Find(int first, int end)
    {
        if (BehindBody(first, end) is > 0 and var behind) return (behind, end);
        bool several = end - first > 1;
        if (several && tokens.InnerPossessive(first, end) is > 0 and var possessive) return BehindFirm(possessive + 1, end);
        if (several && _words.Tables.IsPlace(_text.Cover(first, end).In(_text.Text), out _)) return None;
        var (found, foundEnd) = _recognized.Find(first, end);
        if (found < 0) return _classes.IsAddress(first, end) ? None : _unrecognized.Find(first, end);
        bool body = _recognized.IsBody(first, found, foundEnd) || IsComplement(first, found) || _classes.IsAddress(first, end)
            || _classes.EndsLikeBody(found, foundEnd);
        return body ? None : _recognized.Whole(first, end, found, foundEnd);
    }

    /// <summary>"Institute for Anna Weber": who is named inside a body's name.</summary>
    private bool IsComplement(int first, int found) => found > first
        && _text.Tag(found - 1) is PennTag.CC or PennTag.IN or PennTag.TO or PennTag.Comma
        && tokens.HasOrganizationWord(first, found);

    /// <summary>"teacher at Harbour Academy Anna Weber": where a full name that begins with a given one
    /// begins behind the last organisation word of a run, -1 for other runs.</summary>
    private int BehindBody(int first, int end)
    {
        int name = end - 1;
        while (name > first && !_words[name - 1].Is(WordClass.Organization)) name--;
        if (end - name == 3 && _words.IsOffice(name) && tokens.IsPlainGivenName(name + 1)) name++;
        if (name == first || end - name is not (2 or 3) || !tokens.IsPlainGivenName(name)) return -1;
        for (int t = name + 1; t < end; t++)
        {
            if (!tokens.IsUnclaimed(t) && !tokens.IsInitial(t)) return -1;
        }

        int entity = tokens.EntityAt(name);
        bool inBody = entity >= 0 && entity == tokens.EntityAt(name - 1) && entity == tokens.EntityAt(end - 1);
        return inBody && !_words[name - 1].Is(WordClass.Institution) ? -1 : name;
    }

    /// <summary>"Casey's Chief Executive Anna Weber": the name behind an office of a firm whose name has a possessive, or -1.</summary>
    private (int First, int End) BehindFirm(int first, int end)
    {
        for (int t = end - 2; t >= first; t--)
        {
            if (_words.IsOffice(t) && (tokens.IsPlainGivenName(t + 1) || tokens.IsPerson(t + 1))) return (t + 1, end);
        }

        return None;
    }
}
