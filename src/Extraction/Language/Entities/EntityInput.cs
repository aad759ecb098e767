using Extraction.Models;

namespace Extraction.Language.Entities;

/// <summary>How a sentence uses capitals.</summary>
internal enum SentenceStyle : byte
{
    /// <summary>For names and first words.</summary>
    Plain,

    /// <summary>For most words, as in headlines.</summary>
    TitleCase,

    /// <summary>Throughout.</summary>
    Capitals,
}

/// <summary>
/// What the recogniser knows about each token of a document before it decides: word by word, and from the other
/// occurrences of the same word. Struct of arrays, reused from document to document.
/// </summary>
/// <remarks>Not thread-safe; one instance serves one call at a time.</remarks>
internal sealed class EntityInput
{
    private const int InitialCapacity = 2048;

    /// <summary>Headlines write short words small: only words of this length tell.</summary>
    private const int MinLongWord = 4;

    /// <summary>Number of tokens.</summary>
    public int Count { get; private set; }

    /// <summary>Normalised hash (<see cref="FeatureHash.OfNormalized"/>), a token each.</summary>
    public ulong[] Words = new ulong[InitialCapacity];

    /// <summary>Hash of the shape, a token each.</summary>
    public ulong[] Shapes = new ulong[InitialCapacity];

    /// <summary>Casing, a token each.</summary>
    public Casing[] Casings = new Casing[InitialCapacity];

    /// <summary>What lists know, a token each.</summary>
    public NameClues[] Clues = new NameClues[InitialCapacity];

    /// <summary>How the document writes the same word elsewhere, a token each.</summary>
    public Spellings[] Spellings = new Spellings[InitialCapacity];

    /// <summary>First token of the run of capitalised words around the token, or -1.</summary>
    public int[] RunFirst = new int[InitialCapacity];

    /// <summary>End of that run.</summary>
    public int[] RunEnd = new int[InitialCapacity];

    /// <summary>How the token's whole sentence is written, a token each.</summary>
    public SentenceStyle[] Styles = new SentenceStyle[InitialCapacity];

    private readonly DocumentSpellings _spellings = new();

    /// <summary>The document.</summary>
    public AnalyzedText Text { get; private set; } = null!;

    /// <summary>Takes a new document: spans, tags, clusters and sentences must be there.</summary>
    public void Load(AnalyzedText text, EntityGazetteer gazetteer)
    {
        Text = text;
        Count = text.TokenCount;
        EnsureCapacity(Count);
        for (int i = 0; i < Count; i++)
        {
            ReadOnlySpan<char> form = text.Form(i);
            Words[i] = FeatureHash.OfNormalized(form);
            Shapes[i] = WordForms.ShapeOf(form);
            Casings[i] = WordForms.CasingOf(form);
        }

        foreach (Sentence sentence in text.SentenceArray)
        {
            Range tokens = sentence.First..sentence.End;
            gazetteer.Find(Words.AsSpan(tokens), Clues.AsSpan(tokens));
            Styles.AsSpan(tokens).Fill(StyleOf(sentence));
            FindRuns(sentence);
        }

        _spellings.Collect(this);
    }

    /// <summary>Whether the token could be part of a name by the way it is written.</summary>
    public bool IsCapitalised(int token) => Casings[token] >= Casing.Title;

    private SentenceStyle StyleOf(Sentence sentence)
    {
        int upper = 0, title = 0, lower = 0, other = 0;
        for (int i = sentence.First; i < sentence.End; i++)
        {
            bool isLong = Text.SpanArray[i].Length >= MinLongWord;
            if (Casings[i] == Casing.Upper) upper++;
            else if (Casings[i] != Casing.None) other++;
            if (isLong && Casings[i] == Casing.Lower) lower++;
            if (isLong && Casings[i] == Casing.Title && i > sentence.First) title++;
        }

        if (upper >= 3 && upper >= 4 * other) return SentenceStyle.Capitals;
        return title >= 2 && title >= 4 * lower ? SentenceStyle.TitleCase : SentenceStyle.Plain;
    }

    /// <summary>Runs of capitalised words; a hyphen, an ampersand or an abbreviation's full stop between two of them joins.</summary>
    private void FindRuns(Sentence sentence)
    {
        int first = -1;
        for (int i = sentence.First; i <= sentence.End; i++)
        {
            if (i < sentence.End && (IsCapitalised(i) || (first >= 0 && Joins(i, sentence.End))))
            {
                if (first < 0) first = i;
                continue;
            }

            if (i < sentence.End) RunFirst[i] = -1;
            if (first < 0) continue;
            for (int t = first; t < i; t++) (RunFirst[t], RunEnd[t]) = (first, i);
            first = -1;
        }
    }

    private bool Joins(int token, int sentenceEnd)
    {
        TextSpan span = Text.SpanArray[token];
        return span.Length == 1 && Text.Text[span.Start] is '-' or '&' or '’' or '\''
            && token + 1 < sentenceEnd && IsCapitalised(token + 1);
    }

    private void EnsureCapacity(int count)
    {
        if (count <= Words.Length) return;
        int capacity = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)count);
        Words = new ulong[capacity];
        Shapes = new ulong[capacity];
        Casings = new Casing[capacity];
        Clues = new NameClues[capacity];
        Spellings = new Spellings[capacity];
        RunFirst = new int[capacity];
        RunEnd = new int[capacity];
        Styles = new SentenceStyle[capacity];
    }
}
