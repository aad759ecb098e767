using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>Makes the speakers of the result out of entities and links.</summary>
internal sealed class SpeakerAssembler(Discourse discourse)
{
    private const int FarParagraphs = 3;

    private readonly AnalyzedText _text = discourse.Text;
    private readonly MentionList _mentions = discourse.Mentions;
    private readonly List<Entity> _entities = discourse.Entities;
    private readonly EntityNamer _namer = new(discourse);
    private readonly JointMembers _members = new(discourse, new EntityNamer(discourse));
    private readonly NameShapeReader _shapes = new(discourse);
    private readonly RoleReader _roles = new(discourse.Words, discourse.Mentions, discourse.Entities);

    /// <summary>Speakers in order of first mention, and a link an attribution.</summary>
    public SpeakerAnalysis Assemble(SourceLink[] links)
    {
        int[] merged = MergeSameDescriptions(links);
        foreach (Entity entity in _entities) entity.Mentions.Sort();
        int[] order = [.. links.Where(l => l.Entity >= 0).Select(l => merged[l.Entity]).Distinct().OrderBy(e => _entities[e].Mentions[0])
            .ThenBy(e => e)];
        var indexOf = new Dictionary<int, int>(order.Length);
        var speakers = new Speaker[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            _text.Cancellation.ThrowIfCancellationRequested();
            indexOf[order[i]] = i;
            speakers[i] = SpeakerOf(_entities[order[i]]);
        }

        var result = new SpeakerLink[links.Length];
        for (int i = 0; i < links.Length; i++)
        {
            _text.Cancellation.ThrowIfCancellationRequested();
            int speaker = links[i].Entity >= 0 ? indexOf[merged[links[i].Entity]] : -1;
            result[i] = LinkOf(links[i], speaker, speaker >= 0 ? speakers[speaker]
                : null) with { Why = WhyOf(links[i]), IsAmbiguous = IsAmbiguous(links[i]), View = ViewOf(links[i]), Distance =
                DistanceOf(links[i]) };
        }

        return new SpeakerAnalysis(speakers, result);
    }

    /// <summary>Unnamed sources under one and the same description are one speaker: "analysts" here and there.</summary>
    private int[] MergeSameDescriptions(SourceLink[] links)
    {
        var merged = new int[_entities.Count];
        for (int i = 0; i < merged.Length; i++) merged[i] = i;
        var known = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var described = new bool[_entities.Count]; // What an entity is called changes only with its mentions.
        foreach (SourceLink link in links)
        {
            if (link.Entity < 0 || merged[link.Entity] != link.Entity || described[link.Entity]
                || _entities[link.Entity] is not { Named: false, Class: EntityClass.Group or EntityClass.Document } entity)
            {
                continue;
            }
            described[link.Entity] = true;
            string description = _namer.NameOf(entity).Of(_text.Text);
            if (known.TryAdd(description, link.Entity) || known[description] == link.Entity) continue;
            merged[link.Entity] = known[description];
            _entities[known[description]].Mentions.AddRange(entity.Mentions);
            described[known[description]] = false;
        }

        return merged;
    }

    private Speaker SpeakerOf(Entity entity)
    {
        TextSpan name = _namer.NameOf(entity);
        SpeakerKind kind = KindOf(entity);
        var spans = new List<TextSpan>(entity.Mentions.Count);
        foreach (int index in entity.Mentions)
        {
            _text.Cancellation.ThrowIfCancellationRequested();
            ref Mention mention = ref _mentions[index];
            spans.Add(mention.Kind == MentionKind.Name ? _namer.NameSpan(mention) : _text.Cover(mention.First, mention.End));
        }

        spans.Sort();
        bool joint = kind == SpeakerKind.Group && _mentions[entity.Mentions[0]] is { Kind: MentionKind.Nominal } together
            && _text.Tag(together.Head) == PennTag.CC;
        List<Role> roles = kind switch
        {
            SpeakerKind.Person or SpeakerKind.Anonymous => _roles.Read(entity),
            SpeakerKind.Group when joint => _roles.ReadJoint(_mentions[entity.Mentions[0]]),
            _ => [],
        };
        return new Speaker { Name = name, Kind = kind, Aliases = entity.Named ? _namer.AliasesOf(entity, name)
            : [], Members = joint ? _members.Of(_mentions[entity.Mentions[0]]) : [],
            Roles = roles, Mentions = spans, Shape = _shapes.Read(entity, name, spans) };
    }

    private SpeakerKind KindOf(Entity entity) => entity.Class switch
    {
        EntityClass.Person => entity.Named ? SpeakerKind.Person : SpeakerKind.Anonymous,
        EntityClass.Group => SpeakerKind.Group,
        EntityClass.Organization when !entity.Named && IsTeam(entity) => SpeakerKind.Group,
        EntityClass.Organization or EntityClass.Place => SpeakerKind.Organization,
        EntityClass.Document => SpeakerKind.Document,
        EntityClass.Unknown when entity.Named => KindOfUnknown(entity),
        _ => SpeakerKind.Group,
    };

    /// <summary>"her research team": a body without a name of which every description says that it is several people.</summary>
    private bool IsTeam(Entity entity) => entity.Mentions.TrueForAll(m =>
        _mentions[m].Kind == MentionKind.Pronoun || IsTeam(discourse.Words[_mentions[m].Head]));

    /// <summary>Several people who work together; a party, which goes by the bare word, is more than that.</summary>
    private static bool IsTeam(WordEntry word) => word.Is(WordClass.Group)
        && (word.Is(WordClass.Government) || (word.Is(WordClass.Party) && !word.Is(WordClass.ShortForm)));

    /// <summary>A name that nothing else tells of: persons have given names and are he
    /// or she, peoples are plural, and the rest are mostly outlets and firms.</summary>
    private SpeakerKind KindOfUnknown(Entity entity)
    {
        TextSpan name = _namer.NameOf(entity);
        int first = _text.TokenAt(name.Start), last = _text.TokenAt(name.End - 1);
        if (entity.Gender != Gender.Unknown || entity.Mentions.Exists(m => discourse.IsLabel(_mentions[m]))
            || (last > first && discourse.Words.Tables.IsGivenName(_text.Form(first), out _)))
        {
            return SpeakerKind.Person;
        }
        return _text.Tag(last) is PennTag.NNPS or PennTag.NNS ? SpeakerKind.Group : SpeakerKind.Organization;
    }

    private LinkReason WhyOf(SourceLink link) => link.Rule switch
    {
        LinkRule.Mention when _mentions[link.Mention].Kind == MentionKind.Name => LinkReason.Name,
        LinkRule.Mention => _mentions[link.Mention].Reason,
        LinkRule.SpeakerAround or LinkRule.Author => LinkReason.FirstPerson,
        LinkRule.Carried => LinkReason.GoesOn,
        _ => LinkReason.None,
    };

    private RankerView ViewOf(SourceLink link) => link.Mention >= 0 ? _mentions[link.Mention].View : RankerView.None;

    private int DistanceOf(SourceLink link)
    {
        if (link.Mention < 0 || link.Entity < 0 || _mentions[link.Mention].Kind == MentionKind.Name) return 0;
        List<int> mentions = _entities[link.Entity].Mentions;
        int at = mentions.BinarySearch(link.Mention);
        return at > 0 ? Math.Clamp(discourse.ParagraphOf(_mentions[link.Mention]) - discourse.ParagraphOf(_mentions[mentions[at - 1]]), 0,
            FarParagraphs) : FarParagraphs;
    }

    private bool IsAmbiguous(SourceLink link) => link.Mention >= 0 && _mentions[link.Mention].Ambiguous;

    private SpeakerLink LinkOf(SourceLink link, int speaker, Speaker? resolved)
    {
        if (resolved is null) return new SpeakerLink(null, Resolution.None, link.Score, "The text does not tell who says this.");
        string name = resolved.NameIn(_text.Text);
        string mention = link.Mention >= 0 ? MentionText(link.Mention) : "";
        return link.Rule switch
        {
            LinkRule.Carried => new SpeakerLink(speaker, Resolution.Implicit, link.Score,
                $"The speaker of the quotation before carries over: {name}."),
            LinkRule.SpeakerAround => new SpeakerLink(speaker, Resolution.Pronoun, link.Score,
                $"\"{mention}\" inside a quotation is its speaker: {name}."),
            LinkRule.Author => new SpeakerLink(speaker, Resolution.Pronoun, link.Score,
                $"\"{mention}\" outside quotations is the author: {name}."),
            _ => ByMention(link, speaker, resolved, name, mention),
        };
    }

    private SpeakerLink ByMention(SourceLink link, int speaker, Speaker resolved, string name, string text)
    {
        ref Mention mention = ref _mentions[link.Mention];
        switch (mention.Kind)
        {
            case MentionKind.Pronoun:
                return new SpeakerLink(speaker, Resolution.Pronoun, link.Score, LinkWording.Of(mention.Reason, text, name));
            case MentionKind.Nominal:
                return _entities[mention.Entity].Named
                    ? new SpeakerLink(speaker, Resolution.Nominal, link.Score, LinkWording.Of(mention.Reason, text, name))
                    : new SpeakerLink(speaker, Resolution.Nominal, link.Score * 0.85, $"\"{text}\" is not named anywhere in the article.");
        }

        TextSpan span = _namer.NameSpan(mention);
        if (span.In(_text.Text).Equals(name, StringComparison.OrdinalIgnoreCase))
        {
            return new SpeakerLink(speaker, Resolution.Name, 0.97, $"\"{text}\" is the fullest name.");
        }
        double score = mention.Ambiguous ? 0.75 : 0.95;
        bool acronym = resolved.Kind == SpeakerKind.Organization && !text.AsSpan()
            .ContainsAny(' ', '\n') && text.Length >= 2 && char.IsUpper(text[1]);
        return acronym
            ? new SpeakerLink(speaker, Resolution.Acronym, score, $"\"{text}\" is short for {name}.")
            : new SpeakerLink(speaker, Resolution.NamePart, score, mention.Ambiguous
                ? $"\"{text}\" could be several people of the article; {name} is its main bearer."
                : $"\"{text}\" is a part of the name {name}.");
    }

    private string MentionText(int index)
    {
        ref Mention mention = ref _mentions[index];
        return (mention.Kind == MentionKind.Name ? _namer.NameSpan(mention) : _text.Cover(mention.First, mention.End)).Of(_text.Text);
    }
}
