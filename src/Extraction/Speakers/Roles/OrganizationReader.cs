using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>Reads organisations behind prepositions and verbs: "the libertarian Acme Institute for Policy".</summary>
internal sealed class OrganizationReader(TokenWords words)
{
    private const int Longest = 16;

    private readonly AnalyzedText _text = words.Text;

    /// <summary>
    /// Reads an organisation as the object of a preposition or a verb, without
    /// article and lower-case adjectives, with the names nested in it:
    /// "the libertarian Acme Institute for Policy at Grey University's law school".
    /// </summary>
    /// <returns>Its span, or null where no name or organisation word follows.</returns>
    public TextSpan? Read(int first, int end, out int stop)
    {
        stop = first;
        int at = first, limit = Math.Min(end, first + Longest);
        while (at < limit && _text.Tag(at) is PennTag.DT or PennTag.PRPS) at++;
        int start = at;
        bool capital = false, complement = false;
        int last = -1, nounAt = -1;
        while (at < limit)
        {
            PennTag tag = _text.Tag(at);
            bool inName = _text.EntityOf(at) >= 0 && at > start && _text.EntityOf(at) == _text.EntityOf(at - 1);
            if (inName || tag.IsProperNoun() || (words.IsCapitalized(at)
                && tag is PennTag.JJ or PennTag.JJS or PennTag.JJR or PennTag.NN or PennTag.NNS or PennTag.VBG or PennTag.CD))
            {
                if (!words[at].Is(WordClass.Calendar) || capital || (at > first && _text.Tag(at - 1) == PennTag.DT))
                {
                    if (!capital) start = at;
                    capital = true;
                    complement |= tag == PennTag.IN;
                    last = at++;
                    continue;
                }

                break;
            }

            // "the Springfield, Ohio-based Acme": the comma belongs to the seat.
            if (tag == PennTag.Comma && capital && at + 3 < limit && words.IsPlace(at + 1, out PlaceEntry seat)
                && seat.Form == PlaceForm.State && (words.Has(at + 2, WordUse.Seated) || words.Has(at + 3, WordUse.Seated)))
            {
                at++;
                continue;
            }

            if (words.Has(at, WordUse.Seated) && capital && at > first && (_text.Tag(at - 1) == PennTag.HYPH
                || words.IsPlace(at - 1, out _)))
            {
                capital = false;
                at++;
                if (at < limit && _text.Tag(at) == PennTag.DT) at++;
                start = at;
                last = -1;
                continue;
            }

            if (tag == PennTag.HYPH || _text.Form(at) is "&" || (tag == PennTag.POS && capital))
            {
                at++;
                continue;
            }

            if (tag is PennTag.NN or PennTag.NNS)
            {
                if (words[at].Is(WordClass.Organization) || capital)
                {
                    last = at;
                    nounAt = at;
                }

                at++;
                continue;
            }

            if (tag is PennTag.JJ or PennTag.VBN or PennTag.VBG or PennTag.CD && last < at - 1)
            {
                at++;
                continue;
            }

            // "the Committee on Rivers, Lakes and Seas": what a body is for may be a list.
            if (tag == PennTag.Comma && complement && last == at - 1 && InList(at, limit))
            {
                at++;
                continue;
            }

            bool connects = capital && last == at - 1 && at + 1 < limit && words.Has(at, WordUse.InnerLink);
            if (!connects) break;
            int next = at + 1;
            if (next < limit && _text.Tag(next) == PennTag.DT) next++;
            bool sameName = _text.EntityOf(at) >= 0 && _text.EntityOf(at) == _text.EntityOf(at - 1);
            bool body = words[last].Is(WordClass.Organization);
            bool cause = _text.Form(at) is FunctionWord.For && start > first && _text.Tag(start - 1) == PennTag.DT && next < limit
                && words.IsCapitalized(next) && !words[last].Is(WordClass.AnyPerson) && _text.EntityOf(next) is var e
                && (e < 0 || _text.Entities[e].Type is not (EntityType.Person or EntityType.Location) || (_text.Tag(last) == PennTag.NN
                    && _text.Entities[e].End == next + 1));
            bool nested = (words.Has(at, WordUse.Nested) || (_text.Form(at) is FunctionWord.On && body)) && next < limit
                && words.IsCapitalized(next) && (body || cause || (_text.Form(at) is FunctionWord.For
                    && _text.Tag(last) is PennTag.NNPS or PennTag.NNS
                    && words.IsCapitalized(last)));
            bool joins = _text.Form(at) is FunctionWord.And && next < limit && _text.Tag(next).IsProperNoun() && complement
                && (_text.Tag(last - 1) == PennTag.Comma || EndsInBody(next, limit));
            joins |= _text.Form(at) is FunctionWord.And && next < limit && _text.Tag(next)
                .IsProperNoun() && _text.Relation(next) == DependencyRelation.Conj
                && (_text.Head(last) > at || InsideOrganization(start, last, next));
            if (!sameName && !nested && !joins) break;
            complement |= nested && _text.Form(at) is not FunctionWord.At;
            at = next;
        }

        if (last < 0 || (!capital && (nounAt < 0 || !words[nounAt].Is(WordClass.Organization)))) return null;
        if (capital && words[last].Is(WordClass.AnyPerson) && !HasWord(start, last) && !(first > 0
            && _text.Form(first - 1) is FunctionWord.At))
        {
            return null;
        }
        if (!capital) start = FirstOfPlain(first, last);

        // "professor of Ruritanian studies" is at no organisation.
        bool subject = capital && _text.Tag(last) == PennTag.NNS && !words.IsCapitalized(last) && last > start && !words[last]
            .Is(WordClass.Organization)
            && (words.IsPlace(last - 1, out _) || words.Tables.IsPlace(_text.Cover(start, last).In(_text.Text), out _));
        if (subject) return null;
        stop = last + 1;
        return Trim(start, stop);
    }

    /// <summary>Whether a comma is followed by a noun in capitals and, after it or another, by "and" and one more.</summary>
    private bool InList(int comma, int limit)
    {
        for (int t = comma + 1; t + 1 < limit; t++)
        {
            if (_text.Tag(t) == PennTag.CC) return t > comma + 1 && words.IsCapitalized(t + 1) && _text.Tag(t + 1).IsNoun();
            if (_text.Tag(t) != PennTag.Comma && !(words.IsCapitalized(t) && _text.Tag(t).IsNoun())) return false;
        }

        return false;
    }

    /// <summary>Whether a run of capitals ends with a word for a body: "and Defense Fund".</summary>
    private bool EndsInBody(int first, int limit)
    {
        int t = first;
        while (t < limit && words.IsCapitalized(t) && _text.Tag(t).IsNoun()) t++;
        return t > first && words[t - 1].Is(WordClass.Organization);
    }

    /// <summary>"a lawyer in Springfield" works for nobody that the text names.</summary>
    public bool IsPlaceOnly(int last) => !words[last].Is(WordClass.Organization)
        && (_text.EntityOf(last) is >= 0 and var e ? _text.Entities[e].Type == EntityType.Location : words.IsPlace(last, out _));

    /// <summary>Whether one of the tokens is an organisation word.</summary>
    public bool HasWord(int first, int last)
    {
        for (int t = first; t <= last; t++)
        {
            if (words[t].Is(WordClass.Organization)) return true;
        }

        return false;
    }

    /// <summary>Whether the entity model has the token for an organisation's.</summary>
    public bool IsEntity(int token) => _text.EntityOf(token) is >= 0 and var e && _text.Entities[e].Type == EntityType.Organization;

    /// <summary>The span of an organisation without article and possessive ending.</summary>
    public TextSpan Trim(int first, int end)
    {
        while (first < end - 1 && _text.Tag(first) is PennTag.DT or PennTag.PRPS) first++;
        if (end < _text.TokenCount && words.IsInnerPossessive(end)) end++;
        TextSpan span = _text.Cover(first, end);
        if (words.IsInnerPossessive(end - 1)) return span;
        ReadOnlySpan<char> slice = span.In(_text.Text);
        return slice.EndsWith("'s", StringComparison.Ordinal) || slice.EndsWith("’s", StringComparison.Ordinal)
            ? span with { End = span.End - 2 } : span;
    }

    private int FirstOfPlain(int first, int last)
    {
        while (first < last && _text.Tag(first) is PennTag.DT or PennTag.PRPS) first++;
        return first;
    }

    /// <summary>"Center for Strategic and International Studies": the "and"
    /// lies between words that one organisation word governs.</summary>
    private bool InsideOrganization(int start, int last, int next)
    {
        for (int t = start; t <= last; t++)
        {
            if (words[t].Is(WordClass.Organization) && t < last)
            {
                return _text.EntityOf(t) < 0 || _text.EntityOf(next) == _text.EntityOf(t) || _text.EntityOf(next) < 0;
            }
        }

        return false;
    }

    /// <summary>"Department of Health information officer": a small word inside one organisation's name.</summary>
    public bool IsInsideName(int token, int end) =>
        token + 1 <= end && IsEntity(token) && _text.EntityOf(token) == _text.EntityOf(token - 1)
        && _text.EntityOf(token) == _text.EntityOf(token + 1);
}
