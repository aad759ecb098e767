using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>What an article, or a table, tells of a speaker by which it is told from others of its name.</summary>
/// <remarks>All lists hold each value once, in ordinal order. Immutable.</remarks>
internal sealed record Portrait
{
    /// <summary>Knows nothing.</summary>
    public static Portrait Blank { get; } = new();

    /// <summary>The name, where it is a person's and has several parts.</summary>
    public FullName? Name { get; init; }

    /// <summary>What stands behind the name and tells father from son, folded; empty for nothing.</summary>
    public string Generation { get; init; } = "";

    /// <summary>Walks of life, a bit each.</summary>
    public ulong Walks { get; init; }

    /// <summary>Nouns of titles that tell no walk of life.</summary>
    public IReadOnlyList<string> Offices { get; init; } = [];

    /// <summary>Who is worked for, played for or studied at: nobody is expected at two of them.</summary>
    public IReadOnlyList<OrganizationKey> Employers { get; init; } = [];

    /// <summary>Parts of governments, through which people move.</summary>
    public IReadOnlyList<OrganizationKey> Governments { get; init; } = [];

    /// <summary>Countries that somebody acts for or belongs to.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>States of the United States that somebody acts for.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <summary>Parties.</summary>
    public IReadOnlyList<string> Parties { get; init; } = [];

    /// <summary>He or she.</summary>
    public Gender Sex { get; init; }

    /// <summary>The years in which the birth can lie; null where no age is told.</summary>
    public Years? Born { get; init; }

    /// <summary>The year by whose end somebody was dead, or null.</summary>
    public int? Died { get; init; }

    /// <summary>The last year in which somebody is known to have been alive, or null.</summary>
    public int? Alive { get; init; }

    /// <summary>Identifiers.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>Whether anything is told of what somebody does and where.</summary>
    public bool HasRole => Walks != 0 || Offices.Count > 0 || HasPlace;

    private bool HasPlace => Employers.Count > 0 || Governments.Count > 0 || Countries.Count > 0 || States.Count > 0 || Parties.Count > 0;

    /// <summary>Whether both are told to do the same.</summary>
    public bool SharesWork(Portrait other) => (Walks & other.Walks) != 0 || Shares(Offices, other.Offices);

    /// <summary>Whether both are told to be at or for the same.</summary>
    public bool SharesPlace(Portrait other) => Shares(Employers, other.Employers) || Shares(Governments, other.Governments)
        || Shares(Countries, other.Countries) || Shares(States, other.States) || Shares(Parties, other.Parties);

    /// <summary>Whether identifiers tell that two are one.</summary>
    public bool SharesId(Portrait other) => Shares(Ids, other.Ids);

    /// <summary>What several portraits of one person tell together; in the order of the list where they tell it differently.</summary>
    public static Portrait Merge(IReadOnlyList<Portrait> portraits)
    {
        if (portraits.Count == 1) return portraits[0];
        return new Portrait
        {
            Name = portraits.Select(p => p.Name).Where(name => name is not null).MaxBy(name => name!.Middle.Sum(part => part.Length)),
            Generation = portraits.Select(p => p.Generation).FirstOrDefault(word => word.Length > 0) ?? "",
            Walks = portraits.Aggregate(0ul, (walks, p) => walks | p.Walks),
            Offices = All(portraits, p => p.Offices),
            Employers = All(portraits, p => p.Employers),
            Governments = All(portraits, p => p.Governments),
            Countries = All(portraits, p => p.Countries),
            States = All(portraits, p => p.States),
            Parties = All(portraits, p => p.Parties),
            Sex = portraits.Select(p => p.Sex).FirstOrDefault(sex => sex != Gender.Unknown),
            Born = portraits.Select(p => p.Born).Aggregate((a, b) => a is null ? b : b is null ? a : a.Value.With(b.Value)),
            Died = portraits.Min(p => p.Died),
            Alive = portraits.Max(p => p.Alive),
            Ids = All(portraits, p => p.Ids),
        };
    }

    private static string[] All(IReadOnlyList<Portrait> portraits, Func<Portrait, IReadOnlyList<string>> values) =>
        [.. portraits.SelectMany(values).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static OrganizationKey[] All(IReadOnlyList<Portrait> portraits, Func<Portrait, IReadOnlyList<OrganizationKey>> values) =>
        [.. portraits.SelectMany(values).DistinctBy(key => key.Words, StringComparer.Ordinal)
            .OrderBy(key => key.Words, StringComparer.Ordinal)];

    /// <summary>What somebody's name, sex, birth, death and identifiers rule out, whatever the role.</summary>
    public Contradiction ContradictsPerson(Portrait other)
    {
        if (Ids.Count > 0 && other.Ids.Count > 0 && !SharesId(other)) return Contradiction.Id;
        if (Name is { } name && other.Name is { } otherName && !FullName.MiddlesAgree(name.Middle, otherName.Middle))
            return Contradiction.Name;
        if (Generation.Length > 0 && other.Generation.Length > 0 && Generation != other.Generation) return Contradiction.Name;
        if (Sex != Gender.Unknown && other.Sex != Gender.Unknown && Sex != other.Sex) return Contradiction.Sex;
        if (Born is { } born && other.Born is { } otherBorn && !born.AreNear(otherBorn)) return Contradiction.Age;
        return IsDeadBefore(other) || other.IsDeadBefore(this) || IsBornAfter(other) || other.IsBornAfter(this)
            ? Contradiction.Death : Contradiction.None;
    }

    /// <summary>What the role rules out: another walk of life, another place of the same kind.</summary>
    public Contradiction ContradictsRole(Portrait other)
    {
        if (Walks != 0 && other.Walks != 0 && (Walks & other.Walks) == 0) return Contradiction.Walk;
        if (AreOthers(Employers, other.Employers)) return Contradiction.Organization;
        return AreOthers(Countries, other.Countries) || AreOthers(States, other.States) || AreOthers(Parties, other.Parties)
            ? Contradiction.Side : Contradiction.None;
    }

    private bool IsDeadBefore(Portrait other) => Died is { } died && other.Alive is { } alive && alive > died;

    private bool IsBornAfter(Portrait other) => Born is { } born && other.Alive is { } alive && alive < born.First;

    private static bool AreOthers(IReadOnlyList<string> a, IReadOnlyList<string> b) => a.Count > 0 && b.Count > 0 && !Shares(a, b);

    private static bool AreOthers(IReadOnlyList<OrganizationKey> a, IReadOnlyList<OrganizationKey> b) =>
        a.Count > 0 && b.Count > 0 && !Shares(a, b);

    private static bool Shares(IReadOnlyList<string> a, IReadOnlyList<string> b)
    {
        for (int i = 0; i < a.Count; i++)
        {
            for (int j = 0; j < b.Count; j++)
            {
                if (string.Equals(a[i], b[j], StringComparison.Ordinal)) return true;
            }
        }

        return false;
    }

    private static bool Shares(IReadOnlyList<OrganizationKey> a, IReadOnlyList<OrganizationKey> b)
    {
        for (int i = 0; i < a.Count; i++)
        {
            for (int j = 0; j < b.Count; j++)
            {
                if (a[i].Matches(b[j])) return true;
            }
        }

        return false;
    }
}

/// <summary>Years from one to another, ends included.</summary>
/// <param name="First">The first.</param>
/// <param name="Last">The last.</param>
internal readonly record struct Years(int First, int Last)
{
    /// <summary>Whether both can mean one year; an article may be printed again a year after.</summary>
    public bool AreNear(Years other) => First <= other.Last + 1 && other.First <= Last + 1;

    /// <summary>The years that both have; where they have none, those from one to the other.</summary>
    public Years With(Years other)
    {
        int first = Math.Max(First, other.First), last = Math.Min(Last, other.Last);
        return first <= last ? new Years(first, last) : new Years(last, first);
    }
}

/// <summary>What rules out that two speakers are one.</summary>
internal enum Contradiction
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Identifiers of two entities.</summary>
    Id,

    /// <summary>Other middle names, father and son.</summary>
    Name,

    /// <summary>He and she.</summary>
    Sex,

    /// <summary>Ages that cannot be one person's.</summary>
    Age,

    /// <summary>One is dead, or not born, when the other speaks.</summary>
    Death,

    /// <summary>Another walk of life.</summary>
    Walk,

    /// <summary>Another employer, club or school.</summary>
    Organization,

    /// <summary>Another country, state or party.</summary>
    Side,
}
