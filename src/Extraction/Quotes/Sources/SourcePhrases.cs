using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>What the tags and the tree tell of the phrases around a cue, whatever the models took for its source.</summary>
internal sealed class SourcePhrases(AttributionContext context, QuoteTables tables)
{
    /// <summary>Most tokens of a phrase.</summary>
    public const int Longest = 14;

    private readonly AnalyzedText _text = context.Text;

    /// <summary>Where the run of words that can stand in a noun phrase begins.</summary>
    public int PhraseStart(int from, int last)
    {
        int first = last + 1;
        while (first > from && last - first < Longest
            && (IsPremodifier(first - 1) || _text.TagArray[first - 1] is PennTag.PRPS or PennTag.PRP or PennTag.IN or PennTag.CC))
        {
            first--;
        }
        return first;
    }

    /// <summary>Whether a token can stand before the head of a noun phrase.</summary>
    public bool IsPremodifier(int token)
    {
        PennTag tag = _text.TagArray[token];
        bool insideName = token > 0 && _text.EntityIndexArray[token] >= 0
            && _text.EntityIndexArray[token] == _text.EntityIndexArray[token - 1];
        return tag.IsNoun() || tag is PennTag.JJ or PennTag.CD or PennTag.HYPH or PennTag.POS or PennTag.DT
            || (insideName && tag is PennTag.IN or PennTag.CC) || IsPersonReadAsVerb(token);
    }

    /// <summary>"accused of fraud": whether a verb that has an object is followed by what stands behind it.</summary>
    public bool LacksObject(int verb)
    {
        int link = verb + 1;
        if (link >= _text.TokenCount || _text.TagArray[link] != PennTag.IN) return false;
        string lemma = _text.LemmaArray[verb];
        return tables.PredicateLinks[lemma].Contains(_text.LemmaArray[link]) && !tables.PredicateLinks[lemma].Contains(QuoteTables.NoLink);
    }

    /// <summary>Whether a verb has an auxiliary, of time or of the passive.</summary>
    public bool HasAuxiliary(int verb)
    {
        for (int child = context.Tree.FirstChild(verb); child >= 0; child = context.Tree.NextSibling(child))
        {
            if (_text.RelationArray[child] is DependencyRelation.Aux or DependencyRelation.AuxPass) return true;
        }

        return false;
    }

    /// <summary>The subject of an active verb in front of it, -1 for none.</summary>
    public int SubjectOf(int verb)
    {
        for (int child = context.Tree.FirstChild(verb); child >= 0; child = context.Tree.NextSibling(child))
        {
            if (_text.RelationArray[child] == DependencyRelation.Nsubj && child < verb) return child;
        }

        return -1;
    }

    /// <summary>"…, clerk Ada Brook said": a word for a person between a comma and a name is no verb, whatever its tag.</summary>
    private bool IsPersonReadAsVerb(int token) =>
        _text.TagArray[token] is PennTag.VB or PennTag.VBP && token > 0 && _text.TagArray[token - 1] == PennTag.Comma
        && token + 1 < _text.TokenCount && _text.TagArray[token + 1]
            .IsProperNoun() && tables.People.Contains(_text.SpanArray[token].Of(_text.Text));
}
