using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>The nouns of one reporting clause that tell how, to whom and where something was said.</summary>
/// <remarks>
/// All that hangs on the cue, on a participle beside it ("speaking to workers in Lusaka, …"), and on the listeners, texts and occasions
/// among
/// these: never what is said, nor who says it. Holds one attribution at a time; for one article and thread.
/// </remarks>
internal sealed class ReportingClause(AttributionContext context, QuoteTables tables)
{
    /// <summary>Most arcs between the cue and one of its nouns.</summary>
    private const int MaxDepth = 4;

    private readonly AnalyzedText _text = context.Text;
    private readonly List<Noun> _nouns = [];
    private TokenAttribution _attribution = new(-1, -1, -1);
    private bool _textSpeaks;

    /// <summary>
    /// A noun, its preposition (-1 without one), and whether it hangs on the cue or a participle beside it, not on another noun.
    /// </summary>
    private readonly record struct Noun(int Token, int Preposition, bool IsOfVerb, int Parent);

    /// <summary>Gathers the nouns of an attribution with a cue.</summary>
    public void Gather(TokenAttribution a)
    {
        _nouns.Clear();
        _attribution = a;
        _textSpeaks = a.SourceHead >= 0 && tables.Texts.Contains(_text.LemmaArray[a.SourceHead]);
        AddBelow(a.Cue, isVerb: true, 0);
        int above = _text.HeadArray[a.Cue];

        // "Denied it in an interview, saying …": a participle shares what is told of the verb above it.
        if (above >= 0 && _text.TagArray[a.Cue] is PennTag.VBG or PennTag.VB
            && _text.RelationArray[a.Cue] is DependencyRelation.Advcl or DependencyRelation.Xcomp or DependencyRelation.Conj
            && Belongs(above))
        {
            AddBelow(above, isVerb: true, 0);
        }

        _nouns.Sort((x, y) => x.Token.CompareTo(y.Token));
    }

    /// <summary>The noun of the channel ("telephone interview", "Facebook", the outlet on which something is said), or -1.</summary>
    public int Medium()
    {
        foreach (Noun noun in _nouns)
        {
            if (noun.Preposition >= 0 && tables.ChannelPrepositions.Contains(_text.LemmaArray[noun.Preposition])
                && (IsChannel(noun.Token) || IsOutlet(noun))) return noun.Token;
        }

        return -1;
    }

    /// <summary>Who listens, or -1.</summary>
    /// <param name="medium">The noun of the channel, or -1.</param>
    public int Recipient(int medium)
    {
        foreach (Noun noun in _nouns)
        {
            if (noun.Parent == medium && medium >= 0 && IsOneOf(noun.Preposition, tables.RecipientPrepositions)
                && CanListen(noun.Token)) return noun.Token;
        }

        if (tables.RecipientVerbs.Contains(_text.LemmaArray[_attribution.Cue])
            && !CueJudge.IsStateOfMind(context, tables, _attribution.Cue))
        {
            for (int child = context.Tree.FirstChild(_attribution.Cue); child >= 0; child = context.Tree.NextSibling(child))
            {
                if (_text.RelationArray[child] is DependencyRelation.Obj or DependencyRelation.Iobj or DependencyRelation.NsubjPass
                    && Belongs(child) && CanListen(child)) return child;
            }
        }

        foreach (Noun noun in _nouns)
        {
            if (noun.IsOfVerb && noun.Token > noun.Parent && IsOneOf(noun.Preposition, tables.RecipientPrepositions)
                && CanListen(noun.Token)) return noun.Token;
        }

        return -1;
    }

    /// <summary>The place where it was said, the nearest to the cue, or -1.</summary>
    public int Place()
    {
        int best = -1;
        if (_textSpeaks) return best; // "In Ohio, the poll showed …" tells where people were asked.
        foreach (Noun noun in _nouns)
        {
            int entity = _text.EntityIndexArray[noun.Token];
            if (entity < 0 || _text.EntityArray[entity].Type != EntityType.Location
                || !IsOneOf(noun.Preposition, tables.PlacePrepositions)) continue;
            bool ofPeople = !noun.IsOfVerb && !IsChannel(noun.Parent) && !IsAtEvent(noun.Parent);
            if (ofPeople && _text.LemmaArray[noun.Preposition] == FunctionWord.From) continue; // "a delegation from Oslo"
            if (best < 0 || Math.Abs(noun.Token - _attribution.Cue) < Math.Abs(best - _attribution.Cue)) best = noun.Token;
        }

        return best;
    }

    private void AddBelow(int node, bool isVerb, int depth)
    {
        if (depth >= MaxDepth) return;
        for (int child = context.Tree.FirstChild(node); child >= 0; child = context.Tree.NextSibling(child))
        {
            if (!Belongs(child)) continue;
            switch (_text.RelationArray[child])
            {
                case DependencyRelation.Obl or DependencyRelation.Nmod or DependencyRelation.Obj or DependencyRelation.Iobj
                    or DependencyRelation.Conj when _text.TagArray[child].IsNoun() || _text.TagArray[child] == PennTag.PRP:
                    _nouns.Add(new Noun(child, Preposition(child), isVerb, node));
                    if (Leads(child)) AddBelow(child, isVerb: false, depth + 1);
                    break;
                case DependencyRelation.Advcl or DependencyRelation.AdvclRelcl or DependencyRelation.Acl when isVerb && IsOccasion(child):
                    AddBelow(child, isVerb: true, depth + 1);
                    break;
            }
        }
    }

    /// <summary>Whether what hangs on a noun may tell of the utterance: on a listener, a channel or an event, not on a topic.</summary>
    private bool Leads(int noun) => IsChannel(noun) || IsAtEvent(noun) || CanListen(noun);

    /// <summary>
    /// "Speaking to workers, …", "…, visiting a port in Lagos": a participle without a subject, an auxiliary or a conjunction of its own.
    /// </summary>
    private bool IsOccasion(int verb)
    {
        if (_text.TagArray[verb] is not (PennTag.VBG or PennTag.VBN)
            || (verb > _attribution.Cue && !tables.OccasionVerbs.Contains(_text.LemmaArray[verb]))) return false;
        for (int child = context.Tree.FirstChild(verb); child >= 0 && child < verb; child = context.Tree.NextSibling(child))
        {
            if (_text.RelationArray[child] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Aux
                or DependencyRelation.Mark)
            {
                return false;
            }
        }

        return true;
    }

    private bool Belongs(int token) =>
        !_attribution.ContentCovers(token) && !(_attribution.SourceFirst <= token && token <= _attribution.SourceLast)
            && token != _attribution.Cue;

    private bool IsChannel(int noun) =>
        tables.Media.Contains(_text.LemmaArray[noun])
        || (_text.EntityIndexArray[noun] is >= 0 and var index
            && tables.Media.Contains(_text.Cover(_text.EntityArray[index].First, _text.EntityArray[index].End).Of(_text.Text)));

    /// <summary>"On CNN", "in the Harbour Times": an outlet is a channel where one speaks on it or writes in it.</summary>
    private bool IsOutlet(Noun noun)
    {
        if (!noun.IsOfVerb || noun.Token < _attribution.Cue || !_text.TagArray[noun.Token].IsProperNoun()) return false;
        if (tables.Outlets.Contains(_text.SpanArray[noun.Token].Of(_text.Text))) return true;
        int index = _text.EntityIndexArray[noun.Token];
        return _text.LemmaArray[noun.Preposition] == FunctionWord.On && index >= 0
            && _text.EntityArray[index].Type == EntityType.Organization;
    }

    private bool IsAtEvent(int noun) => Preposition(noun) is >= 0 and var preposition
        && tables.EventPrepositions.Contains(_text.LemmaArray[preposition]);

    /// <summary>Whether a phrase names somebody: a name, a pronoun, a noun for people or organisations.</summary>
    private bool CanListen(int token)
    {
        if (tables.Listeners.Contains(_text.LemmaArray[token])) return true;
        if (context.Lex[token] == AttributionContext.TimeLex
            || (tables.Media.Contains(_text.LemmaArray[token]) && !_text.TagArray[token].IsProperNoun())) return false;
        return _text.TagArray[token] is PennTag.PRP || _text.TagArray[token].IsProperNoun()
            || (_text.TagArray[token].IsNoun() && (tables.Addressees.Contains(_text.LemmaArray[token])
                || tables.Addressees.Contains(_text.SpanArray[token].Of(_text.Text))));
    }

    private int Preposition(int noun)
    {
        for (int child = context.Tree.FirstChild(noun); child >= 0 && child < noun; child = context.Tree.NextSibling(child))
        {
            if (_text.RelationArray[child] == DependencyRelation.Case && _text.TagArray[child] is PennTag.IN or PennTag.TO) return child;
        }

        return -1;
    }

    private bool IsOneOf(int token, IReadOnlySet<string> words) => token >= 0 && words.Contains(_text.LemmaArray[token]);
}
