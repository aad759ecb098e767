using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>Finds whom a relative pronoun that is a source stands for: "Anna Weber, who said", "parents, many of whom say".</summary>
internal sealed class RelativeSource(TokenWords words)
{
    private const int MostBetween = 16;

    /// <summary>Names of bodies inside each other: "researchers at the Institute at Harbour University".</summary>
    private const int MostBodies = 3;

    private readonly AnalyzedText _text = words.Text;

    /// <summary>"parents, many of whom say": the pronoun after the number, -1 for another source.</summary>
    public int OfWhom(int head, int end) =>
        head + 3 <= end && _text.Form(head + 1) is FunctionWord.Of && _text.Form(head + 2) is FunctionWord.Whom ? head + 2 : -1;

    /// <summary>Whether the token is a relative pronoun.</summary>
    public bool IsRelative(int token) => _text.Tag(token) is PennTag.WP or PennTag.WDT or PennTag.WPS
        || (_text.Form(token) is FunctionWord.That && _text.Relation(token) is DependencyRelation.Nsubj
            && _text.Head(token) is >= 0 and var verb
            && _text.Relation(verb) == DependencyRelation.AclRelcl);

    /// <summary>What a relative pronoun refers to: the noun that its clause modifies, else the last noun before it.</summary>
    public int Antecedent(int token)
    {
        int at = token;
        for (int step = 0; at >= 0 && step < 8; step++)
        {
            if (_text.Relation(at) == DependencyRelation.AclRelcl)
            {
                // "the rise of Anna Weber, who …": only somebody is "who".
                int head = _text.Head(at);
                bool who = _text.Form(token) is FunctionWord.Who;
                if (who && PeopleOver(head) is >= 0 and var people) head = people;
                if (head < token && (!who || CanBeWho(head)) && Agree(head, token)) return WholeGroup(head);
                break;
            }

            at = _text.Head(at);
        }

        int sentence = _text.Sentences[_text.SentenceOf(token)].First;
        if (_text.Form(token) is FunctionWord.Who && PersonBefore(token, sentence) is >= 0 and var person) return person;
        for (int t = token - 1; t >= sentence && t > token - 6; t--)
        {
            if (_text.Tag(t).IsNoun()) return t;
        }

        return -1;
    }

    /// <summary>"Anna Weber, an editor at the Harbour Post, who …", "aides at the Committee, who …": the people whom the phrase that ends
    /// with a body's name is about; -1 where the name hangs on nobody.</summary>
    private int PeopleOver(int name)
    {
        bool body = _text.Tag(name).IsProperNoun() && !IsPerson(name);
        int at = name;
        for (int step = 0; body && step < MostBodies && _text.Relation(at) == DependencyRelation.Nmod; step++)
        {
            int head = _text.Head(at);
            if (head < 0 || head > at) return -1;
            at = head;
            if (!IsPerson(at) && !(_text.Tag(at) is PennTag.NN or PennTag.NNS && words[at].Is(WordClass.AnyPerson))) continue;
            int described = _text.Relation(at) == DependencyRelation.Appos ? _text.Head(at) : at;
            return described < at && IsPerson(described) ? described : at;
        }

        return -1;
    }

    /// <summary>"Anna Weber, president for the Americas, who said": the nearest noun before "who" that is one for people.</summary>
    private int PersonBefore(int who, int sentence)
    {
        for (int t = who - 1; t >= sentence && t > who - MostBetween; t--)
        {
            if (IsPerson(t) || (_text.Tag(t).IsNoun() && words[t].Is(WordClass.AnyPerson | WordClass.Group)))
            {
                return AppositionOf(t, sentence);
            }
            if (_text.Tag(t).IsVerb()) break;
        }

        return -1;
    }

    /// <summary>"Anna Weber, president of Acme": the name that a description behind a comma describes, else the description.</summary>
    private int AppositionOf(int token, int sentence)
    {
        if (IsPerson(token)) return token;
        for (int t = token; t > sentence && t > token - MostBetween && !_text.Tag(t).IsVerb(); t--)
        {
            if (_text.Tag(t) == PennTag.Comma) return IsPerson(t - 1) ? t - 1 : token;
        }

        return token;
    }

    /// <summary>"relatives of the miners, many of whom": those whom the phrase is about stand first in it.</summary>
    public int WholeFamily(int token)
    {
        int head = token >= 0 ? _text.Head(token) : -1;
        bool people = head >= 0 && head < token && _text.Relation(token) == DependencyRelation.Nmod && _text.Tag(head) == PennTag.NNS
            && words[head].Is(WordClass.AnyPerson | WordClass.Group);
        return people ? head : token;
    }

    /// <summary>"a number of towns that use it": the phrase begins with the number.</summary>
    private int WholeGroup(int token)
    {
        int head = _text.Head(token);
        bool counted = head >= 0 && head < token && _text.Relation(token) == DependencyRelation.Nmod
            && _text.Form(head + 1) is FunctionWord.Of
            && _text.Tag(token) is PennTag.NNS && words.Tables.Word(_text.Form(head)).Is(WordClass.Group) && _text.Tag(head) is PennTag.NN;
        return counted ? head : token;
    }

    /// <summary>"members of the board, which has …": a plural noun does not go with "has".</summary>
    private bool Agree(int antecedent, int pronoun)
    {
        bool plural = _text.Tag(antecedent) is PennTag.NNS or PennTag.NNPS;
        for (int t = pronoun + 1; t < _text.TokenCount && t <= pronoun + 3; t++)
        {
            if (_text.Tag(t) == PennTag.VBZ) return !plural;
            if (_text.Tag(t).IsVerb()) break;
        }

        return true;
    }

    private bool IsPerson(int token) => _text.EntityTypeAt(token) == EntityType.Person;

    private bool CanBeWho(int token) =>
        (words.IsProper(token) && _text.EntityTypeAt(token) is not (EntityType.Location or EntityType.Organization)
            && !words.IsPlace(token, out _))
            || !_text.Tag(token).IsNoun() || words[token].Is(WordClass.AnyPerson | WordClass.Group | WordClass.Organization);
}
