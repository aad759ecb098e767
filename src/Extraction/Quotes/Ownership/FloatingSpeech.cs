using Extraction.Layout;

namespace Extraction.Quotes;

/// <summary>
/// Quoted speech that no reporting clause claims: given to the speaker before it where it plainly goes on, else listed without a speaker.
/// </summary>
/// <remarks>
/// What repeats the words of another quotation is its speaker's. Behind a sentence
/// about somebody, it is that person's.
/// A quotation in a paragraph of its own goes on with whom the paragraph before reports, be it in quotation marks or without; one that ends
/// its paragraph, with whom that paragraph reports. Where that paragraph reports nobody, whoever was reported last, up to
/// <see cref="Reach"/> paragraphs back, is the likeliest to speak, though less surely. Nothing that reads as speech is dropped.
/// Words of somebody's within a sentence are given to who says them again later, is reported beside them, or speaks before and after.
/// </remarks>
internal sealed class FloatingSpeech(AttributionContext context, QuoteTables tables)
{
    /// <summary>What the attribution of speech without a speaker is worth; the confidence model makes a low confidence of it.</summary>
    internal const double Unowned = 0.3;

    /// <summary>How many paragraphs back the last who was reported may be.</summary>
    private const int Reach = 8;

    private const double AfterSpeech = 0.9, AfterReport = 0.8, AfterGap = 0.6;

    private readonly Dictionary<int, (TokenAttribution Attribution, int At)> _lastIn = [];

    /// <summary>Adds what is missing; the order of <paramref name="found"/> is not kept.</summary>
    public void Complete(List<TokenAttribution> found)
    {
        List<List<int>> runs = QuotationRuns.Of(context);
        QuotationRuns.Unite(context, runs, found);
        foreach (TokenAttribution a in found) Detach(a);
        var speechless = new SpeechlessSources(context, tables);
        List<TokenAttribution> unsaid = found.FindAll(speechless.Has);
        found.RemoveAll(unsaid.Contains);
        var owners = new QuotationOwners(context, found);
        int[] depths = ContentsAround(found);
        foreach (TokenAttribution a in found)
        {
            if (a.Cue < 0 || depths[a.Cue] == (a.ContentCovers(a.Cue) ? 1 : 0)) Note(a);
        }

        var echoes = new Echoes(context, owners);
        var told = new ToldBefore(context, tables, found);
        var around = new SpeakerAround(context, tables, found);
        foreach (List<int> run in runs)
        {
            context.Text.Cancellation.ThrowIfCancellationRequested();
            if (run.Exists(q => owners.Of(q) is not null)) continue;
            bool alone = SpeechSigns.StandsAlone(context, run[0]), apart = IsApart(run, echoes);
            TokenAttribution? echoed = alone || apart ? echoes.Source(run[0]) : echoes.Foreseen(run[0]);
            (TokenAttribution, bool)? owner = echoed is not null ? (echoed, true) : null;
            if (!alone && !apart) owner ??= SpeechSigns.RunsOn(context, run[0]) ? Beside(context.QuoteTokens[run[0]].First) : null;
            if (!alone && !apart && owner is null && SpeechSigns.MayRunOn(context, run[0]) && around.Before(run[0]) is { } speaker)
            {
                owner = (speaker, false);
            }
            if (!alone && owner is null && !(apart && echoes.IsSpeech(run[0]))) continue;
            if (owner is null && alone) owner = Before(context.QuoteTokens[run[0]].First);
            if (owner is null && !alone && echoes.Announced(run[0]) is { } announced) owner = (announced, false);
            (int First, int Last)? person = echoed is null && alone ? told.Subject(run[0]) : null;
            TokenAttribution made = person is { } teller ? OwnedBy(teller, run) : Owned(run, owner);
            found.Add(made);
            Note(made);
        }

        foreach (TokenAttribution a in unsaid) GiveAway(a, found);
    }

    /// <summary>Gives what stands in quotation marks to whoever was reported just before, where anybody was.</summary>
    private void GiveAway(TokenAttribution a, List<TokenAttribution> found)
    {
        var owners = new QuotationOwners(context, found);
        foreach (int q in a.Fragments().SelectMany(f => Enumerable.Range(f.First, f.Last - f.First + 1)).Select(t => context.QuoteOf[t])
            .Where(q => q >= 0).Distinct().ToList())
        {
            if (owners.Of(q) is null && Before(context.QuoteTokens[q].First) is { Near: true } owner) found.Add(Owned([q], owner));
        }
    }

    /// <summary>A report without quotation marks and a quotation in the next paragraph are two utterances.</summary>
    private void Detach(TokenAttribution a)
    {
        if (a.Second.First < 0 || a.Rest.Count > 0 || a.Cue < 0 || context.QuoteOf[a.First.First] >= 0
            || context.QuoteOf[a.Second.First] < 0) return;
        int own = Math.Max(context.SentenceOf(a.First.Last).Order, context.SentenceOf(a.Cue).Order);
        bool later = context.SentenceOf(a.Second.First).Order > own;
        if (later && SpeechSigns.OpensParagraph(context, a.Second.First)) a.Second = ContentCandidate.None;
    }

    /// <summary>In how many contents each token lies.</summary>
    private int[] ContentsAround(List<TokenAttribution> found)
    {
        var around = new int[context.Text.TokenCount + 1];
        foreach (ContentCandidate fragment in found.SelectMany(a => a.Fragments()))
        {
            around[fragment.First]++;
            around[fragment.Last + 1]--;
        }

        for (int t = 1; t < around.Length; t++) around[t] += around[t - 1];
        return around;
    }

    /// <summary>Remembers the last attribution of each paragraph that stands for itself: "…, citing officials" does not.</summary>
    private void Note(TokenAttribution a)
    {
        if (a.SourceFirst < 0 && a.CarriedFrom is null) return;
        if (a.Cue >= 0 && SayingFinder.IsCiting(context.Text, tables, a.Cue)) return;
        NoteAt(a, Math.Max(a.Cue, a.First.First));
        foreach (ContentCandidate fragment in a.Fragments())
        {
            NoteAt(a, fragment.First);
            NoteAt(a, fragment.Last);
        }
    }

    private void NoteAt(TokenAttribution a, int token)
    {
        int paragraph = context.SentenceOf(token).Order;
        if (paragraph < 0 || (_lastIn.TryGetValue(paragraph, out var last) && last.At > token)) return;
        _lastIn[paragraph] = (a, token);
    }

    /// <summary>Whether a quotation stands in a headline or heading, or is a
    /// paragraph that may be set between others to catch the eye.</summary>
    private bool IsApart(List<int> run, Echoes echoes)
    {
        var (first, last) = context.QuoteTokens[run[0]];
        return echoes.KindOf(run[0]) is BlockKind.Headline or BlockKind.SectionHeading || SpeechSigns.IsParagraph(context, first, last);
    }

    private TokenAttribution Owned(List<int> run, (TokenAttribution Attribution, bool Near)? owner)
    {
        var (first, last) = context.QuoteTokens[run[0]];
        TokenAttribution? before = owner?.Attribution;
        double share = before is null ? 0 : !owner!.Value.Near ? AfterGap
            : context.QuoteOf[before.LastToken] >= 0 || before.CarriedFrom is not null ? AfterSpeech : AfterReport;
        var made = new TokenAttribution(-1, -1, -1)
        {
            First = new ContentCandidate(first, last),
            CarriedFrom = before?.CarriedFrom ?? before,
            Probability = before?.Probability ?? Unowned,
            SourceProbability = before?.SourceProbability ?? 1,
            Confidence = before is null ? Unowned : before.Confidence * share,
        };
        made.SetFragments(run.Select(q => new ContentCandidate(context.QuoteTokens[q].First, context.QuoteTokens[q].Last)));
        return made;
    }

    private TokenAttribution OwnedBy((int First, int Last) person, List<int> run)
    {
        TokenAttribution made = Owned(run, null);
        (made.SourceFirst, made.SourceLast, made.SourceHead) = (person.First, person.Last, person.Last);
        made.Probability = made.Confidence = AfterGap;
        return made;
    }

    /// <summary>Who was reported last before a token, and whether that is near enough for the quotation plainly to go on.</summary>
    private (TokenAttribution Attribution, bool Near)? Before(int first)
    {
        int paragraph = context.SentenceOf(first).Order;
        if (_lastIn.TryGetValue(paragraph, out var own) && own.Attribution.First.First < first) return (own.Attribution, true);
        bool opens = SpeechSigns.OpensParagraph(context, first);
        for (int back = 1; back <= Reach; back++)
        {
            if (!_lastIn.TryGetValue(paragraph - back, out var last)) continue;
            return IsRefusal(last.Attribution) ? null : (last.Attribution, opens && back == 1);
        }

        return null;
    }

    /// <summary>Who was reported last in a token's paragraph, or else in the one before; the text does not plainly go on.</summary>
    private (TokenAttribution Attribution, bool Near)? Beside(int token)
    {
        int paragraph = context.SentenceOf(token).Order;
        bool own = _lastIn.TryGetValue(paragraph, out var last) && last.Attribution.First.First < token;
        if (!own && !_lastIn.TryGetValue(paragraph - 1, out last)) return null;
        return IsRefusal(last.Attribution) ? null : (last.Attribution, false);
    }

    /// <summary>"declined to comment": who says nothing does not go on.</summary>
    private bool IsRefusal(TokenAttribution a) => a.Cue >= 0 && CueJudge.Modality(context, tables, a) == Modality.Negated;
}
