using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>Other names of what is no person: the initials of a body, another name of a country or of a well-known
/// organisation.</summary>
internal sealed class OtherNames(TokenWords words, MentionList mentions, NamedEntities entities)
{
    /// <summary>Initials that a body goes by where its country is left out.</summary>
    private const int FewestInitials = 3;

    private readonly AnalyzedText _text = words.Text;
    private readonly SpeakerTables _tables = words.Tables;
    private readonly FormMentions _forms = new(words, mentions);
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);

    /// <summary>The entity that goes by a name as one of its other names, -1 for none. A country that comes up for the first time is
    /// one from then on.</summary>
    public int Find(NameForm form) => SamePlace(form) is >= 0 and var place ? place
        : HalfOfCountry(form) is >= 0 and var half ? half
        : Acronym(form) is >= 0 and var acronym ? acronym
        : SameOrganization(form);

    /// <summary>Remembers the other names of an entity that has a name.</summary>
    public void Add(NameForm form, int entity)
    {
        AddInitials(form, entity);
        if (KeyOfOrganization(form) is { } key) _byName.TryAdd(key, entity);
    }

    private int SamePlace(NameForm form)
    {
        // "People's Republic of Ruritania": parts are without the endings of owners.
        ref Mention first = ref mentions[form.Mentions[0]];
        bool known = _tables.IsPlace(string.Join(' ', form.Parts), out PlaceEntry place)
            || (form.Parts.Length > 2 && _tables.IsPlace(_text.Cover(first.First, first.End).In(_text.Text), out place));
        if (!known || place.Form is not (PlaceForm.Country or PlaceForm.State)) return -1;
        if (form.Class == EntityClass.Unknown) form.Class = EntityClass.Place;
        string key = $"#{place.Id}";
        if (_byName.TryGetValue(key, out int entity)) return entity;
        entity = entities.New(form.Class);
        _byName[key] = entity;
        return entity;
    }

    /// <summary>"the West" for the West Ruritania of the article, -1 for none and for several.</summary>
    private int HalfOfCountry(NameForm form)
    {
        bool half = form.Parts.Length == 1 && form.PersonVotes == 0 && form.Mentions.Exists(_forms.HasArticle)
            && form.Mentions.TrueForAll(m => _forms.HasArticle(m) || !_forms.IsInBody(m))
            && !_tables.IsPlace(form.Parts[0], out _);
        if (!half) return -1;
        int found = -1;
        foreach (int entity in entities.WithPart(form.Parts[0]))
        {
            foreach (NameForm known in entities.FirstForms(entity))
            {
                bool country = known.Parts.Length == 2 && known.Parts[0] == form.Parts[0]
                    && _tables.IsPlace(string.Join(' ', known.Parts), out PlaceEntry place) && place.Form == PlaceForm.Country;
                if (!country) continue;
                if (found >= 0 && found != entity) return -1;
                found = entity;
            }
        }

        return found;
    }

    /// <summary>"VW" for the Volkswagen of the article, whichever comes first.</summary>
    private int SameOrganization(NameForm form) => KeyOfOrganization(form) is { } key ? _byName.GetValueOrDefault(key, -1) : -1;

    /// <summary>The key of a well-known organisation, null for other names.</summary>
    private string? KeyOfOrganization(NameForm form) => form.Class == EntityClass.Organization
        && _tables.KnownOrganization(string.Join(' ', form.Parts)) is { } known ? $"@{known}" : null;

    /// <summary>The body that goes by initials, -1 for none.</summary>
    private int Acronym(NameForm form)
    {
        if (form.Parts.Length != 1) return -1;
        ref Mention first = ref mentions[form.Mentions[0]];
        string letters = form.Parts[0].Replace(".", "", StringComparison.Ordinal);
        bool initials = letters.Length is >= 2 and <= 8 && AreInitials(_text.Cover(first.First, first.End).In(_text.Text));
        if (!initials) return MayBeShortName(form) ? Defined(form, first, "") : -1;
        return Defined(form, first, letters) is >= 0 and var defined ? defined : _byName.GetValueOrDefault(letters, -1);
    }

    /// <summary>"Ruritanian Copper Commission (Rucopco)": a word that nobody is called by, and that the article goes on to use.</summary>
    private bool MayBeShortName(NameForm form) => form is { Class: EntityClass.Organization or EntityClass.Unknown, Mentions.Count: > 1 }
        && !_tables.IsGivenName(form.Parts[0], out _) && !words.IsSurname(_text.Form(mentions[form.Mentions[0]].First));

    /// <summary>"Ruritanian Broadcasting Union (RBU)" tells outright what letters stand for; -1 where nothing of that kind stands
    /// before them.</summary>
    private int Defined(NameForm form, in Mention first, string letters)
    {
        int before = first.First - 2;
        if (before < 0 || _text.Tag(first.First - 1) != PennTag.LeftBracket || mentions.At(before) is not (>= 0 and var outer)
            || mentions[outer].Kind != MentionKind.Name)
        {
            return -1;
        }

        ref Mention body = ref mentions[outer];
        string[] parts = NameForm.PartsOf(_text.Cover(body.First, body.End).In(_text.Text), _tables);
        if (parts.Length == 0 || (!letters.StartsWith(parts[0][0]) && !IsForeignAcronym(form, body, first))) return -1;
        foreach (int entity in entities.WithPart(parts[0]))
        {
            foreach (NameForm known in entities.FirstForms(entity))
            {
                if (known.Parts.AsSpan().SequenceEqual(parts)) return entity;
            }
        }

        return -1;
    }

    /// <summary>"the National Statistics Institute (ZKT)": letters alone in brackets behind a body of several words are its
    /// abbreviation, in whatever language.</summary>
    private bool IsForeignAcronym(NameForm form, in Mention body, in Mention letters) => body.Class == EntityClass.Organization
        && body.End - body.First > 1 && body.End == letters.First - 1 && letters.End < _text.TokenCount
        && _text.Tag(letters.End) == PennTag.RightBracket && !_tables.IsPlace(form.Parts[0], out _)
        && (body.First == 0 || _text.Tag(body.First - 1) is not (PennTag.Comma or PennTag.CC))
        && words.AnyIs(WordClass.Organization, body.First, body.End - 1);

    /// <summary>"RBU", "RoR": capitals, with one small letter at most, for the small word between two others.</summary>
    private static bool AreInitials(ReadOnlySpan<char> written)
    {
        int small = 0;
        foreach (char c in written)
        {
            if (char.IsLower(c)) small++;
        }

        return small == 0 || (small == 1 && written.Length == 3 && char.IsLower(written[1]));
    }

    /// <summary>An organisation's first letters, with and without its small words.</summary>
    public void AddInitials(NameForm form, int entity)
    {
        if (form.Parts.Length is < 2 or > 10 || form.Class is EntityClass.Person or EntityClass.Place) return;
        ref Mention mention = ref mentions[form.Mentions[0]];
        Span<char> all = stackalloc char[24], capitals = stackalloc char[24];
        int a = 0, c = 0, place = 0;
        foreach (Range range in _text.Cover(mention.First, mention.End).In(_text.Text).SplitAny(' ', '-'))
        {
            ReadOnlySpan<char> word = _text.Cover(mention.First, mention.End).In(_text.Text)[range];
            if (word.IsEmpty || !char.IsLetter(word[0]) || a == all.Length) continue;
            if (a == 0 && _tables.Determiners.KindOf(word) == DeterminerKind.Definite) continue;
            all[a++] = char.ToLowerInvariant(word[0]);
            if (char.IsUpper(word[0])) capitals[c++] = char.ToLowerInvariant(word[0]);
            if (a == 1 && _tables.IsPlace(word, out _)) place = 1;
        }

        // "AB Alba" is a thing of AB, which its initials are no other name of.
        ReadOnlySpan<char> start = form.Parts[0];
        if (a >= 2 && !start.SequenceEqual(all[..a])) _byName.TryAdd(all[..a].ToString(), entity);
        if (c >= 2 && !start.SequenceEqual(capitals[..c])) _byName.TryAdd(capitals[..c].ToString(), entity);

        // "the Ruritanian Dam Safety Board … the DSB"
        if (place > 0 && c > FewestInitials) _byName.TryAdd(capitals[place..c].ToString(), entity);
    }
}
