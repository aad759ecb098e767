using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>
/// Groups the names of an article into entities: equal spellings first, then persons under parts of their names, then
/// organisations under acronyms and short forms, then countries under their other names.
/// </summary>
/// <remarks>
/// The general plan, strict matches before loose ones, is that of the multi-pass sieve (Raghunathan et al. 2010). What bounds the work
/// is in <see cref="NamedEntities"/>.
/// </remarks>
internal sealed class NameLinker
{
    private readonly AnalyzedText _text;
    private readonly SpeakerTables _tables;
    private readonly MentionList _mentions;
    private readonly NamedEntities _entities;
    private readonly List<NameForm> _forms;
    private readonly FormMentions _formMentions;
    private readonly MisspeltNames _misspelt;
    private readonly OtherNames _otherNames;
    private readonly ShortForms _shortForms;
    private readonly BearerChoice _bearers;

    private NameLinker(TokenWords words, MentionList mentions, List<Entity> entities)
    {
        _text = words.Text;
        _tables = words.Tables;
        _mentions = mentions;
        _entities = new NamedEntities(entities);
        _forms = NameFormCollector.Collect(words, mentions);
        _formMentions = new FormMentions(words, mentions);
        _misspelt = new MisspeltNames(_entities);
        _otherNames = new OtherNames(words, mentions, _entities);
        _shortForms = new ShortForms(words, mentions, _entities);
        _bearers = new BearerChoice(words, mentions, _entities);
    }

    /// <summary>Links every name mention to an entity, new entities being added to the list.</summary>
    public static void Link(TokenWords words, MentionList mentions, List<Entity> entities)
    {
        var linker = new NameLinker(words, mentions, entities);
        linker.LinkPersons();
        linker.LinkParts();
        linker.LinkOthers();
        linker.Assign();
    }

    /// <summary>Names of two parts and more, the longest first.</summary>
    private void LinkPersons()
    {
        foreach (NameForm form in _forms.Where(IsFullName).OrderByDescending(f => f.Parts.Length).ThenBy(f => f.Mentions[0]))
        {
            _text.Cancellation.ThrowIfCancellationRequested();
            int entity = Find(form.Parts[^1], form) is >= 0 and var byLast ? byLast
                : Find(form.Parts[0], form) is >= 0 and var byFirst ? byFirst
                : _misspelt.Full(form);
            if (entity < 0) entity = _entities.New(form.Class);
            if (form.Class == EntityClass.Person) _entities[entity].Class = EntityClass.Person;
            _entities.Join(form, entity);
            if (form.Class == EntityClass.Unknown) _otherNames.AddInitials(form, entity);
        }
    }

    /// <summary>Whether it may be a person's name in full: "The Trials of Anna Weber" is a thing.</summary>
    private static bool IsFullName(NameForm form) => form.Whole is null
        && ((form.Class == EntityClass.Person && form.Parts.Length >= 2)
            || (form.Class == EntityClass.Unknown && form.Parts.Length is >= 2 and <= 4 && !form.Parts.Contains(FunctionWord.Of)));

    /// <summary>The entity with a part in its name whose full name matches another, -1 for none.</summary>
    private int Find(string part, NameForm form)
    {
        foreach (int entity in _entities.WithPart(part))
        {
            if (_entities.HasOtherGender(entity, form.Gender)) continue;
            foreach (NameForm known in _entities.FirstForms(entity))
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
                _entities.Join(form, _entities.New(EntityClass.Person));
                continue;
            }

            if (form.PersonVotes == 0 && (form.OrganizationVotes > 1 || form.PlaceVotes > 0))
            {
                if (form is { PlaceVotes: 0, Thing: false }) JoinMisspelt(form);
                continue;
            }
            foreach (int entity in _entities.WithPart(form.Parts[0]))
            {
                if (CanBear(form, entity)) form.Candidates.Add(entity);
            }

            if (form is { Candidates.Count: 0, PersonVotes: > 0 }) JoinMisspelt(form);
            if (form.Candidates.Count > 0) continue;

            // A single name that nobody bears in full and that is a given name tells its gender.
            if (form.Gender == Gender.Unknown && form.PersonVotes > 0 && _tables.IsGivenName(form.Parts[0], out Gender gender))
            {
                form.Gender = gender;
            }
            if (form.Class == EntityClass.Person) _entities.Join(form, _entities.New(EntityClass.Person));
        }
    }

    /// <summary>"Zelinsky" for the "Anna Zelinskiy" of the article; a given name is nobody's surname with a slip in it.</summary>
    private void JoinMisspelt(NameForm form)
    {
        if (_tables.IsGivenName(form.Parts[0], out _)) return;
        if (_misspelt.Surname(form) is >= 0 and var misspelt) _entities.Join(form, misspelt);
    }

    /// <summary>
    /// Whether a single name can be a part of an entity's full name: any part of a person's, the first of a monarch's ("King Peter" is no
    /// Karl Peter), the last of what may be one.
    /// </summary>
    private bool CanBear(NameForm form, int entity)
    {
        bool person = _entities[entity].Class == EntityClass.Person;
        foreach (NameForm known in _entities.FirstForms(entity))
        {
            if (known.Regnal) return true;
            if (known.Parts.Length < 2 || (form.Regnal && known.Parts[0] != form.Parts[0])) continue;
            bool borne = person ? !IsNameOfThing(form, known)
                : known.Parts[^1] == form.Parts[0] && known.Mentions.Exists(_formMentions.IsInBody) && !IsNameOfPart(form, known);
            if (borne) return true;
        }

        return false;
    }

    /// <summary>"Vexa said … Vexa … Vexa Plus": what goes by one word before two are first named, and more often, and is no given name, is
    /// no person of these two words, which the entity model has for nobody's: people are introduced in full.</summary>
    private bool IsNameOfThing(NameForm form, NameForm known) => known.Parts[0] == form.Parts[0]
        && known is { PersonVotes: 0, Gender: Gender.Unknown } && form.Gender == Gender.Unknown
        && form.Mentions.Count > known.Mentions.Count && !_tables.IsGivenName(form.Parts[0], out _)
        && _formMentions.IsNeverTitled(form) && _formMentions.IsNeverTitled(known) && _formMentions.IsBefore(form, known);

    /// <summary>"Vexa said … Ruritania Vexa": a country's part of what was named before.</summary>
    private bool IsNameOfPart(NameForm form, NameForm known) =>
        _tables.IsPlace(known.Parts[0], out _) && _formMentions.IsBefore(form, known);

    /// <summary>What is no person under its other names: places, acronyms, short forms.</summary>
    private void LinkOthers()
    {
        var others = _forms.Where(f => f.Candidates.Count == 0).OrderByDescending(f => f.Parts.Length).ThenBy(f => f.Mentions[0]).ToList();
        foreach (NameForm form in others)
        {
            _text.Cancellation.ThrowIfCancellationRequested();
            int entity = form.Whole is { Candidates.Count: 1 } whole ? whole.Candidates[0]
                : _otherNames.Find(form) is >= 0 and var other ? other
                : form.Whole == form ? -1
                : _shortForms.Find(form);
            if (entity < 0) entity = _entities.New(form.Class);
            _entities.Join(form, entity);
            _otherNames.Add(form, entity);
        }
    }

    /// <summary>Gives every mention its entity; where several share a surname,
    /// the mention's own gender and the article's main bearer decide.</summary>
    private void Assign()
    {
        foreach (NameForm form in _forms)
        {
            _bearers.Begin();
            foreach (int index in form.Mentions)
            {
                int entity = form.Candidates.Count == 1 && _entities.Has(form.Candidates[0], form) ? form.Candidates[0]
                    : _bearers.Choose(form, index);
                _mentions[index].Entity = entity;
                _mentions[index].Certainty = 1;
                _entities[entity].Mentions.Add(index);
            }
        }
    }
}
