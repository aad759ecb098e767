using System.Numerics;
using Extraction.Speakers;

namespace Extraction.Store.Identity;

/// <summary>Decides which portraits under one name are one person's.</summary>
/// <remarks>
/// <para>Evidence is used from the firmest to the weakest, each on what the firmer ones put together: one identifier; the same work at
/// the same place; the same work, or the same place, where nothing contradicts; the name alone, where one of two has no role.</para>
/// <para>Weak evidence counts only for who is <b>settled</b>: whoever could be him, as far as is told, does not contradict each other. A
/// name without a role is not settled where a mayor and a baker are so called, for it could be either's. So what comes out depends on
/// the portraits alone, not on an order, and what is put together never contradicts itself.</para>
/// </remarks>
internal sealed class Namesakes
{
    /// <summary>
    /// More that could be one by weak evidence are not compared, each with each, but left apart: so many people of one name cannot be told
    /// apart anyhow.
    /// </summary>
    public const int MostCompared = 512;

    private readonly IReadOnlyList<Portrait> _portraits;
    private readonly NumberSets _sets;
    private readonly Tokens _tokens = new();
    private readonly bool[] _joins;

    private Namesakes(IReadOnlyList<Portrait> portraits)
    {
        _portraits = portraits;
        _joins = new bool[portraits.Count];
        _sets = new NumberSets(portraits.Count);
    }

    /// <summary>Puts portraits together.</summary>
    /// <param name="portraits">Different ones under one name, in an order that depends on them alone.</param>
    /// <param name="byIdOnly">Whether the name is too little to be one by, whatever else agrees.</param>
    /// <returns>The sets by the numbers of portraits. In a set of one, several speakers who have this portrait are one; a portrait in no
    /// set may be that of several people.</returns>
    public static List<List<int>> Together(IReadOnlyList<Portrait> portraits, bool byIdOnly)
    {
        var namesakes = new Namesakes(portraits);
        namesakes.ById();
        if (!byIdOnly)
        {
            namesakes.ByWorkAndPlace();
            namesakes.Weakly(Evidence.Role);
            namesakes.Weakly(Evidence.Name);
        }

        return namesakes._sets.All().FindAll(set => set.Count > 1 || namesakes._joins[set[0]]);
    }

    private void ById()
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (int i = 0; i < _portraits.Count; i++)
        {
            foreach (string id in _portraits[i].Ids)
            {
                _joins[i] = true;
                if (!first.TryAdd(id, i)) _sets.Union(first[id], i);
            }
        }
    }

    /// <summary>
    /// The same work at the same place is one person's, unless sex, age, death or identifier tell two apart. A contradiction with a third
    /// counts as one: where a woman and a man do the same at the same place, those of whom neither is told are neither's.
    /// </summary>
    private void ByWorkAndPlace()
    {
        List<Cluster> clusters = Clusters();
        foreach (List<int> component in Components(clusters, _tokens.WorkAtPlace))
        {
            if (component is [var only])
            {
                Join([clusters[only]]);
                continue;
            }

            foreach (IGrouping<string, int> alike in WhatContradicts(clusters, component))
            {
                Cluster[] few = [.. alike.Select(i => clusters[i])];
                foreach (List<int> linked in Components(few, _tokens.WorkAtPlace)) Join(linked.Select(i => few[i]));
            }
        }
    }

    /// <summary>The members by which of the others contradict them.</summary>
    private static ILookup<string, int> WhatContradicts(List<Cluster> clusters, List<int> component)
    {
        // Few people differ in more than what they do: each sort is compared once.
        var sorts = component.GroupBy(i => PersonOf(clusters[i].Portrait), StringComparer.Ordinal).ToList();
        Portrait[] of = [.. sorts.Select(sort => clusters[sort.First()].Portrait)];
        return Enumerable.Range(0, of.Length)
            .SelectMany(a => sorts[a].Select(i => (i, Key: string.Join(',', Enumerable.Range(0, of.Length)
                .Where(b => of[a].ContradictsPerson(of[b]) != Contradiction.None)))))
            .ToLookup(one => one.Key, one => one.i, StringComparer.Ordinal);
    }

    private static string PersonOf(Portrait p) => string.Join('|', string.Join(' ', p.Name?.Middle ?? []), p.Generation, p.Sex, p.Born,
        p.Died, p.Alive, string.Join(' ', p.Ids));

    private enum Evidence
    {
        /// <summary>The same work, or the same place.</summary>
        Role,

        /// <summary>The name alone, where one of two has no role.</summary>
        Name,
    }

    private void Weakly(Evidence evidence)
    {
        List<Cluster> clusters = Clusters();
        if (evidence == Evidence.Name && clusters.TrueForAll(cluster => cluster.IsTold)) return;
        foreach (List<int> component in Components(clusters, evidence == Evidence.Role ? _tokens.WorkOrPlace : _tokens.Name))
        {
            if (component.Count > MostCompared) continue;
            Weakly([.. component.Select(i => clusters[i])], evidence);
        }
    }

    private void Weakly(Cluster[] clusters, Evidence evidence)
    {
        bool[,] contradict = new bool[clusters.Length, clusters.Length];
        for (int a = 0; a < clusters.Length; a++)
        {
            for (int b = 0; b < a; b++) contradict[a, b] = contradict[b, a] = Contradict(clusters[a], clusters[b], evidence);
        }

        int[] settled = [.. Enumerable.Range(0, clusters.Length).Where(i => IsSettled(i, contradict))];
        for (int a = 0; a < settled.Length; a++)
        {
            Cluster one = clusters[settled[a]];
            if (IsEvidence(one, one, evidence)) Join([one]);
            for (int b = 0; b < a; b++)
            {
                Cluster other = clusters[settled[b]];
                if (!contradict[settled[a], settled[b]] && IsEvidence(one, other, evidence)) Join([one, other]);
            }
        }
    }

    private static bool Contradict(Cluster a, Cluster b, Evidence evidence) =>
        a.Portrait.ContradictsPerson(b.Portrait) != Contradiction.None || a.Portrait.ContradictsRole(b.Portrait) != Contradiction.None
        // Where only the name is left, two roles that did not agree are two people's.
        || (evidence == Evidence.Name && a.IsTold && b.IsTold);

    private static bool IsEvidence(Cluster a, Cluster b, Evidence evidence) => evidence == Evidence.Role
        ? a.Portrait.SharesWork(b.Portrait) || a.Portrait.SharesPlace(b.Portrait)
        : (!a.IsTold || !b.IsTold) && a.Written.Overlaps(b.Written);

    /// <summary>Whether all that do not contradict one do not contradict each other.</summary>
    private static bool IsSettled(int one, bool[,] contradict)
    {
        int count = contradict.GetLength(0);
        for (int a = 0; a < count; a++)
        {
            if (contradict[one, a]) continue;
            for (int b = 0; b < a; b++)
            {
                if (!contradict[one, b] && contradict[a, b]) return false;
            }
        }

        return true;
    }

    private List<Cluster> Clusters() => _sets.All().ConvertAll(set => new Cluster(set, set.ConvertAll(i => _portraits[i])));

    private void Join(IEnumerable<Cluster> clusters)
    {
        int first = -1;
        foreach (int portrait in clusters.SelectMany(cluster => cluster.Portraits))
        {
            _joins[portrait] = true;
            if (first < 0) first = portrait;
            else _sets.Union(first, portrait);
        }
    }

    /// <summary>The clusters that hang together by common tokens, those without a token left out.</summary>
    private static List<List<int>> Components(IReadOnlyList<Cluster> clusters, Func<Cluster, IEnumerable<long>> tokens)
    {
        var sets = new NumberSets(clusters.Count);
        var first = new Dictionary<long, int>();
        var hasToken = new bool[clusters.Count];
        for (int i = 0; i < clusters.Count; i++)
        {
            foreach (long token in tokens(clusters[i]))
            {
                hasToken[i] = true;
                if (!first.TryAdd(token, i)) sets.Union(first[token], i);
            }
        }

        return sets.All().FindAll(set => hasToken[set[0]]);
    }

    /// <summary>Portraits that are one so far.</summary>
    private sealed class Cluster(IReadOnlyList<int> portraits, IReadOnlyList<Portrait> told)
    {
        public IReadOnlyList<int> Portraits => portraits;

        public Portrait Portrait { get; } = Portrait.Merge(told);

        /// <summary>How the name is written, middle names apart.</summary>
        public HashSet<string> Written => field ??= [.. told.Select(one => one.Name is { } name ? $"{name.Given} {name.Family}" : "")];

        /// <summary>Whether more than the name is known.</summary>
        public bool IsTold => Portrait.HasRole || Portrait.Ids.Count > 0;
    }

    /// <summary>What two clusters have in common where there may be evidence that they are one, as numbers.</summary>
    private sealed class Tokens
    {
        private readonly Dictionary<(char Kind, string Value), int> _numbers = [];

        public IEnumerable<long> WorkAtPlace(Cluster cluster)
        {
            int[] places = [.. Places(cluster.Portrait)];
            return Works(cluster.Portrait).SelectMany(work => places.Select(place => ((long)work << 32) | (uint)place));
        }

        public IEnumerable<long> WorkOrPlace(Cluster cluster) =>
            Works(cluster.Portrait).Concat(Places(cluster.Portrait)).Concat(Initials(cluster.Portrait)).Select(number => (long)number);

        public IEnumerable<long> Name(Cluster cluster) => cluster.Written.Select(name => (long)Number('n', name));

        private IEnumerable<int> Works(Portrait portrait)
        {
            // Walks have the numbers below zero.
            for (ulong rest = portrait.Walks; rest != 0; rest &= rest - 1) yield return -1 - BitOperations.TrailingZeroCount(rest);
            foreach (string office in portrait.Offices) yield return Number('w', office);
        }

        private IEnumerable<int> Places(Portrait portrait)
        {
            foreach (OrganizationKey key in portrait.Employers) yield return Number('e', key.Words);
            foreach (OrganizationKey key in portrait.Governments) yield return Number('g', key.Words);
            foreach (string name in portrait.Countries) yield return Number('c', name);
            foreach (string name in portrait.States) yield return Number('s', name);
            foreach (string name in portrait.Parties) yield return Number('p', name);
        }

        /// <summary>An organisation may go by its initials.</summary>
        private IEnumerable<int> Initials(Portrait portrait)
        {
            foreach (OrganizationKey key in portrait.Employers.Concat(portrait.Governments))
            {
                yield return Number('i', key.Initials.Length > 0 ? key.Initials : key.Words);
            }
        }

        private int Number(char kind, string value)
        {
            if (!_numbers.TryGetValue((kind, value), out int number)) _numbers[(kind, value)] = number = _numbers.Count;
            return number;
        }
    }
}
