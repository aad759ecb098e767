using Extraction.Store.Search;

namespace Extraction.Store.Statements;

/// <summary>Tells whether the speakers that two articles give one statement can be the same.</summary>
/// <remarks>
/// By identifiers, where both have some; else by names alone: they agree where the words of one name are among the words of another
/// ("Reed" and "Tom Reed"), or where one is an organisation that the other has a role in. People and organisations are compared; "a
/// spokesman" or "the report" can be anybody's and contradicts nobody.
/// </remarks>
internal static class SpeakerAgreement
{
    /// <summary>So many different speakers of one statement are compared, each with each; of more, the first.</summary>
    private const int MaxCompared = 128;

    /// <summary>Whether any two of the speakers cannot be the same.</summary>
    public static bool Differs(IEnumerable<FoundSpeaker?> speakers)
    {
        FoundSpeaker[] named = [.. speakers.Where(s => s?.Kind is "person" or "organization")
            .DistinctBy(s => (s!.Kind, string.Join('\n', s.Names), string.Join('\n', s.Roles), string.Join('\n', s.Ids ?? [])))
            .Take(MaxCompared)!];
        for (int i = 0; i < named.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (!Agree(named[i], named[j])) return true;
            }
        }

        return false;
    }

    private static bool Agree(FoundSpeaker a, FoundSpeaker b) => a.Kind == b.Kind && a.Ids is { } ids && b.Ids is { } others
        ? ids.Any(others.Contains) : AgreeByName(a, b);

    private static bool AgreeByName(FoundSpeaker a, FoundSpeaker b) =>
        AnyOverlap(a.Names, b.Names) || AnyOverlap(Organizations(a), OrganizationNames(b))
            || AnyOverlap(Organizations(b), OrganizationNames(a));

    private static IEnumerable<string> Organizations(FoundSpeaker speaker) => speaker.Roles.Select(r => r.Organization).OfType<string>();

    private static IEnumerable<string> OrganizationNames(FoundSpeaker speaker) => speaker.Kind == "organization" ? speaker.Names : [];

    private static bool AnyOverlap(IEnumerable<string> a, IEnumerable<string> b)
    {
        HashSet<string>[] right = [.. b.Select(Words).Where(w => w.Count > 0)];
        return a.Select(Words).Where(w => w.Count > 0).Any(left => right.Any(r => left.IsSubsetOf(r) || r.IsSubsetOf(left)));
    }

    private static HashSet<string> Words(string name) => [.. PlainWords.Of(name).Where(w => w is not (PlainWords.Gap or "the"))];
}
