namespace Extraction.Quotes;

/// <summary>An attribution over whole tokens with the scores that led to it; ends are included, -1 stands for "none".</summary>
/// <remarks>No record: each stands for itself while it is worked on, and comparing all parts of two takes long.</remarks>
internal sealed class TokenAttribution(int cue, int cueFirst, int cueLast)
{
    /// <summary>The head of the reporting verb or phrase.</summary>
    public int Cue { get; } = cue;

    public int CueFirst { get; set; } = cueFirst;

    public int CueLast { get; } = cueLast;

    /// <summary>The attribution whose speaker this one takes over, having no reporting clause of its own; it has then no cue.</summary>
    public TokenAttribution? CarriedFrom { get; init; }

    /// <summary>The article as it was read when this was found, where that is not as usual: between the marks of a quotation.</summary>
    public AttributionContext? Reading { get; set; }

    /// <summary>Where it stands: its cue, or its content where it has none.</summary>
    public int Anchor => Cue >= 0 ? Cue : First.First;

    public int SourceFirst { get; set; } = -1;

    public int SourceLast { get; set; } = -1;

    public int SourceHead { get; set; } = -1;

    public ContentCandidate First { get; set; } = ContentCandidate.None;

    public ContentCandidate Second { get; set; } = ContentCandidate.None;

    /// <summary>
    /// Fragments of content after those, in order: the further paragraphs of a long quotation or of a turn in a transcript.
    /// </summary>
    public IReadOnlyList<ContentCandidate> Rest { get; set; } = [];

    /// <summary>
    /// Whether the content is speech word for word though no quotation marks say so: the turn of a transcript, a block quotation.
    /// </summary>
    public bool IsVerbatim { get; set; }

    /// <summary>Whether the source is a label.</summary>
    public bool IsLabelled { get; init; }

    /// <summary>Tokens of a signature in which a date of the utterance may stand; -1 without one.</summary>
    public ContentCandidate Signature { get; init; } = ContentCandidate.None;

    /// <summary>
    /// Token that ends the name of the speaker elsewhere in the text, where the source is a label that does not tell it; -1 for none.
    /// </summary>
    public int NamedAt { get; init; } = -1;

    /// <summary>The turn of a transcript in which this report is made, null elsewhere.</summary>
    public TokenAttribution? Around { get; set; }

    /// <summary>Probability that the token is a cue.</summary>
    public double CueProbability { get; set; }

    /// <summary>Probability that the attribution stands for itself, all things around it considered.</summary>
    public double Probability { get; set; }

    /// <summary>Probability that something is said or thought here, be it within another's words.</summary>
    public double ReportProbability { get; set; }

    /// <summary>Probability that content and source are right.</summary>
    public double Confidence { get; set; }

    public double SourceProbability { get; set; } = 1;

    public double ContentProbability { get; set; } = 1;

    /// <summary>The strongest candidates for the source, the chosen one first; First is -1 for "none".</summary>
    public (int First, int Last, double Probability)[] Sources { get; set; } = [];

    /// <summary>The strongest candidates for the first fragment of content, the chosen one first.</summary>
    public (int First, int Last, double Probability)[] Contents { get; set; } = [];

    /// <summary>Last token of all that belongs to it.</summary>
    public int LastToken => Math.Max(Math.Max(LastOfContent, CueLast), SourceLast);

    private int LastOfContent => Rest.Count > 0 ? Rest[^1].Last : Math.Max(First.Last, Second.Last);

    /// <summary>Leaves it without a source.</summary>
    public void DropSource() => SourceFirst = SourceLast = SourceHead = -1;

    /// <summary>Whether a token lies in the content; takes logarithmic time in the number of fragments.</summary>
    public bool ContentCovers(int token)
    {
        if (First.Covers(token) || Second.Covers(token)) return true;
        int low = 0, high = Rest.Count;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (Rest[middle].Last < token) low = middle + 1;
            else high = middle;
        }

        return low < Rest.Count && Rest[low].Covers(token);
    }

    /// <summary>All fragments of the content in order.</summary>
    public IEnumerable<ContentCandidate> Fragments()
    {
        yield return First;
        if (Second.First >= 0) yield return Second;
        foreach (ContentCandidate fragment in Rest) yield return fragment;
    }

    /// <summary>Replaces the content by fragments in order, those that touch made one.</summary>
    public void SetFragments(IEnumerable<ContentCandidate> fragments)
    {
        var joined = new List<ContentCandidate>();
        foreach (ContentCandidate fragment in fragments)
        {
            if (joined.Count > 0
                && fragment.First <= joined[^1].Last + 1) joined[^1] = joined[^1] with { Last = Math.Max(joined[^1].Last, fragment.Last) };
            else joined.Add(fragment);
        }

        First = joined[0];
        Second = joined.Count > 1 ? joined[1] : ContentCandidate.None;
        Rest = joined.Count > 2 ? joined[2..] : [];
    }
}
