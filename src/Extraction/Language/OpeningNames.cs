using Extraction.Models;

namespace Extraction.Language;

/// <summary>
/// "Likely said it would rain", in an article that has "Anna Likely": a word that opens a sentence before its verb, and to which the
/// article gives a capital where that tells something, is that name, though the tagger takes it for a verb, an adverb or an adjective.
/// </summary>
internal static class OpeningNames
{
    /// <summary>A shorter word is rather what it seems to be.</summary>
    private const int FewestLetters = 3;

    /// <summary>How many times more often a word has to be a name than a word in small letters, where it is both.</summary>
    private const int FarMore = 4;

    /// <summary>Tags such words as proper nouns.</summary>
    /// <param name="text">An analysis with tags, which are changed.</param>
    /// <param name="doubts">How sure the tagger is; of these tags it is.</param>
    public static void MarkNames(AnalyzedText text, Span<TagDoubt> doubts)
    {
        var number = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var openings = new List<int>();
        foreach (Sentence sentence in text.Sentences)
        {
            if (!sentence.IsBody || !IsSubject(text, sentence)) continue;
            openings.Add(sentence.First);
            number.TryAdd(text.Form(sentence.First).ToString(), number.Count);
        }

        if (openings.Count == 0) return;
        int[] leads = Leads(text, number);
        foreach (int token in openings)
        {
            if (leads[number[text.Form(token).ToString()]] <= 0) continue;
            text.TagArray[token] = PennTag.NNP;
            doubts[token] = default;
            if (!IsReport(text, token + 1)) continue;
            text.TagArray[token + 1] = PennTag.VBZ;
            doubts[token + 1] = default;
        }
    }

    /// <summary>"… notes that": what can be a noun and a verb is a verb behind a name and before what is reported.</summary>
    private static bool IsReport(AnalyzedText text, int token) => token + 1 < text.TokenCount && text.Tag(token) == PennTag.NNS
        && char.IsLower(text.Form(token)[0]) && text.Form(token + 1) is FunctionWord.That;

    /// <summary>Whether a sentence begins with a word with a capital that is tagged as no noun, before a finite verb and its
    /// adverbs.</summary>
    private static bool IsSubject(AnalyzedText text, Sentence sentence)
    {
        int verb = sentence.First + 1;
        PennTag tag = text.Tag(sentence.First);
        ReadOnlySpan<char> form = text.Form(sentence.First);
        bool other = tag.IsVerb() || tag is PennTag.RB or PennTag.JJ or PennTag.UH;
        if (!other || !char.IsUpper(form[0]) || form.Length < FewestLetters) return false;
        while (verb < sentence.End && text.Tag(verb) is PennTag.RB or PennTag.RBR) verb++;
        if (verb >= sentence.End) return false;
        if (verb == sentence.First + 1 && verb + 1 < sentence.End && IsReport(text, verb)) return true;
        return text.Tag(verb) is PennTag.VBD or PennTag.VBZ or PennTag.MD || (text.Tag(verb) == PennTag.VBN && verb > sentence.First + 1);
    }

    /// <summary>How much more often each word has a capital inside a sentence than it stands in small letters.</summary>
    private static int[] Leads(AnalyzedText text, Dictionary<string, int> number)
    {
        int[] leads = new int[number.Count];
        SpanLookup<int> known = number.BySpan();
        foreach (Sentence sentence in text.Sentences)
        {
            text.Cancellation.ThrowIfCancellationRequested();
            if (!sentence.IsBody) continue;
            for (int t = sentence.First; t < sentence.End; t++)
            {
                ReadOnlySpan<char> form = text.Form(t);
                if (!known.TryGetValue(form, out int word)) continue;
                if (char.IsLower(form[0])) leads[word] -= FarMore;
                else if (t > sentence.First && text.Tag(t - 1) is not (PennTag.OpenQuote or PennTag.Colon)) leads[word]++;
            }
        }

        return leads;
    }
}
