using Extraction.Calendar;
using Extraction.Dates;
using Extraction.Language;
using Extraction.Layout;
using Extraction.Models;
using Extraction.Quotes.Reading;

namespace Extraction.Quotes;

/// <summary>Finds the attributions of an article: who is said to have said, written, thought or felt what.</summary>
/// <remarks>
/// Cue-centred, after Pareti (2015) and Newell et al. (2018), with log-linear models over the dependency tree: every token is judged as
/// the head of a cue; a cue grows to its extent; its source and its content are chosen among stretches that syntax, punctuation and
/// quotation marks offer. A cue inside the content of another is nested: its attribution gets a parent. Thread-safe.
/// </remarks>
internal sealed class AttributionExtractor
{
    /// <summary>Name of the weights in an <see cref="IModelSource"/>.</summary>
    public const string WeightsName = "attribution.bin";

    /// <summary>Least probability of an attribution to be kept.</summary>
    internal const double Least = 0.3;

    /// <summary>Least probability of one whose content has quotation marks:
    /// a missed quotation is worse than one that is no speech.</summary>
    internal const double LeastQuoted = 0.12;

    /// <summary>Least probability that something is said or thought at all.</summary>
    internal const double LeastReport = 0.05;

    /// <summary>Least probability of a report, by the fact-checker's rules, that something is said, and that something is thought, wished
    /// or meant, or is told by no word of saying and no clause ("they drafted the plan"): of those that are less likely about half are
    /// none, and a wrong one costs more than a missed one.</summary>
    private const double LeastStatement = 0.1, LeastOther = 0.2;

    /// <summary>The same for an attribution inside the content of another.</summary>
    internal const double LeastNested = 0.35;

    private readonly CompactWeights _weights;
    private readonly ReadingNetwork _network;
    private readonly QuoteTables _tables;
    private readonly TurnLabels _labels;

    /// <summary>Takes weights and word lists.</summary>
    public AttributionExtractor(IModelSource models)
    {
        _weights = ModelWeights.Load(models, WeightsName, CompactWeights.Load);
        _network = ModelWeights.Load(models, ReadingNetwork.WeightsName, ReadingNetwork.Load);
        _tables = new QuoteTables(models);
        _labels = new TurnLabels(models);
    }

    /// <summary>Finds all attributions, ordered by the first offset of their content.</summary>
    /// <param name="text">The analysed article.</param>
    /// <param name="layout">Its layout.</param>
    /// <param name="quotations">Its quotations.</param>
    /// <param name="dates">Its time expressions in the order of the text.</param>
    /// <param name="published">When it was published, or null; no utterance that has taken place is later.</param>
    public IReadOnlyList<Attribution> Extract(AnalyzedText text, ArticleLayout layout, List<Quotation> quotations,
        IReadOnlyList<TimeExpression> dates, PublicationDate? published)
    {
        var facts = new AttributionContext(text, layout, dates, quotations);
        ReadContext context = ReadContext.Of(_network, facts);
        List<TokenAttribution> found = Decode(context, _weights, _labels);
        var deeds = new Deeds(context, _tables);
        var suppositions = new Suppositions(context, _tables);
        found.RemoveAll(a => CueJudge.IsNaming(context, _tables, a) || deeds.Is(a) || suppositions.Is(a) || IsDoubtful(context, a));
        var sources = new SourceEdges(context, _tables);
        var contents = new ContentEdges(context, _tables);
        var predicates = new SpokenPredicates(context, _tables);
        foreach (TokenAttribution a in found)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            sources.Complete(a);
            contents.Complete(a);
            predicates.Bare(a);
        }

        new ClauseRows(context, _tables).Complete(found);
        new PartedClauses(context, _tables).Join(found);
        new ParticipleOwners(context).Complete(found);
        new CoordinatedReports(context).Part(found);
        new QuotedSpeech(context, _tables).Apply(found);
        new ListedSpeech(context, _tables).Apply(found);
        new Introductions(context).Apply(found);
        KeepSigned(context, found);
        new BlockQuotations(context, _tables).Apply(found);
        new AskedAndAnswered(context, _tables).Apply(found);
        new ResumedQuotations(context).Join(found);
        new FloatingSpeech(context, _tables).Complete(found);
        found.AddRange(new RelayedReports(context, _weights, _network, _tables).Find(found));
        new OneOwner(context).Keep(found);
        suppositions.DropUnsaid(found);
        found.Sort((a, b) => a.Anchor.CompareTo(b.Anchor));
        return new AttributionBuilder(context, _tables, dates, published).Build(found);
    }

    /// <summary>Whether the judge of reports finds one unlikely that has no quotation
    /// to be looked at for. What was read by rule he never saw.</summary>
    private bool IsDoubtful(AttributionContext context, TokenAttribution a) => a.ReportProbability > 0
        && a.ReportProbability < (CueJudge.Act(context, _tables, a) == QuoteAct.Mental || !CueJudge.TellsOfSaying(context, _tables, a)
            ? LeastOther : LeastStatement)
        && !SpeechSigns.MaySpeak(context, a);

    /// <summary>The attributions over tokens that are likely enough; nesting tells which stand for themselves.</summary>
    internal static List<TokenAttribution> Decode(ReadContext article, CompactWeights weights, TurnLabels labels)
    {
        CueCandidates cues = CueFinder.Find(article, weights);
        CuedContext context = cues.Article;
        var decoder = new AttributionDecoder(weights, context);
        List<TokenAttribution> found = Propose(cues, decoder);
        decoder.Judge(found);
        bool[] stands = [.. found.Select((a, i) => (a.Probability >= Least && a.ReportProbability >= LeastReport
            && !Swallows(context, found, i, anywhere: false))
            || (a.Probability >= LeastQuoted && SpeechSigns.MaySpeak(context, a) && !Swallows(context, found, i, anywhere: true)))];
        List<TokenAttribution> kept = [.. found.Where((_, i) => stands[i] || IsNested(context, found, stands, i))];
        ClipInner(context, kept);
        PreferSignatures(context, new SignedQuotations(context).Find(), kept);
        new LabelledTurns(context, labels).Apply(kept);
        kept.Sort((a, b) => a.Cue.CompareTo(b.Cue));
        new QuotationCoverage(context, decoder).Complete(kept, found);
        foreach (TokenAttribution a in kept)
        {
            context.Text.Cancellation.ThrowIfCancellationRequested();
            if (a.Confidence == 0) a.Confidence = Logistic.Sigmoid(decoder.ConfidenceLogit(a));
        }

        return kept;
    }

    /// <summary>Whether the content covers a surer cue: in a sentence that is
    /// not the cue's own and outside quotation marks, or anywhere.</summary>
    private static bool Swallows(AttributionContext context, List<TokenAttribution> found, int index, bool anywhere)
    {
        TokenAttribution a = found[index];
        int[] sentenceOf = context.Text.SentenceIndexArray;
        for (int i = Math.Max(0, index - AttributionBuilder.Reach); i < Math.Min(found.Count, index + AttributionBuilder.Reach + 1); i++)
        {
            int cue = found[i].Cue;
            if (found[i].Probability > a.Probability && a.ContentCovers(cue)
                && (anywhere || (sentenceOf[cue] != sentenceOf[a.Cue] && context.QuoteOf[cue] < 0)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The second judgement asks whether an attribution stands for itself. One that does not, but is plainly an attribution and lies
    /// outside quotation marks in the content of another, is a report within a report.
    /// </summary>
    private static bool IsNested(AttributionContext context, List<TokenAttribution> found, bool[] stands, int index)
    {
        TokenAttribution a = found[index];
        if (a.ReportProbability < LeastNested || context.QuoteOf[a.Cue] >= 0) return false;
        for (int i = Math.Max(0, index - AttributionBuilder.Reach); i < Math.Min(found.Count, index + AttributionBuilder.Reach + 1); i++)
        {
            TokenAttribution around = found[i];
            if (!stands[i] || !around.ContentCovers(a.Cue) || (a.ContentCovers(around.Cue) && around.Cue < a.Cue)) continue;
            a.Probability = Math.Min(a.Probability, around.Probability);
            return true;
        }

        return false;
    }

    /// <summary>What was completed or listed since must not have taken in what is signed by another.</summary>
    private static void KeepSigned(AttributionContext context, List<TokenAttribution> found)
    {
        List<TokenAttribution> signed = found.FindAll(a => a.Signature.First >= 0);
        found.RemoveAll(a => a.Signature.First >= 0);
        PreferSignatures(context, signed, found);
    }

    /// <summary>
    /// Adds the signed quotations; a signature knows better than the models
    /// whose words these are: what lies in one or takes one in goes, and others
    /// that reach into what is signed give it up.
    /// </summary>
    private static void PreferSignatures(AttributionContext context, List<TokenAttribution> signed, List<TokenAttribution> kept)
    {
        if (signed.Count == 0) return;
        var signature = new TokenAttribution?[context.Text.TokenCount];
        var words = new TokenAttribution?[context.Text.TokenCount];
        foreach (TokenAttribution s in signed)
        {
            Array.Fill(signature, s, s.Signature.First, s.Signature.Last - s.Signature.First + 1);
            if (s.Cue >= 0) signature[s.Cue] = s;
            Array.Fill(words, s, s.First.First, s.First.Last - s.First.First + 1);
        }

        kept.RemoveAll(a => (a.Cue >= 0 && signature[a.Cue] is not null) || !Clip(a));
        kept.AddRange(signed);

        bool Clip(TokenAttribution a)
        {
            List<ContentCandidate> left = [.. a.Fragments().Select(f => Outside(f, a.Cue >= 0 ? words[a.Cue] : null))
                .Where(f => f.First <= f.Last)];
            if (left.Count == 0) return false;
            a.SetFragments(left);
            return true;
        }

        ContentCandidate Outside(ContentCandidate f, TokenAttribution? own)
        {
            if ((words[f.Last] ?? signature[f.Last]) is { } after && after != own) f = f with { Last = after.First.First - 1 };
            if (f.First <= f.Last && (words[f.First] ?? signature[f.First]) is { } before && before != own)
            {
                f = f with { First = before.Signature.Last + 1 };
            }
            return f;
        }
    }

    /// <summary>
    /// Where two reports claim each other's cue ("the mayor said the road would close, according to the paper"), the later cue frames the
    /// sentence: the inner report ends where the outer one's content does.
    /// </summary>
    private static void ClipInner(AttributionContext context, List<TokenAttribution> kept)
    {
        for (int i = 0; i < kept.Count; i++)
        {
            TokenAttribution inner = kept[i];
            for (int j = i + 1; j < Math.Min(kept.Count, i + AttributionBuilder.Reach + 1) && kept[j].Cue <= inner.First.Last; j++)
            {
                TokenAttribution outer = kept[j];
                if (outer.First.First > inner.Cue || outer.First.Last < inner.Cue || outer.First.Last >= outer.Cue
                    || outer.Cue < inner.First.First)
                {
                    continue;
                }
                int last = outer.First.Last;
                while (last > inner.First.First && context.IsPunctuation(last) && context.MarkKind[last] != QuoteMarkKind.Closes) last--;
                if (last < inner.First.First) continue;
                inner.First = inner.First with { Last = last };
            }
        }
    }

    /// <summary>All attributions worth a second look, in the order of their cues, not judged yet.</summary>
    /// <param name="cues">The cues that they may have.</param>
    /// <param name="decoder">Finds what belongs to a cue.</param>
    internal static List<TokenAttribution> Propose(CueCandidates cues, AttributionDecoder decoder)
    {
        // The surest cues first; a token that a cue already takes in is no cue of its own.
        AnalyzedText text = cues.Article.Text;
        var covered = new bool[text.TokenCount];
        var found = new List<TokenAttribution>();
        foreach (var (token, probability) in cues.Tokens.OrderByDescending(c => c.Probability).ThenBy(c => c.Token))
        {
            text.Cancellation.ThrowIfCancellationRequested();
            if (covered[token]) continue;
            TokenAttribution attribution = decoder.Decode(token, probability);
            if (attribution.First.First < 0) continue;
            for (int i = attribution.CueFirst; i <= attribution.CueLast; i++) covered[i] = true;
            found.Add(attribution);
        }

        found.Sort((a, b) => a.Cue.CompareTo(b.Cue));
        return found;
    }
}
