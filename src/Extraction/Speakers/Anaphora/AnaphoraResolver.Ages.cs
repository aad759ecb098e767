using System.Globalization;
using Extraction.Language;

namespace Extraction.Speakers;

/// <content>People by their ages: "Anna Weber, 38, … the 38-year-old lawyer said".</content>
internal sealed partial class AnaphoraResolver
{
    /// <summary>Who is as old, by age; -1 for an age that several have.</summary>
    private readonly Dictionary<int, int> _byAge = [];

    /// <summary>Notes the age that stands beside a name.</summary>
    private void ReadAge(in Mention mention)
    {
        if (mention.Kind != MentionKind.Name || entities[mention.Entity].Class != EntityClass.Person) return;
        int age = AgeIn(mention.TitleFirst, mention.First);
        if (age == 0) age = AgeBehind(mention.End);
        if (age > 0 && !_byAge.TryAdd(age, mention.Entity) && _byAge[age] != mention.Entity) _byAge[age] = -1;
    }

    /// <summary>The person whose age a description gives and the text before it told, -1 for none or several.</summary>
    private int OfSameAge(in Mention mention) =>
        mention is { Kind: MentionKind.Nominal, Class: EntityClass.Person, Plural: false } && AgeIn(mention.First, mention.Head + 1) is > 0 and var age ? _byAge.GetValueOrDefault(age, -1) : -1;

    /// <summary>Whether a description and an entity have two ages.</summary>
    private bool DifferInAge(in Mention mention, Entity entity) =>
        mention.Kind == MentionKind.Nominal && AgeIn(mention.First, mention.Head + 1) is > 0 and var age && AgeOf(entity) is > 0 and var known && known != age;

    /// <summary>The age that one of an entity's first mentions tells, 0 for none.</summary>
    private int AgeOf(Entity entity)
    {
        for (int m = 0; m < entity.Mentions.Count && m < MostOptions; m++)
        {
            ref Mention mention = ref mentions[entity.Mentions[m]];
            if (mention.Kind == MentionKind.Pronoun) continue;
            int age = mention.Kind == MentionKind.Name ? AgeIn(mention.TitleFirst, mention.First) : AgeIn(mention.First, mention.Head + 1);
            if (age == 0 && mention.Kind == MentionKind.Name) age = AgeBehind(mention.End);
            if (age > 0) return age;
        }

        return 0;
    }

    /// <summary>", 38," or ", a 38-year-old lawyer" behind a name.</summary>
    private int AgeBehind(int at)
    {
        if (at + 2 >= _text.TokenCount || _text.Tag(at) is not (PennTag.Comma or PennTag.LeftBracket)) return 0;
        if (_text.Tag(at + 1) == PennTag.CD && _text.Tag(at + 2) is PennTag.Comma or PennTag.Period or PennTag.RightBracket) return Number(at + 1);
        int end = Math.Min(_text.TokenCount, at + LongestModifier);
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

    private int Number(int token) => int.TryParse(_text.Form(token), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;
}
