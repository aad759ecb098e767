using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>The titles that a name has before it, and what they tell of the gender of who bears it.</summary>
internal sealed class TitlesOfName(NameTokens tokens, MentionList mentions)
{
    private const int MostTokens = 14;

    private readonly TokenWords _words = tokens.Words;
    private readonly AnalyzedText _text = tokens.Words.Text;
    private readonly Sentence _sentence = tokens.Sentence;

    /// <summary>Walks back from a name over the titles and modifiers before it: the first token of these, or of the name.</summary>
    public int Start(int name)
    {
        int first = name;
        while (first > _sentence.First && name - first < MostTokens)
        {
            if (IsAbbreviationBefore(first, name)) first -= 3;
            else if (Joins(first - 1, first, name)) first--;
            else break;
        }

        return first;
    }

    /// <summary>"Acme Workers League (AWL) member Anna Weber".</summary>
    private bool IsAbbreviationBefore(int first, int name) => first < name && _text.Tag(first - 1) == PennTag.RightBracket
        && first - 3 > _sentence.First && _text.Tag(first - 3) == PennTag.LeftBracket && _words.IsAllCapitals(first - 2);

    /// <summary>Whether a token belongs to the titles that begin behind it.</summary>
    /// <param name="token">The token.</param>
    /// <param name="first">The token behind it: what is known to be of the titles, or the name itself.</param>
    /// <param name="name">First token of the name.</param>
    private bool Joins(int token, int first, int name)
    {
        bool titled = first < name;
        switch (_text.Tag(token))
        {
            case PennTag.CloseQuote: return !titled && token > _sentence.First && _words.IsOffice(token - 1);
            case PennTag.OpenQuote: return _text.Tag(name - 1) == PennTag.CloseQuote;
            case PennTag.CC: return titled && (JoinsOffices(token, first, name) || IsInsideName(token, first));
            case PennTag.IN: return IsWordOfTitles(token, titled) || (titled && IsInsideName(token, first));
            default: return IsWordOfTitles(token, titled);
        }
    }

    private bool IsWordOfTitles(int token, bool titled)
    {
        PennTag tag = _text.Tag(token);
        return tag.IsNoun() || tag is PennTag.JJ or PennTag.HYPH or PennTag.POS or PennTag.AFX or PennTag.CD
            || _words.IsAllCapitals(token) || (tag == PennTag.RB && _words.IsOffice(token)) || IsParticipleOfTitle(token, titled)
            || _words.IsHyphenatedLink(token)
            || (token - 2 >= _sentence.First && _text.Tag(token - 1) == PennTag.HYPH && _words.Touches(token - 1, token)
                && _words.IsOffice(token - 2));
    }

    /// <summary>"owner and director Anna Weber", "hotel and restaurant consultant Anna Weber".</summary>
    private bool JoinsOffices(int and, int first, int name)
    {
        bool offices = and > _sentence.First && _words.IsOffice(and - 1) && _words.IsOffice(name - 1)
            && !_words[and - 1].Is(WordClass.Organization) && _text.Tag(and - 1) is PennTag.NN or PennTag.NNP;
        return offices || (and > _sentence.First && !_words.IsOffice(first) && IsCommonPair(and, name));
    }

    /// <summary>"Institute of Trade director Anna Weber": a small word in one name with the word behind it.</summary>
    private bool IsInsideName(int token, int next) => (tokens.EntityAt(token) >= 0 && tokens.EntityAt(next) == tokens.EntityAt(token))
        || (mentions.At(token) >= 0 && mentions.At(token) == mentions.At(next));

    /// <summary>"the appointed chief", "Rovers sporting director", but "Acme convicted director Anna Weber".</summary>
    private bool IsParticipleOfTitle(int token, bool titled) => _text.Tag(token) switch
    {
        PennTag.VBN => !titled || _words[token].Is(WordClass.TitleModifier) || token == _sentence.First
            || !_text.Tag(token - 1).IsProperNoun() || _text.Tag(token + 1) == PennTag.HYPH,
        PennTag.VBG => titled && _words[token].Is(WordClass.TitleModifier) && token > _sentence.First
            && (_text.Tag(token - 1).IsNoun() || _text.Tag(token - 1) == PennTag.POS),
        _ => false,
    };

    /// <summary>"hotel and restaurant consultant Anna Weber": what is joined before an office tells what it is about.</summary>
    private bool IsCommonPair(int and, int name)
    {
        bool common = _text.Form(and) is FunctionWord.And && and + 1 < name - 1 && _words.IsOffice(name - 1)
            && !_words[and - 1].Is(WordClass.AnyPerson) && IsCommon(and - 1) && IsCommon(and + 1);
        if (!common) return false;
        int head = _text.Head(and - 1);
        return (head > and && head <= name) || (_text.Tag(and - 1) == PennTag.NN
            && (and - 1 == _sentence.First || _text.Tag(and - 2) is PennTag.Comma or PennTag.CloseQuote or PennTag.VBD or PennTag.NNP));
    }

    private bool IsCommon(int token) => _text.Tag(token) is PennTag.NN or PennTag.JJ && !_words.IsCapitalized(token);

    /// <summary>What the titles of a name, or its given name, tell of who bears it.</summary>
    /// <param name="first">First token of the name.</param>
    /// <param name="end">The token behind it.</param>
    /// <param name="titleFirst">First token of its titles.</param>
    public Gender GenderOf(int first, int end, int titleFirst)
    {
        for (int t = first - 1; t >= titleFirst; t--)
        {
            Gender told = _words[t].Gender;
            if (told != Gender.Unknown) return IsDoubted(t, first, end) ? Gender.Unknown : told;
        }

        // "Ben-Levy" alone is a surname, whatever it begins with.
        int given = first + 1;
        while (given + 1 < end && _text.Tag(given) == PennTag.HYPH) given += 2;
        return given < end && _words.Tables.IsGivenName(_text.Form(first), out Gender gender) ? gender : Gender.Unknown;
    }

    /// <summary>"chairman Anna Weber" may be "he" to some and is "she" to others.</summary>
    private bool IsDoubted(int title, int first, int end) => end - first > 1 && _words[title].Gender == Gender.Male
        && _words[title].Is(WordClass.Role) && !_words[title].Is(WordClass.Kin)
        && _words.Tables.IsGivenName(_text.Form(first), out Gender own) && own != Gender.Male;
}
