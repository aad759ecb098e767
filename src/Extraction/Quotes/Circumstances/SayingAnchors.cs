using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>
/// The words of a sentence whose own time is the time of an utterance: the cue, the verbs that it completes or stands beside,
/// and the text that speaks or is spoken through.
/// </summary>
/// <remarks>Holds the words of one attribution at a time; for one article and thread.</remarks>
internal sealed class SayingAnchors(AttributionContext context, QuoteTables tables)
{
    /// <summary>How far above the cue its governing verbs are looked for.</summary>
    private const int MaxSteps = 5;

    /// <summary>How far from its predicate a copula is looked for.</summary>
    private const int CopulaReach = 16;

    private readonly List<Anchor> _anchors = [];

    /// <summary>A word whose time counts, how far it is from the cue, and the token before which a time must stand to be shared.</summary>
    private readonly record struct Anchor(int Token, int Cost, int Limit = int.MaxValue);

    /// <summary>Gathers the words for an attribution with a cue.</summary>
    public void Gather(TokenAttribution a)
    {
        _anchors.Clear();
        _anchors.Add(new Anchor(a.Cue, 0));
        if (a.SourceHead >= 0) AddSource(a);
        Climb(a);
    }

    /// <summary>The text that speaks, and the verb that its speaker is the subject of: "He resigned on Monday, …, and said …".</summary>
    private void AddSource(TokenAttribution a)
    {
        AnalyzedText text = context.Text;
        if (IsSourceText(a)) _anchors.Add(new Anchor(a.SourceHead, 1));
        int verb = text.HeadArray[a.SourceHead];
        if (verb < 0 || verb >= a.Cue || text.TagArray[a.SourceHead] is PennTag.WP or PennTag.WDT
            || text.RelationArray[a.SourceHead] is not (DependencyRelation.Nsubj or DependencyRelation.NsubjPass)) return;
        // "a document filed Monday says", read as two clauses
        if (IsAfter(a.Cue, verb) || IsAnotherTime(a.Cue)) return;
        bool isIssue = IsSourceText(a) && tables.IssueVerbs.Contains(text.LemmaArray[verb]);
        if (a.ContentCovers(verb) || !(isIssue || (SharesTense(verb, a.Cue) && IsParted(verb, a.Cue)))) return;
        _anchors.Add(new Anchor(verb, 2, a.Cue));
    }

    /// <summary>"Guests asked on Monday said": without a comma or a conjunction, the first of two verbs describes the guests.</summary>
    private bool IsParted(int verb, int cue)
    {
        for (int i = verb + 1; i < cue; i++)
        {
            if (context.Text.TagArray[i] is PennTag.CC or PennTag.Comma or PennTag.Colon) return true;
        }

        return context.Text.RelationArray[cue] is DependencyRelation.Xcomp or DependencyRelation.Advcl or DependencyRelation.Acl;
    }

    /// <summary>"Was sentenced in January after admitting it": the cue lies in a clause of another time.</summary>
    private bool IsAfter(int cue, int verb)
    {
        AnalyzedText text = context.Text;
        for (int node = cue, step = 0; node >= 0 && node != verb && step < MaxSteps; node = text.HeadArray[node], step++)
        {
            if (text.RelationArray[node] is DependencyRelation.Advcl or DependencyRelation.AdvclRelcl
                && IsBehind(node, DependencyRelation.Mark, tables.EarlierPrepositions)) return true;
        }

        return false;
    }

    /// <summary>What an arc of the tree makes of the word above for the time of the cue.</summary>
    private enum Step
    {
        /// <summary>The word above has a time of its own: "she left after saying so".</summary>
        Stop,

        /// <summary>The word above shares the time, and so may what is above it: "she wanted to say so".</summary>
        Pass,

        /// <summary>The same, for two that are joined: "she left and said so".</summary>
        Joined,

        /// <summary>The word above shares the time, what is above it does not: "made a claim" has that of the claim.</summary>
        Last,

        /// <summary>The word above is a text that says so itself: "a report that said so".</summary>
        Text,

        /// <summary>The word above is the occasion of saying: "a meeting in which he said so".</summary>
        Occasion,
    }

    /// <summary>Adds the words above the cue that share its time.</summary>
    private void Climb(TokenAttribution a)
    {
        int node = a.Cue;
        int limit = int.MaxValue;
        for (int distance = 1; distance <= MaxSteps; distance++)
        {
            int head = context.Text.HeadArray[node];
            if (head < 0 || a.ContentCovers(head) || IsAnotherTime(node)) return;
            Step step = StepFrom(node, head, a);
            if (step == Step.Stop) return;

            // "On Monday he left and she said …", but not "He left on Monday and she said …".
            if (step == Step.Joined) limit = Math.Min(limit, HasSubject(node) ? head : a.Cue);
            if (step == Step.Text) AddText(head, distance, limit);
            else if (step == Step.Occasion) AddOccasion(head, distance, limit);
            else _anchors.Add(new Anchor(head, distance, limit));
            if (step is not (Step.Pass or Step.Joined)) return;
            node = head;
        }
    }

    /// <summary>What the word above a word is for the time of the cue.</summary>
    private Step StepFrom(int node, int head, TokenAttribution a) => context.Text.RelationArray[node] switch
    {
        DependencyRelation.Conj => SharesTense(head, node) ? Step.Joined : Step.Stop,
        DependencyRelation.Xcomp => Step.Pass,
        DependencyRelation.Nsubj or DependencyRelation.NsubjPass => PassIf(context.Text.TagArray[node].IsNoun()),
        DependencyRelation.Obj or DependencyRelation.Obl =>
            PassIf(context.Text.TagArray[node].IsNoun() && !(node == a.Cue && IsOfAnother(a))),
        DependencyRelation.Nmod => PassIf(node != a.Cue),
        DependencyRelation.Advcl or DependencyRelation.AdvclRelcl =>
            PassIf(!context.Text.TagArray[a.Cue].IsNoun() && SharesTimeAbove(node, head)),
        DependencyRelation.Acl => StepFromClause(node, head, a),
        DependencyRelation.AclRelcl => StepFromRelative(node, head, a),
        _ => Step.Stop,
    };

    private static Step PassIf(bool shares) => shares ? Step.Pass : Step.Stop;

    /// <summary>"He resigned, saying …", "he resigned when he said …": whether a clause beside a verb is of the time of the verb.</summary>
    private bool SharesTimeAbove(int node, int head) => IsFinite(node)
        ? IsWhen(node) && SharesTense(head, node) && !IsOfPresent(node) : !SaysWhen(node);

    /// <summary>"A letter calling it …", "made a claim to know …": a noun and the clause that completes it.</summary>
    private Step StepFromClause(int node, int head, TokenAttribution a)
    {
        if (tables.Texts.Contains(context.Text.LemmaArray[head]) && IsSpokenOf(head)) return Step.Stop;

        // "sent a letter to the board urging …" hangs on "board" as readily.
        return (IsText(head, a) && !IsApart(head)) || context.Text.TagArray[node] == PennTag.VBG ? Step.Pass : Step.Last;
    }

    /// <summary>"The day when she said so", "a report that says so", "a meeting in which he said so": a noun and its relative
    /// clause.</summary>
    private Step StepFromRelative(int node, int head, TokenAttribution a)
    {
        bool isText = IsText(head, a);
        if (isText && a.SourceHead >= 0 && context.Text.TagArray[a.SourceHead] is PennTag.WDT) return Step.Text;
        if (IsWhen(node)) return Step.Pass;
        if (!SaysInWhich(node)) return Step.Stop;
        return isText ? Step.Pass : Step.Occasion;
    }

    /// <summary>
    /// "After years of denying it, she left on Monday", "met them on Monday and later told them": what is above has a time of its own.
    /// </summary>
    private bool IsAnotherTime(int node)
    {
        AnalyzedText text = context.Text;
        if (IsBehind(node, DependencyRelation.Case, tables.EarlierPrepositions)) return true;
        if (text.RelationArray[node] != DependencyRelation.Conj) return false;
        for (int child = context.Tree.FirstChild(node); child >= 0 && child < node; child = context.Tree.NextSibling(child))
        {
            if (text.RelationArray[child] == DependencyRelation.Advmod && tables.LaterAdverbs.Contains(text.LemmaArray[child])) return true;
        }

        return false;
    }

    /// <summary>
    /// A text of which is told what it says: its own time and that of its issue, "released on Monday a report that found"; that of a
    /// journey with it is another.
    /// </summary>
    private void AddText(int noun, int step, int limit)
    {
        AnalyzedText text = context.Text;
        _anchors.Add(new Anchor(noun, step, limit));
        int verb = text.HeadArray[noun];
        if (verb >= 0 && text.RelationArray[noun] is DependencyRelation.Obj or DependencyRelation.NsubjPass
            && tables.IssueVerbs.Contains(text.LemmaArray[verb])) _anchors.Add(new Anchor(verb, step + 1, limit));
    }

    /// <summary>The noun of "a speech at the college, in which she said", whichever of the two the clause hangs on.</summary>
    private void AddOccasion(int noun, int step, int limit)
    {
        AnalyzedText text = context.Text;
        for (; step <= MaxSteps; step++)
        {
            _anchors.Add(new Anchor(noun, step, limit));
            int head = text.HeadArray[noun];
            if (text.RelationArray[noun] != DependencyRelation.Nmod || head < 0 || !text.TagArray[head].IsNoun()) return;
            noun = head;
        }
    }

    /// <summary>
    /// "They challenged the mayor's claim on Monday", "aired allegations on Monday": a claim of another than the subject, or of nobody, is
    /// not made when it is spoken of.
    /// </summary>
    private bool IsOfAnother(TokenAttribution a)
    {
        AnalyzedText text = context.Text;
        if (!text.TagArray[a.Cue].IsNoun()) return false;
        if (a.SourceHead < 0 || text.TagArray[a.SourceLast] == PennTag.POS) return true;
        return text.HeadArray[a.SourceHead] == a.Cue && text.TagArray[a.SourceHead] != PennTag.PRPS;
    }

    /// <summary>Distance between the cue and an anchor for a time at <paramref name="time"/>; -1 where the word is none.</summary>
    public int Cost(int token, int time)
    {
        foreach (Anchor anchor in _anchors)
        {
            if (anchor.Token == token && time < anchor.Limit) return anchor.Cost;
        }

        return -1;
    }

    /// <summary>
    /// Distance to the cue of the verb right behind a token, where that shares its time with the cue; null where it does not.
    /// </summary>
    public int? VerbAfter(int token)
    {
        foreach (Anchor anchor in _anchors)
        {
            if (anchor.Token == token + 1 && token < anchor.Limit && context.Text.TagArray[anchor.Token].IsVerb()) return anchor.Cost;
        }

        return null;
    }

    /// <summary>Whether what speaks is a text: "a poll", "the letter".</summary>
    public bool IsSourceText(TokenAttribution a) => a.SourceHead >= 0 && tables.Texts.Contains(context.Text.LemmaArray[a.SourceHead]);

    /// <summary>The word "when" of the cue's clause, or -1.</summary>
    public int When(TokenAttribution a)
    {
        if (IsOfPresent(a.Cue)) return -1; // "She was eight last month when, police say, …"
        for (int child = context.Tree.FirstChild(a.Cue); child >= 0 && child < a.Cue; child = context.Tree.NextSibling(child))
        {
            if (context.Text.TagArray[child] == PennTag.WRB
                && tables.OccasionClauses.Contains(context.Text.LemmaArray[child])) return child;
        }

        return -1;
    }

    /// <summary>Whether a clause says that it happens together with the one above it: "when …", "as …", "after …".</summary>
    public bool SaysWhen(int verb)
    {
        AnalyzedText text = context.Text;
        for (int child = context.Tree.FirstChild(verb); child >= 0 && child < verb; child = context.Tree.NextSibling(child))
        {
            if (text.RelationArray[child] is DependencyRelation.Advmod or DependencyRelation.Mark
                && tables.OccasionClauses.Contains(text.LemmaArray[child])) return true;
        }

        return false;
    }

    /// <summary>
    /// Whether a clause is introduced by the first word of its kind: "the day when", "it was in 2012, when"; "as" and "after" tell of
    /// another event.
    /// </summary>
    private bool IsWhen(int verb)
    {
        for (int child = context.Tree.FirstChild(verb); child >= 0 && child < verb; child = context.Tree.NextSibling(child))
        {
            if (context.Text.TagArray[child] == PennTag.WRB && tables.OccasionClauses.Contains(context.Text.LemmaArray[child])) return true;
        }

        return false;
    }

    /// <summary>Whether a verb has a tense of its own; a participle or an infinitive takes its time from the verb above it.</summary>
    public bool IsFinite(int verb)
    {
        AnalyzedText text = context.Text;
        if (text.TagArray[verb] is PennTag.VBD or PennTag.VBZ or PennTag.VBP) return true;
        for (int child = context.Tree.FirstChild(verb); child >= 0 && child < verb; child = context.Tree.NextSibling(child))
        {
            if (text.RelationArray[child] is DependencyRelation.Aux or DependencyRelation.AuxPass or DependencyRelation.Cop
                && text.TagArray[child] is PennTag.VBD or PennTag.VBZ or PennTag.VBP or PennTag.MD)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"… a meeting in which he said …".</summary>
    private bool SaysInWhich(int verb)
    {
        AnalyzedText text = context.Text;
        for (int child = context.Tree.FirstChild(verb); child >= 0 && child < verb; child = context.Tree.NextSibling(child))
        {
            if (text.TagArray[child] != PennTag.WDT || text.RelationArray[child] != DependencyRelation.Obl) continue;
            int preposition = context.Tree.FirstChild(child);
            return preposition >= 0 && (tables.EventPrepositions.Contains(text.LemmaArray[preposition])
                || tables.OccasionPrepositions.Contains(text.LemmaArray[preposition]));
        }

        return false;
    }

    private bool HasSubject(int verb)
    {
        for (int child = context.Tree.FirstChild(verb); child >= 0; child = context.Tree.NextSibling(child))
        {
            if (context.Text.RelationArray[child] is DependencyRelation.Nsubj or DependencyRelation.NsubjPass) return true;
        }

        return false;
    }

    /// <summary>Whether two verbs of one speaker can be of one time: "resigned … and says", "resigned … and has said" are not.</summary>
    private bool SharesTense(int first, int second)
    {
        PennTag one = Tense(first), other = Tense(second);
        return !(one == PennTag.VBD && IsOfToday(other)) && !(other == PennTag.VBD && IsOfToday(one));
    }

    /// <summary>Whether a cue tells of the present: "says", "has said".</summary>
    public bool IsOfPresent(int cue) => Tense(cue) is PennTag.VBZ or PennTag.VBP;

    private static bool IsOfToday(PennTag tense) => tense is PennTag.VBZ or PennTag.VBP or PennTag.MD;

    /// <summary>
    /// The tag that carries the tense of a predicate: that of its auxiliary or copula, "has" of "has said", or its own.
    /// </summary>
    private PennTag Tense(int predicate)
    {
        AnalyzedText text = context.Text;
        bool isVerb = text.TagArray[predicate].IsVerb();
        int last = isVerb ? predicate : Math.Min(context.Tree.Right(predicate), predicate + CopulaReach);
        for (int i = Math.Max(context.Tree.Left(predicate), predicate - CopulaReach); i <= last; i++)
        {
            bool isCopula = text.RelationArray[i] == DependencyRelation.Cop;
            if ((isCopula && !isVerb) || (text.HeadArray[i] == predicate
                && (isCopula || text.RelationArray[i] is DependencyRelation.Aux or DependencyRelation.AuxPass))) return text.TagArray[i];
        }

        return text.TagArray[predicate];
    }

    /// <summary>"His account of the meeting to say …": the text is only spoken of.</summary>
    private bool IsApart(int noun) => IsBehind(noun, DependencyRelation.Case, tables.ApartPrepositions);

    /// <summary>"Asked about her remarks calling it …", but "sent a letter to the paper calling it …".</summary>
    private bool IsSpokenOf(int noun) => IsApart(noun)
        && context.Text.LemmaArray[context.Tree.FirstChild(noun)] != FunctionWord.To;

    private bool IsBehind(int token, DependencyRelation relation, IReadOnlySet<string> words)
    {
        int child = context.Tree.FirstChild(token);
        return child >= 0 && child < token && context.Text.RelationArray[child] == relation
            && words.Contains(context.Text.LemmaArray[child]);
    }

    private bool IsText(int noun, TokenAttribution a) =>
        tables.Texts.Contains(context.Text.LemmaArray[noun]) || (a.SourceFirst <= noun && noun <= a.SourceLast);
}
