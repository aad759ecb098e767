using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <content>What is no person under its other names: places, acronyms, short forms.</content>
internal sealed partial class NameLinker
{
    private void LinkOthers()
    {
        var others = _forms.Where(f => f.Candidates.Count == 0).OrderByDescending(f => f.Parts.Length).ThenBy(f => f.Mentions[0]).ToList();
        foreach (NameForm form in others)
        {
            _text.Cancellation.ThrowIfCancellationRequested();
            int entity = form.Whole is { Candidates.Count: 1 } whole ? whole.Candidates[0]
                : SamePlace(form) is >= 0 and var place ? place
                : Acronym(form) is >= 0 and var acronym ? acronym
                : SameOrganization(form) is >= 0 and var known ? known
                : form.Whole == form ? -1
                : ShortForm(form);
            if (entity < 0) entity = NewEntity(form.Class);
            Join(form, entity);
            AddAcronyms(form, entity);
            if (KeyOfOrganization(form) is { } key) _byAcronym.TryAdd(key, entity);
        }
    }

    private int SamePlace(NameForm form)
    {
        if (!_tables.IsPlace(string.Join(' ', form.Parts), out PlaceEntry place)
            || place.Form is not (PlaceForm.Country or PlaceForm.State))
        {
            return -1;
        }
        if (form.Class == EntityClass.Unknown) form.Class = EntityClass.Place;
        string key = $"#{place.Id}";
        if (_byAcronym.TryGetValue(key, out int entity)) return entity;
        entity = NewEntity(form.Class);
        _byAcronym[key] = entity;
        return entity;
    }

    private int Acronym(NameForm form)
    {
        if (form.Parts.Length != 1) return -1;
        ref Mention first = ref _mentions[form.Mentions[0]];
        ReadOnlySpan<char> written = _text.Cover(first.First, first.End).In(_text.Text);
        string letters = form.Parts[0].Replace(".", "", StringComparison.Ordinal);
        if (letters.Length is < 2 or > 8 || !AllUpper(written)) return -1;

        // "Ruritanian Broadcasting Union (RBU)" tells it outright.
        int before = first.First - 2;
        if (before >= 0 && _text.Tag(first.First - 1) == PennTag.LeftBracket && _mentions.At(before) is >= 0 and var outer
            && _mentions[outer].Kind == MentionKind.Name
            && NameForm.PartsOf(_text.Cover(_mentions[outer].First, _mentions[outer].End).In(_text.Text), _tables) is [var start, ..] parts
                && (start[0] == letters[0] || IsForeignAcronym(form, _mentions[outer], first)))
        {
            foreach (int entity in WithPart(start))
            {
                foreach (NameForm known in FirstForms(entity))
                {
                    if (known.Parts.AsSpan().SequenceEqual(parts)) return entity;
                }
            }
        }

        return _byAcronym.GetValueOrDefault(letters, -1);
    }

    /// <summary>"the National Statistics Institute (ZKT)": letters alone in brackets behind a body of several words are its
    /// abbreviation, in whatever language.</summary>
    private bool IsForeignAcronym(NameForm form, in Mention body, in Mention letters) => body.Class == EntityClass.Organization
        && body.End - body.First > 1 && body.End == letters.First - 1 && letters.End < _text.TokenCount
        && _text.Tag(letters.End) == PennTag.RightBracket && !_tables.IsPlace(form.Parts[0], out _)
        && (body.First == 0 || _text.Tag(body.First - 1) is not (PennTag.Comma or PennTag.CC))
        && _words[body.End - 1].Is(WordClass.Organization);

    private static bool AllUpper(ReadOnlySpan<char> written)
    {
        foreach (char c in written)
        {
            if (char.IsLower(c)) return false;
        }

        return true;
    }

    /// <summary>An organisation's first letters, with and without its small words.</summary>
    private void AddAcronyms(NameForm form, int entity)
    {
        if (form.Parts.Length is < 2 or > 10 || form.Class is EntityClass.Person or EntityClass.Place) return;
        ref Mention mention = ref _mentions[form.Mentions[0]];
        Span<char> all = stackalloc char[24], capitals = stackalloc char[24];
        int a = 0, c = 0;
        foreach (Range range in _text.Cover(mention.First, mention.End).In(_text.Text).SplitAny(' ', '-'))
        {
            ReadOnlySpan<char> word = _text.Cover(mention.First, mention.End).In(_text.Text)[range];
            if (word.IsEmpty || !char.IsLetter(word[0]) || a == all.Length) continue;
            if (a == 0 && _tables.Determiners.KindOf(word) == DeterminerKind.Definite) continue;
            all[a++] = char.ToLowerInvariant(word[0]);
            if (char.IsUpper(word[0])) capitals[c++] = char.ToLowerInvariant(word[0]);
        }

        if (a >= 2) _byAcronym.TryAdd(all[..a].ToString(), entity);
        if (c >= 2) _byAcronym.TryAdd(capitals[..c].ToString(), entity);
    }

    /// <summary>"the Institute" for the one institute named in full; "Acme" for "Acme Corp."</summary>
    private int ShortForm(NameForm form)
    {
        if (form.Class == EntityClass.Person) return -1;
        bool place = form.Class == EntityClass.Place || _tables.IsPlace(string.Join(' ', form.Parts), out _);
        foreach (int entity in WithPart(form.Parts[^1]))
        {
            if (_entities[entity].Class is not (EntityClass.Organization or EntityClass.Unknown)) continue;
            foreach (NameForm known in FirstForms(entity))
            {
                ReadOnlySpan<string> parts = known.Parts;
                int extra = parts.Length - form.Parts.Length;
                if (extra <= 0 || known.Mentions.TrueForAll(IsOfFormer)) continue;
                if (parts[extra..].SequenceEqual(form.Parts) && CanStandForWhole(form)) return entity;
                if (place || !parts[..form.Parts.Length].SequenceEqual(form.Parts)) continue;
                bool onlyKind = true;
                foreach (string part in parts[form.Parts.Length..])
                {
                    onlyKind &= _tables.Word(part).Is(WordClass.Company | WordClass.Institution | WordClass.Media)
                        || part is "&" or FunctionWord.Of;
                }
                bool lastOnly = extra == 1 && IsWithoutLast(form, parts[^1]);
                if (onlyKind || lastOnly || IsWithoutComplement(form, parts[form.Parts.Length])) return entity;
            }
        }

        return -1;
    }

    /// <summary>"the Ministry"; "the Courier" for "the Acme Courier": outlets
    /// also go by a last word for what somebody is.</summary>
    private bool CanStandForWhole(NameForm form)
    {
        WordEntry last = _tables.Word(form.Parts[^1]);
        if (IsTeam(form)) return true;
        if (form.Mentions.TrueForAll(IsOwned)) return false;
        return last.Is(WordClass.ShortForm) || (last.Is(WordClass.AnyPerson) && form.Mentions.TrueForAll(HasArticle));
    }

    /// <summary>"the attorney's Office" is another's.</summary>
    private bool IsOwned(int mention) => _mentions[mention].First > 0 && _text.Tag(_mentions[mention].First - 1) == PennTag.POS;

    private bool HasArticle(int mention) => _mentions[mention].First > 0
        && _tables.Determiners.KindOf(_text.Form(_mentions[mention].First - 1)) == DeterminerKind.Definite;

    /// <summary>"the Federal Board" for "Federal Board of Orchards", "Central Zoo" for "Central Zoo &amp; Garden":
    /// what is left out begins with a small word behind the head of the name.</summary>
    private bool IsWithoutComplement(NameForm form, string next)
    {
        WordEntry last = _tables.Word(form.Parts[^1]);
        return last.Is(WordClass.Organization) && ((_tables.UseOf(next) & WordUse.NameLink) != 0 || next is "&")
            && (form.Parts.Length > 1 || (last.Is(WordClass.ShortForm) && form.Mentions.TrueForAll(HasArticle)));
    }

    /// <summary>"Delta Ridge" for "Delta Ridge Systems": a word that no table has for a kind of body ends the full name.
    /// "Amber Valley" is no "Amber Valley Bank".</summary>
    private bool IsWithoutLast(NameForm form, string last) => form.Parts.Length > 1 && !_tables.Word(last).Is(WordClass.Organization)
        && !_tables.Word(form.Parts[^1]).Is(WordClass.Organization);

    /// <summary>"the previous Labour government": without such a word another one is meant.</summary>
    private bool IsOfFormer(int mention) => _mentions[mention].First > 0 && _tables.Word(_text.Form(_mentions[mention].First - 1))
        .Is(WordClass.Past);
}
