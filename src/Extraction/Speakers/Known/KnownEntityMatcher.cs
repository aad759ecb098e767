using Extraction.Calendar;
using Extraction.Quotes;

namespace Extraction.Speakers;

/// <summary>Gives the speakers of an article the identifiers of the known entities that they are.</summary>
/// <remarks>
/// No identifier rather than a wrong one: the name must agree, nothing that the article tells may contradict what is known, and
/// nobody else who is known may fit as well. A name of one part, or one that is written otherwise, is enough only where a role or
/// an organisation agrees. Thread-safe.
/// </remarks>
internal sealed class KnownEntityMatcher(KnownEntities known)
{
    /// <summary>Whether there is anybody to be found.</summary>
    public bool Any => known.Any;

    /// <summary>The speakers of an article with their identifiers.</summary>
    /// <param name="analysis">The speakers.</param>
    /// <param name="text">The text of the article.</param>
    /// <param name="published">When it was published, or null.</param>
    /// <param name="attributions">Its attributions, in the order of the links.</param>
    public SpeakerAnalysis Identify(SpeakerAnalysis analysis, string text, PublicationDate? published,
        IReadOnlyList<Attribution> attributions)
    {
        if (!known.Any) return analysis;
        Finding[] findings = new Finding[analysis.Speakers.Count];
        for (int i = 0; i < findings.Length; i++) findings[i] = Find(Traces(analysis, i, text, published, attributions), analysis, i, text);
        KeepOneEach(findings);
        var speakers = new Speaker[findings.Length];
        for (int i = 0; i < speakers.Length; i++)
        {
            speakers[i] = analysis.Speakers[i] with { Ids = findings[i].Entity?.Ids ?? [], KnownBy = findings[i].Reason };
        }
        return analysis with { Speakers = speakers };
    }

    private static SpeakerTraces Traces(SpeakerAnalysis analysis, int index, string text, PublicationDate? published,
        IReadOnlyList<Attribution> attributions)
    {
        Speaker speaker = analysis.Speakers[index];
        int? said = null;
        for (int i = 0; i < attributions.Count; i++)
        {
            if (analysis.Links[i].Speaker != index || attributions[i].Modality != Modality.Actual) continue;
            if (attributions[i].Said?.Time?.Time.FirstDay is { } day && (said is null || day.Year > said)) said = day.Year;
        }

        return new SpeakerTraces(text, speaker.Name.Of(text), speaker.Kind,
            [.. speaker.Roles.Select(role => (role.Title?.Of(text), role.Organization?.Of(text)))], speaker.Mentions)
        {
            PublishedYear = published is { Basis: not DateBasis.Inferred } ? published.Date.Year : null,
            SaidYear = said,
        };
    }

    private Finding Find(in SpeakerTraces speaker, SpeakerAnalysis analysis, int index, string text)
    {
        IEnumerable<string> names = analysis.Speakers[index].Aliases.Select(alias => alias.Of(text)).Prepend(speaker.Name);
        foreach (string name in names)
        {
            List<(KnownEntity Entity, bool IsWritten)> candidates = Candidates(name, speaker.Kind);
            // The fullest name that anybody known has decides; a shorter one of the article says less.
            if (candidates.Count > 0) return Choose(candidates, PortraitReader.Read(speaker, known.Tables!));
        }

        return default;
    }

    /// <summary>Who goes by a name, and whether the name is written as the table has it and is enough to know somebody by.</summary>
    private List<(KnownEntity, bool)> Candidates(string name, SpeakerKind kind)
    {
        if (kind == SpeakerKind.Organization)
            return [.. known.Organizations(OrganizationKey.Of(name, known.Tables!).Words).Select(entity => (entity, true))];
        if (kind != SpeakerKind.Person) return [];
        if (FullName.Of(name, known.Tables!.Speakers) is not { } full)
        {
            string folded = string.Join(' ', FoldedWords.Of(name, known.Tables.Speakers));
            return [.. known.PeopleOfOneName(folded).Select(entity => (entity, false))];
        }

        var candidates = new List<(KnownEntity, bool)>();
        foreach (KnownEntity entity in known.People(full))
        {
            FullName[] fitting = [.. entity.FullNames.Where(other => other.Key(known.Tables.Speakers) == full.Key(known.Tables.Speakers)
                && FullName.MiddlesAgree(other.Middle, full.Middle))];
            if (fitting.Length > 0) candidates.Add((entity, Array.Exists(fitting, full.IsWrittenLike)));
        }

        return candidates;
    }

    private static Finding Choose(List<(KnownEntity Entity, bool IsWritten)> candidates, Portrait told)
    {
        var fits = new List<(KnownEntity Entity, bool Agrees)>();
        Finding excluded = default;
        foreach ((KnownEntity entity, bool isWritten) in candidates)
        {
            // The names were compared, all that the table has; what is left are the facts.
            Contradiction contradiction = entity.Portrait.ContradictsPerson(told);
            if (contradiction == Contradiction.None) contradiction = entity.Portrait.ContradictsRole(told);
            bool agrees = entity.Portrait.SharesWork(told) || entity.Portrait.SharesPlace(told);
            if (contradiction != Contradiction.None)
                excluded = new Finding($"{entity.Ids[0]} has the name, but {InWords(contradiction)}");
            else if (agrees || isWritten) fits.Add((entity, agrees));
            else excluded = new Finding($"{entity.Ids[0]} has the name, but no role or organisation agrees; the name alone is too little");
        }

        if (fits is [var only]) return Finding.Of(only.Entity, only.Agrees);
        if (fits.Count == 0) return excluded;
        // One whose role agrees is preferred to those with other roles, not to those of whom nothing is known.
        if (fits.FindAll(fit => fit.Agrees) is [var best] && fits.TrueForAll(fit => fit.Agrees || fit.Entity.Portrait.HasRole))
            return Finding.Of(best.Entity, agrees: true);
        return new Finding($"{string.Join(" and ", fits.Select(fit => fit.Entity.Ids[0]))} fit the name");
    }

    /// <summary>Two people of one article are not one known person, who is at most the one of whom more agrees.</summary>
    private static void KeepOneEach(Finding[] findings)
    {
        foreach (IGrouping<KnownEntity, int> same in Enumerable.Range(0, findings.Length)
            .Where(i => findings[i].Entity is { Kind: SpeakerKind.Person }).GroupBy(i => findings[i].Entity!).ToList())
        {
            int[] all = [.. same], agreeing = [.. same.Where(i => findings[i].Agrees)];
            if (all.Length == 1) continue;
            int kept = agreeing.Length == 1 ? agreeing[0] : -1;
            foreach (int other in all.Where(i => i != kept))
            {
                findings[other] = new Finding($"{same.Key.Ids[0]} fits another speaker of the article as well");
            }
        }
    }

    private static string InWords(Contradiction contradiction) => contradiction switch
    {
        Contradiction.Sex => "is of the other sex",
        Contradiction.Age => "is of another age",
        Contradiction.Death => "was dead, or not born, when this was said",
        Contradiction.Walk => "does something else",
        Contradiction.Organization => "is at another organisation",
        Contradiction.Side => "is of another country, state or party",
        _ => "is somebody else",
    };

    /// <summary>What was found for one speaker.</summary>
    /// <param name="Reason">Why, or why nothing; null where nobody has the name.</param>
    private readonly record struct Finding(string? Reason)
    {
        /// <summary>The entity, or null.</summary>
        public KnownEntity? Entity { get; private init; }

        /// <summary>Whether more than the name agrees.</summary>
        public bool Agrees { get; private init; }

        public static Finding Of(KnownEntity entity, bool agrees) => new(agrees
            ? "the name agrees, and so does a role or an organisation"
            : "the name agrees, and nobody else who is known has it") { Entity = entity, Agrees = agrees };
    }
}
