using System.Runtime.CompilerServices;
using System.Text;
using Extraction.Models;

namespace Extraction.Language;

/// <summary>Gives each token its lemma.</summary>
/// <remarks>
/// Rules that cut an ending and put another are learned for each tag from the longest ending that decides them, up to
/// whole words (in the manner of Chrupała 2006 and Juršič et al. 2010); at use, the longest known ending wins.
/// Strings are shared between tokens. Thread-safe.
/// </remarks>
internal sealed class Lemmatizer
{
    /// <summary>Name of its weights.</summary>
    public const string FileName = "lemmas.bin";

    /// <summary>Longest ending, in characters, that a rule looks at short of the whole word.</summary>
    public const int LongestEnding = 6;

    private readonly HashedMap _rules;
    private readonly LemmaRule[] _edits;
    private readonly StringPool _strings = new();

    /// <summary>Loads <c>lemmas.bin</c>.</summary>
    public Lemmatizer(IModelSource models)
    {
        (_edits, _rules) = ModelWeights.Load(models, FileName, bytes =>
        {
            int length = bytes.View<int>(0, 1)[0];
            HashedMap rules = HashedMap.Load(bytes, 4L + length);
            string[] edits = Encoding.UTF8.GetString(bytes.View<byte>(4, length)).TrimEnd('\0').Split('\n');
            return (edits.Select(LemmaRule.Parse).ToArray(), rules);
        });
    }

    /// <summary>Fills the lemmas of an analysis from its tags.</summary>
    public void Lemmatize(AnalyzedText analysis, ReadOnlySpan<WordFeatures> words)
    {
        foreach (Sentence sentence in analysis.SentenceArray)
        {
            analysis.Cancellation.ThrowIfCancellationRequested();
            for (int i = sentence.First; i < sentence.End; i++)
            {
                analysis.LemmaArray[i] = Lemma(analysis.Form(i), words[i], analysis.TagArray[i]);
            }
        }
    }

    /// <summary>The lemma of a token.</summary>
    /// <param name="form">The token as written.</param>
    /// <param name="word">Its features.</param>
    /// <param name="tag">Its tag.</param>
    [SkipLocalsInit]
    public string Lemma(ReadOnlySpan<char> form, in WordFeatures word, PennTag tag)
    {
        const int longestOnStack = 64;
        LemmaRule rule = _edits[Find(form, word, tag)];
        int room = form.Length + rule.Ending.Length;
        Span<char> buffer = room <= longestOnStack ? stackalloc char[longestOnStack] : new char[room];
        return _strings.Get(buffer[..rule.Apply(form, buffer)]);
    }

    /// <summary>Key of the rule for a whole word.</summary>
    public static ulong WordKey(in WordFeatures word, PennTag tag) => FeatureHash.Feature(LemmaTemplate.Word, Group(word, tag), word.Lower);

    /// <summary>Key of the rule for an ending of some characters.</summary>
    public static ulong EndingKey(in WordFeatures word, PennTag tag, int length) =>
        FeatureHash.Feature(LemmaTemplate.Ending, Group(word, tag), (word.Tail & ((1UL << (8 * length)) - 1)) | ((ulong)length << 56));

    private int Find(ReadOnlySpan<char> form, in WordFeatures word, PennTag tag)
    {
        uint rule = _rules.Find(WordKey(word, tag));
        for (int length = Math.Min(LongestEnding, form.Length - 1); rule == HashedMap.Missing && length >= 0; length--)
        {
            rule = _rules.Find(EndingKey(word, tag, length));
        }

        return rule == HashedMap.Missing ? 0 : (int)rule;
    }

    /// <summary>Tag and case, which decide what becomes of capitals ("CEO" keeps them, "SAID" does not).</summary>
    private static ulong Group(in WordFeatures word, PennTag tag)
    {
        bool known = word.Entry.Case == CasePreference.Lower;
        ulong capitals = word.Shape.IsAllUpper() ? (known ? 3UL : 2UL) : (word.Shape & WordShape.HasInnerUpper) != 0 ? 1UL : 0UL;
        return (ulong)tag | (capitals << 8);
    }
}

/// <summary>How a lemma is made from a form: keep or lower its capitals, cut some characters, put an ending.</summary>
/// <param name="KeepsCase">Whether capitals stay.</param>
/// <param name="Cut">Characters cut from the end.</param>
/// <param name="Ending">What is put there.</param>
internal readonly record struct LemmaRule(bool KeepsCase, int Cut, string Ending)
{
    /// <summary>Writes the lemma; returns its length.</summary>
    public int Apply(ReadOnlySpan<char> form, Span<char> lemma)
    {
        ReadOnlySpan<char> stem = form[..Math.Max(0, form.Length - Cut)];
        if (KeepsCase) stem.CopyTo(lemma);
        else stem.ToLowerInvariant(lemma);
        Ending.CopyTo(lemma[stem.Length..]);
        return stem.Length + Ending.Length;
    }

    /// <summary>The rule that makes a lemma from a form; null when the lemma
    /// shares no beginning with it but capitals differ inside.</summary>
    public static LemmaRule Between(string form, string lemma)
    {
        string lower = form.ToLowerInvariant();
        int kept = Shared(form, lemma), lowered = Shared(lower, lemma);
        bool keepsCase = kept > lowered;
        int shared = Math.Max(kept, lowered);
        return new LemmaRule(keepsCase, form.Length - shared, lemma[shared..]);
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static LemmaRule Parse(string text)
    {
        string[] parts = text.Split('\t');
        return new LemmaRule(parts[0] == "=", int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture), parts[2]);
    }

    /// <summary>The rule as a line of the model.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"{(KeepsCase ? "=" : "-")}\t{Cut}\t{Ending}");

    private static int Shared(string a, string b)
    {
        int i = 0;
        while (i < a.Length && i < b.Length && a[i] == b[i]) i++;
        return i;
    }
}
