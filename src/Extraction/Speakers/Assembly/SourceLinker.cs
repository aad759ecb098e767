using Extraction.Layout;

namespace Extraction.Speakers;

/// <summary>Why an attribution has the speaker it has.</summary>
internal enum LinkRule : byte
{
    /// <summary>Nothing in the text tells.</summary>
    Nobody,

    /// <summary>The source's own mention.</summary>
    Mention,

    /// <summary>"I" or "we" in another's quotation.</summary>
    SpeakerAround,

    /// <summary>"I" of the article's only author.</summary>
    Author,

    /// <summary>Carried over from an earlier attribution.</summary>
    Carried,
}

/// <summary>The entity behind an attribution.</summary>
/// <param name="Entity">Index of the entity, -1 for nobody.</param>
/// <param name="Mention">The mention that names it there, -1 without one.</param>
/// <param name="Rule">How it was found.</param>
/// <param name="Score">Probability that it is right, as far as the rule knows.</param>
internal readonly record struct SourceLink(int Entity, int Mention, LinkRule Rule, double Score);

/// <summary>Links attributions to entities through their source mentions, the quotation around them, or an earlier attribution.</summary>
internal sealed class SourceLinker(Discourse discourse, ArticleLayout layout)
{
    private const double AroundScore = 0.9, CarriedScore = 0.9, AuthorScore = 0.8;

    private readonly SourceLink[] _links = new SourceLink[discourse.Attributions.Count];
    private readonly bool[] _done = new bool[discourse.Attributions.Count];
    private readonly MentionList _mentions = discourse.Mentions;

    /// <summary>One link an attribution.</summary>
    public SourceLink[] Link()
    {
        var path = new Stack<int>();
        for (int i = 0; i < _links.Length; i++) Follow(i, path);
        LinkFirstPersons();
        return _links;
    }

    /// <summary>Links an attribution after those that it depends on; a circle ends where it began.</summary>
    private void Follow(int attribution, Stack<int> path)
    {
        for (int? next = attribution; next is { } i && !_done[i] && path.Count <= _links.Length; next = DependsOn(i)) path.Push(i);
        while (path.Count > 0)
        {
            discourse.Text.Cancellation.ThrowIfCancellationRequested();
            int i = path.Pop();
            if (_done[i]) continue;
            _links[i] = LinkOf(i);
            _done[i] = true;
        }
    }

    private int? DependsOn(int attribution)
    {
        int token = discourse.SourceToken(attribution);
        if (token < 0) return discourse.Attributions[attribution].CarriedFrom;
        int mention = _mentions.At(token);
        return mention >= 0 && Discourse.IsFirstPerson(_mentions[mention]) && _mentions[mention].Inside != attribution
            && _mentions[mention].Inside is >= 0 and var around ? around : null;
    }

    private SourceLink LinkOf(int attribution)
    {
        int token = discourse.SourceToken(attribution);
        if (token < 0)
        {
            if (discourse.Attributions[attribution].CarriedFrom is not { } from || from >= _links.Length
                || _links[from].Entity < 0) return new SourceLink(-1, -1, LinkRule.Nobody, 1);
            return new SourceLink(_links[from].Entity, -1, LinkRule.Carried, _links[from].Score * CarriedScore);
        }

        int index = _mentions.At(token);
        if (index < 0) return new SourceLink(-1, -1, LinkRule.Nobody, 0.5);
        ref Mention mention = ref _mentions[index];
        if (Discourse.IsFirstPerson(mention))
        {
            int around = mention.Inside;
            if (around >= 0 && around != attribution && _done[around] && _links[around].Entity >= 0)
            {
                return new SourceLink(_links[around].Entity, index, LinkRule.SpeakerAround, _links[around].Score * AroundScore);
            }

            int author = around < 0 && !mention.Plural ? AuthorEntity() : -1;
            return author >= 0 ? new SourceLink(author, index, LinkRule.Author, AuthorScore)
                : new SourceLink(-1, index, LinkRule.Nobody, 0.5);
        }

        return mention.Entity < 0
            ? new SourceLink(-1, index, LinkRule.Nobody, mention.Certainty)
            : new SourceLink(mention.Entity, index, LinkRule.Mention, mention.Certainty);
    }

    private int AuthorEntity()
    {
        if (layout.Authors.Count != 1) return -1;
        int token = discourse.Text.TokenAt(layout.Authors[0].Start);
        if (token >= discourse.Text.TokenCount || !layout.Authors[0].Overlaps(discourse.Text.Span(token))) return -1;
        int mention = _mentions.At(token);
        return mention >= 0 ? _mentions[mention].Entity : -1;
    }

    /// <summary>"I" in a quotation is a mention of its speaker.</summary>
    private void LinkFirstPersons()
    {
        for (int m = 0; m < _mentions.Count; m++)
        {
            discourse.Text.Cancellation.ThrowIfCancellationRequested();
            ref Mention mention = ref _mentions[m];
            if (mention.Entity >= 0 || mention.Plural || mention.Inside < 0 || !mention.Quoted || !Discourse.IsFirstPerson(mention))
            {
                continue;
            }
            int entity = _links[mention.Inside].Entity;
            if (entity < 0 || discourse.Entities[entity].Class is not (EntityClass.Person or EntityClass.Unknown)) continue;
            discourse.Link(m, entity, LinkReason.FirstPerson, 1);
        }
    }
}
