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
/// occurrences of the same word. Complete when it is made.
/// </summary>
/// <remarks>Not thread-safe. Its arrays are those of an <see cref="EntityArrays"/>: what is made with the same arrays next writes over it.
/// They may be longer than the document.</remarks>
internal sealed class EntityInput
{
    /// <summary>Headlines write short words small: only words of this length tell.</summary>
    private const int MinLongWord = 4;

    private readonly EntityArrays _arrays;

    /// <summary>Reads a document: spans, tags, clusters and sentences must be there.</summary>
    /// <param name="text">The document.</param>
    /// <param name="gazetteer">The lists of names.</param>
    /// <param name="arrays">The memory to use.</param>
    public EntityInput(AnalyzedText text, EntityGazetteer gazetteer, EntityArrays arrays)
    {
        Text = text;
        _arrays = arrays;
        arrays.MakeRoom(Count);
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

        arrays.Document.Collect(this);
    }

    /// <summary>The document.</summary>
    public AnalyzedText Text { get; }

    /// <summary>Number of tokens.</summary>
    public int Count => Text.TokenCount;

    /// <summary>Normalised hash (<see cref="FeatureHash.OfNormalized"/>), a token each.</summary>
    public ulong[] Words => _arrays.Words;

    /// <summary>Hash of the shape, a token each.</summary>
    public ulong[] Shapes => _arrays.Shapes;

    /// <summary>Casing, a token each.</summary>
    public Casing[] Casings => _arrays.Casings;

    /// <summary>What lists know, a token each.</summary>
    public NameClues[] Clues => _arrays.Clues;

    /// <summary>How the document writes the same word elsewhere, a token each.</summary>
    public Spellings[] Spellings => _arrays.Spellings;

    /// <summary>First token of the run of capitalised words around the token, or -1.</summary>
    public int[] RunFirst => _arrays.RunFirst;

    /// <summary>End of that run.</summary>
    public int[] RunEnd => _arrays.RunEnd;

    /// <summary>How the token's whole sentence is written, a token each.</summary>
    public SentenceStyle[] Styles => _arrays.Styles;

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
}
