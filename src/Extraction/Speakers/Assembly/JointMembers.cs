using Extraction.Language;

namespace Extraction.Speakers;

/// <summary>Tells the full names of those who speak together: "he and Weber" are Karl Stein and Anna Weber.</summary>
internal sealed class JointMembers(Discourse discourse, EntityNamer namer)
{
    private readonly AnalyzedText _text = discourse.Text;
    private readonly MentionList _mentions = discourse.Mentions;

    /// <summary>The names of the members of a joint source in its order; empty unless every one of them is named.</summary>
    public IReadOnlyList<TextSpan> Of(in Mention joint)
    {
        var names = new List<TextSpan>();
        var seen = new HashSet<int>();
        for (int t = joint.TitleFirst; t < joint.End;)
        {
            if (_text.Tag(t) is PennTag.Comma or PennTag.CC)
            {
                t++;
                continue;
            }

            if (Member(t, joint.End) is not (>= 0 and var index)) return [];
            Entity entity = discourse.Entities[_mentions[index].Entity];
            if (!entity.Named || !seen.Add(_mentions[index].Entity)) return [];
            names.Add(namer.NameOf(entity));
            t = Behind(_mentions[index].End, joint.End);
            if (t < joint.End && _text.Tag(t) is not (PennTag.Comma or PennTag.CC)) return [];
        }

        return names.Count > 1 && !Overlap(names) ? names : [];
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
        if (at < end && _text.Form(at) is "of" or "from")
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
