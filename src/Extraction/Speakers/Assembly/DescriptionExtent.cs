using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>How far the description of somebody without a name goes: "a former nurse at the clinic", without what was done to her
/// when.</summary>
internal sealed class DescriptionExtent(Discourse discourse)
{
    private const int LongestDescription = 40;

    /// <summary>Tokens of the longest clause that is kept in a description: longer ones tell a story.</summary>
    private const int LongestClause = 8;

    private readonly AnalyzedText _text = discourse.Text;
    private readonly TokenWords _words = discourse.Words;
    private readonly DependencyTree _tree = discourse.Tree;

    /// <summary>A description with what modifies it, up to a relative clause or an insertion.</summary>
    public TextSpan Of(in Mention mention)
    {
        int first = mention.First, end = mention.End;
        bool isSource = false;
        if (_text.Tag(mention.Head) != PennTag.CC)
        {
            end = Math.Max(end, Math.Min(BeforeConjunct(mention.Head, _tree.Right(mention.Head) + 1), mention.Head + LongestDescription));
            if (discourse.AttributionOf(mention) is >= 0 and var attribution && discourse.Attributions[attribution].Source is { } source)
            {
                int sourceFirst = _text.TokenAt(source.Start), sourceEnd = Math.Min(_text.TokenCount, _text.TokenAt(source.End - 1) + 1);
                if (sourceFirst <= mention.Head && sourceEnd > mention.Head)
                {
                    isSource = true;
                    bool others = mention.First > sourceFirst && _text.Tag(sourceFirst) == PennTag.DT
                        && _text.Tag(mention.Head) == PennTag.NNS && _words.Tables.Determiners.IsOfOne(_text.Lemma(sourceFirst));
                    (first, end) = (others ? mention.First : Math.Min(first, sourceFirst), sourceEnd);
                }
            }

            end = Addressee(mention, end);
            end = Cut(mention.Head + 1, end, mention.Class, isSource);
        }

        bool joint = _text.Tag(mention.Head) == PennTag.CC;
        if (!joint) first = WithoutFrame(WithFirstModifier(first, mention.Head), mention.Head);
        while (first < end - 1 && (IsArticle(first) || IsPointer(first, mention.Head, isSource) || IsPunctuation(first)
            || (!joint && _text.Tag(first) == PennTag.PDT) || IsOwned(first, mention) || (joint && _words.HasInAnyCase(first, WordUse.Pair))
            || _words.HasInAnyCase(first, WordUse.Frame)))
        {
            first++;
        }
        // "a new Harbour Radio poll" is the Harbour Radio poll: that it is new belongs to the day, not to the name.
        if (first + 1 < end && _words.Has(first, WordUse.Fresh) && _text.Tag(first + 1).IsProperNoun()) first++;
        while (end > Math.Max(first, mention.Head) + 1
            && ((IsPunctuation(end - 1) && !ClosesQuotation(first, end - 1)) || _text.Tag(end - 1) is PennTag.POS or PennTag.CC
            or PennTag.IN or PennTag.DT or PennTag.VBG or PennTag.TO || IsReflexive(end - 1)))
        {
            end--;
        }
        return _text.Cover(first, end);
    }

    /// <summary>"the neighbour herself": the pronoun only repeats the noun.</summary>
    private bool IsReflexive(int token) =>
        (_words.Tables.Pronouns.Of(_text.Form(token)).Cases & PronounCases.Reflexive) != 0;

    /// <summary>"One local paper", "All 120 economists", "Every year experts", "including
    /// a study": what counts, dates or adds the source is no part of it.</summary>
    private int WithoutFrame(int first, int head)
    {
        for (int t = first; t < head; t++)
        {
            if (_text.Relation(t) is DependencyRelation.OblUnmarked && _text.Head(t) > head && _text.Tag(t).IsNoun()) first = t + 1;
        }

        if (first < head && _text.Tag(first) == PennTag.VBG && _words.HasInAnyCase(first, WordUse.Adds))
        {
            first++;
        }
        first = BehindAdverbial(first, head);
        if (first >= head) return first;
        ReadOnlySpan<char> form = _text.Form(first);
        bool one = form.Equals(FunctionWord.One, StringComparison.OrdinalIgnoreCase)
            && _text.Tag(head) == PennTag.NN, all = form.Equals(FunctionWord.All, StringComparison.OrdinalIgnoreCase)
            && _text.Tag(first + 1) == PennTag.CD;
        return one || all ? first + 1 : first;
    }

    /// <summary>"For years executives said", "On average teachers work", "at least nine mayors":
    /// what hangs on a preposition before the source is the verb's.</summary>
    private int BehindAdverbial(int first, int head)
    {
        int preposition = first - 1;
        if (preposition < 0 || _text.Tag(preposition) != PennTag.IN || _text.Relation(preposition) != DependencyRelation.Case) return first;
        int governed = _text.Head(preposition);
        if (governed >= first && governed < head && _text.Tag(governed) is PennTag.NN or PennTag.NNS or PennTag.JJS) return governed + 1;
        bool opens = governed == head && first < head && _text.Relation(head) == DependencyRelation.Nsubj
            && _text.Sentences[_text.SentenceOf(preposition)].First == preposition;
        return opens ? first + 1 : first;
    }

    /// <summary>"the police, firemen and nurses came": who is joined to somebody is another.</summary>
    private int BeforeConjunct(int head, int end)
    {
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
        {
            if (child > head && child < end && _text.Relation(child) == DependencyRelation.Conj)
            {
                end = Math.Max(head + 1, _tree.Left(child));
            }
        }

        return end;
    }

    /// <summary>"current and former nurses", "more than 90 nurses": what is joined to the first modifier, or compares the number, is the
    /// noun's too.</summary>
    private int WithFirstModifier(int first, int head)
    {
        int left = Math.Max(_tree.Left(head), _text.Sentences[_text.SentenceOf(head)].First);
        if (first - 2 < left || first > head) return first;
        if (_text.Tag(first) == PennTag.CD && _text.Tag(first - 1) == PennTag.IN && _text.Tag(first - 2) == PennTag.JJR) return first - 2;
        if (_text.Tag(first - 1) != PennTag.CC || !IsModifierOf(first - 2, head)) return first;
        int at = first - 2;
        while (at > left && IsModifierOf(at - 1, head)) at--;
        return at;
    }

    private bool IsModifierOf(int token, int head) => _text.Head(token) == head && (_text.Tag(token).IsNoun() || _text.Tag(token) is
        PennTag.JJ or PennTag.VBN or PennTag.CD) && _text.Relation(token) is DependencyRelation.Amod or DependencyRelation.Compound
        or DependencyRelation.Nummod;

    /// <summary>"those reports", "a grant which research showed": the word points at something else, except in a source, which may go by
    /// no other words.</summary>
    private bool IsPointer(int token, int head, bool isSource)
    {
        PennTag tag = _text.Tag(token);
        if (token >= head) return false;
        return tag == PennTag.WDT || ((tag == PennTag.IN || (tag == PennTag.DT && !isSource))
            && _words.Tables.Determiners.KindOf(_text.Form(token)) == DeterminerKind.Demonstrative);
    }

    /// <summary>"their preliminary inquiry": the pronoun says nothing by
    /// itself; "her daughter" and "his office" are nobody without it.</summary>
    private bool IsOwned(int token, in Mention mention) =>
        _text.Tag(token) == PennTag.PRPS && !_words[mention.Head].Is(WordClass.Kin | WordClass.Organization);

    /// <summary>"sent a letter to the council": the tree gives the addressee to the
    /// verb, but it is the letter's too. The end of the description with it.</summary>
    private int Addressee(in Mention mention, int end)
    {
        if (mention.Class != EntityClass.Document || end >= _text.TokenCount || _text.Form(end) is not FunctionWord.To
            || _text.Tag(end) is not (PennTag.IN or PennTag.TO))
        {
            return end;
        }
        int noun = _text.Head(end);
        bool shared = noun > end && _text.Tag(noun).IsNoun() && _text.Relation(noun) == DependencyRelation.Obl
            && _text.Head(noun) == _text.Head(mention.Head);
        if (!shared) return end;
        int last = noun;
        while (last < _tree.Right(noun) && last < mention.Head + LongestDescription && !_text.Tag(last + 1).IsVerb()) last++;
        return last + 1;
    }

    private int Cut(int from, int end, EntityClass kind, bool isSource)
    {
        bool modified = false, defined = false;
        for (int t = from; t < end; t++)
        {
            PennTag tag = _text.Tag(t);
            if (tag == PennTag.OpenQuote && EndOfQuotation(t, end) is >= 0 and var close)
            {
                t = close;
                continue;
            }

            if (!defined && ContactClause(t, from) is >= 0 and var verb)
            {
                if (verb >= end || end - t > LongestClause) return t;
                defined = true;
            }

            if (IsDefining(t, end, kind, isSource))
            {
                defined = true;
                continue;
            }

            if (tag is PennTag.WDT or PennTag.WP or PennTag.WRB or PennTag.Colon or PennTag.LeftBracket or PennTag.OpenQuote) return t;
            if (tag == PennTag.IN && (_text.Form(t) is FunctionWord.That || _text.Relation(t) == DependencyRelation.Mark)) return t;
            modified |= tag is PennTag.VBN or PennTag.VBG;
            if (IsTime(t, end) || (!modified && IsTimeOfVerb(t, end))) return t;
            if (tag == PennTag.Comma && IsState(t + 1, end)) t++;
            else if (tag == PennTag.Comma && (t + 1 >= end || !ContinuesList(t, end)) && !(t > from && IsState(t - 1, end))) return t;
            if (tag == PennTag.Comma && kind == EntityClass.Document && t + 1 < end && _text.Tag(t + 1) == PennTag.IN) return t;
            if (tag.IsVerb() && !defined && _text.Relation(t) is DependencyRelation.AclRelcl) return t;
            if (kind == EntityClass.Document && tag == PennTag.VBG && _text.Tag(t - 1).IsNoun() && _words.Tables.Word(_text.Lemma(t))
                .Is(WordClass.Reporting))
            {
                return t;
            }
            if (tag == PennTag.CC && kind == EntityClass.Person && t + 1 < end
                && (_text.Tag(t + 1) is PennTag.PRPS or PennTag.DT || _words[t + 1].Is(WordClass.Kin)))
            {
                return t;
            }
        }

        return end;
    }

    /// <summary>"a letter by a former “student” of the school": where a few quoted words end inside a description; -1 for a longer
    /// quotation.</summary>
    private int EndOfQuotation(int open, int end)
    {
        for (int t = open + 1; t < end && t <= open + LongestClause; t++)
        {
            if (_text.Tag(t) == PennTag.CloseQuote) return t;
        }

        return -1;
    }

    /// <summary>"a boat called “Ada”": whether a mark closes a quotation that the description holds whole.</summary>
    private bool ClosesQuotation(int first, int mark)
    {
        if (_text.Tag(mark) != PennTag.CloseQuote) return false;
        int open = mark - 1;
        while (open > first && mark - open < LongestClause && _text.Tag(open) != PennTag.OpenQuote) open--;
        return open > first && _text.Tag(open) == PennTag.OpenQuote;
    }

    /// <summary>"the letter he wrote": the verb of a clause without a pronoun that begins here with its subject; -1 elsewhere.</summary>
    private int ContactClause(int token, int from)
    {
        int subject = token;
        while (_text.Relation(subject) is DependencyRelation.Compound or DependencyRelation.Amod or DependencyRelation.Det
            or DependencyRelation.NmodPoss && _text.Head(subject) > subject)
        {
            subject = _text.Head(subject);
        }
        if (_text.Relation(subject) != DependencyRelation.Nsubj || _text.Tag(subject) is PennTag.WP or PennTag.WDT or PennTag.IN) return -1;
        int verb = _text.Head(subject);
        bool contact = verb > subject && _text.Relation(verb) == DependencyRelation.AclRelcl && _text.Head(verb) < token
            && _text.Head(verb) >= from - 1 && _tree.Left(verb) >= token;
        return contact ? verb : -1;
    }

    /// <summary>"those who oppose the plan": a clause about persons with no comma before it says which of them.</summary>
    private bool IsDefining(int token, int end, EntityClass kind, bool isSource) =>
        isSource && end - token <= LongestClause && kind is EntityClass.Group or EntityClass.Person or EntityClass.Other
        && _text.Form(token) is FunctionWord.Who && _text.Tag(token - 1) is not PennTag.Comma;

    /// <summary>"a note from her lawyer Monday morning", "a group of doctors in 2015": when it was is no part of what it is.</summary>
    private bool IsTime(int token, int end)
    {
        if (!_text.Tag(token - 1).IsNoun()) return false;
        int time = _text.Tag(token) == PennTag.IN ? token + 1 : token;
        if (time >= end) return false;
        if (_words.IsWeekday(time) || (_words[time].Is(WordClass.Calendar) && _text.EntityOf(time) < 0))
        {
            return time == token || _text.Form(token) is FunctionWord.On or FunctionWord.In;
        }
        return time > token && _text.Form(token) is FunctionWord.In && _text.Tag(time) == PennTag.CD && _text.Form(time).Length == 4
            && (time + 1 >= end || !_text.Tag(time + 1).IsNoun());
    }

    /// <summary>"the top court last week ruled": the time is the verb's.</summary>
    private bool IsTimeOfVerb(int token, int end)
    {
        int noun = _text.Tag(token) == PennTag.JJ && token + 1 < end ? token + 1 : token;
        return _text.Relation(noun) is DependencyRelation.OblUnmarked && _text.Head(noun) >= end && _text.Tag(token - 1).IsNoun();
    }

    /// <summary>"the authorities in the Buffalo, N.Y., area": a state between commas belongs to the place before it.</summary>
    private bool IsState(int token, int end) => token >= 2 && token < end && _words.IsPlace(token, out PlaceEntry place)
        && place.Form == PlaceForm.State && _text.Form(token - 1) is "," && _text.Tag(token - 2).IsProperNoun();

    /// <summary>A comma inside a list of nouns, not before an insertion.</summary>
    private bool ContinuesList(int comma, int end)
    {
        for (int t = comma + 1; t < end; t++)
        {
            if (_text.Tag(t) == PennTag.CC) return true;
            if (_text.Tag(t).IsVerb() || _text.Tag(t) is PennTag.WDT or PennTag.WP) return false;
        }

        return false;
    }

    private bool IsArticle(int token) => _text.Tag(token) is PennTag.DT && _words.Tables.Determiners.IsArticle(_text.Form(token));

    private bool IsPunctuation(int token) => _text.Tag(token) is PennTag.Comma or PennTag.Period or PennTag.Colon or PennTag.OpenQuote
        or PennTag.CloseQuote;
}
