using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>What is left of the roles that an article states for somebody: each once, in the most exact words.</summary>
internal sealed class RoleMerger(TokenWords words, MentionList mentions, List<Entity> entities)
{
    private readonly AnalyzedText _text = words.Text;
    private readonly OrganizationReader _organizations = new(words);

    /// <summary>Drops what is stated again in the same or fewer words, and joins a lone organisation to the title it belongs to.</summary>
    public List<Role> Merge(List<Role> roles)
    {
        var merged = new List<Role>();
        foreach (Role stated in roles)
        {
            // "Weber's lawyer": a person is no organisation.
            Role role = stated.Organization is { } organization && !IsOfBodyOffice(stated, organization)
                ? stated with { Organization = NamedBody(organization) } : stated;
            if (role.Title is null && role.Organization is null) continue;
            int known = merged.FindIndex(m => Covers(m, role));
            if (known >= 0 || merged.Exists(m => IsKind(m, role))) continue;
            merged.RemoveAll(m => Covers(role, m) || IsKind(role, m));
            merged.Add(role);
        }

        merged.Sort((a, b) => a.Span.CompareTo(b.Span));
        return merged;
    }

    /// <summary>"director of Acme": an office that only bodies have makes a body of what looks like somebody's name.</summary>
    private bool IsOfBodyOffice(Role role, TextSpan organization) => role.Title is { } office && office.End < organization.Start
        && words.Tables.IsBodyOffice(office.In(_text.Text))
        && _text.Form(_text.TokenAt(organization.Start) - 1) is FunctionWord.Of
        && mentions.At(_text.TokenAt(organization.End - 1)) is var name && (name < 0 || mentions[name].TitleFirst == mentions[name].First);

    /// <summary>An organisation as it stands; null for a person, and for one of many: "who owns a bakery".</summary>
    private TextSpan? NamedBody(TextSpan organization)
    {
        if (PartyTag.IsParty(organization.In(_text.Text))) return organization;
        int before = _text.TokenAt(organization.Start) - 1;
        bool any = before >= 0 && words.Tables.Determiners.KindOf(_text.Lemma(before)) == DeterminerKind.Indefinite
            && char.IsLower(_text.Text[organization.Start]);
        return any || EndsInPerson(organization) ? null : organization;
    }

    /// <summary>Whether an organisation is a person's name: not behind "at" or a word for
    /// organisations, nor where only the entity model takes it for a person.</summary>
    private bool EndsInPerson(TextSpan span)
    {
        int token = _text.TokenAt(span.End - 1), index = mentions.At(token);
        if (index < 0 || mentions[index] is not { Kind: MentionKind.Name, Class: EntityClass.Person } person || person.First > token
            || token >= person.End)
        {
            return false;
        }
        if (words.IsPlace(token, out _) && token > person.First && !words.Tables.IsGivenName(_text.Form(person.First), out _)) return false;
        if (_organizations.IsDescribed(token + 1, _text.TokenCount)) return false;
        if (Entity.IsBody(entities, person) || char.IsAsciiDigit(_text.Text[span.Start])) return false;
        for (int t = _text.TokenAt(span.Start); t < person.First; t++)
        {
            // "Walk for Hope"
            if (_text.Tag(t) == PennTag.IN) return false;
        }

        int before = _text.TokenAt(span.Start) - 1;
        if (before >= 0 && _text.Tag(before) == PennTag.DT) before--;
        if (before < 0) return true;
        if (words[before].Is(WordClass.Organization) || _text.Form(before) is FunctionWord.At) return false;
        if (_text.Form(before) is FunctionWord.With) return person.Gender != Gender.Unknown; // "analysts with Weber & Grey"
        if (token + 1 < _text.TokenCount && words[token + 1].Is(WordClass.OfBody)) return false;
        return _text.Form(before) is not FunctionWord.Of || person.Gender != Gender.Unknown || person.TitleFirst < person.First
            || person.End - person.First == 1 || words.Tables.IsGivenName(_text.Form(person.First), out _);
    }

    /// <summary>"Gov." beside "governor", "senator" beside "lawmaker": a mere
    /// word for an office that is known already, or known more exactly.</summary>
    private bool IsKind(Role specific, Role general) => general is { Organization: null, Title: { } title } && specific.Title is { } known
        && words.Tables.IsKindOf(known.Of(_text.Text), title.Of(_text.Text));

    private bool Covers(Role fuller, Role other) => Covers(fuller.Title, other.Title) && Covers(fuller.Organization, other.Organization);

    private bool Covers(TextSpan? fuller, TextSpan? other)
    {
        if (other is null) return true;
        if (fuller is null) return false;
        ReadOnlySpan<char> longer = fuller.Value.In(_text.Text), shorter = other.Value.In(_text.Text);
        foreach (Range range in shorter.Split(' '))
        {
            ReadOnlySpan<char> word = shorter[range];
            if (!longer.Contains(word, StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }
}
