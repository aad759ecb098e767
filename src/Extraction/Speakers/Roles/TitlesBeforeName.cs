using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>Reads what stands before a name: "Acme director Anna Weber", "Harbour Radio's Anna Weber".</summary>
/// <param name="words">The article.</param>
/// <param name="mentions">What it mentions.</param>
/// <param name="entities">What these are.</param>
/// <param name="phrases">Divides titles from organisations.</param>
internal sealed class TitlesBeforeName(TokenWords words, MentionList mentions, List<Entity> entities, RolePhraseReader phrases)
{
    private readonly AnalyzedText _text = words.Text;

    /// <summary>Adds what stands before a name.</summary>
    public void Read(in Mention mention, List<Role> roles)
    {
        int first = mention.TitleFirst, end = mention.First;

        if (AffiliationBefore(mention) is { } affiliation)
        {
            roles.Add(new Role(null, affiliation, affiliation));
            return;
        }

        // "… director John Grey": a conjunct or possessor left of the titles belongs to them only inside the phrase.
        while (first < end && _text.Tag(first) is PennTag.HYPH or PennTag.CC or PennTag.POS or PennTag.CD or PennTag.OpenQuote) first++;
        bool known = end - 2 >= first && words.Tables.IsTitle(_text.Cover(end - 2, end).In(_text.Text)); // "First Lady"
        if (!known) end = WithoutHonorific(first, end);
        while (!known && end > first && (IsHonorific(end - 1) || _text.Tag(end - 1) is PennTag.HYPH or PennTag.CloseQuote)) end--;
        if (first >= end) return;
        if (ComplementEnd(first, end) is > 0 and var complementEnd)
        {
            phrases.AddPhrase(first, complementEnd, roles, out _);
            return;
        }

        // "Archbishop Emeritus Anna Weber"
        bool postposed = (end - 2 >= first && words.IsOffice(end - 2) && words[end - 1].Is(WordClass.TitleModifier))
            || (end - 3 >= first && _text.Tag(end - 2) == PennTag.HYPH && words.IsOffice(end - 3)
                && words.Tables.Word(_text.Form(end - 1)).Is(WordClass.TitleModifier));
        if (!words.IsOffice(end - 1) && !postposed && !known) return;

        // "then-President Anna Weber"
        bool prefixed = first > 1 && _text.Tag(first - 1) == PennTag.HYPH && _text.Tag(first - 2) == PennTag.RB
            && words.Touches(first - 1, first) && words.Touches(first - 2, first - 1);
        if (prefixed) first -= 2;

        // "nominee Gov. Grey", "army spokesman Major General Grey" hold two.
        int split = end;
        while (split > first && IsRank(split - 1)) split--;
        bool two = split > first && split < end && words.IsOffice(split - 1) && !words.Tables.Word(_text.Form(split - 1))
            .Is(WordClass.TitleModifier);
        if (!two) split = -1;

        // "lead author and Acme physicist": the second has a body of its own.
        for (int t = first + 1; !two && t + 2 < end; t++)
        {
            bool own = !words.IsCapitalized(t - 1) && words.IsCapitalized(t + 1) && !words.IsOffice(t + 1);
            bool past = words.IsPast(t + 1);
            if (_text.Tag(t) == PennTag.CC && words.IsOffice(t - 1) && (own || past)) split = t;
        }

        if (split > first) phrases.AddPremodifiers(first, split, roles);
        if (split > first && _text.Tag(split) == PennTag.CC) split++;
        phrases.AddPremodifiers(Math.Max(first, split), end, roles);
    }

    /// <summary>"Harbour Radio's Anna Weber": whom an organisation has, it employs. Null for other names.</summary>
    private TextSpan? AffiliationBefore(in Mention mention)
    {
        int possessive = mention.First - 1;
        if (possessive < 1 || mention.End - mention.First < 2 || _text.Tag(possessive) != PennTag.POS) return null;
        if (_text.EntityAt(possessive - 1) is { Type: EntityType.Organization } body)
        {
            return phrases.Organizations.Trim(body.First, possessive);
        }
        int owner = mentions.At(possessive - 1);

        // "told The Harbour's Anna Weber": a capital article inside a sentence belongs to an outlet.
        int article = possessive - 1;
        while (article > 0 && words.IsCapitalized(article) && _text.Tag(article).IsProperNoun()) article--;
        bool outlet = article < possessive - 1 && article > 0 && _text.Form(article) is FunctionWord.OpeningThe
            && article > _text.Sentences[_text.SentenceOf(article)].First && _text.Tag(article - 1) is not PennTag.OpenQuote;
        if (outlet) return phrases.Organizations.Trim(article, possessive);

        // "the group's Anna Weber"
        if (owner >= 0 && mentions[owner] is { Kind: MentionKind.Nominal, Entity: >= 0 } description && words[possessive - 1]
            .Is(WordClass.Organization) && entities[description.Entity] is { Named: true, Class: EntityClass.Organization })
        {
            return phrases.Organizations.Trim(possessive - 1, possessive);
        }
        return owner >= 0 && mentions[owner].Kind == MentionKind.Name && Entity.IsBody(entities, mentions[owner])
            ? phrases.Organizations.Trim(mentions[owner].First, possessive) : null;
    }

    /// <summary>Whether a word in capitals can stand between an office and a name: Gov., Major, General.</summary>
    private bool IsRank(int token) => words.IsCapitalized(token) && words.IsOffice(token) && words.Tables.Word(_text.Form(token))
        .Is(WordClass.Title);

    /// <summary>"Doctor Weber", but "local doctor Anna Weber": in small letters a word for an occupation is one.</summary>
    private bool IsHonorific(int token) => words[token].Is(WordClass.Honorific)
        && (words.IsCapitalized(token) || !words[token].Is(WordClass.Role));

    private int WithoutHonorific(int first, int end)
    {
        for (int length = SpeakerTables.LongestHonorific; length >= 2; length--)
        {
            if (end - length >= first && words.HonorificAt(end - length) == length && !words[end - 1].Is(WordClass.Title))
            {
                return end - length;
            }
        }

        return end;
    }

    /// <summary>"Secretary of State" before a name: where the complement ends, -1 for titles without one.</summary>
    private int ComplementEnd(int first, int end)
    {
        int sentenceEnd = _text.Sentences[_text.SentenceOf(first)].End;
        for (int t = first; t < end; t++)
        {
            if (OfficeComplement.NameAfter(words, t, sentenceEnd) is > 0 and var name && name <= end + 1) return Math.Min(name, end);
        }

        return -1;
    }
}
