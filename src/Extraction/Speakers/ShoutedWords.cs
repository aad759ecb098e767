using Extraction.Language;
using Extraction.Models;

namespace Extraction.Speakers;

/// <summary>
/// Words whose capitals tell nothing, because all the words around them have them: a line between paragraphs that leads to another
/// article, the first words of an article. Names among them are those that the rest of the article has.
/// </summary>
internal sealed class ShoutedWords
{
    /// <summary>Fewer words in capitals than these may be abbreviations.</summary>
    private const int Fewest = 3;

    private const int FewestInStyle = 5, LongestSmall = 4, LongestLabel = 12;

    private readonly AnalyzedText _text;
    private readonly bool[]? _shouted;
    private readonly HashSet<ulong> _names = [];

    public ShoutedWords(AnalyzedText text)
    {
        _text = text;
        int count = 0;
        foreach (Sentence sentence in text.Sentences)
        {
            int end = IsHeadlineStyle(sentence) ? sentence.End : IsLabelled(sentence) ? sentence.First : End(sentence);
            if (end == sentence.First) continue;
            _shouted ??= new bool[text.TokenCount];
            _shouted.AsSpan()[sentence.First..end].Fill(true);
            count += end - sentence.First;
        }

        // An article that has hardly anything else has its names in capitals too.
        if (_shouted is null) return;
        if (count * 2 > text.TokenCount) _shouted = null;
        else CollectNames();
    }

    /// <summary>Whether the capitals of a token tell nothing.</summary>
    public bool Has(int token) => _shouted is not null && _shouted[token];

    /// <summary>Whether the rest of the article has a word in capitals as a proper noun.</summary>
    public bool IsName(int token) => _names.Contains(FeatureHash.OfLower(_text.Form(token)));

    /// <summary>Whether the rest of the article has a word and the one before it side by side as proper nouns.</summary>
    public bool IsPair(int token) => token > 0 && _names.Contains(PairBefore(token));

    /// <summary>"COUNCILLOR BROOK (Ward 9): I protest": capitals before a colon are a label of who speaks.</summary>
    private bool IsLabelled(in Sentence sentence)
    {
        for (int t = sentence.First; t < sentence.End && t - sentence.First < LongestLabel; t++)
        {
            if (_text.Form(t) is ":") return true;
        }

        return false;
    }

    /// <summary>The end of the words in capitals that a sentence begins with, its beginning where they are too few. In a sentence that
    /// goes on in small letters a mark ends them: "AP, BBC, CNN" is a list.</summary>
    private int End(in Sentence sentence)
    {
        int words = 0, end = sentence.First, unmarked = -1, unmarkedWords = 0;
        for (; end < sentence.End; end++)
        {
            if (TokenWords.HasLower(_text.Form(end))) break;
            if (char.IsLetter(_text.Form(end)[0])) words++;
            else if (unmarked < 0) (unmarked, unmarkedWords) = (end, words);
        }

        if (end < sentence.End && unmarked >= 0) (end, words) = (unmarked, unmarkedWords);
        return words >= Fewest ? end : sentence.First;
    }

    /// <summary>"Even Friends of Brook Say He Needs To Go": every word but the smallest has a capital, verbs and adverbs too.</summary>
    private bool IsHeadlineStyle(in Sentence sentence)
    {
        int words = 0, style = 0;
        for (int t = sentence.First; t < sentence.End; t++)
        {
            ReadOnlySpan<char> form = _text.Form(t);
            if (!char.IsLetter(form[0])) continue;
            words++;
            PennTag tag = _text.Tag(t);
            if (!char.IsUpper(form[0]))
            {
                if (form.Length > LongestSmall || !IsSmallWord(tag)) return false;
            }
            else if (t > sentence.First && (tag.IsVerb() || tag is PennTag.MD or PennTag.RB or PennTag.PRP or PennTag.PRPS
                || IsSmallWord(tag)))
            {
                style++;
            }
        }

        return words >= FewestInStyle && style > 1;
    }

    private static bool IsSmallWord(PennTag tag) =>
        tag is PennTag.IN or PennTag.DT or PennTag.CC or PennTag.TO or PennTag.POS or PennTag.RP;

    private void CollectNames()
    {
        for (int t = 0; t < _text.TokenCount; t++)
        {
            if (!IsBodyName(t)) continue;
            _names.Add(FeatureHash.OfLower(_text.Form(t)));
            if (t > 0 && IsBodyName(t - 1)) _names.Add(PairBefore(t));
        }
    }

    private bool IsBodyName(int token) =>
        _text.Tag(token).IsProperNoun() && !_shouted![token] && _text.Sentences[_text.SentenceOf(token)].IsBody;

    private ulong PairBefore(int token) =>
        FeatureHash.Combine(FeatureHash.OfLower(_text.Form(token - 1)), FeatureHash.OfLower(_text.Form(token)));
}
