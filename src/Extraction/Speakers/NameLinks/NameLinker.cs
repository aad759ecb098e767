using System.Runtime.InteropServices;
using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>
/// Groups the names of an article into entities: equal spellings first, then persons under parts of their names, then
/// organisations under acronyms and short forms, then countries under their other names.
/// </summary>
/// <remarks>
/// Names are compared through an index of their parts with at most <see cref="MostRivals"/>
/// entities a part and <see cref="MostForms"/> spellings an entity, so that the
/// work is linear in the number of names. The general plan, strict matches before loose ones, is that of the
/// multi-pass sieve (Raghunathan et al. 2010).
/// </remarks>
internal sealed partial class NameLinker
{
    private const int MostRivals = 24;
    private const int MostForms = 16;

    /// <summary>What the words beside a name say outweighs a few guesses of the entity model.</summary>
    private const int SureVotes = 3;

    private readonly AnalyzedText _text;
    private readonly TokenWords _words;
    private readonly SpeakerTables _tables;
    private readonly MentionList _mentions;
    private readonly List<Entity> _entities;
    private readonly List<NameForm> _forms = [];
    private readonly List<List<NameForm>> _formsOf = [];
    private readonly Dictionary<string, List<int>> _byPart = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byAcronym = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Name, Gender Gender), int> _relatives = [];

    private NameLinker(TokenWords words, MentionList mentions, List<Entity> entities)
    {
        _text = words.Text;
        _words = words;
        _tables = words.Tables;
        _mentions = mentions;
        _entities = entities;
    }

    /// <summary>Links every name mention to an entity, new entities being added to the list.</summary>
    public static void Link(TokenWords words, MentionList mentions, List<Entity> entities)
    {
        var linker = new NameLinker(words, mentions, entities);
        linker.CollectForms();
        linker.LinkPersons();
        linker.LinkParts();
        linker.LinkOthers();
        linker.Assign();
    }

    private void CollectForms()
    {
        var byKey = new Dictionary<string, NameForm>(StringComparer.Ordinal);
        for (int i = 0; i < _mentions.Count; i++)
        {
            _text.Cancellation.ThrowIfCancellationRequested();
            ref Mention mention = ref _mentions[i];
            if (mention.Kind != MentionKind.Name) continue;
            string[] parts = NameForm.PartsOf(_text.Cover(mention.First, mention.End).In(_text.Text), _tables);
            if (parts.Length == 0) parts = [_tables.Fold(_text.Form(mention.First))];
            bool titled = mention.TitleFirst < mention.First && _words[mention.First - 1].Is(WordClass.Regnal);
            bool numbered = IsNumbered(mention);
            bool regnal = parts.Length == 1 && (titled || numbered);
            string key = string.Join(' ', parts);

            // "Karl Stein … Karl Stein Jr.": father and son, where the name alone comes first.
            bool junior = _tables.Word(_text.Form(mention.End - 1)).Is(WordClass.Generation) && parts.Length > 1 && byKey.ContainsKey(key);
            if (junior) key += "*";
            ref NameForm? form = ref CollectionsMarshal.GetValueRefOrAddDefault(byKey, regnal ? key + "#" : key, out _);
            if (form is null)
            {
                form = new NameForm(parts) { Regnal = regnal, Numbered = numbered && regnal, Junior = junior };
                _forms.Add(form);
            }

            form.Mentions.Add(i);
            if (NameEvidence.IsThing(_words, mention))
            {
                form.Thing = true;
                form.OrganizationVotes += SureVotes;
            }
            else if (NameEvidence.IsWhere(_words, mention)) form.PlaceVotes++;
            else if (mention.Class == EntityClass.Person) form.PersonVotes++;
            else if (mention.Class == EntityClass.Organization) form.OrganizationVotes++;
            else if (mention.Class == EntityClass.Place) form.PlaceVotes++;
            if (mention.Gender == Gender.Male) form.GenderVotes++;
            else if (mention.Gender == Gender.Female) form.GenderVotes--;
        }

        foreach (NameForm form in _forms)
        {
            form.Gender = form.GenderVotes > 0 ? Gender.Male : form.GenderVotes < 0 ? Gender.Female : Gender.Unknown;
            if (IsBrand(form) || IsKnownOrganization(form)) form.OrganizationVotes += form.PersonVotes + form.PlaceVotes + 1;
            form.Class = form.PersonVotes >= Math.Max(1, Math.Max(form.OrganizationVotes, form.PlaceVotes)) ? EntityClass.Person
                : form.OrganizationVotes >= Math.Max(1, form.PlaceVotes) ? EntityClass.Organization
                : form.PlaceVotes > 0 ? EntityClass.Place
                : EntityClass.Unknown;
        }

        NameEvidence.KnowBySurname(_words, _mentions, _forms);
        NameEvidence.KnowByFullName(_words, _mentions, _forms);
        NameEvidence.KnowBodies(_words, _mentions, _forms);
        foreach (NameForm whole in _forms)
        {
            if (whole is not { Class: EntityClass.Organization, Parts.Length: > 2 }) continue;
            bool cut = byKey.TryGetValue(string.Join(' ', whole.Parts[..^1]), out NameForm? form) && form is { Class: EntityClass.Person }
                && form.Gender == Gender.Unknown && IsNeverTitled(form) && !_tables.IsGivenName(form.Parts[0], out _);
            if (cut) form!.Class = EntityClass.Organization;
        }

        foreach (NameForm whole in _forms) FindShort(whole, byKey);
    }

    /// <summary>"Henry IV": a single name and a number, which may have been read as a name or not.</summary>
    private bool IsNumbered(in Mention mention)
    {
        int number = mention.End - mention.First == 1 ? mention.End : mention.End - 1;
        return mention.End - mention.First <= 2 && number < _text.TokenCount
            && _tables.Word(_text.Form(number)).Is(WordClass.Generation);
    }

    private bool IsNeverTitled(NameForm form) =>
        form.Mentions.TrueForAll(m => !NameEvidence.HasPersonalTitle(_words, _mentions[m]) && _mentions[m].Gender == Gender.Unknown);

    /// <summary>One word that once is surely no person's and never has a title,
    /// nor is anybody's given name or surname in the article.</summary>
    private bool IsBrand(NameForm form) => form is { Thing: true, Parts.Length: 1 } && !_tables.IsGivenName(form.Parts[0], out _)
        && IsNeverTitled(form) && form.Mentions.TrueForAll(m => !_words.IsSurname(_text.Form(_mentions[m].End - 1))
            && !NameEvidence.IsSomebody(_words, _mentions[m]));

    /// <summary>A well-known organisation's name that the article gives nobody, or one of its things: "Microsoft Outlook".</summary>
    private bool IsKnownOrganization(NameForm form)
    {
        if (form.Gender != Gender.Unknown || !IsNeverTitled(form)) return false;
        bool several = form.Parts.Length > 1;
        if (several && !_tables.IsGivenName(form.Parts[0], out _) && _tables.KnownOrganization(form.Parts[0]) is not null) return true;
        return _tables.KnownOrganization(string.Join(' ', form.Parts)) is not null
            && (several || form.Mentions.TrueForAll(m => !_words.IsSurname(_text.Form(_mentions[m].End - 1))));
    }

    /// <summary>Names of two parts and more, the longest first.</summary>
    private void LinkPersons()
    {
        foreach (NameForm form in _forms.Where(f => f.Whole is null && ((f.Class == EntityClass.Person && f.Parts.Length >= 2)
            || (f.Class == EntityClass.Unknown && f.Parts.Length is >= 2 and <= 4))).OrderByDescending(f => f.Parts.Length)
            .ThenBy(f => f.Mentions[0]))
        {
            _text.Cancellation.ThrowIfCancellationRequested();
            int entity = Find(form.Parts[^1], form) is >= 0 and var byLast ? byLast : Find(form.Parts[0], form) is >= 0 and var byFirst
                ? byFirst : FindMisspelt(form);
            if (entity < 0) entity = NewEntity(form.Class);
            if (form.Class == EntityClass.Person) _entities[entity].Class = EntityClass.Person;
            Join(form, entity);
            if (form.Class == EntityClass.Unknown) AddAcronyms(form, entity);
        }
    }

    private int Find(string part, NameForm form)
    {
        foreach (int entity in WithPart(part))
        {
            if (Conflict(_entities[entity].Gender, form.Gender)) continue;
            foreach (NameForm known in FirstForms(entity))
            {
                if (known.Junior == form.Junior && PersonName.Matches(known.Parts, form.Parts, _tables)) return entity;
            }
        }

        return -1;
    }

    /// <summary>Single names: a surname, a given name, or a name of its own.</summary>
    private void LinkParts()
    {
        foreach (NameForm form in _forms.OrderByDescending(f => f.Regnal))
        {
            _text.Cancellation.ThrowIfCancellationRequested();
            if (form.Candidates.Count > 0 || form.Parts.Length != 1 || form.Whole is not null) continue;
            if (form.Numbered)
            {
                Join(form, NewEntity(EntityClass.Person));
                continue;
            }

            if (form.PersonVotes == 0 && (form.OrganizationVotes > 1 || form.PlaceVotes > 0)) continue;
            foreach (int entity in WithPart(form.Parts[0]))
            {
                if (CanBear(form, entity)) form.Candidates.Add(entity);
            }

            if (form.Candidates.Count == 0 && form.PersonVotes > 0) AddMisspelt(form);
            if (form.Candidates.Count > 0) continue;

            // A single name that nobody bears in full and that is a given name tells its gender.
            if (form.Gender == Gender.Unknown && form.PersonVotes > 0 && _tables.IsGivenName(form.Parts[0], out Gender gender))
            {
                form.Gender = gender;
            }
            if (form.Class == EntityClass.Person) Join(form, NewEntity(EntityClass.Person));
        }
    }

    /// <summary>
    /// Whether a single name can be a part of an entity's full name: any part of a person's, the first of a monarch's ("King Peter" is no
    /// Karl Peter), the last of what may be one.
    /// </summary>
    private bool CanBear(NameForm form, int entity)
    {
        bool person = _entities[entity].Class == EntityClass.Person;
        foreach (NameForm known in FirstForms(entity))
        {
            if (known.Regnal) return true;
            if (known.Parts.Length < 2 || (form.Regnal && known.Parts[0] != form.Parts[0])) continue;
            if (person || (known.Parts[^1] == form.Parts[0] && known.Mentions.Exists(IsInBody))) return true;
        }

        return false;
    }

    private bool IsInBody(int mention) => _text.Sentences[_text.SentenceOf(_mentions[mention].First)].IsBody;

    /// <summary>"VW" for the Volkswagen of the article, whichever comes first.</summary>
    private int SameOrganization(NameForm form) => KeyOfOrganization(form) is { } key ? _byAcronym.GetValueOrDefault(key, -1) : -1;

    private string? KeyOfOrganization(NameForm form) => form.Class == EntityClass.Organization
        && _tables.KnownOrganization(string.Join(' ', form.Parts)) is { } known ? $"@{known}" : null;

    /// <summary>"the Badgers" for the Springfield Badgers.</summary>
    private bool IsTeam(NameForm form) => form.Parts.Length == 1 && form.Gender == Gender.Unknown && form.Mentions.TrueForAll(m =>
        _text.Tag(_mentions[m].End - 1) == PennTag.NNPS || (_text.Form(_mentions[m].End - 1)[^1] == 's' && HasArticle(m)))
        && form.Mentions.Exists(HasArticle);

    private int NewEntity(EntityClass entityClass)
    {
        _entities.Add(new Entity { Class = entityClass, Named = true, Plural = entityClass == EntityClass.Group });
        _formsOf.Add([]);
        return _entities.Count - 1;
    }

    private void Join(NameForm form, int entity)
    {
        form.Candidates.Add(entity);
        _formsOf[entity].Add(form);
        if (_entities[entity].Gender == Gender.Unknown) _entities[entity].Gender = form.Gender;
        foreach (string part in form.Parts)
        {
            ref List<int>? entities = ref CollectionsMarshal.GetValueRefOrAddDefault(_byPart, part, out _);
            if (entities is null)
            {
                entities = [];
                AddSpelling(part);
            }

            if (entities.Count < MostRivals && !entities.Contains(entity)) entities.Add(entity);
        }
    }

    private ReadOnlySpan<NameForm> FirstForms(int entity)
    {
        ReadOnlySpan<NameForm> forms = CollectionsMarshal.AsSpan(_formsOf[entity]);
        return forms[..Math.Min(forms.Length, MostForms)];
    }

    private List<int> WithPart(string part) => _byPart.TryGetValue(part, out List<int>? entities) ? entities : [];

    /// <summary>Gives every mention its entity; where several share a surname,
    /// the mention's own gender and the article's main bearer decide.</summary>
    private void Assign()
    {
        foreach (NameForm form in _forms)
        {
            _lastBare.Clear();
            foreach (int index in form.Mentions)
            {
                int entity = form.Candidates.Count == 1 && _formsOf[form.Candidates[0]].Contains(form) ? form.Candidates[0]
                    : Choose(form, index);
                _mentions[index].Entity = entity;
                _mentions[index].Certainty = 1;
                _entities[entity].Mentions.Add(index);
            }
        }
    }

    private static bool Conflict(Gender a, Gender b) => a != Gender.Unknown && b != Gender.Unknown && a != b;
}
