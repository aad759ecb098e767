using System.Runtime.InteropServices;
using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>Collects the spellings of the names of an article, and decides what each names by what all its mentions tell.</summary>
internal sealed class NameFormCollector
{
    /// <summary>What the words beside a name say outweighs a few guesses of the entity model.</summary>
    private const int SureVotes = 3;

    private readonly TokenWords _words;
    private readonly AnalyzedText _text;
    private readonly SpeakerTables _tables;
    private readonly MentionList _mentions;
    private readonly FormMentions _formMentions;
    private readonly List<NameForm> _forms = [];
    private readonly Dictionary<string, NameForm> _byKey = new(StringComparer.Ordinal);

    private NameFormCollector(TokenWords words, MentionList mentions)
    {
        _words = words;
        _text = words.Text;
        _tables = words.Tables;
        _mentions = mentions;
        _formMentions = new FormMentions(words, mentions);
    }

    /// <summary>The spellings in the order of their first mentions.</summary>
    public static List<NameForm> Collect(TokenWords words, MentionList mentions)
    {
        var collector = new NameFormCollector(words, mentions);
        collector.CollectMentions();
        foreach (NameForm form in collector._forms) collector.Decide(form);
        collector.ReadArticle();
        return collector._forms;
    }

    private void CollectMentions()
    {
        for (int i = 0; i < _mentions.Count; i++)
        {
            _text.Cancellation.ThrowIfCancellationRequested();
            ref Mention mention = ref _mentions[i];
            if (mention.Kind != MentionKind.Name) continue;
            NameForm form = FormOf(mention);
            form.Mentions.Add(i);
            Vote(form, mention);
        }
    }

    /// <summary>The spelling of a mention, a new one where it is the first.</summary>
    private NameForm FormOf(in Mention mention)
    {
        string[] parts = NameForm.PartsOf(_text.Cover(mention.First, mention.End).In(_text.Text), _tables);
        if (parts.Length == 0) parts = [_tables.Fold(_text.Form(mention.First))];
        bool titled = mention.TitleFirst < mention.First && _words[mention.First - 1].Is(WordClass.Regnal);
        bool numbered = IsNumbered(mention);
        bool regnal = parts.Length == 1 && (titled || numbered);
        string key = string.Join(' ', parts);

        // "Karl Stein … Karl Stein Jr.": father and son, where the name alone comes first.
        bool junior = _tables.Word(_text.Form(mention.End - 1)).Is(WordClass.Generation) && parts.Length > 1 && _byKey.ContainsKey(key);
        if (junior) key += "*";
        ref NameForm? form = ref CollectionsMarshal.GetValueRefOrAddDefault(_byKey, regnal ? key + "#" : key, out _);
        if (form is null)
        {
            form = new NameForm(parts) { Regnal = regnal, Numbered = numbered && regnal, Junior = junior };
            _forms.Add(form);
        }

        return form;
    }

    /// <summary>"Henry IV": a single name and a number, which may have been read as a name or not.</summary>
    private bool IsNumbered(in Mention mention)
    {
        int number = mention.End - mention.First == 1 ? mention.End : mention.End - 1;
        return mention.End - mention.First <= 2 && number < _text.TokenCount
            && _tables.Word(_text.Form(number)).Is(WordClass.Generation);
    }

    /// <summary>Counts what a mention tells of the name.</summary>
    private void Vote(NameForm form, in Mention mention)
    {
        if (BodySigns.IsThing(_words, mention))
        {
            form.Thing = true;
            form.OrganizationVotes += SureVotes;
        }
        else if (PlaceSigns.IsWhere(_words, mention)) form.PlaceVotes++;
        else if (mention.Class == EntityClass.Person) form.PersonVotes++;
        else if (mention.Class == EntityClass.Organization) form.OrganizationVotes++;
        else if (mention.Class == EntityClass.Place) form.PlaceVotes++;
        if (mention.Gender == Gender.Male) form.GenderVotes++;
        else if (mention.Gender == Gender.Female) form.GenderVotes--;
    }

    /// <summary>Gives a name the gender and the class that most of its mentions have.</summary>
    private void Decide(NameForm form)
    {
        form.Gender = form.GenderVotes > 0 ? Gender.Male : form.GenderVotes < 0 ? Gender.Female : Gender.Unknown;
        if (IsBrand(form) || IsKnownOrganization(form)) form.OrganizationVotes += form.PersonVotes + form.PlaceVotes + 1;
        form.Class = form.PersonVotes >= Math.Max(1, Math.Max(form.OrganizationVotes, form.PlaceVotes)) ? EntityClass.Person
            : form.OrganizationVotes >= Math.Max(1, form.PlaceVotes) ? EntityClass.Organization
            : form.PlaceVotes > 0 ? EntityClass.Place
            : EntityClass.Unknown;
    }

    /// <summary>One word that once is surely no person's and never has a title,
    /// nor is anybody's given name or surname in the article.</summary>
    private bool IsBrand(NameForm form) => form is { Thing: true, Parts.Length: 1 } && !_tables.IsGivenName(form.Parts[0], out _)
        && _formMentions.IsNeverTitled(form) && form.Mentions.TrueForAll(m => !_words.IsSurname(_text.Form(_mentions[m].End - 1))
            && !PersonSigns.IsSomebody(_words, _mentions[m]));

    /// <summary>A well-known organisation's name that the article gives nobody, or one of its things: "Microsoft Outlook".</summary>
    private bool IsKnownOrganization(NameForm form)
    {
        if (form.Gender != Gender.Unknown || !_formMentions.IsNeverTitled(form)) return false;
        bool several = form.Parts.Length > 1;
        if (several && !_tables.IsGivenName(form.Parts[0], out _) && _tables.KnownOrganization(form.Parts[0]) is not null) return true;
        return _tables.KnownOrganization(string.Join(' ', form.Parts)) is not null
            && (several || form.Mentions.TrueForAll(m => !_words.IsSurname(_text.Form(_mentions[m].End - 1))));
    }

    /// <summary>What the names of the article tell of each other.</summary>
    private void ReadArticle()
    {
        var persons = new PersonForms(_words, _mentions, _forms);
        persons.KnowBySurname();
        persons.KnowByFullName();
        new BodyForms(_words, _mentions, _forms).KnowBodies();
        foreach (NameForm form in _forms) KnowByLongerName(form);
        var beginnings = new NameBeginnings(_tables, _formMentions);
        foreach (NameForm form in _forms) beginnings.Find(form, _byKey);
    }

    /// <summary>"Vexa Harbour Group … Vexa Harbour", "Vexa Newspapers … Vexa": the name of a body without its last word is no untitled
    /// person's.</summary>
    private void KnowByLongerName(NameForm whole)
    {
        if (whole is not { Class: EntityClass.Organization, Parts.Length: > 1 }) return;
        if (whole.Parts.Length == 2 && !ShortForms.IsKindOfBody(_tables, whole.Parts[1])) return;
        bool cut = _byKey.TryGetValue(string.Join(' ', whole.Parts[..^1]), out NameForm? form) && form is { Class: EntityClass.Person }
            && form.Gender == Gender.Unknown && _formMentions.IsNeverTitled(form) && !_tables.IsGivenName(form.Parts[0], out _);
        if (cut) form!.Class = EntityClass.Organization;
    }
}
