using Extraction.Language;

namespace Extraction.Speakers;

/// <summary>
/// Tells the names of those who speak together, as the phrase has them but without titles and places: "Mayor Weber and Ben Grey of Ohio"
/// are Weber and Ben Grey, "he and Weber" Karl Stein and Weber.
/// </summary>
internal sealed class JointMembers(Discourse discourse, EntityNamer namer)
{
    private readonly AnalyzedText _text = discourse.Text;
    private readonly MentionList _mentions = discourse.Mentions;

    /// <summary>The names of the members of a joint source in its order; empty unless
    /// every one of them is named and one is a person.</summary>
    public IReadOnlyList<TextSpan> Of(in Mention joint)
    {
        var names = new List<TextSpan>();
        var seen = new HashSet<int>();
        bool person = false, joined = false;
        for (int t = joint.TitleFirst; t < joint.End;)
        {
            if (_text.Tag(t) is PennTag.Comma or PennTag.CC)
            {
                // "Bread and Roses lawmaker, former minister Anna Weber" is one.
                if (joined && _text.Tag(t) == PennTag.Comma) return [];
                joined |= _text.Tag(t) == PennTag.CC;
                t++;
                continue;
            }

            if (Member(t, joint.End) is not (>= 0 and var index)) return [];
            Entity entity = discourse.Entities[_mentions[index].Entity];
            if (!entity.Named || !seen.Add(_mentions[index].Entity)) return [];
            person |= entity.Class == EntityClass.Person;
            names.Add(_mentions[index].Kind == MentionKind.Pronoun ? namer.NameOf(entity) : AsWritten(_mentions[index], joint));
            t = Behind(_mentions[index].End, joint.End);
            if (t < joint.End && _text.Tag(t) is not (PennTag.Comma or PennTag.CC)) return [];
        }

        return person && names.Count > 1 && !Overlap(names) ? names : [];
    }

    /// <summary>The name without titles; an article stays inside the phrase: "Anna Weber and the Acme Institute".</summary>
    private TextSpan AsWritten(in Mention mention, in Mention joint)
    {
        TextSpan name = namer.NameSpan(mention);
        int article = mention.First - 1;
        return article > joint.First && _text.Tag(article) == PennTag.DT ? name with { Start = _text.Span(article).Start } : name;
    }

    /// <summary>Whether one name is a part of another: then the "and" stands inside a name.</summary>
    private bool Overlap(List<TextSpan> names)
    {
        foreach (TextSpan name in names)
        {
            foreach (TextSpan other in names)
            {
                if (other != name && other.In(_text.Text).Contains(name.In(_text.Text), StringComparison.Ordinal)) return true;
            }
        }

        return false;
    }

    /// <summary>The name that a member's titles lead up to, or his pronoun; -1 for a description.</summary>
    private int Member(int first, int end)
    {
        int at = first, found = -1;
        while (at < end && _text.Tag(at) == PennTag.DT) at++;
        for (int t = at; t < end && _text.Tag(t) is not (PennTag.Comma or PennTag.CC); t++)
        {
            int index = _mentions.At(t);
            if (index < 0 || _mentions[index].Entity < 0) continue;
            ref Mention mention = ref _mentions[index];
            if (mention.Kind == MentionKind.Pronoun) return t == first && !Discourse.IsFirstPerson(mention) ? index : -1;
            if (mention.Kind == MentionKind.Name && mention.TitleFirst <= at && mention.End <= end) found = index;
        }

        return found;
    }

    /// <summary>The token behind a member's place or party: "Anna Weber of Ohio", "Ben Grey (D-Va.)".</summary>
    private int Behind(int at, int end)
    {
        if (at < end && _text.Tag(at) == PennTag.POS) return at;
        if (at < end && _text.Form(at) is FunctionWord.Of or FunctionWord.From)
        {
            at++;
            while (at < end && (_text.Tag(at).IsProperNoun() || _text.Tag(at) == PennTag.DT)) at++;
        }
        else if (at < end && _text.Tag(at) == PennTag.LeftBracket)
        {
            while (at < end && _text.Tag(at) != PennTag.RightBracket) at++;
            at++;
        }

        return at;
    }
}
