using System.Globalization;
using Extraction.Language;

namespace Extraction.Speakers;

/// <summary>People by their ages: "Anna Weber, 38, … the 38-year-old lawyer said".</summary>
internal sealed class KnownAges(Discourse discourse)
{
    private const int MostMentions = 14, LongestApposition = 10;

    private readonly AnalyzedText _text = discourse.Text;

    /// <summary>Who is as old, by age; -1 for an age that several have.</summary>
    private readonly Dictionary<int, int> _byAge = [];

    /// <summary>Notes the age that stands beside a name.</summary>
    public void Read(in Mention mention)
    {
        if (mention.Kind != MentionKind.Name || discourse.Entities[mention.Entity].Class != EntityClass.Person) return;
        int age = AgeAt(mention);
        if (age > 0 && !_byAge.TryAdd(age, mention.Entity) && _byAge[age] != mention.Entity) _byAge[age] = -1;
    }

    /// <summary>The person whose age a description gives and the text before it told, -1 for none or several.</summary>
    public int OfSameAge(in Mention mention) =>
        mention is { Kind: MentionKind.Nominal, Class: EntityClass.Person, Plural: false } && AgeAt(mention) is > 0 and var age
            ? _byAge.GetValueOrDefault(age, -1) : -1;

    /// <summary>Whether a description and an entity have two ages.</summary>
    public bool Differ(in Mention mention, Entity entity) =>
        mention.Kind == MentionKind.Nominal && AgeAt(mention) is > 0 and var age && AgeOf(entity) is > 0 and var known && known != age;

    /// <summary>The age that one of an entity's first mentions tells, 0 for none.</summary>
    private int AgeOf(Entity entity)
    {
        for (int m = 0; m < entity.Mentions.Count && m < MostMentions; m++)
        {
            ref Mention mention = ref discourse.Mentions[entity.Mentions[m]];
            if (mention.Kind != MentionKind.Pronoun && AgeAt(mention) is > 0 and var age) return age;
        }

        return 0;
    }

    /// <summary>The age that a description gives, or that stands before or behind a name; 0 for none.</summary>
    private int AgeAt(in Mention mention)
    {
        if (mention.Kind == MentionKind.Nominal) return AgeIn(mention.First, mention.Head + 1);
        return AgeIn(mention.TitleFirst, mention.First) is > 0 and var age ? age : AgeBehind(mention.End);
    }

    /// <summary>", 38," or ", a 38-year-old lawyer" behind a name.</summary>
    private int AgeBehind(int at)
    {
        if (at + 2 >= _text.TokenCount || _text.Tag(at) is not (PennTag.Comma or PennTag.LeftBracket)) return 0;
        if (_text.Tag(at + 1) == PennTag.CD && _text.Tag(at + 2) is PennTag.Comma or PennTag.Period or PennTag.RightBracket)
        {
            return Number(at + 1);
        }
        int end = Math.Min(_text.TokenCount, at + LongestApposition);
        for (int t = at + 1; t < end && _text.Tag(t) is not (PennTag.Comma or PennTag.Period); t++)
        {
            if (Ages.IsAge(_text, t) && t - 4 > at) return Number(t - 4);
        }

        return 0;
    }

    private int AgeIn(int first, int end)
    {
        for (int t = first; t < end; t++)
        {
            if (Ages.IsAge(_text, t) && t - 4 >= first) return Number(t - 4);
        }

        return 0;
    }

    private int Number(int token) => int.TryParse(_text.Form(token), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
        ? number : 0;
}
