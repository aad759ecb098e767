using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>Reads role phrases, dividing the title from the organisation: "deputy head of policy at the Acme Institute".</summary>
internal sealed class RolePhraseReader(TokenWords words, OrganizationReader organizations)
{
    private const int MostPhrases = 4;

    private readonly AnalyzedText _text = words.Text;
    private readonly RolePhraseDivider _divider = new(words, organizations);
    private readonly RoleHead _heads = new(words, organizations);
    private readonly RoleComplementReader _complements = new(words, organizations);
    private readonly PhraseMatcher _phrases = new(words);

    /// <summary>Reads the organisations of roles.</summary>
    public OrganizationReader Organizations => organizations;

    /// <summary>Reads titles before a name: "Ruritanian National Assembly Chairman", "Acme campaign spokesman", "state senator".</summary>
    public void AddPremodifiers(int first, int end, List<Role> roles)
    {
        var (organizationFirst, organizationEnd, title) = _divider.Divide(first, end);
        if (title >= end) return;
        TextSpan? organization = organizationEnd > organizationFirst ? organizations.Trim(organizationFirst, organizationEnd) : null;
        roles.Add(new Role(Singular(_text.Cover(title, end)), organization, _text.Cover(first, end)));
    }

    /// <summary>"producers Anna Weber and Ann Poe", "Sens. Weber and Poe", "one of the chairs": what each is, where the plural is written.</summary>
    private TextSpan Singular(TextSpan title)
    {
        int last = _text.TokenAt(title.End - 1);
        if (words.IsShortPlural(last)) return title with { End = title.End - 2 };
        bool plural = _text.Tag(last) is PennTag.NNS or PennTag.NNPS && _text.Form(last) is { Length: > 3 } form && form[^1] == 's'
            && words.IsOffice(last) && form[..^1].Equals(_text.Lemma(last), StringComparison.OrdinalIgnoreCase);
        if (!plural) return title;
        int first = _text.TokenAt(title.Start);
        while (first < last && _text.Tag(first) == PennTag.CD) first++;
        return new TextSpan(_text.Span(first).Start, title.End - 1);
    }

    /// <summary>"candidates Anna Weber and Ann Poe": both together are what the plural says.</summary>
    public Role InPlural(Role role) => role.Title is { } title
        ? role with { Title = title with { End = _text.Span(_text.TokenAt(title.End - 1)).End } } : role;

    /// <summary>Reads a phrase and those joined to it by "and" or a comma.</summary>
    public void AddPhrases(int first, int end, List<Role> roles)
    {
        for (int n = 0; n < MostPhrases && first < end; n++)
        {
            int known = roles.Count;
            if (!AddPhrase(first, end, roles, out int next))
            {
                // "a dreamer and the director of Acme": what the tables do not know does not hide what is joined to it.
                if (n > 0 || _phrases.At(Phrase.JoinedOffice, first, end) is not { } joined) return;
                first = joined.First;
                continue;
            }

            if (roles[^1].Organization is null) next = AddOrganizationBehind(next, end, roles);
            if (n > 0 && known > 0 && _text.Tag(first - 1) == PennTag.CC && _text.Tag(first) != PennTag.DT) ShareBody(known, roles);
            if (_phrases.At(Phrase.Acronym, next, end) is { } acronym) next = acronym.End;
            bool comma = next < end && _text.Tag(next) == PennTag.Comma;
            if (comma) next++;
            if (next >= end) return;

            // "a lawyer, a member of the council and a mother": the last of a list has the "and".
            bool another = comma && words.Tables.Determiners.KindOf(_text.Lemma(next)) == DeterminerKind.Indefinite;
            if (!another && _text.Tag(next) != PennTag.CC) return;
            first = another ? next : next + 1;
        }
    }

    /// <summary>"Acme's founder and former head", "founder and former head of Acme": two offices of one body.</summary>
    private void ShareBody(int second, List<Role> roles)
    {
        Role one = roles[second - 1], other = roles[second];
        if (one.Title is not { } title || other.Title is not { } last) return;
        if (one.Organization is { } before && before.End <= title.Start && other.Organization is null)
        {
            roles[second] = other with { Organization = before };
        }
        else if (other.Organization is { } behind && behind.Start >= last.End && one.Organization is null
            && words.Tables.IsBodyOffice(title.In(_text.Text)))
        {
            roles[second - 1] = one with { Organization = behind };
        }
    }

    /// <summary>"Acme's founder and former head, Anna Weber": a description behind "and" has the body before the one it is joined
    /// to.</summary>
    /// <param name="and">The token before the description.</param>
    /// <param name="described">Its role.</param>
    /// <param name="roles">All roles so far.</param>
    public void ShareBodyBefore(int and, int described, List<Role> roles)
    {
        if (roles[described].Organization is not null || and < 1 || _text.Tag(and) != PennTag.CC) return;
        int before = _text.Span(and - 1).End;
        int first = roles.FindIndex(role => role.Title is { } title && title.End == before && role.Organization?.End <= title.Start);
        if (first >= 0) roles[described] = roles[described] with { Organization = roles[first].Organization };
    }

    /// <summary>"Anna Weber, president, Delta League.": a body behind the
    /// title and a comma, with nothing else up to the next break.</summary>
    private int AddOrganizationBehind(int comma, int end, List<Role> roles)
    {
        int first = comma + 1;
        if (first >= end || _text.Tag(comma) != PennTag.Comma || organizations.Read(first, end, out int stop) is not { } organization
            || organizations.IsPlaceOnly(stop - 1))
        {
            return comma;
        }
        bool straight = _text.TokenAt(organization.Start) is var start && start - first <= 1 && words.IsCapitalized(start);
        bool body = words[stop - 1].Is(WordClass.Organization) || organizations.HasWord(start, stop - 1)
            || organizations.IsEntity(stop - 1);
        bool ends = stop >= end || _text.Tag(stop) is PennTag.Comma or PennTag.Period or PennTag.CloseQuote or PennTag.RightBracket
            || _text.Tag(stop).IsVerb();
        if (!straight || !body || !ends) return comma;
        roles[^1] = roles[^1] with { Organization = organization, Span = roles[^1].Span.Union(organization) };
        return stop;
    }

    /// <summary>Reads one phrase.</summary>
    /// <returns>Whether its head is a role.</returns>
    public bool AddPhrase(int first, int end, List<Role> roles, out int next)
    {
        next = first;
        bool oneOf = first + 2 < end && _text.Lemma(first) is FunctionWord.One && _text.Form(first + 1) is FunctionWord.Of;
        if (oneOf) first += 2;
        while (first < end && _text.Tag(first) is PennTag.DT or PennTag.PRPS or PennTag.RB or PennTag.OpenQuote or PennTag.PDT) first++;
        first = SkipSeat(Ages.Skip(_text, first, end), end);
        int head = _heads.Of(first, end, oneOf);
        if (head < 0) return false;
        var (organizationFirst, organizationEnd, title) = _divider.Divide(first, head + 1);
        TextSpan? organization = organizationEnd > organizationFirst ? organizations.Trim(organizationFirst, organizationEnd) : null;
        int headEnd = EndOfTitle(head, end);
        if (organization is not null && organizations.IsPlaceOnly(organizationEnd - 1)
            && EmployerBehind(headEnd, end, out int employerEnd) is { } employer)
        {
            // "Africa director for the Acme Council": the country is what the office is about.
            roles.Add(new Role(_text.Cover(organizationFirst, headEnd), employer, _text.Cover(first, employerEnd)));
            next = employerEnd;
            return true;
        }

        RoleComplement behind = _complements.Read(head, headEnd, end, organization, title > organizationFirst);
        if (behind.IsNamedChair) title = organizationFirst;
        if (title >= behind.TitleEnd) return false;
        TextSpan what = _text.Cover(title, behind.TitleEnd);
        roles.Add(new Role(behind.TitleEnd == head + 1 ? Singular(what) : what, behind.Organization, _text.Cover(first, behind.End)));
        next = behind.End;
        return true;
    }

    /// <summary>"chief of staff", "secretary of the treasury", but "leader of the opposition Harbour Party": the end of the longest known
    /// title that begins with the head.</summary>
    private int EndOfTitle(int head, int end)
    {
        for (int length = SpeakerTables.LongestTitle; length >= 2; length--)
        {
            int behind = head + length;
            bool isInName = behind < end && _text.Tag(behind) == PennTag.NNP && words[behind - 1].Is(WordClass.Organization);
            if (!isInName && behind <= end && words.Tables.IsTitle(_text.Cover(head, behind).In(_text.Text))) return behind;
        }

        return head + 1;
    }

    /// <summary>The body behind a preposition, null where none follows that is more than a place.</summary>
    private TextSpan? EmployerBehind(int preposition, int end, out int stop)
    {
        stop = preposition;
        return preposition + 1 < end && words.Has(preposition, WordUse.Employer)
            && organizations.Read(preposition + 1, end, out stop) is { } body && !organizations.IsPlaceOnly(stop - 1)
            && char.IsUpper(_text.Text[body.Start]) ? body : null;
    }

    /// <summary>"North Ruritania-based president": where somebody has his seat is no part of what he is.</summary>
    private int SkipSeat(int first, int end) => _phrases.At(Phrase.Seat, first, end)?.First ?? first;
}
