using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>Takes from a report the source that only listens, is accused, or is the place where something is told.</summary>
internal sealed class FalseSources(AttributionContext context, QuoteTables tables)
{
    /// <summary>Most tokens back to the word that makes a subject an object.</summary>
    private const int Reach = 4;

    private readonly AnalyzedText _text = context.Text;
    private readonly SourcePhrases _phrases = new(context, tables);

    /// <summary>Leaves an attribution without source, or with the one who speaks, where the source it has does not.</summary>
    public void Drop(TokenAttribution a)
    {
        DropRecipient(a);
        DropListener(a);
        DropPlace(a);
        DropAccused(a);
    }

    /// <summary>"The tenants were told": they listen, and are no part of what they hear.</summary>
    private void DropRecipient(TokenAttribution a)
    {
        if (_text.TagArray[a.Cue] != PennTag.VBN || !tables.RecipientVerbs.Contains(_text.LemmaArray[a.Cue])
            || CueJudge.IsStateOfMind(context, tables, a.Cue)) return;
        if (a.First.Last < a.CueFirst && context.QuoteOf[a.First.First] < 0 && IsListener(a, context.HeadOf(a.First.First, a.First.Last)))
        {
            int sentence = context.SentenceOf(a.Cue).First;
            bool behind = a.First.First > sentence + 1 && _text.TagArray[a.First.First - 1] == PennTag.Comma;
            if (a.Second.First > a.CueLast) (a.First, a.Second) = (a.Second, ContentCandidate.None);
            // "The road is shut, the court was told."
            else if (a.Second.First < 0 && a.SourceHead < 0 && behind) a.First = new ContentCandidate(sentence, a.First.First - 2);
        }

        if (a.SourceHead >= 0 && IsListener(a, a.SourceHead)) a.DropSource();
    }

    private bool IsListener(TokenAttribution a, int head) =>
        _text.HeadArray[head] == a.Cue && _text.RelationArray[head] == DependencyRelation.NsubjPass;

    /// <summary>"Aides this week told several papers that": who stands behind an active verb of telling and before its content listens; its
    /// subject speaks.</summary>
    private void DropListener(TokenAttribution a)
    {
        bool behind = a.SourceFirst == a.CueLast + 1 && a.CueFirst == a.CueLast && a.First.First == a.SourceLast + 1;
        if (!behind || _text.TagArray[a.Cue] is not (PennTag.VBD or PennTag.VBZ or PennTag.VBP)
            || !tables.RecipientVerbs.Contains(_text.LemmaArray[a.Cue]))
        {
            return;
        }
        int subject = _phrases.SubjectOf(a.Cue);
        if (subject < 0)
        {
            for (subject = a.Cue - 1; subject >= context.SentenceOf(a.Cue).First && !_text.TagArray[subject].IsNoun(); subject--)
            {
                if (context.IsPunctuation(subject)) return;
            }

            while (subject >= context.SentenceOf(a.Cue).First && context.Lex[subject] == AttributionContext.TimeLex) subject--;
        }

        // A plural noun that was read as a verb is a subject too, since no other verb can stand there.
        bool inside = subject >= context.SentenceOf(a.Cue).First;
        bool noun = inside && (_text.TagArray[subject].IsNoun() || _text.TagArray[subject] == PennTag.VBZ);
        if (!noun || a.ContentCovers(subject)) return;
        int first = _phrases.PhraseStart(context.SentenceOf(a.Cue).First, subject - 1);
        (a.SourceFirst, a.SourceLast, a.SourceHead) = (Math.Min(first, subject), subject, subject);
    }

    /// <summary>"A case was reported in a man of 55": what a preposition puts behind a passive verb is where, and nobody who says
    /// it.</summary>
    private void DropPlace(TokenAttribution a)
    {
        if (a.SourceFirst <= a.Cue || _text.TagArray[a.Cue] != PennTag.VBN || !_phrases.HasAuxiliary(a.Cue)) return;
        bool place = _text.LemmaArray[a.SourceFirst - 1] is FunctionWord.In or FunctionWord.At or FunctionWord.On;
        if (place) a.DropSource();
    }

    /// <summary>"Weber accused of fraud", "Weber told to leave": a verb that has an object and goes on without one is passive, and who
    /// stands before it is spoken of or to.</summary>
    private void DropAccused(TokenAttribution a)
    {
        int link = a.Cue + 1;
        if (a.SourceHead < 0 || a.SourceLast >= a.Cue || a.CueFirst != a.Cue || link >= _text.TokenCount) return;
        if (_text.TagArray[a.Cue] is not (PennTag.VBN or PennTag.VBD) || _phrases.HasAuxiliary(a.Cue) || IsBehindObject(a)) return;
        bool headline = !context.SentenceOf(a.Cue).IsBody;
        bool told = headline && _text.TagArray[link] == PennTag.TO && tables.RecipientVerbs.Contains(_text.LemmaArray[a.Cue]);
        if (told || _phrases.LacksObject(a.Cue)) a.DropSource();
    }

    /// <summary>"which Brook described as", "what critics called": the object stands before the subject.</summary>
    private bool IsBehindObject(TokenAttribution a)
    {
        for (int i = a.SourceFirst - 1; i >= context.SentenceOf(a.Cue).First && i >= a.SourceFirst - Reach; i--)
        {
            if (_text.TagArray[i] is PennTag.WDT or PennTag.WP or PennTag.WRB || _text.LemmaArray[i] == FunctionWord.That) return true;
        }

        return _text.RelationArray[a.Cue] is DependencyRelation.AclRelcl or DependencyRelation.Ccomp;
    }
}
