using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Quotes;

/// <summary>
/// "Both seemed to think so", "Otto Lind, a farm hand from Rovik, said the fields were flooded": a verb of saying in the active voice has a
/// subject; where the models found no source, it is what the tree hangs on the verb, or what stands before it.
/// </summary>
internal sealed class MissedSubjects(AttributionContext context, QuoteTables tables)
{
    /// <summary>Most tokens that commas may enclose between a name and its verb.</summary>
    private const int LongestApposition = 24;

    private readonly AnalyzedText _text = context.Text;
    private readonly SourcePhrases _phrases = new(context, tables);

    /// <summary>Gives an attribution without source the subject of its verb, where it has one outside the content.</summary>
    public void Take(TokenAttribution a)
    {
        if (a.SourceFirst >= 0 || !IsActive(a.Cue)) return;
        if ((InTree(a) ?? Before(a)) is not { } subject) return;
        (a.SourceFirst, a.SourceLast, a.SourceHead) = subject;
        // "[It is planning]": a subject that was taken for a part of the cue.
        if (a.CueFirst <= a.SourceLast) a.CueFirst = Math.Min(a.Cue, a.SourceLast + 1);
    }

    /// <summary>Whether a verb says something of who stands before it; the tags now and then take a past tense for a participle.</summary>
    private bool IsActive(int verb)
    {
        if (_phrases.LacksObject(verb)) return false;
        bool auxiliary = false;
        for (int child = context.Tree.FirstChild(verb); child >= 0; child = context.Tree.NextSibling(child))
        {
            if (_text.RelationArray[child] == DependencyRelation.AuxPass) return false;
            auxiliary |= _text.RelationArray[child] == DependencyRelation.Aux;
        }

        return _text.TagArray[verb] switch
        {
            PennTag.VBD or PennTag.VBZ or PennTag.VBP => true,
            PennTag.VBG => auxiliary,
            PennTag.VBN => auxiliary || (_text.RelationArray[verb] is DependencyRelation.Root or DependencyRelation.Ccomp
                && !tables.RecipientVerbs.Contains(_text.LemmaArray[verb])),
            _ => false,
        };
    }

    /// <summary>The subject that the tree hangs on the verb.</summary>
    private (int First, int Last, int Head)? InTree(TokenAttribution a)
    {
        int head = _phrases.SubjectOf(a.Cue);
        if (head < 0 || context.IsTime(head)) return null;
        int first = context.Tree.Left(head), last = Math.Min(context.Tree.Right(head), a.Cue - 1);
        while (last > head && context.IsPunctuation(last) && context.MarkKind[last] != QuoteMarkKind.Closes) last--;
        return Free(a, first, last, head);
    }

    /// <summary>The phrase that ends before the verb, or before what commas enclose in front of it.</summary>
    private (int First, int Last, int Head)? Before(TokenAttribution a)
    {
        int sentence = context.SentenceOf(a.Cue).First, last = BeforeVerb(a.Cue, sentence);
        if (last < sentence) return Alone(a, sentence);
        if (_text.TagArray[last] == PennTag.Comma) return BeforeCommas(a, sentence, last);
        if (!EndsPhrase(last)) return null;
        int first = last;
        while (first > sentence && last - first < SourcePhrases.Longest && _phrases.IsPremodifier(first - 1)) first--;
        bool governed = first > sentence && (_text.TagArray[first - 1].IsVerb()
            || _text.TagArray[first - 1] is PennTag.IN or PennTag.TO or PennTag.CC);
        return governed ? null : Free(a, first, last, last);
    }

    /// <summary>"Rightly has told the paper": where nothing but what looks like adverbs begins a sentence that needs a subject, a
    /// name was read as one.</summary>
    private (int First, int Last, int Head)? Alone(TokenAttribution a, int token) =>
        token < a.Cue && a.First.First > a.Cue && char.IsUpper(context.FirstChar(token)) && !context.IsTime(token)
            ? Free(a, token, token, token) : null;

    /// <summary>"Ada Brook, who left in May, said": the name at the beginning of the sentence.</summary>
    private (int First, int Last, int Head)? BeforeCommas(TokenAttribution a, int sentence, int end)
    {
        int comma = sentence;
        while (comma < end && !context.IsPunctuation(comma) && !_text.TagArray[comma].IsVerb()) comma++;
        int last = comma - 1;
        bool enclosed = comma < end && last >= sentence && _text.TagArray[comma] == PennTag.Comma && end - comma <= LongestApposition;
        return enclosed && _text.TagArray[last].IsProperNoun() && _phrases.PhraseStart(sentence, last) == sentence
            ? Free(a, sentence, last, last) : null;
    }

    /// <summary>The last token before a verb, its auxiliaries, adverbs and times: "[the union] has on Monday again warned".</summary>
    private int BeforeVerb(int verb, int sentence)
    {
        int last = verb - 1;
        while (last >= sentence && (_text.TagArray[last] is PennTag.RB or PennTag.UH or PennTag.MD || context.IsTime(last)
            || (_text.HeadArray[last] == verb && _text.RelationArray[last] == DependencyRelation.Aux)
            || (_text.TagArray[last] == PennTag.IN && context.IsTime(last + 1))))
        {
            last--;
        }

        return last;
    }

    /// <summary>Whether a noun phrase can end with a token: "Ada Brook", "she", "both", "Channel 7".</summary>
    private bool EndsPhrase(int token)
    {
        PennTag tag = _text.TagArray[token];
        return tag.IsNoun() || tag == PennTag.PRP
            || (tag == PennTag.DT && tables.Determiners.KindOf(_text.LemmaArray[token]) == DeterminerKind.None)
            || (tag == PennTag.CD && token > 0 && _text.TagArray[token - 1].IsProperNoun());
    }

    /// <summary>A phrase of which nothing is content and nothing stands between other quotation marks than the cue.</summary>
    private (int First, int Last, int Head)? Free(TokenAttribution a, int first, int last, int head)
    {
        for (int i = first; i <= last; i++)
        {
            if (a.ContentCovers(i) || context.QuoteOf[i] != context.QuoteOf[a.Cue]) return null;
        }

        return (first, last, head);
    }
}
