using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>
/// How far a time is from an utterance: the arcs of the tree between it and a word whose time is that of the utterance. "She said on
/// Monday" has one, "she said in a letter sent on Monday" has three.
/// </summary>
/// <remarks>Asks the anchors that were gathered last; for one article and thread.</remarks>
internal sealed class SayingTimeDistance(AttributionContext context, QuoteTables tables, SayingAnchors anchors, SayingLinks links,
    SayingTimeOrder order)
{
    /// <summary>How many arcs a time can be below the clause that it dates.</summary>
    public const int MaxArcs = 6;

    /// <summary>The distance of a time that dates something else.</summary>
    private const int Elsewhere = -1;

    /// <summary>The distance of a time that stands where the time of the utterance does, whatever the tree says.</summary>
    private const int Beside = 1;

    /// <summary>Arcs over which a time is still the clause's that no text or occasion binds it to: "in the mill in 2029".</summary>
    private const int MostLooseArcs = 2;

    private readonly AnalyzedText _text = context.Text;
    private readonly SayingOccasions _occasions = new(context, tables, links, order);

    /// <summary>Arcs between the time and the cue by way of what shares its time; -1 where it dates something else.</summary>
    public int Of(SayingTime time, TokenAttribution a) => ByPlace(time, a) ?? ByTree(time, a);

    /// <summary>The distance where the words around the time tell it; null where the tree has to.</summary>
    private int? ByPlace(SayingTime time, TokenAttribution a)
    {
        int own = anchors.Cost(time.Top, time.Top);
        if (own >= 0) return own; // "In 2012, when she said …"
        if (IsBeforeWhen(time, a)) return Beside;
        if (IsOfYearsSince(time, a)) return Elsewhere;
        if (IsDayThat(time, a) || order.DatesText(time, a)) return Beside;
        if (IsApart(time)) return Elsewhere;
        if (order.IsBesideCue(time, a) || order.IsBeforeThat(time, a) || _occasions.Has(time, a)) return Beside;
        // "Has welcomed the truce on Monday": the truce was on Monday.
        if (order.FollowsContent(time, a) || a.ContentCovers(time.Top)) return anchors.IsOfPresent(a.Cue) ? Elsewhere : Beside;
        return order.IsBetweenSubjectAndVerb(time, a) && anchors.VerbAfter(time.Last) is { } shared ? shared + 1 : null;
    }

    /// <summary>"In a speech on Monday, when she said so": the time that the "when" of the cue's clause takes up.</summary>
    private bool IsBeforeWhen(SayingTime time, TokenAttribution a) => anchors.When(a) is > 0 and int when
        && (when - 1 == time.Last || (when - 2 == time.Last && context.IsPunctuation(when - 1)));

    /// <summary>"Has called for it since the fire in 2029": a cue of the present is not of a past year, unless a text is.</summary>
    private bool IsOfYearsSince(SayingTime time, TokenAttribution a) =>
        time.IsYear && !time.Modifies && anchors.IsOfPresent(a.Cue) && !order.DatesText(time, a);

    /// <summary>"On the day that she said so".</summary>
    private bool IsDayThat(SayingTime time, TokenAttribution a) => _text.HeadArray[a.Cue] == time.Top && time.Last + 1 < a.Cue
        && _text.LemmaArray[time.Last + 1].Equals(FunctionWord.That, StringComparison.OrdinalIgnoreCase);

    /// <summary>"Since Monday", "after Monday": what is said is of another day; "after six on Monday" is of Monday.</summary>
    private bool IsApart(SayingTime time) => !time.IsClock
        && (links.IsBehind(time, tables.ApartPrepositions) || links.IsBehind(time, tables.EarlierPrepositions));

    /// <summary>The way up the tree from a time.</summary>
    private struct Way(SayingTime time)
    {
        /// <summary>How far it has come.</summary>
        public int Node = time.Top;

        /// <summary>How many clauses it has left that are not within another.</summary>
        public int Clauses;

        /// <summary>Whether nothing yet binds the time to the utterance, as a day or a text does.</summary>
        public bool Loose = !time.IsFine;

        /// <summary>Whether the time still belongs to the noun that it stands before.</summary>
        public bool Modifies = time.Modifies;

        /// <summary>Whether it has passed what the source did as he spoke: "the mayor, speaking on Friday".</summary>
        public bool IsSpeaking;
    }

    /// <summary>One arc of the way: in "a letter sent on Monday", from "sent" to "letter".</summary>
    /// <param name="Node">The word below.</param>
    /// <param name="Head">The word above.</param>
    /// <param name="IsText">Whether the word above is a text or a channel: "a letter".</param>
    /// <param name="IsOccasion">Whether it is that in or at which something is said.</param>
    /// <param name="Anchor">Its distance from the cue where its time is the utterance's, -1 where it is not.</param>
    private readonly record struct Arc(int Node, int Head, bool IsText, bool IsOccasion, int Anchor);

    private Arc Above(int node, SayingTime time)
    {
        int head = _text.HeadArray[node];
        bool isText = tables.Texts.Contains(_text.LemmaArray[head]);
        return new Arc(node, head, isText, IsOccasion(head, isText, time.IsFine), anchors.Cost(head, time.Top));
    }

    /// <summary>The distance by the arcs of the tree.</summary>
    private int ByTree(SayingTime time, TokenAttribution a)
    {
        var way = new Way(time);
        for (int arcs = 1; arcs <= MaxArcs && _text.HeadArray[way.Node] >= 0; arcs++)
        {
            Arc arc = Above(way.Node, time);
            bool leavesClause = arcs > 1 && IsClause(way.Node);
            if (leavesClause ? !LeavesClause(ref way, arc, a) : !LeavesNoun(ref way, arc)) return Elsewhere;

            // "Following the fire in 2029": what happened in that year may have been followed for years.
            if (time.IsYear && links.IsPrepositionOf(arc.Head, tables.EarlierPrepositions)) return Elsewhere;
            way.Loose &= !arc.IsText && !arc.IsOccasion && !a.ContentCovers(arc.Head);
            if (arc.Anchor >= 0) return way.Loose && arcs > MostLooseArcs ? Elsewhere : arc.Anchor + arcs;
            if (way.Loose && links.IsPrepositionOf(arc.Head, tables.ApartPrepositions)) return Elsewhere;
            if (!way.IsSpeaking && IsOfSource(time, arc.Head, a)) return Elsewhere;
            way.Node = arc.Head;
        }

        return Elsewhere;
    }

    /// <summary>
    /// Goes on from a clause to the word that it hangs on, where both are of one time: "asked on Monday, she said"; false where they are
    /// not, and for a second clause.
    /// </summary>
    private bool LeavesClause(ref Way way, Arc arc, TokenAttribution a)
    {
        bool speaks = IsSpeaking(arc.Node, arc.Head, a);
        way.IsSpeaking |= speaks && _text.TagArray[arc.Node] == PennTag.VBG;
        if (!IsWithin(arc.Node, arc.Head) && ++way.Clauses > 1) return false;
        return !a.ContentCovers(arc.Head) && !links.IsPrepositionOf(arc.Head, tables.EarlierPrepositions)
            && (speaks || Leads(arc));
    }

    /// <summary>
    /// Goes on from a time that stands before a noun, "in a Monday speech", where the noun is of that time; "a 2014 Senate committee
    /// report" hangs the year on "committee" or on "Senate". False where the noun only has the time in its name.
    /// </summary>
    private bool LeavesNoun(ref Way way, Arc arc)
    {
        if (way.Modifies && !IsDatedNoun(arc)) return IsCompound(arc.Head);
        way.Modifies = false;
        return true;
    }

    /// <summary>"In Monday's interview": whether the noun behind a time is an occasion, or has the time of the utterance itself.</summary>
    private bool IsDatedNoun(Arc arc) => arc.IsOccasion || (arc.Anchor >= 0 && _text.TagArray[arc.Head].IsNoun()
        && !links.IsPrepositionOf(arc.Head, tables.ApartPrepositions));

    /// <summary>
    /// "The leader in 2029 said": the time tells who speaks, and not when; a day that ends the source, "Bell in a speech Sunday", is the
    /// utterance's, and so is that of a text that speaks.
    /// </summary>
    private bool IsOfSource(SayingTime time, int head, TokenAttribution a) => !anchors.IsSourceText(a) && head == a.SourceHead
        && time.First <= a.SourceLast && !(time.IsFine && time.Last >= LastWord(a));

    /// <summary>The last word of a source, without the comma behind it: "Bell in a speech Sunday, called it …".</summary>
    private int LastWord(TokenAttribution a) => context.IsPunctuation(a.SourceLast) ? a.SourceLast - 1 : a.SourceLast;

    /// <summary>
    /// Whether the time of a clause is that of the word above: "an interview that aired on Sunday", "speaking on Monday, …".
    /// </summary>
    private bool Leads(Arc arc) => _text.RelationArray[arc.Node] switch
    {
        DependencyRelation.Acl => tables.IssueVerbs.Contains(_text.LemmaArray[arc.Node]) || IsOfOccasion(arc),
        DependencyRelation.AclRelcl => arc.IsText,
        DependencyRelation.Xcomp => true,
        DependencyRelation.Ccomp => arc.Anchor >= 0 && IsMisreadOccasion(arc),
        DependencyRelation.Advcl or DependencyRelation.AdvclRelcl =>
            IsWithin(arc.Node, arc.Head) || (arc.Anchor >= 0 && (anchors.SaysWhen(arc.Node) || IsOccasionParticiple(arc.Node, arc.Head))),
        _ => false,
    };

    /// <summary>"A letter asking on Monday", "a letter published on Monday": what is told of a text or an occasion, unless by a passive of
    /// anything that can be done to it.</summary>
    private bool IsOfOccasion(Arc arc) => (arc.IsText || arc.IsOccasion)
        && (_text.TagArray[arc.Node] != PennTag.VBN || tables.OccasionVerbs.Contains(_text.LemmaArray[arc.Node]));

    /// <summary>"Asked on Monday, she said": read as what she said.</summary>
    private bool IsMisreadOccasion(Arc arc) =>
        (arc.Node < arc.Head && IsOccasionParticiple(arc.Node, arc.Head)) || IsOccasionNoun(arc.Node);

    /// <summary>
    /// "The mayor, speaking on Friday, said", "the mayor, who spoke to reporters on Friday, said": what the mayor did; "a mayor who was
    /// questioned on Friday said" tells what was once done to him.
    /// </summary>
    private bool IsSpeaking(int verb, int head, TokenAttribution a) =>
        head == a.SourceHead && (_text.TagArray[verb] == PennTag.VBG
            || (_text.RelationArray[verb] == DependencyRelation.AclRelcl && _text.TagArray[verb] != PennTag.VBN))
            && tables.OccasionVerbs.Contains(_text.LemmaArray[verb]);

    /// <summary>"Speaking while visiting the port on Monday, …": a participle that tells when another one is.</summary>
    private bool IsWithin(int verb, int head) =>
        _text.TagArray[verb] is PennTag.VBG or PennTag.VBN && _text.TagArray[head] is PennTag.VBG or PennTag.VBN
        && _text.RelationArray[verb] is DependencyRelation.Advcl or DependencyRelation.AdvclRelcl && anchors.SaysWhen(verb);

    /// <summary>"Asked on Monday, she said", "she said, speaking on Monday in Rome".</summary>
    private bool IsOccasionParticiple(int verb, int head)
    {
        if (_text.TagArray[verb] is not (PennTag.VBG or PennTag.VBN or PennTag.VBD)) return false;
        // "Founded in 2010, the guild says": what was once done to somebody; "asked in 2010, she said" is the occasion.
        if ((verb > head || _text.TagArray[verb] != PennTag.VBG) && !tables.OccasionVerbs.Contains(_text.LemmaArray[verb])) return false;
        for (int child = context.Tree.FirstChild(verb); child >= 0 && child < verb; child = context.Tree.NextSibling(child))
        {
            if (_text.RelationArray[child] is DependencyRelation.Mark or DependencyRelation.Nsubj or DependencyRelation.NsubjPass
                or DependencyRelation.Aux or DependencyRelation.Cop)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"After the 3-1 win on Monday", "following practice Monday": a noun or a preposition that was read as a verb.</summary>
    private bool IsOccasionNoun(int verb)
    {
        if (_text.TagArray[verb] == PennTag.VBG && links.IsOneOf(verb, tables.OccasionPrepositions)) return true;
        if (_text.TagArray[verb] != PennTag.VB) return false;
        bool introduced = false;
        for (int child = context.Tree.FirstChild(verb); child >= 0 && child < verb; child = context.Tree.NextSibling(child))
        {
            if (_text.RelationArray[child] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass or DependencyRelation.Aux
                || _text.TagArray[child] == PennTag.TO) return false;
            introduced |= _text.TagArray[child] == PennTag.IN
                && (tables.OccasionPrepositions.Contains(_text.LemmaArray[child])
                || tables.EventPrepositions.Contains(_text.LemmaArray[child]));
        }

        return introduced;
    }

    /// <summary>Whether a noun is the text or the event in or at which something is said.</summary>
    private bool IsOccasion(int noun, bool isText, bool isFine)
    {
        if (!_text.TagArray[noun].IsNoun()) return false;
        if (links.IsAtEvent(noun)) return isText || isFine || links.IsPrepositionOf(noun, tables.EventPrepositions);
        return isText && _text.RelationArray[noun] is DependencyRelation.Obj or DependencyRelation.NsubjPass;
    }

    /// <summary>Whether a word stands for a clause of its own: "asked on Monday", "who spoke on Monday".</summary>
    private bool IsClause(int token) => _text.RelationArray[token] switch
    {
        DependencyRelation.Acl or DependencyRelation.AclRelcl or DependencyRelation.Advcl or DependencyRelation.AdvclRelcl => true,
        DependencyRelation.Ccomp or DependencyRelation.Csubj or DependencyRelation.CsubjPass or DependencyRelation.Xcomp => true,
        DependencyRelation.Parataxis => true,
        DependencyRelation.Conj or DependencyRelation.Root or DependencyRelation.Dep => _text.TagArray[token].IsVerb(),
        _ => false,
    };

    /// <summary>Whether a word stands in front of the noun that it belongs to.</summary>
    private bool IsCompound(int token) =>
        _text.RelationArray[token] is DependencyRelation.Compound or DependencyRelation.NmodPoss or DependencyRelation.Flat
            && _text.HeadArray[token] > token;
}
