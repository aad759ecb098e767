using Extraction.Language;

namespace Extraction.Quotes;

/// <summary>"The agency quoted the minister as saying …", "the minister was quoted
/// by the agency as saying …": the minister speaks, the agency relays.</summary>
/// <remarks>
/// The training corpus makes the agency the source and the minister a part
/// of its content. That stays where the words follow, and the minister's
/// statement becomes a report within the agency's; where the words stand in front they can belong to one only, and are the minister's.
/// </remarks>
internal sealed class QuotedSpeech(AttributionContext context, QuoteTables tables)
{
    /// <summary>Most tokens between the verb of quoting and the one of saying.</summary>
    private const int Reach = 40;

    private readonly HashSet<TokenAttribution> _gone = [];
    private Dictionary<int, List<TokenAttribution>>? _byCue;

    /// <summary>Gives what was quoted to those who said it; the order of <paramref name="found"/> is not kept.</summary>
    public void Apply(List<TokenAttribution> found)
    {
        AnalyzedText text = context.Text;
        for (int i = 1; i < text.TokenCount; i++)
        {
            if (text.TagArray[i] != PennTag.VBG || !tables.Reporting.Contains(text.LemmaArray[i])) continue;
            bool linked = text.LemmaArray[i - 1] == FunctionWord.As;
            int relay = RelayBefore(i);
            if (relay < 0 || (!linked && !IsSomebody(relay + 1, i - 1))) continue;
            if (SpeakerOf(relay, linked ? i - 1 : i) is { } speaker) Give(found, relay, linked ? i - 1 : i, i, speaker);
        }

        if (_gone.Count > 0) found.RemoveAll(_gone.Contains);
    }

    /// <summary>"quoted an unnamed baker saying": whether nothing but a phrase for somebody stands between the two verbs.</summary>
    private bool IsSomebody(int first, int last)
    {
        AnalyzedText text = context.Text;
        if (first > last || !text.TagArray[last].IsNoun() || !(text.TagArray[last].IsProperNoun()
            || tables.Addressees.Contains(text.LemmaArray[last]))) return false;
        for (int i = first; i < last; i++)
        {
            if (text.TagArray[i].IsVerb() || context.IsPunctuation(i) || context.QuoteOf[i] >= 0) return false;
        }

        return true;
    }

    /// <summary>The first attribution whose cue has a token and that is not another one; null without one.</summary>
    private TokenAttribution? At(List<TokenAttribution> found, int token, TokenAttribution? but)
    {
        if (_byCue is null)
        {
            _byCue = [];
            foreach (TokenAttribution a in found) Note(a);
        }

        return _byCue.GetValueOrDefault(token)?.Find(a => a != but && !_gone.Contains(a));
    }

    private void Note(TokenAttribution a)
    {
        for (int token = Math.Max(0, a.CueFirst); token <= a.CueLast; token++)
        {
            if (!_byCue!.TryGetValue(token, out List<TokenAttribution>? those)) _byCue[token] = those = [];
            those.Add(a);
        }
    }

    private int RelayBefore(int saying)
    {
        int first = Math.Max(context.SentenceOf(saying).First, saying - Reach);
        for (int i = saying - 2; i >= first; i--)
        {
            if (context.QuoteOf[i] != context.QuoteOf[saying]) return -1;
            if (context.Text.TagArray[i].IsVerb() && tables.Relaying.Contains(context.Text.LemmaArray[i])) return i;
        }

        return -1;
    }

    /// <summary>Who is quoted: the subject of a passive, else what stands between the two verbs.</summary>
    private (int First, int Last, int Head)? SpeakerOf(int relay, int linking)
    {
        AnalyzedText text = context.Text;
        bool passive = text.TagArray[relay] == PennTag.VBN;
        for (int child = context.Tree.FirstChild(relay); child >= 0 && child < relay; child = context.Tree.NextSibling(child))
        {
            bool subject = text.RelationArray[child] == DependencyRelation.NsubjPass
                || (passive && text.RelationArray[child] == DependencyRelation.Nsubj);
            if (subject) return Trimmed(context.Tree.Left(child), Math.Min(context.Tree.Right(child), relay - 1), child);
        }

        for (int i = relay + 1; i < linking; i++)
        {
            int head = text.HeadArray[i];
            if (head > relay && head < linking) continue;
            return text.TagArray[i].IsNoun() || text.TagArray[i] == PennTag.PRP ? Trimmed(relay + 1, linking - 1, i) : null;
        }

        return null;
    }

    /// <summary>A phrase without the quotation in front of it and the marks at its edges.</summary>
    private (int First, int Last, int Head)? Trimmed(int first, int last, int head)
    {
        for (int i = head; i >= first; i--)
        {
            if (context.QuoteOf[i] != context.QuoteOf[head]) first = i + 1;
        }

        while (first < head && context.IsPunctuation(first)) first++;
        while (last > head && context.IsPunctuation(last)) last--;
        return first <= head && head <= last ? (first, last, head) : null;
    }

    /// <summary>Where the words begin after "as saying by the agency on Monday".</summary>
    private int AfterAdjuncts(int saying)
    {
        AnalyzedText text = context.Text;
        int at = saying + 1;
        for (int child = context.Tree.FirstChild(saying); child >= 0; child = context.Tree.NextSibling(child))
        {
            if (child < at) continue;
            if (context.Tree.Left(child) != at || text.RelationArray[child]
                is not (DependencyRelation.Obl or DependencyRelation.OblUnmarked or DependencyRelation.OblAgent))
            {
                break;
            }
            at = context.Tree.Right(child) + 1;
        }

        return at;
    }

    /// <summary>The part of a content that reaches behind a token, null without one.</summary>
    private static ContentCandidate? Behind(TokenAttribution? a, int token) =>
        a is null ? null : a.Second.Last > token ? a.Second : a.First.Last > token ? a.First : null;

    /// <summary>The quotation that ends right before a token, null without one.</summary>
    private ContentCandidate? Before(int token)
    {
        int last = token - 1;
        if (last < 0 || context.QuoteOf[last] < 0) return null;
        var (first, end) = context.QuoteTokens[context.QuoteOf[last]];
        return end == last ? new ContentCandidate(first, end) : null;
    }

    private void Give(List<TokenAttribution> found, int relay, int cueFirst, int saying, (int First, int Last, int Head) speaker)
    {
        TokenAttribution? outer = At(found, relay, null), inner = At(found, saying, outer);
        if ((outer ?? inner) is not { } known) return;
        int front = Math.Min(relay, speaker.First);
        bool inFront = known.First.First < front && context.QuoteOf[known.First.First] >= 0;
        ContentCandidate content = (inFront ? null : Behind(outer, saying) ?? Behind(inner, saying)) ?? known.First;
        ContentCandidate second = inFront && known.Second.First > saying ? known.Second : ContentCandidate.None;
        if (!inFront && Before(speaker.First) is { } words && !known.ContentCovers(words.First) && content.Last <= saying) content = words;
        if (content.Last > saying)
        {
            // The words follow; where nobody else is there to relay them, the cue is the whole of it.
            content = content with { First = Math.Max(content.First, AfterAdjuncts(saying)) };
            if (content.First > content.Last) return;
            if (outer is not null && (outer.SourceFirst < 0 || (outer.SourceFirst <= speaker.Last && speaker.First <= outer.SourceLast)))
            {
                _gone.Add(outer);
            }
        }
        else if (content.First < front)
        {
            // The words stand in front, and are nobody else's.
            content = content with { Last = Math.Min(content.Last, front - 1) };
            _gone.Add(outer!);
        }
        else
        {
            return;
        }

        if (inner is not null) _gone.Add(inner);
        Add(found, new TokenAttribution(saying, cueFirst, saying) { First = content, Second = second }, speaker, known);
        bool relayed = outer is null || _gone.Contains(outer);
        if (relayed && content.Last > saying && AgentOf(relay, saying) is { } agent)
        {
            Add(found, new TokenAttribution(relay, relay, relay) { First = new ContentCandidate(cueFirst, content.Last) }, agent, known);
        }
    }

    /// <summary>"was quoted by the agency as saying", "was quoted as saying by the agency": who relays it, null where nobody is
    /// named.</summary>
    private (int First, int Last, int Head)? AgentOf(int relay, int saying)
    {
        foreach (int verb in (ReadOnlySpan<int>)[relay, saying])
        {
            for (int child = context.Tree.FirstChild(verb); child >= 0; child = context.Tree.NextSibling(child))
            {
                if (context.Text.RelationArray[child] != DependencyRelation.OblAgent) continue;
                // The phrase begins behind "by".
                return Trimmed(context.Tree.Left(child) + 1, context.Tree.Right(child), child);
            }
        }

        return null;
    }

    /// <summary>Adds what was made of a known attribution, as sure as that is.</summary>
    private void Add(List<TokenAttribution> found, TokenAttribution made, (int First, int Last, int Head) source, TokenAttribution known)
    {
        (made.SourceFirst, made.SourceLast, made.SourceHead) = source;
        made.CueProbability = known.CueProbability;
        made.Probability = known.Probability;
        made.SourceProbability = known.SourceProbability;
        made.ContentProbability = known.ContentProbability;
        made.Confidence = known.Confidence;
        made.Sources = [(source.First, source.Last, known.SourceProbability)];
        made.Contents = [(made.First.First, made.First.Last, known.ContentProbability)];
        found.Add(made);
        Note(made);
    }
}
