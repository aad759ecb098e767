using Extraction.Language;
using Extraction.Lexicon;
using Extraction.Models;

namespace Extraction.Speakers;

/// <summary>Entries of the resource tables for every noun and adjective of a text, looked up once.</summary>
internal sealed class TokenWords
{
    /// <summary>Most possessive endings inside an organisation's name, which are tokens of their own.</summary>
    private const int PossessiveTokens = 2;

    private readonly WordEntry[] _entries;
    private readonly ShoutedWords _shouted;
    private readonly HashSet<string> _properForms = new(StringComparer.Ordinal);
    private readonly HashSet<ulong> _properPairs = [];
    private HashSet<string>? _surnames, _bodyWords;

    public TokenWords(AnalyzedText text, SpeakerTables tables)
    {
        Text = text;
        Tables = tables;
        _shouted = new ShoutedWords(text);
        _entries = new WordEntry[text.TokenCount];
        for (int t = 0; t < _entries.Length; t++)
        {
            if (t == text.Sentences[text.SentenceOf(t)].First) text.Cancellation.ThrowIfCancellationRequested();
            PennTag tag = text.Tag(t);
            if (tag.IsProperNoun() && text.Sentences[text.SentenceOf(t)].IsBody && !_shouted.Has(t))
            {
                var forms = _properForms.BySpan();
                if (!forms.Contains(text.Form(t))) _properForms.Add(text.Form(t).ToString());
                if (t > 0 && text.Tag(t - 1).IsProperNoun()) _properPairs.Add(PairOf(t));
            }

            if (tag.IsNoun())
            {
                WordEntry entry = tables.Word(text.Form(t));
                string lemma = text.Lemma(t);
                if (!text.Form(t).Equals(lemma, StringComparison.OrdinalIgnoreCase))
                {
                    WordEntry ofLemma = tables.Word(lemma);
                    entry = new WordEntry(entry.Class | ofLemma.Class, entry.Gender == Gender.Unknown ? ofLemma.Gender : entry.Gender);
                }

                if (entry.Class == WordClass.None) entry = tables.Compound(lemma);
                _entries[t] = entry;
            }
            else if ((tag is PennTag.JJ && IsNominalAdjective(t)) || (tag is PennTag.RB && IsOfficeOfNoun(t))
                || (tag is PennTag.VB or PennTag.VBP && IsOfficeInApposition(t)))
            {
                _entries[t] = tables.Word(text.Form(t));
            }
            else if (tag is PennTag.JJ or PennTag.RB || tag.IsVerb())
            {
                _entries[t] = new WordEntry(tables.Word(text.Form(t)).Class & (WordClass.TitleModifier | WordClass.Group), Gender.Unknown);
            }
        }
    }

    public AnalyzedText Text { get; }

    public SpeakerTables Tables { get; }

    public WordEntry this[int token] => _entries[token];

    /// <summary>Whether one of the tokens up to the last, itself included, has any of the classes.</summary>
    public bool AnyIs(WordClass any, int first, int last)
    {
        for (int t = first; t <= last; t++)
        {
            if (_entries[t].Is(any)) return true;
        }

        return false;
    }

    /// <summary>Whether the token as it is written has any of the uses.</summary>
    public bool Has(int token, WordUse any) => (Tables.UseOf(Text.Form(token)) & any) != 0;

    /// <summary>Whether the token has any of the uses, also where it begins a sentence or stands in capitals.</summary>
    public bool HasInAnyCase(int token, WordUse any) => (Tables.UseInAnyCase(Text.Form(token)) & any) != 0;

    /// <summary>Whether the token begins with an upper-case letter.</summary>
    public bool IsCapitalized(int token) => char.IsUpper(Text.Text[Text.Span(token).Start]);

    /// <summary>"associate fellow at Acme", "chief executive Anna Weber": an adjective with
    /// no noun after it but a person may be a noun that the tagger took for one.</summary>
    private bool IsNominalAdjective(int token) => token + 1 < Text.TokenCount && char.IsLower(Text.Form(token)[0])
        && (Text.Tag(token + 1) is PennTag.IN or PennTag.Comma
            || IsOfficeBeforePerson(token));

    /// <summary>"Rovik forward Anna Weber", but "going forward Anna Weber": an adverb to the tagger.</summary>
    private bool IsOfficeOfNoun(int token) => token > 0 && (Text.Tag(token - 1).IsNoun() || Text.Tag(token - 1) == PennTag.JJ)
        && token + 1 < Text.TokenCount && IsOfficeBeforePerson(token);

    /// <summary>"Anna Weber, lecturer at Acme": a verb to the tagger.</summary>
    private bool IsOfficeInApposition(int token) => token > 1 && token + 1 < Text.TokenCount && Text.Tag(token - 1) == PennTag.Comma
        && Text.Tag(token + 1) == PennTag.IN && Text.EntityTypeAt(token - 2) == EntityType.Person
        && Tables.Word(Text.Form(token)).Is(WordClass.Role);

    private bool IsOfficeBeforePerson(int token) => Text.EntityAt(token + 1) is { Type: EntityType.Person } person
        && person.First == token + 1 && Tables.Word(Text.Form(token)).Is(WordClass.Role);

    /// <summary>
    /// Whether the token is written as a proper noun: tagged as one; or a noun in capitals, or one with a capital inside a
    /// sentence or that the body has as a proper noun elsewhere.
    /// </summary>
    public bool IsProper(int token)
    {
        PennTag tag = Text.Tag(token);
        if (tag.IsProperNoun()) return true;
        bool noun = tag is PennTag.NN or PennTag.NNS or PennTag.UH or PennTag.FW or PennTag.XX, other = tag.IsVerb() || tag == PennTag.JJ;
        if (!(noun || other) || !IsCapitalized(token)) return false;
        if (_properForms.BySpan().Contains(Text.Form(token)) && !Tables.IsPlace(Text.Form(token), out _)) return true;
        if (OpensFullName(token)) return true;
        if (!noun && !IsBesideProper(token)) return false;

        // "Ruben Ma": behind a given name even a word of the tables is a surname, unless it is an office or ends an organisation's name.
        bool surname = noun && token > 0 && Text.Tag(token - 1) == PennTag.NNP && Tables.IsGivenName(Text.Form(token - 1), out _)
            && !_entries[token].Is(WordClass.Role | WordClass.Title | WordClass.Organization | WordClass.Calendar | WordClass.Document)
                && IsInsideSentence(token);
        if (surname) return true;
        if (_entries[token].Class != WordClass.None || Tables.IsPlace(Text.Form(token), out _)) return false;
        return (IsAllCapitals(token) && tag.IsNoun()) || IsInsideSentence(token);
    }

    /// <summary>"Ned Price said": a given name that opens a sentence and that the tagger takes for a verb, before a word with a
    /// capital.</summary>
    private bool OpensFullName(int token)
    {
        Sentence sentence = Text.Sentences[Text.SentenceOf(token)];
        return sentence.IsBody && token == sentence.First && token + 2 < sentence.End && Tables.IsGivenName(Text.Form(token), out _)
            && Text.Tag(token + 1) is PennTag.NN or PennTag.NNS or PennTag.NNP && IsCapitalized(token + 1)
            && !IsCapitalized(token + 2) && !Tables.Word(Text.Lemma(token)).Is(WordClass.Reporting)
            && !_entries[token + 1].Is(WordClass.Organization | WordClass.Calendar);
    }

    /// <summary>"…, All Harbour Airways said", "the Five Rivers group": a small word or a number with a capital inside a sentence, before
    /// a proper noun, is the first of a name.</summary>
    public bool OpensName(int token) => Text.Tag(token) is PennTag.DT or PennTag.IN or PennTag.PDT or PennTag.CD && IsCapitalized(token)
        && !IsAllCapitals(token) && token + 1 < Text.Sentences[Text.SentenceOf(token)].End && Text.Tag(token + 1).IsProperNoun()
        && Tables.Determiners.KindOf(Text.Form(token)) != DeterminerKind.Definite && IsInsideSentence(token)
        && !Text.Tag(token - 1).IsProperNoun() && Text.Form(token).Length > 1 && !_shouted.Has(token);

    private bool IsBesideProper(int token) =>
        (token > 0 && Text.Tag(token - 1).IsProperNoun()) || (token + 1 < Text.TokenCount && Text.Tag(token + 1).IsProperNoun());

    /// <summary>Whether a capital at the token is not owed to the start of a sentence or quotation or to a headline's style.</summary>
    private bool IsInsideSentence(int token)
    {
        Sentence sentence = Text.Sentences[Text.SentenceOf(token)];
        if (!sentence.IsBody || token == sentence.First) return false;
        return char.IsLetterOrDigit(Text.Form(token - 1)[^1]) || Text.Form(token - 1) is "," or "”";
    }

    /// <summary>"Garden expert Anna Weber": a word that the tagger has for a common one and that has its capital only because it begins
    /// the sentence or the quotation.</summary>
    public bool IsCapitalizedByPlace(int token) => Text.Tag(token) is PennTag.NN or PennTag.JJ or PennTag.VBG && IsCapitalized(token)
        && !IsAllCapitals(token) && Text.EntityOf(token) < 0 && !IsKnownProper(token)
        && (token == Text.Sentences[Text.SentenceOf(token)].First || Text.Tag(token - 1) is PennTag.OpenQuote);

    /// <summary>Whether the body of the article has the token as a proper noun.</summary>
    public bool IsKnownProper(int token) => IsKnownProper(Text.Form(token)) || (_shouted.Has(token) && _shouted.IsName(token));

    /// <summary>Whether the body of the article has the word as a proper noun.</summary>
    public bool IsKnownProper(ReadOnlySpan<char> word) => _properForms.BySpan().Contains(word);

    /// <summary>Whether the body has the token and the one before it as proper nouns side by side.</summary>
    public bool IsKnownPair(int token) => _properPairs.Contains(PairOf(token)) || (_shouted.Has(token) && _shouted.IsPair(token));

    /// <summary>Whether the capitals of the token tell nothing, since all the words around it have them.</summary>
    public bool IsShouted(int token) => _shouted.Has(token);

    /// <summary>Whether the token and the one behind it are a well-known organisation's name.</summary>
    public bool BeginsKnownOrganization(int token) => token + 1 < Text.TokenCount && IsCapitalized(token) && IsCapitalized(token + 1)
        && Tables.KnownOrganization($"{Tables.Fold(Text.Form(token))} {Tables.Fold(Text.Form(token + 1))}") is not null;

    /// <summary>The token behind the longest name of a well-known organisation, of two words or more, that begins at the token;
    /// -1 for none.</summary>
    public int KnownOrganizationEnd(int first, int limit)
    {
        if (!IsCapitalized(first) || !Tables.BeginsOrganization(Tables.Fold(Text.Form(first)))) return -1;
        for (int end = Math.Min(limit, first + Tables.LongestOrganization + PossessiveTokens); end > first + 1; end--)
        {
            string folded = Tables.Fold(Text.Cover(first, end).In(Text.Text));
            if (IsCapitalized(end - 1) && Tables.KnownOrganization(folded) is not null) return end;
        }

        return -1;
    }

    /// <summary>Whether the body names anything.</summary>
    public bool KnowsNames => _properForms.Count > 0;

    private ulong PairOf(int token) => FeatureHash.Combine(FeatureHash.Of(Text.Form(token - 1)), FeatureHash.Of(Text.Form(token)));

    /// <summary>Whether the token has two letters or more, all capital.</summary>
    public bool IsAllCapitals(int token)
    {
        ReadOnlySpan<char> form = Text.Form(token);
        int letters = 0;
        foreach (char c in form)
        {
            if (char.IsUpper(c)) letters++;
        }

        return letters >= 2 && !HasLower(form);
    }

    /// <summary>Whether the token is the name of a day, which is nobody's; a month ("May", "August") may be.</summary>
    public bool IsWeekday(int token) => _entries[token].Is(WordClass.Calendar) && Has(token, WordUse.Weekday);

    /// <summary>Whether a word has a small letter.</summary>
    public static bool HasLower(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (char.IsLower(c)) return true;
        }

        return false;
    }

    /// <summary>The "in" of "editor-in-chief".</summary>
    public bool IsHyphenatedLink(int token) => token > 1 && token + 2 < Text.TokenCount && Text.Tag(token) == PennTag.IN
        && Text.Tag(token - 1) == PennTag.HYPH && Text.Tag(token + 1) == PennTag.HYPH
        && Touches(token - 2, token - 1) && Touches(token - 1, token) && Touches(token, token + 1) && Touches(token + 1, token + 2);

    /// <summary>Whether nothing stands between two neighbouring tokens.</summary>
    public bool Touches(int token, int next) => Text.Span(token).End == Text.Span(next).Start;

    /// <summary>"the Harbour League club": a common noun for a body straight behind the last word of another one's name, whose member
    /// it is.</summary>
    public bool IsMemberOfBody(int token) => token > 1 && Text.Tag(token) == PennTag.NN && !IsCapitalized(token) && IsCapitalized(token - 1)
        && IsCapitalized(token - 2) && Text.Tag(token - 1).IsProperNoun() && Text.Tag(token - 2).IsProperNoun()
        && _entries[token - 1].Is(WordClass.Institution | WordClass.Party) && _entries[token].Is(WordClass.Company | WordClass.Institution)
        && !_entries[token].Is(WordClass.Media | WordClass.Government | WordClass.AnyPerson);

    /// <summary>Whether the token is an office before a name: a role noun or a title.</summary>
    public bool IsOffice(int token) => _entries[token].Is(WordClass.Role)
        || (_entries[token].Is(WordClass.Title) && (!_entries[token].Is(WordClass.Kin) || IsCapitalized(token)));

    /// <summary>"Sens.": an abbreviated title in the plural.</summary>
    public bool IsShortPlural(int token) => Text.Form(token) is { Length: > 3 } form && form.EndsWith("s.", StringComparison.Ordinal)
        && Tables.Word(string.Concat(form[..^2], ".")).Is(WordClass.Title);

    /// <summary>How many tokens the honorific or abbreviated title takes that begins at a token; 0 for none.</summary>
    public int HonorificAt(int token)
    {
        for (int length = SpeakerTables.LongestHonorific; length >= 2; length--)
        {
            if (token + length < Text.TokenCount && Tables.IsLongHonorific(Text.Cover(token, token + length).In(Text.Text))) return length;
        }

        return Tables.Word(Text.Form(token)).Is(WordClass.Honorific | WordClass.Title) && !IsGivenHonorific(token) ? 1 : 0;
    }

    /// <summary>"Don Weber": an honorific that is also a given name, before nothing but a surname.</summary>
    private bool IsGivenHonorific(int token) => Tables.Word(Text.Form(token)).Is(WordClass.Honorific)
        && Tables.IsGivenName(Text.Form(token), out _) && Text.EntityAt(token) is { Type: EntityType.Person } person
        && person.First == token && person.End == token + 2
        && !Tables.IsGivenName(Text.Form(token + 1), out _);

    /// <summary>The first token of a name behind the honorifics that it begins with, or that begin before it and reach into it.</summary>
    public int SkipHonorifics(int first, int end)
    {
        for (int back = Math.Min(SpeakerTables.LongestHonorific - 1, first); back > 0; back--)
        {
            int reach = first - back + HonorificAt(first - back);
            if (reach > first && reach < end) first = reach;
        }

        while (HonorificAt(first) is > 0 and var length && first + length < end) first += length;
        return first;
    }

    /// <summary>Whether the token is the "'s" of an organisation's name ("Moody's")
    /// instead of an owner's; an owner has the word for a surname.</summary>
    public bool IsInnerPossessive(int token)
    {
        if (token == 0 || Text.Tag(token) != PennTag.POS) return false;
        if (IsOfSaint(token)) return true;
        if (!Tables.IsPossessiveName(Text.Form(token - 1), out bool alone)) return IsFirmOf(token);
        if (!alone && (token + 1 >= Text.TokenCount || !IsCapitalized(token + 1))) return false;
        return !IsSurname(Text.Form(token - 1));
    }

    /// <summary>"St Anna's Palace".</summary>
    private bool IsOfSaint(int possessive) => possessive > 1 && Has(possessive - 2, WordUse.Saint) && IsCapitalized(possessive - 1)
        && possessive + 1 < Text.TokenCount && IsCapitalized(possessive + 1) && Text.Tag(possessive + 1).IsNoun();

    /// <summary>"Casey's Bar": a name's possessive and a word for a firm in capitals that ends the phrase.</summary>
    private bool IsFirmOf(int possessive)
    {
        int firm = possessive + 1, owner = possessive - 1;
        return firm < Text.TokenCount && Text.Tag(owner) == PennTag.NNP && IsCapitalized(firm) && _entries[firm].Is(WordClass.Company)
            && (firm + 1 >= Text.TokenCount || !Text.Tag(firm + 1).IsNoun()) && !IsPlace(owner, out _) && !IsSurname(Text.Form(owner));
    }

    /// <summary>Whether the word ends the full name of an organisation in the article.</summary>
    public bool EndsBody(ReadOnlySpan<char> word)
    {
        if (_bodyWords is null)
        {
            _bodyWords = new HashSet<string>(StringComparer.Ordinal);
            foreach (NamedEntity entity in Text.Entities)
            {
                bool full = entity.End - entity.First > 1 || (entity.First > 0 && Text.Form(entity.First - 1) is FunctionWord.OpeningThe);
                if (entity.Type == EntityType.Organization && full) _bodyWords.Add(Text.Form(entity.End - 1).ToString());
            }
        }

        return _bodyWords.BySpan().Contains(word);
    }

    /// <summary>Whether the word ends a full name of somebody in the article.</summary>
    public bool IsSurname(ReadOnlySpan<char> word)
    {
        if (_surnames is null)
        {
            _surnames = new HashSet<string>(StringComparer.Ordinal);
            foreach (NamedEntity entity in Text.Entities)
            {
                // "Foreign Minister", taken for a person, names nobody.
                bool named = entity.Type == EntityType.Person && entity.End - entity.First > 1 && !_entries[entity.End - 2]
                    .Is(WordClass.Role | WordClass.TitleModifier);
                if (named) _surnames.Add(Text.Form(entity.End - 1).ToString());
            }
        }

        return _surnames.BySpan().Contains(word);
    }

    /// <summary>Whether the token says that somebody no longer is what follows: "former".</summary>
    public bool IsPast(int token)
    {
        ReadOnlySpan<char> form = Text.Form(token);

        // "ex-Acme"
        int hyphen = form.IndexOf('-');
        return Tables.Word(form).Is(WordClass.Past) || (hyphen > 0 && Tables.Word(form[..hyphen]).Is(WordClass.Past));
    }

    /// <summary>Whether the token is an adjective of nationality or the like, or a place.</summary>
    public bool IsPlace(int token, out PlaceEntry place) => Tables.IsPlace(Text.Form(token), out place) && IsCapitalized(token);
}
