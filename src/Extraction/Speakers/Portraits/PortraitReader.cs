using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>Reads from an article what tells one of its speakers from others of the name.</summary>
internal static class PortraitReader
{
    /// <summary>Pronouns of one sex that one of the other is taken for a mistake among.</summary>
    private const int Outvoted = 3;

    /// <summary>Reads the portrait of a speaker.</summary>
    public static Portrait Read(in SpeakerTraces speaker, PortraitTables tables)
    {
        if (speaker.Kind != SpeakerKind.Person) return Portrait.Blank;
        var roles = new RoleWords(tables);
        foreach ((string? title, string? organization) in speaker.Roles)
        {
            if (title is not null) roles.AddTitle(title);
            if (organization is not null) roles.AddOrganization(organization);
        }

        var name = FullName.Of(speaker.Name, tables.Speakers);
        var around = new WordsAround(speaker, tables);
        int? died = around.Died ?? (around.IsLate || roles.IsLate ? speaker.PublishedYear : null);
        // Nobody speaks when he is dead: one of the two was misread.
        if (speaker.SaidYear > died) died = null;
        return roles.Onto(new Portrait
        {
            Name = name,
            Generation = around.Generation,
            Sex = SexOf(speaker, name, around.Honorific, roles.IsWomans, tables),
            Born = around.Born,
            Died = died,
            Alive = Last(speaker.SaidYear, around.Age is null || died is not null ? null : speaker.PublishedYear),
        });
    }

    private static int? Last(int? a, int? b) => a is null || b > a ? b : a;

    /// <summary>By an honorific, else by pronouns and titles; a given name that only the other sex has calls these in question.</summary>
    private static Gender SexOf(in SpeakerTraces speaker, FullName? name, Gender honorific, bool isWomans, PortraitTables tables)
    {
        if (honorific != Gender.Unknown) return honorific;
        int male = 0, female = isWomans ? 1 : 0;
        foreach (TextSpan mention in speaker.Mentions)
        {
            PortraitWord word = tables.Word(tables.Speakers.Fold(mention.In(speaker.Text)));
            if ((word & PortraitWord.Male) != 0) male++;
            else if ((word & PortraitWord.Female) != 0) female++;
        }

        Gender sex = male > Outvoted * female ? Gender.Male : female > Outvoted * male ? Gender.Female : Gender.Unknown;
        return name is not null && tables.Speakers.IsGivenName(name.Given, out Gender given) && given != Gender.Unknown && given != sex
            ? Gender.Unknown : sex;
    }
}
