using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>
/// "the Navy’s statement said", "a statement by the Navy", "a post on the Navy’s page", "“…,” the Navy said in a statement. … The statement
/// added": a text that only passes on the words of whoever issued it stands for its issuer.
/// </summary>
internal sealed class IssuerRule(Discourse discourse, DescriptionMatch match) : IAnaphoraRule
{
    private const double Certainty = 0.85;

    private const int FarthestIssuer = 4;

    private readonly AnalyzedText _text = discourse.Text;
    private readonly MentionList _mentions = discourse.Mentions;

    /// <inheritdoc/>
    public Reference? Resolve(int index, in Mention mention, Candidates candidates)
    {
        bool asks = mention is { Kind: MentionKind.Nominal, Class: EntityClass.Document or EntityClass.Organization, Plural: false }
            && discourse.IsSource(mention) && IsIssued(mention.Head);
        if (!asks) return null;
        int issuer = match.PossessorOf(mention);
        if (issuer < 0) issuer = ComplementOf(index, mention);
        if (issuer < 0 && mention.Determiner == Determiner.The) issuer = WhoIssued(index, mention);
        if (issuer < 0 && mention.Determiner == Determiner.Indefinite) issuer = WhoPutOut(mention.Head);
        return issuer >= 0 && IsSomebody(issuer) ? new Reference(issuer, LinkReason.Issued, Certainty) : null;
    }

    private bool IsIssued(int token) => (discourse.Words.Tables.UseInAnyCase(_text.Lemma(token)) & WordUse.Issued) != 0;

    private bool IsSomebody(int entity) => discourse.Entities[entity] is { Class: EntityClass.Organization or EntityClass.Person }
        or { Named: true, Class: EntityClass.Place or EntityClass.Unknown };

    /// <summary>"a statement by the Navy", "a post on the Navy’s website": the entity of the name that completes the phrase, -1 for
    /// none.</summary>
    private int ComplementOf(int index, in Mention mention)
    {
        if (mention.End >= _text.TokenCount) return -1;
        bool by = _text.Form(mention.End) is FunctionWord.By or FunctionWord.From;
        bool on = _text.Form(mention.End) is FunctionWord.On;
        if (!by && !on) return -1;
        for (int i = index + 1; i < _mentions.Count && _mentions[i].TitleFirst - mention.End <= FarthestIssuer; i++)
        {
            ref Mention next = ref _mentions[i];
            if (_text.Head(next.Head) != mention.Head) continue;
            if (on && next.Kind == MentionKind.Nominal) return match.PossessorOf(next);
            // "A joint statement by Brook and Lind" stays what both say in it.
            if (by && next.Kind == MentionKind.Name) return discourse.IsJoined(next) ? -1 : next.Entity;
        }

        return -1;
    }

    /// <summary>Who said something "in a statement" last or put one out, in this paragraph or the one before it, not counting paragraphs
    /// that only quote; -1 for nobody. Where "the statement" went on before, still the same one.</summary>
    private int WhoIssued(int index, in Mention mention)
    {
        if (discourse.ParagraphOf(mention) < 0) return -1;
        int other = -1;
        for (int i = index - 1; i >= Math.Max(0, index - Candidates.WindowMentions); i--)
        {
            ref Mention earlier = ref _mentions[i];
            if (discourse.ParagraphOf(earlier) < 0 || discourse.ParagraphsTold(earlier.Head, mention.Head) > 1) return -1;
            if (IsSameNoun(earlier.Head, mention.Head) && earlier is { Kind: MentionKind.Nominal, Quoted: false })
            {
                if (earlier.Reason == LinkReason.Issued) return earlier.Entity;
                if (WhoPutOut(earlier.Head) is >= 0 and var one) return one;
                // "The guild, responding in a statement, said": a statement of somebody, whoever told one before.
                if (other < 0 && earlier.Determiner == Determiner.Indefinite) other = _text.Head(earlier.Head);
            }

            if (earlier.Entity < 0 || !discourse.IsSource(earlier)) continue;
            int verb = _text.Head(earlier.Head);
            if (other >= 0 && verb != other) return IsBelow(other, verb) ? earlier.Entity : -1;
            if (verb >= 0 && HasOblique(verb, mention.Head)) return earlier.Entity;
        }

        return -1;
    }

    /// <summary>"The Navy closed the port, saying in a statement …", "the Navy issued a statement": the entity of the subject that a text
    /// hangs below, where that says something in it or puts it out; -1 for none.</summary>
    private int WhoPutOut(int noun)
    {
        int verb = _text.Head(noun);
        if (verb < 0 || !_text.Tag(verb).IsVerb()) return -1;
        bool said = _text.Relation(noun) == DependencyRelation.Obl && HasIn(noun)
            && discourse.Words.Tables.Word(_text.Lemma(verb)).Is(WordClass.Reporting);
        bool put = _text.Relation(noun) == DependencyRelation.Obj
            && (discourse.Words.Tables.UseInAnyCase(_text.Lemma(verb)) & WordUse.Issues) != 0;
        if (!said && !put) return -1;
        for (int step = 0; step < FarthestIssuer && verb >= 0; step++, verb = _text.Head(verb))
        {
            for (int child = discourse.Tree.FirstChild(verb); child >= 0; child = discourse.Tree.NextSibling(child))
            {
                if (_text.Relation(child) != DependencyRelation.Nsubj) continue;
                return _mentions.At(child) is >= 0 and var subject ? _mentions[subject].Entity : -1;
            }

            if (_text.Relation(verb) is not (DependencyRelation.Advcl or DependencyRelation.Xcomp or DependencyRelation.Conj)) return -1;
        }

        return -1;
    }

    /// <summary>Whether a word hangs below a verb.</summary>
    private bool IsBelow(int word, int verb) => verb >= 0 && discourse.Tree.Left(verb) <= word && word <= discourse.Tree.Right(verb);

    private bool HasIn(int noun)
    {
        for (int child = discourse.Tree.FirstChild(noun); child >= 0; child = discourse.Tree.NextSibling(child))
        {
            if (_text.Relation(child) == DependencyRelation.Case && _text.Form(child) is FunctionWord.In) return true;
        }

        return false;
    }

    private bool IsSameNoun(int token, int noun) => _text.Lemma(token).Equals(_text.Lemma(noun), StringComparison.OrdinalIgnoreCase);

    private bool HasOblique(int verb, int noun)
    {
        for (int child = discourse.Tree.FirstChild(verb); child >= 0; child = discourse.Tree.NextSibling(child))
        {
            if (_text.Relation(child) is DependencyRelation.Obl or DependencyRelation.Nmod
                && IsSameNoun(child, noun)) return true;
        }

        return false;
    }
}
