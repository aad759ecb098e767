using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>"Anna Weber, a retired judge": a description beside a name describes its bearer.</summary>
internal sealed class AppositionRule(Discourse discourse) : IAnaphoraRule
{
    private const int LongestModifier = 10;

    private readonly AnalyzedText _text = discourse.Text;
    private readonly TokenWords _words = discourse.Words;
    private readonly MentionList _mentions = discourse.Mentions;

    /// <inheritdoc/>
    public Reference? Resolve(int index, in Mention mention, Candidates candidates) =>
        mention.Kind == MentionKind.Nominal && ApposedName(mention) is >= 0 and var entity ? new Reference(entity, LinkReason.Apposition, 1)
            : null;

    /// <summary>The entity of the name that a description is in apposition to, -1 without one.</summary>
    private int ApposedName(in Mention mention)
    {
        if (_text.Tag(mention.Head) == PennTag.CC) return -1;

        // "Anna Weber, a retired judge": the marks say it more surely than the tree.
        int comma = mention.First - 1;
        int behindName = NameEnd(comma);
        bool beside = comma > 0 && mention.Class == EntityClass.Person && _words[mention.Head]
            .Is(WordClass.Role) && _text.Form(comma) is ","
            && !(_mentions.At(behindName) is >= 0 and var before && Functions.IsNewSubject(_text, mention.Head, _mentions[before].Head));
        if (beside && NameAt(behindName, mention) is >= 0 and var named) return named;
        if (NameBehind(mention) is >= 0 and var behind) return behind;
        if (Nickname(mention) is >= 0 and var nickname) return nickname;

        // "Anna Weber, the former governor of Ruritania and former mayor of Springfield".
        bool bare = mention is { Class: EntityClass.Person, Plural: false, Determiner: Determiner.None }
            && _text.Relation(mention.Head) == DependencyRelation.Conj;
        if (bare && JoinedTo(mention) is >= 0 and var first) return first;
        if (_text.Relation(mention.Head) == DependencyRelation.Appos && _text.Head(mention.Head) is >= 0 and var head)
        {
            return NameAt(head, mention);
        }
        for (int child = discourse.Tree.FirstChild(mention.Head); child >= 0; child = discourse.Tree.NextSibling(child))
        {
            if (_text.Relation(child) == DependencyRelation.Appos && NameAt(child, mention) is >= 0 and var entity) return entity;
        }

        return -1;
    }

    /// <summary>The token before a comma, or before the brackets in front
    /// of it: "Sen. Anna Weber (D-Ore.), a critic of the plan".</summary>
    private int NameEnd(int comma)
    {
        int at = comma - 1;
        if (at <= 0 || _text.Tag(at) != PennTag.RightBracket) return Math.Max(0, at);
        while (at > 0 && at > comma - LongestModifier && _text.Tag(at) != PennTag.LeftBracket) at--;
        return Math.Max(0, at - 1);
    }

    /// <summary>The named person whom the first of the descriptions that an "and" joins describes, -1 for none: "Anna Weber, president and
    /// chief".</summary>
    private int JoinedTo(in Mention mention)
    {
        int first = mention.Head;
        for (int step = 0; step < LongestModifier && _text.Relation(first) == DependencyRelation.Conj; step++) first = _text.Head(first);
        if (DescribedBy(first) is >= 0 and var described) return described;
        return _text.Relation(first) == DependencyRelation.Appos && _text.Head(first) is >= 0 and var name ? NameAt(name, mention) : -1;
    }

    /// <summary>The named person that the description at a token describes, -1 for none.</summary>
    private int DescribedBy(int token)
    {
        int index = _mentions.At(token);
        if (index < 0 || _mentions[index] is not { Kind: MentionKind.Nominal, Entity: >= 0, Plural: false }) return -1;
        int entity = _mentions[index].Entity;
        return discourse.Entities[entity] is { Named: true, Class: EntityClass.Person } ? entity : -1;
    }

    /// <summary>"the ambassador to Ruritania, Anna Weber, said": a name between
    /// commas behind a description with what modifies it; -1 without one.</summary>
    private int NameBehind(in Mention mention)
    {
        bool person = mention is { Class: EntityClass.Person, Plural: false };
        bool thing = mention.Class == EntityClass.Organization && mention.Determiner is Determiner.The or Determiner.Possessive;
        if (!person && !thing) return -1;
        int sentenceEnd = _text.Sentences[_text.SentenceOf(mention.Head)].End, comma = mention.End, limit =
            Math.Min(sentenceEnd, mention.End + LongestModifier);
        while (comma < limit && IsModifier(comma, thing)) comma++;
        if (comma + 1 >= sentenceEnd || _text.Tag(comma) != PennTag.Comma) return -1;
        int index = _mentions.At(comma + 1);
        if (index < 0 || _mentions[index].Kind != MentionKind.Name || _mentions[index].TitleFirst < comma + 1
            || _mentions[index].Entity < 0)
        {
            return -1;
        }
        int after = _mentions[index].End;
        if (after < sentenceEnd && _words.Tables.Word(_text.Form(after)).Is(WordClass.Suffix | WordClass.Generation)) after++;
        bool closed = after >= sentenceEnd || _text.Tag(after) is PennTag.Comma or PennTag.Period or PennTag.Colon or PennTag.RightBracket
            or PennTag.CloseQuote;
        return closed && !IsList(after, sentenceEnd) ? NameAt(_mentions[index].Head, mention) : -1;
    }

    /// <summary>"a sailor known on the quay as “Biscuit”": what somebody without another name goes by; -1 for nothing.</summary>
    private int Nickname(in Mention mention)
    {
        if (mention is not { Class: EntityClass.Person, Plural: false }) return -1;
        int end = Math.Min(_text.Sentences[_text.SentenceOf(mention.Head)].End, mention.End + LongestModifier);
        bool known = false;
        for (int t = mention.End; t + 1 < end; t++)
        {
            known |= _words.Tables.Word(_text.Lemma(t)).Is(WordClass.Names) || _words.Tables.Word(_text.Form(t)).Is(WordClass.Names);
            bool relative = t == mention.End && _text.Tag(t + 1) == PennTag.WP; // ", who identified himself as Anna Weber"
            if ((_text.Tag(t) == PennTag.Comma && !relative) || (!known && _text.Tag(t).IsVerb())) return -1;
            bool names = _text.Tag(t) == PennTag.OpenQuote || _text.Form(t) is FunctionWord.As;
            if (known && names && _mentions.At(t + 1) is >= 0 and var index
                && _mentions[index] is { Kind: MentionKind.Name, Entity: >= 0 })
            {
                return _mentions[index].Entity;
            }
        }

        return -1;
    }

    /// <summary>Whether a token can stand between a description's head and the
    /// comma before its name; only things are modified by a participle.</summary>
    private bool IsModifier(int token, bool thing)
    {
        PennTag tag = _text.Tag(token);
        return tag.IsNoun() || tag is PennTag.IN or PennTag.TO or PennTag.DT or PennTag.JJ or PennTag.HYPH or PennTag.POS or PennTag.CC
            or PennTag.PRPS || (thing && tag is PennTag.VBG or PennTag.VBN or PennTag.RB);
    }

    /// <summary>Whether the comma goes on with another name or an "and": the lawyer, Anna Weber, and Ben Grey.</summary>
    private bool IsList(int comma, int end) => comma + 1 < end && _text.Tag(comma) == PennTag.Comma && _text.Tag(comma + 1) is PennTag.CC;

    private int NameAt(int token, in Mention nominal)
    {
        int index = _mentions.At(token);
        if (index < 0 || _mentions[index].Kind != MentionKind.Name || _mentions[index].Entity < 0) return -1;

        // "it was a good deal for Anna Weber, a diplomat said": the name belongs to what the other says.
        if (discourse.AttributionOf(nominal) is >= 0 and var attribution && discourse.IsInside(_mentions[index], attribution)) return -1;
        EntityClass named = discourse.Entities[_mentions[index].Entity].Class;
        bool agree = named == nominal.Class || (named == EntityClass.Organization && _words[nominal.Head].Is(WordClass.Organization))
            || named == EntityClass.Unknown || (named == EntityClass.Place && nominal.Class == EntityClass.Organization);
        return agree ? _mentions[index].Entity : -1;
    }
}
