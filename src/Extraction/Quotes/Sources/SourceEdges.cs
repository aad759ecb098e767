using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Quotes;

/// <summary>Gives back to a source what the tree cut off from it, and its words to the one who speaks.</summary>
/// <remarks>
/// A role before the name ("…, clerk Ada Brook said", "…, its leader, Ada Brook,
/// said", "…, chair and treasurer of the Mill Trust Ada Brook said"), the nouns
/// before a name ("University of Springfield professor Ada Brook said"), a whole
/// subject between the content and its verb. Who is only spoken to, and the like, <see cref="FalseSources"/> has taken out before.
/// </remarks>
internal sealed class SourceEdges(AttributionContext context, QuoteTables tables)
{
    private const int Longest = SourcePhrases.Longest;

    /// <summary>Most tokens from the content to the source between which a piece of the content may be lost.</summary>
    private const int MostLost = 4;

    private const int LongestAge = 3;

    private readonly AnalyzedText _text = context.Text;
    private readonly SourcePhrases _phrases = new(context, tables);
    private readonly FalseSources _falseSources = new(context, tables);
    private readonly MissedSubjects _missed = new(context, tables);

    /// <summary>Corrects source and content of an attribution.</summary>
    public void Complete(TokenAttribution a)
    {
        if (a.Cue < 0) return;
        _falseSources.Drop(a);
        TakeAgent(a);
        TakeInserted(a);
        TakeNoun(a);
        TakeText(a);
        GiveBack(a);
        LeaveTime(a);
        TakeAge(a);
        if (a.SourceFirst < 0)
        {
            TakeSubject(a);
            _missed.Take(a);
        }
        else if (TakeWholeSubject(a) || LeaveAdverbial(a)) return;
        else if (!TakeRole(a)) TakeNouns(a);
    }

    /// <summary>"The forward told the club's channel": an article alone is nobody; what stands between it and the verb
    /// speaks, also where it was taken for a part of the cue.</summary>
    private void TakeNoun(TokenAttribution a)
    {
        bool lone = a.SourceFirst >= 0 && a.SourceFirst == a.SourceLast && _text.TagArray[a.SourceFirst] == PennTag.DT
            && tables.Determiners.IsArticle(_text.LemmaArray[a.SourceFirst]);
        int last = a.Cue - 1;
        if (!lone || !_text.TagArray[a.Cue].IsVerb() || last <= a.SourceFirst || last - a.SourceFirst > MostLost) return;
        for (int i = a.SourceFirst + 1; i <= last; i++)
        {
            if (context.IsPunctuation(i) || a.ContentCovers(i) || _text.TagArray[i].IsVerb()) return;
        }

        a.SourceLast = a.SourceHead = last;
        a.CueFirst = Math.Max(a.CueFirst, a.Cue);
    }

    /// <summary>"A document filed Thursday says": what speaks is the document, though the tree makes a clause of "a document filed".
    /// "the agency, which last year agreed": what speaks is what "which" takes up, and no time.</summary>
    private void TakeText(TokenAttribution a)
    {
        if (a.SourceFirst < 1 || a.SourceLast + 1 != a.CueFirst
            || !TokenValues.IsOnlyTime(context, new ContentCandidate(a.SourceFirst, a.SourceLast)))
        {
            return;
        }
        int verb = a.SourceFirst - 1;
        if (_text.TagArray[verb] == PennTag.IN) verb--;
        if (verb >= 0 && _text.TagArray[verb] is PennTag.WDT or PennTag.WP)
        {
            if (a.ContentCovers(verb) && (a.First.First != verb || a.First.Last != verb || a.Second.First < 0)) return;
            if (a.ContentCovers(verb)) (a.First, a.Second) = (a.Second, ContentCandidate.None);
            a.SourceFirst = a.SourceLast = a.SourceHead = verb;
            return;
        }
        if (verb < 1 || !tables.IssueVerbs.Contains(_text.LemmaArray[verb]) || !tables.Texts.Contains(_text.LemmaArray[verb - 1])) return;
        a.SourceHead = verb - 1;
        a.SourceFirst = context.Tree.Left(verb - 1);
    }

    /// <summary>
    /// "[The permit was in order], clerk Ada Brook said": a comma stands between
    /// content and the source behind it, so what the source has before its
    /// comma is content where none stands before the source.
    /// </summary>
    private void GiveBack(TokenAttribution a)
    {
        if (a.SourceFirst < 1 || a.SourceLast >= a.Cue || a.Second.First >= 0 || a.First.Last >= a.SourceFirst
            || a.SourceFirst - a.First.Last > MostLost)
        {
            return;
        }
        for (int i = a.First.Last; i < a.SourceFirst; i++)
        {
            if (context.IsPunctuation(i)) return;
        }

        int comma = a.SourceFirst;
        while (comma < a.SourceLast && _text.TagArray[comma] != PennTag.Comma) comma++;
        if (comma >= a.SourceLast || !_text.TagArray[a.SourceLast].IsProperNoun()) return;
        a.First = a.First with { Last = comma - 1 };
        a.SourceFirst = comma + 1;
        a.SourceHead = a.SourceLast;
    }

    /// <summary>"On [Monday Mayor Ada Brook] said", "in [May Brook] said": the time in front tells when.</summary>
    private void LeaveTime(TokenAttribution a)
    {
        if (a.SourceFirst < 1 || _text.TagArray[a.SourceFirst - 1] != PennTag.IN) return;
        int first = a.SourceFirst;
        while (first < a.SourceLast && context.IsTime(first)) first++;
        if (first == a.SourceFirst || !_text.TagArray[first].IsProperNoun()
            || TokenValues.IsOnlyTime(context, new ContentCandidate(first, a.SourceLast))) return;
        a.SourceFirst = first;
        if (a.SourceHead < first) a.SourceHead = a.SourceLast;
    }

    /// <summary>"said [Ada Brook], 43, on Monday": the age between commas is the source's.</summary>
    private void TakeAge(TokenAttribution a)
    {
        int age = a.SourceLast + 2, end = a.SourceFirst < a.Cue ? a.CueFirst : context.SentenceOf(a.Cue).End;
        if (a.SourceFirst < 0 || age + 1 >= end || !_text.TagArray[a.SourceLast].IsProperNoun()
            || _text.TagArray[age - 1] != PennTag.Comma || _text.TagArray[age] != PennTag.CD || _text.TagArray[age + 1] != PennTag.Comma
            || _text.Form(age).Length > LongestAge || a.ContentCovers(age)) return;
        a.SourceLast = age + 1;
    }

    /// <summary>"The key to success, says Brook, is patience": who stands between a verb of saying behind a comma and the next comma
    /// says it, and the sentence around it is what he says.</summary>
    private void TakeInserted(TokenAttribution a)
    {
        int name = a.Cue + 1;
        if (a.CueFirst != a.Cue || a.CueLast != a.Cue || a.CueFirst < 1 || _text.TagArray[a.Cue] is not (PennTag.VBZ or PennTag.VBD)
            || _text.TagArray[a.Cue - 1] != PennTag.Comma || context.QuoteOf[a.Cue] >= 0 || a.SourceFirst < 0 || a.SourceFirst > a.Cue)
        {
            return;
        }
        int end = name;
        while (end < _text.TokenCount && end - name < MostLost && _text.TagArray[end].IsProperNoun()) end++;
        Sentence sentence = context.SentenceOf(a.Cue);
        if (end == name || end + 1 >= sentence.End || _text.TagArray[end] != PennTag.Comma) return;
        int last = sentence.End - 1;
        while (last > end && context.IsPunctuation(last)) last--;
        if (last <= end || a.SourceFirst < sentence.First) return;
        (a.First, a.Second) = (new ContentCandidate(sentence.First, a.Cue - 2), new ContentCandidate(end + 1, last));
        (a.SourceFirst, a.SourceLast, a.SourceHead) = (name, end - 1, end - 1);
    }

    /// <summary>"He was asked point blank by an editor what he thinks": who does what the passive verb says, also behind an
    /// adverb.</summary>
    private void TakeAgent(TokenAttribution a)
    {
        if (a.SourceHead >= 0 || _text.TagArray[a.Cue] != PennTag.VBN || !_phrases.HasAuxiliary(a.Cue) || a.First.First <= a.Cue) return;
        int by = a.Cue + 1, limit = context.SentenceOf(a.Cue).End;
        while (by < limit && by - a.Cue <= MostLost && _text.LemmaArray[by] != FunctionWord.By && !context.IsPunctuation(by)
            && !_text.TagArray[by].IsVerb())
        {
            by++;
        }

        if (by >= limit || _text.LemmaArray[by] != FunctionWord.By || context.QuoteOf[by] >= 0) return;
        int last = by;
        while (last + 1 < limit && last - by < Longest
            && (_phrases.IsPremodifier(last + 1) || _text.TagArray[last + 1] == PennTag.PRPS))
        {
            last++;
        }
        bool opens = last + 1 < limit && (_text.TagArray[last + 1] is PennTag.WP or PennTag.WRB or PennTag.WDT or PennTag.TO
            || tables.ClauseOpeners.Contains(_text.LemmaArray[last + 1]));
        if (last == by || !opens || !a.ContentCovers(last + 1) || a.First.Last <= last + 1) return;
        if (a.First.First <= last) a.First = a.First with { First = last + 1 };
        (a.SourceFirst, a.SourceLast, a.SourceHead) = (by + 1, last, last);
    }

    /// <summary>"A spokesman for the joint forces command said": where the tree has two subjects side by side, they are one.</summary>
    private bool TakeWholeSubject(TokenAttribution a)
    {
        if (a.SourceLast + 1 != a.CueFirst || !_text.TagArray[a.Cue].IsVerb()) return false;
        int subject = _phrases.SubjectOf(a.Cue);
        if (subject < 0 || subject >= a.SourceFirst || !_text.TagArray[subject].IsNoun()
            || _text.LemmaArray[a.SourceFirst - 1] == FunctionWord.By)
        {
            return false;
        }
        int first = context.Tree.Left(subject), last = context.Tree.Right(subject);
        if (last < a.SourceFirst - 1 || last >= a.Cue || a.SourceLast - first > Longest || first < context.SentenceOf(a.Cue).First)
        {
            return false;
        }
        for (int i = first; i < a.SourceFirst; i++)
        {
            if (a.ContentCovers(i) || context.QuoteOf[i] >= 0 || context.IsPunctuation(i)) return false;
        }

        (a.SourceFirst, a.SourceHead) = (first, subject);
        return true;
    }

    /// <summary>"The adviser, Ada Brook, after a row with Lind, recommended": what a preposition and commas enclose tells when, and who
    /// stands before it speaks.</summary>
    private bool LeaveAdverbial(TokenAttribution a)
    {
        int first = a.SourceFirst, sentence = context.SentenceOf(a.Cue).First;
        while (first > sentence && a.SourceFirst - first < MostLost && _phrases.IsPremodifier(first)
            && _phrases.IsPremodifier(first - 1))
        {
            first--;
        }
        if (first > sentence && _text.TagArray[first] != PennTag.IN) first--;
        bool enclosed = first > sentence + 1 && a.SourceLast < a.CueFirst && _text.TagArray[first] == PennTag.IN
            && _text.TagArray[first - 1] == PennTag.Comma
            && (_text.TagArray[a.SourceLast] == PennTag.Comma || _text.TagArray[a.SourceLast + 1] == PennTag.Comma);
        int last = first - 2;
        if (!enclosed || !_text.TagArray[last].IsNoun() || a.ContentCovers(last) || context.QuoteOf[last] >= 0) return false;
        (a.SourceFirst, a.SourceLast, a.SourceHead) = (_phrases.PhraseStart(sentence, last), last, last);
        return true;
    }

    /// <summary>"some suspected": a word for how many that stands alone.</summary>
    private bool IsQuantifier(int token) => token >= 0 && _text.TagArray[token] == PennTag.DT
        && tables.Determiners.KindOf(_text.LemmaArray[token]) == DeterminerKind.None;

    /// <summary>A finite verb of saying right behind its content has a subject:
    /// what stands between the last comma or the closing mark and the verb.</summary>
    private void TakeSubject(TokenAttribution a)
    {
        int last = a.CueFirst - 1;
        if (IsQuantifier(last) && _text.TagArray[a.CueFirst] is PennTag.VBD or PennTag.VBP && !a.ContentCovers(last))
        {
            a.SourceFirst = a.SourceLast = a.SourceHead = last;
            return;
        }
        if (_text.TagArray[a.CueFirst] is not (PennTag.VBD or PennTag.VBZ or PennTag.VBP) || a.First.First > a.Cue) return;
        // "“…,” the 36-year-old said": an age, too, can be all of a name.
        if (last < 0 || (!_text.TagArray[last].IsNoun() && _text.TagArray[last] is not (PennTag.PRP or PennTag.JJ))
            || !TakeOut(a, last, out int first, orMark: true))
        {
            return;
        }
        a.SourceFirst = first;
        a.SourceLast = last;
        a.SourceHead = last;
        while (_text.HeadArray[a.SourceHead] is var head && head >= first && head <= last && !_text.TagArray[head].IsVerb())
        {
            a.SourceHead = head;
        }
    }

    /// <summary>A phrase with a word for a person between the last comma and the name is the role of who bears it.</summary>
    private bool TakeRole(TokenAttribution a)
    {
        int last = a.SourceFirst - 1;
        if (last <= 0 || !_text.TagArray[a.SourceFirst].IsProperNoun()) return false;
        bool apposed = _text.TagArray[last] == PennTag.Comma;
        if (apposed && _text.TagArray[a.SourceLast] != PennTag.Comma
            && _text.TagArray[Math.Min(a.SourceLast + 1, _text.TokenCount - 1)] != PennTag.Comma)
        {
            return false;
        }
        if (apposed) last--;
        int start = _phrases.PhraseStart(context.SentenceOf(a.Cue).First, last);
        if (start > last || !NamesPerson(start, last) || !TakeOut(a, last, out int first)) return false;
        a.SourceFirst = first;
        return true;
    }

    /// <summary>Takes the phrase that ends at a token and follows a comma, or else a closing mark, out of the content, where it lies in
    /// any.</summary>
    private bool TakeOut(TokenAttribution a, int last, out int first, bool orMark = false)
    {
        ContentCandidate? content = EndingAt(a, last);
        first = _phrases.PhraseStart(content?.First ?? context.SentenceOf(a.Cue).First, last);
        bool behind = first > 0 && (_text.TagArray[first - 1] == PennTag.Comma
            || (orMark && context.MarkKind[first - 1] == QuoteMarkKind.Closes));
        if (first > last || !behind || _text.SentenceIndexArray[first] != _text.SentenceIndexArray[a.Cue]) return false;
        if (content is { } fragment) return first > fragment.First + 1 && Cut(a, fragment, first);
        for (int i = first; i <= last; i++)
        {
            if (a.ContentCovers(i) || context.QuoteOf[i] >= 0) return false;
        }

        return true;
    }

    private void TakeNouns(TokenAttribution a)
    {
        int name = a.SourceFirst, noun = name - 1;
        if (name <= 0 || !_text.TagArray[name].IsProperNoun() || _text.TagArray[noun] is not PennTag.NN
            || EndingAt(a, noun) is not { } content)
        {
            return;
        }
        int first = noun;
        while (first > content.First && noun - first < Longest && _phrases.IsPremodifier(first - 1)) first--;
        if (Cut(a, content, first)) a.SourceFirst = first;
    }

    /// <summary>The fragment of content outside quotation marks that ends at a token, in one sentence with the cue.</summary>
    private ContentCandidate? EndingAt(TokenAttribution a, int last)
    {
        if (last < 0 || context.QuoteOf[last] >= 0 || _text.SentenceIndexArray[last] != _text.SentenceIndexArray[a.Cue]) return null;
        return a.First.Last == last ? a.First : a.Second.First >= 0 && a.Second.Last == last ? a.Second : null;
    }

    /// <summary>Whether the phrase's head is a word for one person: one stands in it, and no preposition before that.</summary>
    private bool NamesPerson(int first, int last)
    {
        for (int i = first; i <= last && _text.TagArray[i] != PennTag.IN; i++)
        {
            if (_text.TagArray[i].IsNoun() && tables.People.Contains(_text.LemmaArray[i])) return true;
        }

        return false;
    }

    /// <summary>Ends the content before a token; a fragment that is nothing
    /// else goes, and where it is the only one nothing is cut.</summary>
    private bool Cut(TokenAttribution a, ContentCandidate content, int end)
    {
        int last = end - 1;
        while (last >= content.First && context.IsPunctuation(last) && context.MarkKind[last] != QuoteMarkKind.Closes) last--;
        bool isSecond = content == a.Second;
        if (last >= content.First)
        {
            if (isSecond) a.Second = content with { Last = last };
            else a.First = content with { Last = last };
            return true;
        }

        if (a.Second.First < 0) return false;
        if (!isSecond) a.First = a.Second;
        a.Second = ContentCandidate.None;
        return true;
    }

}
