using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>Finds the conjunction of a source of several: "Anna Weber and Ben Grey".</summary>
internal sealed class JointSource(TokenWords words, DependencyTree tree)
{
    private const int MostBetween = 16;

    private readonly AnalyzedText _text = words.Text;

    /// <summary>The "and" between the head and another noun of the source, -1 when one entity speaks.</summary>
    public int Conjunction(int head, int first, int end)
    {
        if (!_text.Tag(head).IsNoun() && _text.Tag(head) is not (PennTag.PRP or PennTag.CD or PennTag.JJ)) return -1;
        if (DescribedPerson.NameIn(words, first, end) >= 0) return -1;
        if (JointPersons.Read(words, first, end, out int name, out int and) && head == name) return and;
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
        {
            if (!IsJoined(head, child, end) || IsRoleOfSame(head, child) || IsSecondDescription(head, child)) continue;
            for (int t = child; t > head && t > child - MostBetween; t--)
            {
                if (_text.Tag(t) == PennTag.CC && !IsInsideInsertion(head, t)) return t;
            }
        }

        return NamesJoined(head, end);
    }

    /// <summary>"Anna Weber and the mayor": a noun or pronoun that is joined to the head, and no part of the same name.</summary>
    private bool IsJoined(int head, int child, int end) => _text.Relation(child) == DependencyRelation.Conj && child > head && child < end
        && (_text.Tag(child).IsNoun() || _text.Tag(child) == PennTag.PRP)
        && !(_text.EntityOf(child) >= 0 && _text.EntityOf(child) == _text.EntityOf(head));

    /// <summary>"Anna Weber, founder and chief of Acme": a role without an article of its own is one more of the same person.</summary>
    private bool IsRoleOfSame(int head, int child) => words[child].Is(WordClass.Role)
        && _text.Tag(head) is PennTag.NNP or PennTag.NN && _text.Tag(child) is PennTag.NN or PennTag.NNP
        && (_text.Tag(child) == PennTag.NN || words.IsOffice(head)) && _text.Tag(tree.Left(child)) is not (PennTag.DT or PennTag.PRPS);

    /// <summary>"The longtime baker and “Queen of Buns”": two descriptions under one article.</summary>
    private bool IsSecondDescription(int head, int child) =>
        _text.Tag(child - 1) == PennTag.OpenQuote && _text.Tag(head) == PennTag.NN && words[head].Is(WordClass.AnyPerson);

    /// <summary>"Anna Weber, founder of Acme and Bell": between commas, what is joined is no second speaker.</summary>
    private bool IsInsideInsertion(int head, int and)
    {
        if (_text.Form(and - 1) is ",") return false;
        if (IsDescribedBehind(head, and)) return true;
        for (int t = head + 1; t < and; t++)
        {
            if (_text.Form(t) is "," && t + 1 < and && OpensInsertion(t + 1, and)) return _text.Tag(head).IsProperNoun();
        }

        return false;
    }

    /// <summary>"Anna Weber, <c>founder</c> of Acme", "Anna Weber, <c>who</c> leads", "Anna Weber, <c>Acme's</c> founder": the first word
    /// of what is told of the name before the comma.</summary>
    private bool OpensInsertion(int token, int and) => OpensDescription(_text.Tag(token)) || OpensClause(_text.Tag(token))
        || (token + 1 < and && _text.Tag(token + 1) == PennTag.POS);

    /// <summary>"Founder", "the founder", "former founder", "from Rovik": how a description without a verb begins.</summary>
    private static bool OpensDescription(PennTag tag) => tag is PennTag.NN or PennTag.DT or PennTag.JJ or PennTag.IN;

    /// <summary>"Who leads", "which leads", "leading", "elected": how a clause about a noun begins.</summary>
    private static bool OpensClause(PennTag tag) => tag is PennTag.WDT or PennTag.WP or PennTag.VBG or PennTag.VBN;

    /// <summary>"Anna Weber, Fish and Wildlife director at Acme": behind the comma
    /// stands no second name but an office that takes in the "and".</summary>
    private bool IsDescribedBehind(int head, int and)
    {
        int comma = head + 1;
        while (comma < and && words.IsProper(comma)) comma++;
        if (comma >= and || _text.Form(comma) is not "," || !IsPerson(head) || IsPerson(comma + 1)) return false;
        for (int t = and + 1; t < _text.TokenCount && t < and + MostBetween && (_text.Tag(t).IsNoun() || _text.Tag(t) == PennTag.JJ); t++)
        {
            if (_text.Tag(t) == PennTag.NN && words[t].Is(WordClass.Role)) return true;
        }

        return false;
    }

    private bool IsPerson(int token) => _text.EntityTypeAt(token) == EntityType.Person;

    /// <summary>"Anna Weber (X-Y) and the Acme Foundation": two names with
    /// nothing but names and marks between, whatever the tree says.</summary>
    private int NamesJoined(int head, int end)
    {
        for (int t = head; t + 1 < end; t++)
        {
            PennTag tag = _text.Tag(t);
            if (tag == PennTag.CC)
            {
                int next = _text.Tag(t + 1) == PennTag.DT && t + 2 < end ? t + 2 : t + 1;
                bool sameName = _text.EntityOf(t) >= 0;
                return !sameName && t > head && !IsDescribedBehind(head, t) && _text.Tag(next).IsProperNoun() && _text.Tag(head)
                    .IsProperNoun() ? t : -1;
            }

            if (!tag.IsProperNoun() && tag is not (PennTag.Comma or PennTag.LeftBracket or PennTag.RightBracket or PennTag.HYPH)) return -1;
        }

        return -1;
    }

    /// <summary>The token behind the last of those that are joined: what is added about them is no part of their name.</summary>
    public int End(int and, int end)
    {
        for (int t = and + 1; t < end; t++)
        {
            if (!StandsInPhrase(_text.Tag(t))) return t;
        }

        return end;
    }

    /// <summary>"Her 54-year-old partner of Acme", "those elected": whether a word of this kind is a part of a noun phrase.</summary>
    private static bool StandsInPhrase(PennTag tag) => tag.IsNoun() || tag is PennTag.DT or PennTag.JJ or PennTag.CD or PennTag.HYPH
        or PennTag.POS or PennTag.PRPS or PennTag.IN or PennTag.PRP or PennTag.VBN;

    /// <summary>"Anna" before "Weber and Grey": a proper noun that is no office.</summary>
    private bool IsOfName(int token) => _text.Tag(token).IsProperNoun() && !words.IsOffice(token);

    /// <summary>"Grey's Human Rivers and Delta Trust": the ending of an owner, or an adjective that has a capital.</summary>
    private bool IsInsideName(int token) =>
        _text.Tag(token) == PennTag.POS || (_text.Tag(token) == PennTag.JJ && words.IsCapitalized(token));

    /// <summary>The mention of all that speak.</summary>
    public Mention Mention(int head, int and, int first, int end)
    {
        int start = first;
        if (_text.Tag(head).IsProperNoun())
        {
            // Titles before the first name are no part of the joint name.
            start = head;
            while (start > first && (IsOfName(start - 1) || (start - 1 > first && IsInsideName(start - 1)))) start--;
            if (_text.Tag(start) == PennTag.POS) start++;

            // "Human Lakes Watch and others": the whole name, whatever its words are elsewhere.
            if (_text.EntityAt(head) is { Type: EntityType.Organization } body) start = Math.Min(start, Math.Max(first, body.First));
        }

        return new Mention
        {
            First = start, End = end, Head = and, TitleFirst = first, Kind = MentionKind.Nominal, Class = EntityClass.Group, Plural = true,
            Determiner = Determiner.Quantity, Entity = -1, Inside = -1, Speech = -1,
        };
    }
}
