using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>Chooses what an entity is called: its fullest proper name, else its fullest description.</summary>
internal sealed class EntityNamer(Discourse discourse)
{
    /// <summary>A word of fewer capitals may be initials.</summary>
    private const int ShortestShouted = 3;

    private readonly AnalyzedText _text = discourse.Text;
    private readonly TokenWords _words = discourse.Words;
    private readonly MentionList _mentions = discourse.Mentions;
    private readonly DescriptionExtent _descriptions = new(discourse);

    /// <summary>The fullest name or description.</summary>
    public TextSpan NameOf(Entity entity) => entity.Named ? FullestName(entity) : FullestDescription(entity);

    /// <summary>The other proper names, each once, in order of appearance.</summary>
    public List<TextSpan> AliasesOf(Entity entity, TextSpan name)
    {
        var aliases = new List<TextSpan>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { name.Of(_text.Text) };
        foreach (int index in entity.Mentions)
        {
            _text.Cancellation.ThrowIfCancellationRequested();
            if (_mentions[index].Kind != MentionKind.Name) continue;
            TextSpan span = NameSpan(_mentions[index]);
            if (seen.Add(span.Of(_text.Text))) aliases.Add(span);
        }

        return aliases;
    }

    /// <summary>A name without article, titles, suffix and possessive ending.</summary>
    public TextSpan NameSpan(in Mention mention)
    {
        int first = mention.First, end = mention.End;
        while (first < end - 1 && _text.Tag(first) == PennTag.DT && !_words.OpensName(first)) first++;
        while (_words.HonorificAt(first) is > 0 and var length && first + length < end
            && (length > 1 || _words.Tables.Word(_text.Form(first)).Is(WordClass.Honorific)))
        {
            first += length;
        }
        while (end > first + 1 && !_words.IsInnerPossessive(end - 1)
            && (_text.Tag(end - 1) is PennTag.POS or PennTag.Comma || _words.Tables.IsSuffix(_text.Form(end - 1))
                || (end > first + 2 && ClassYear.IsDegree(_text.Form(end - 1)))))
        {
            end--;
        }

        // "Mr B" is all the name that an article gives him.
        if (end - first == 1 && _text.Form(first).Length == 1 && mention.TitleFirst < first && _words.Tables.Word(_text.Form(first - 1))
            .Is(WordClass.Honorific))
        {
            first--;
        }
        TextSpan span = _text.Cover(first, end);
        ReadOnlySpan<char> text = span.In(_text.Text);
        if (!_words.IsInnerPossessive(end - 1) && (text.EndsWith("'s", StringComparison.Ordinal)
            || text.EndsWith("’s", StringComparison.Ordinal)))
        {
            span = span with { End = span.End - 2 };
        }
        return span with { End = span.End - ClassYear.LengthOf(span.In(_text.Text)) };
    }

    /// <summary>"Angry Weber Storms Out": in a headline every word has a capital, so that only a given name surely begins a name.</summary>
    private bool IsHeadlineStyle(in Mention mention, TextSpan span)
    {
        int first = _text.TokenAt(span.Start);
        return !_text.Sentences[_text.SentenceOf(mention.Head)].IsBody && mention.End - first > 1
            && !_words.Tables.IsGivenName(_text.Form(first), out _) && _text.Form(first)[^1] != '.';
    }

    private TextSpan FullestName(Entity entity)
    {
        TextSpan best = default;
        int bestRank = -1;
        foreach (int index in entity.Mentions)
        {
            _text.Cancellation.ThrowIfCancellationRequested();
            ref Mention mention = ref _mentions[index];
            if (mention.Kind != MentionKind.Name) continue;
            TextSpan span = NameSpan(mention);
            int rank = (PartCount(span) * 2) + (IsInCapitals(entity, span) ? 0 : 1);
            if (entity.Class == EntityClass.Person && (IsHeadlineStyle(mention, span) || IsTorn(span))) rank = 0;
            if (rank < bestRank || (rank == bestRank && !(IsShortened(best, span) && entity.Class == EntityClass.Organization))) continue;
            bestRank = rank;
            best = span;
        }

        if (entity.Class == EntityClass.Person) return WithoutEpithet(entity, best);
        bool country = _words.Tables.IsPlace(best.In(_text.Text), out PlaceEntry place) && place.Form == PlaceForm.Country;
        return country ? MostUsual(entity, best) : best;
    }

    /// <summary>"Port Utd" for "Port United": of two names of as many words the one with a word that begins and ends as the other's
    /// longer one.</summary>
    private bool IsShortened(TextSpan shorter, TextSpan longer)
    {
        ReadOnlySpan<char> a = shorter.In(_text.Text), b = longer.In(_text.Text);
        return a.Length < b.Length && a[0] == b[0] && a[^1] == b[^1];
    }

    /// <summary>"America" once, "the U.S." everywhere else: of the names of a country with as many words the one that the article mostly
    /// uses, other than before a noun ("U.S. troops").</summary>
    private TextSpan MostUsual(Entity entity, TextSpan name)
    {
        int parts = PartCount(name);
        var uses = new Dictionary<string, int>(StringComparer.Ordinal);
        int most = 0;
        foreach (int index in entity.Mentions)
        {
            _text.Cancellation.ThrowIfCancellationRequested();
            ref Mention mention = ref _mentions[index];
            if (mention.Kind != MentionKind.Name || _text.Relation(mention.Head) == DependencyRelation.Compound) continue;
            TextSpan span = NameSpan(mention);
            if (PartCount(span) != parts) continue;
            string spelling = span.Of(_text.Text);
            int count = uses[spelling] = uses.GetValueOrDefault(spelling) + 1;
            if (count <= most) continue;
            most = count;
            name = span;
        }

        return name;
    }

    /// <summary>"Anna] Weber", of which an editor has put in the first name.</summary>
    private bool IsTorn(TextSpan span)
    {
        ReadOnlySpan<char> name = span.In(_text.Text);
        return name.ContainsAny("])") && !name.ContainsAny("([");
    }

    /// <summary>"Crooked Anna Weber", where the article has "Anna Weber" too:
    /// what stands before a given name is no part of the name.</summary>
    private TextSpan WithoutEpithet(Entity entity, TextSpan name)
    {
        ReadOnlySpan<char> longest = name.In(_text.Text);
        int space = longest.IndexOf(' ');
        if (space < 0 || _words.Tables.IsGivenName(longest[..space], out _) || longest[..space].EndsWith('.')) return name;
        ReadOnlySpan<char> rest = longest[(space + 1)..];
        int next = rest.IndexOf(' ');
        if (next < 0 || !_words.Tables.IsGivenName(rest[..next], out _)) return name;
        foreach (int index in entity.Mentions)
        {
            _text.Cancellation.ThrowIfCancellationRequested();
            if (_mentions[index].Kind != MentionKind.Name) continue;
            TextSpan span = NameSpan(_mentions[index]);
            if (span.In(_text.Text).SequenceEqual(rest)) return span;
        }

        return name;
    }

    private int PartCount(TextSpan span)
    {
        int count = 1;
        foreach (char c in span.In(_text.Text))
        {
            if (char.IsWhiteSpace(c)) count++;
        }

        return count;
    }

    /// <summary>Whether a name is in capitals: all of it, or the first names or the surname of a person ("ANNA Weber", "Anna
    /// WEBER").</summary>
    private bool IsInCapitals(Entity entity, TextSpan span)
    {
        bool all = true, anyWord = false;
        foreach (Range part in span.In(_text.Text).Split(' '))
        {
            ReadOnlySpan<char> word = span.In(_text.Text)[part];
            bool capitals = !TokenWords.HasLower(word);
            all &= capitals;
            anyWord |= capitals && word.Length >= ShortestShouted && !word.Contains('.');
        }

        return all || (anyWord && entity.Class == EntityClass.Person);
    }

    private TextSpan FullestDescription(Entity entity)
    {
        TextSpan best = default;
        int bestCount = 0;
        foreach (int index in entity.Mentions)
        {
            _text.Cancellation.ThrowIfCancellationRequested();
            ref Mention mention = ref _mentions[index];
            if (mention.Kind == MentionKind.Pronoun) continue;
            TextSpan span = _descriptions.Of(mention);

            // Headlines leave words out: they name only what nothing else names.
            int count = !_text.Sentences[_text.SentenceOf(mention.Head)].IsBody ? 1 : PartCount(span) + 1;
            if (count <= bestCount) continue;
            bestCount = count;
            best = span;
        }

        return best.IsEmpty ? _text.Span(_mentions[entity.Mentions[0]].Head) : best;
    }
}
