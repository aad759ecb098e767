using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>What follows the head of a role: "of policy at the Acme Institute".</summary>
/// <param name="TitleEnd">The token behind the title.</param>
/// <param name="Organization">The organisation, null without one.</param>
/// <param name="End">The token behind all of it.</param>
/// <param name="IsNamedChair">Whether the name before the head is that of a chair and no organisation.</param>
internal readonly record struct RoleComplement(int TitleEnd, TextSpan? Organization, int End, bool IsNamedChair = false);

/// <summary>Reads what follows the head of a role and parts the rest of the title from the organisation.</summary>
internal sealed class RoleComplementReader(TokenWords words, OrganizationReader organizations)
{
    /// <summary>Tokens of the longest phrase that goes on with a title.</summary>
    private const int LongestPhrase = 6;

    private readonly AnalyzedText _text = words.Text;
    private readonly PhraseMatcher _phrases = new(words);

    /// <summary>Reads on behind a head, preposition by preposition, until a body is found or nothing goes on with the title.</summary>
    /// <param name="head">The head of the role.</param>
    /// <param name="at">The token behind the title so far.</param>
    /// <param name="end">The end of the words.</param>
    /// <param name="organization">The organisation that goes with the head so far, null without one.</param>
    /// <param name="isBefore">Whether it stands before the title.</param>
    public RoleComplement Read(int head, int at, int end, TextSpan? organization, bool isBefore)
    {
        while (at + 1 < end && _text.Tag(at) is PennTag.IN or PennTag.TO)
        {
            if (EndOfAddress(at, end) is { } addressed) return new RoleComplement(addressed, organization, addressed);
            if (organization is not null && isBefore && at > head + 1 && CollegeBehind(at, end, out int seat) is { } college)
            {
                return new RoleComplement(at, college, seat, IsNamedChair: true);
            }

            if (organization is null && LeadsToBody(head, at, end) && BodyBehind(at, end, out int stop) is { } body)
            {
                // "head of the Rivers Department at the Acme Council": what is headed is part of the title where the body follows.
                bool isPart = _text.Form(at) is FunctionWord.Of || !words.IsCapitalized(stop - 1);
                return isPart && BodyAfter(stop, end, out int part, out int whole) is { } employer
                    ? new RoleComplement(part, employer, whole) : new RoleComplement(at, body, stop);
            }

            if (!GoesOn(at, organization)) break;
            int plain = EndOfPlainPhrase(at + 1, end);
            if (plain == at + 1 || (_text.Form(at) is FunctionWord.In && IsInPlace(at + 1, plain))) break;
            at = plain;
        }

        return new RoleComplement(at, organization, at);
    }

    /// <summary>"the ambassador to Ruritania": where somebody is sent is part of the title, whoever sends.</summary>
    private int? EndOfAddress(int preposition, int end) => _text.Form(preposition) is FunctionWord.To
        && organizations.Read(preposition + 1, end, out int stop) is not null && organizations.IsPlaceOnly(stop - 1) ? stop : null;

    /// <summary>"the Brook Professor of History at Harbour College": a chair has a name of its own.</summary>
    private TextSpan? CollegeBehind(int preposition, int end, out int stop)
    {
        stop = preposition;
        return _text.Form(preposition) is FunctionWord.At && organizations.Read(preposition + 1, end, out stop) is { } college
            && char.IsUpper(_text.Text[college.Start]) && !organizations.IsPlaceOnly(stop - 1) ? college : null;
    }

    /// <summary>Whether the preposition behind a title stands before the body that somebody belongs to.</summary>
    private bool LeadsToBody(int head, int preposition, int end) =>
        (words.Has(preposition, WordUse.Employer | WordUse.Posting) || IsMember(preposition, end)) && !IsPortfolio(head, preposition);

    /// <summary>"top Democrat on the Rivers Committee", but "expert on Ruritania".</summary>
    private bool IsMember(int preposition, int end) => _text.Form(preposition) is FunctionWord.On
        && organizations.Read(preposition + 1, end, out int stop) is not null
        && organizations.HasWord(preposition + 1, stop - 1) && words.IsCapitalized(stop - 1);

    /// <summary>"Minister of Lands and Forestry": what a minister is in charge of.</summary>
    private bool IsPortfolio(int head, int preposition) => _text.Form(preposition) is FunctionWord.Of && preposition == head + 1
        && words[head].Is(WordClass.Portfolio) && !words.IsPlace(preposition + 1, out _)
        && !organizations.IsPlaceOnly(preposition + 1) && _text.Tag(preposition + 1).IsNoun();

    /// <summary>The body behind a preposition; where somebody is posted, a place alone is none.</summary>
    private TextSpan? BodyBehind(int preposition, int end, out int stop)
    {
        if (organizations.Read(preposition + 1, end, out stop) is not { } body || IsField(preposition, body)) return null;
        bool isPost = words.Has(preposition, WordUse.Posting) && !organizations.HasWord(preposition + 1, stop - 1)
            && (_text.Form(preposition) is FunctionWord.In ? !organizations.IsEntity(stop - 1) : organizations.IsPlaceOnly(stop - 1));
        return isPost ? null : body;
    }

    /// <summary>"director of television": a noun without an article is what somebody's work is about.</summary>
    private bool IsField(int preposition, TextSpan body) => _text.Form(preposition) is FunctionWord.Of
        && _text.TokenAt(body.Start) == preposition + 1 && !body.In(_text.Text).ContainsAnyInRange('A', 'Z');

    /// <summary>Whether a preposition goes on with what the title is about: behind an organisation
    /// only "of", and "for" before a word in small letters.</summary>
    private bool GoesOn(int preposition, TextSpan? organization) => words.Has(preposition, WordUse.Subject)
        && (organization is null || _text.Form(preposition) is FunctionWord.Of
            || (_text.Form(preposition) is FunctionWord.For && char.IsLower(_text.Form(preposition + 1)[0])));

    /// <summary>The body behind "at" or "for" of which what somebody heads is a part; null where none follows.</summary>
    private TextSpan? BodyAfter(int stop, int end, out int part, out int whole)
    {
        whole = part = stop;
        bool named = words.IsCapitalized(stop - 1);
        if (stop + 1 >= end || _text.Form(stop) is not (FunctionWord.At or FunctionWord.For)
            || (named && _text.Form(stop) is FunctionWord.For)) return null;
        return organizations.Read(stop + 1, end, out whole) is { } body && char.IsUpper(_text.Text[body.Start])
            && !organizations.IsPlaceOnly(whole - 1) ? body : null;
    }

    private bool BeginsOffice(int first, int end)
    {
        bool determined = first < end && _text.Tag(first) == PennTag.DT;
        return _phrases.At(Phrase.Office, determined ? first + 1 : first, end) is { } office
            && (determined || (office.End < end && words.Has(office.End, WordUse.Employer)));
    }

    private int EndOfPlainPhrase(int first, int end)
    {
        int at = first, last = first;
        while (at < end && at < first + LongestPhrase)
        {
            PennTag tag = _text.Tag(at);

            // "co-author of the study and a geologist", "professor of moss and chair of the department", "chief in December"
            if (tag == PennTag.CC && BeginsOffice(at + 1, end)) break;
            if (words[at].Is(WordClass.Calendar)) break;
            if (tag.IsNoun() || (tag == PennTag.VBG && (at > first || !(_text.Head(at) is >= 0 and var verb && _text.Tag(verb).IsVerb()))))
            {
                last = at + 1;
            }
            else if (tag is PennTag.IN or PennTag.TO && at > first && _text.Tag(at - 1) == PennTag.HYPH && words.Touches(at - 1, at))
            {
                // "direct-to-consumer sales"
                at++;
                continue;
            }
            else if (tag is not (PennTag.JJ or PennTag.DT or PennTag.HYPH or PennTag.CC or PennTag.POS)
                && !(tag == PennTag.VBN && _text.Relation(at) == DependencyRelation.Amod))
            {
                break;
            }
            at++;
        }

        return last;
    }

    /// <summary>"a teacher in south Rovik": where somebody works is no part of what he is.</summary>
    private bool IsInPlace(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (_text.EntityTypeAt(t) == EntityType.Location) return true;
        }

        return false;
    }
}
