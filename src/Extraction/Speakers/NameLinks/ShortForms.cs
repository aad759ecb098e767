using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>Bodies under a part of their names: "the Institute" for the one institute named in full, "Acme" for "Acme Corp.".</summary>
internal sealed class ShortForms(TokenWords words, MentionList mentions, NamedEntities entities)
{
    private readonly AnalyzedText _text = words.Text;
    private readonly SpeakerTables _tables = words.Tables;
    private readonly FormMentions _forms = new(words, mentions);

    /// <summary>The body that a name is a part of, -1 for none.</summary>
    public int Find(NameForm form)
    {
        if (form.Class == EntityClass.Person) return -1;
        foreach (int entity in entities.WithPart(form.Parts[^1]))
        {
            if (entities[entity].Class is not (EntityClass.Organization or EntityClass.Unknown)) continue;
            foreach (NameForm known in entities.FirstForms(entity))
            {
                bool longer = known.Parts.Length > form.Parts.Length && !known.Mentions.TrueForAll(IsOfFormer);
                if (longer && (IsEnd(form, known.Parts) || IsBeginning(form, known) || IsHead(form, known.Parts))) return entity;
            }
        }

        return -1;
    }

    /// <summary>"the Institute" for "the Delta Institute".</summary>
    private bool IsEnd(NameForm form, ReadOnlySpan<string> whole) => whole[^form.Parts.Length..].SequenceEqual(form.Parts)
        && (CanStandForWhole(form) || IsWithoutPlace(form));

    /// <summary>"the Post-Echo" for the "Port Harbour Post-Echo": what a paper is called beside its place.</summary>
    private bool IsWithoutPlace(NameForm form) => form is { Class: EntityClass.Organization, Parts.Length: 1 }
        && form.Parts[0].Contains('-', StringComparison.Ordinal) && form.Mentions.TrueForAll(_forms.HasArticle);

    /// <summary>"the Ministry"; "the Courier" for "the Acme Courier": outlets
    /// also go by a last word for what somebody is.</summary>
    private bool CanStandForWhole(NameForm form)
    {
        WordEntry last = _tables.Word(form.Parts[^1]);
        if (IsTeam(form)) return true;
        if (form.Mentions.TrueForAll(IsOwned)) return false;
        return last.Is(WordClass.ShortForm) || (last.Is(WordClass.AnyPerson) && form.Mentions.TrueForAll(_forms.HasArticle));
    }

    /// <summary>"the Badgers" for the Springfield Badgers.</summary>
    private bool IsTeam(NameForm form) => form.Parts.Length == 1 && form.Gender == Gender.Unknown && form.Mentions.TrueForAll(m =>
        _text.Tag(mentions[m].End - 1) == PennTag.NNPS || (_text.Form(mentions[m].End - 1)[^1] == 's' && _forms.HasArticle(m)))
        && form.Mentions.Exists(_forms.HasArticle);

    /// <summary>"Acme" for "Acme Corp.", where no place is called so.</summary>
    private bool IsBeginning(NameForm form, NameForm known)
    {
        ReadOnlySpan<string> whole = known.Parts;
        int length = form.Parts.Length;
        if (!whole[..length].SequenceEqual(form.Parts)) return false;
        if (form.Class == EntityClass.Place || _tables.IsPlace(string.Join(' ', form.Parts), out _)) return false;
        bool withoutLast = whole.Length - length == 1 && IsWithoutLast(form, whole[^1]);
        return withoutLast || (IsKind(whole[length..]) && !IsThingOf(form, known)) || IsWithoutComplement(form, whole[length]);
    }

    /// <summary>"Vexa said … Vexa Radio": an outlet or a shop of what the article went on to name by the short name is a thing of it, not
    /// its name in full, which comes first.</summary>
    private bool IsThingOf(NameForm form, NameForm known) => !_tables.IsNameEnding(known.Parts[^1])
        && _tables.Word(known.Parts[^1]).Is(WordClass.Media | WordClass.Company) && _forms.IsBefore(form, known);

    /// <summary>"the Ministry" for the "Ruritanian Ministry of Rivers", where no other name has the word.</summary>
    private bool IsHead(NameForm form, ReadOnlySpan<string> whole) => form.Parts.Length == 1 && whole.Length > 2
        && whole[1] == form.Parts[0] && _tables.IsPlace(whole[0], out _) && entities.WithPart(form.Parts[0]).Count == 1
        && IsWithoutComplement(form, whole[2]);

    /// <summary>Nothing but what kind of body it is: "&amp; Company", "Institute of".</summary>
    private bool IsKind(ReadOnlySpan<string> parts)
    {
        foreach (string part in parts)
        {
            bool kind = IsKindOfBody(_tables, part) || part is "&" or FunctionWord.Of;
            if (!kind) return false;
        }

        return true;
    }

    /// <summary>Whether a word, or what it is the plural of, says what kind of body something is.</summary>
    public static bool IsKindOfBody(SpeakerTables tables, string word) => IsKind(tables, word)
        || (word.EndsWith('s') && IsKind(tables, word[..^1]));

    private static bool IsKind(SpeakerTables tables, string word) =>
        tables.Word(word).Is(WordClass.Company | WordClass.Institution | WordClass.Media);

    /// <summary>"the attorney's Office" is another's.</summary>
    private bool IsOwned(int mention) => mentions[mention].First > 0 && _text.Tag(mentions[mention].First - 1) == PennTag.POS;

    /// <summary>"the Federal Board" for "Federal Board of Orchards", "Central Zoo" for "Central Zoo &amp; Garden":
    /// what is left out begins with a small word behind the head of the name.</summary>
    private bool IsWithoutComplement(NameForm form, string next)
    {
        WordEntry last = _tables.Word(form.Parts[^1]);
        return last.Is(WordClass.Organization) && ((_tables.UseOf(next) & WordUse.NameLink) != 0 || next is "&")
            && (form.Parts.Length > 1 || (last.Is(WordClass.ShortForm) && form.Mentions.TrueForAll(_forms.HasArticle)));
    }

    /// <summary>"Delta Ridge" for "Delta Ridge Systems": a word that no table has for a kind of body ends the full name.
    /// "Amber Valley" is no "Amber Valley Bank".</summary>
    private bool IsWithoutLast(NameForm form, string last) => form.Parts.Length > 1
        && !_tables.Word(last).Is(WordClass.Organization | WordClass.Role | WordClass.Title)
        && !_tables.Word(form.Parts[^1]).Is(WordClass.Organization);

    /// <summary>"the previous Labour government": without such a word another one is meant.</summary>
    private bool IsOfFormer(int mention) => mentions[mention].First > 0 && _tables.Word(_text.Form(mentions[mention].First - 1))
        .Is(WordClass.Past);
}
