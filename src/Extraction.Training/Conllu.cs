using System.Globalization;
using System.Text;
using Extraction.Language;

namespace Extraction.Training;

/// <summary>One syntactic word of a CoNLL-U sentence. Heads are zero-based within the sentence, -1 for the root.</summary>
internal sealed record ConlluWord(string Form, string Lemma, string Upos, PennTag Tag, int Head, DependencyRelation Relation, string Misc)
{
    /// <summary>Offsets into <see cref="ConlluSentence.Text"/> (UTF-16).
    /// Words of a multiword token share or divide its characters.</summary>
    public TextSpan Span { get; init; }

    /// <summary>Whether the word is the second or a later one of a multiword token ("n't" of "don't").</summary>
    public bool ContinuesToken { get; init; }
}

/// <summary>One sentence of a CoNLL-U file.</summary>
internal sealed record ConlluSentence(string Id, string Text, ConlluWord[] Words, bool StartsDocument, bool StartsParagraph);

/// <summary>Reads CoNLL-U (https://universaldependencies.org/format.html): basic dependencies, multiword tokens, comments.</summary>
internal static class Conllu
{
    /// <summary>Reads all sentences of a file.</summary>
    /// <exception cref="FormatException">A line is not CoNLL-U; the message names file and line.</exception>
    public static List<ConlluSentence> Read(string path)
    {
        var sentences = new List<ConlluSentence>();
        var words = new List<ConlluWord>();
        var text = new StringBuilder();
        string id = "";
        bool startsDocument = false, startsParagraph = false;
        int multiwordEnd = 0;
        bool spaceAfterMultiword = true;
        TextSpan multiword = default;
        int multiwordAt = 0;
        int lineNumber = 0;
        foreach (string line in File.ReadLines(path).Append(""))
        {
            lineNumber++;
            if (line.Length == 0)
            {
                if (words.Count == 0) continue;
                sentences.Add(new ConlluSentence(id, text.ToString().TrimEnd(), [.. words], startsDocument, startsParagraph));
                words.Clear();
                text.Clear();
                startsDocument = startsParagraph = false;
                multiwordEnd = 0;
                continue;
            }

            if (line[0] == '#')
            {
                if (line.StartsWith("# sent_id = ", StringComparison.Ordinal)) id = line[12..];
                else if (line.StartsWith("# newdoc", StringComparison.Ordinal)) startsDocument = true;
                else if (line.StartsWith("# newpar", StringComparison.Ordinal)
                    && !line.StartsWith("# newpar_block", StringComparison.Ordinal))
                {
                    startsParagraph = true;
                }
                continue;
            }

            string[] f = line.Split('\t');
            if (f.Length != 10) throw new FormatException($"{path}:{lineNumber}: expected 10 columns, found {f.Length}.");
            if (f[0].Contains('.', StringComparison.Ordinal)) continue; // An empty node of the enhanced graph.
            bool spaceAfter = !f[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            if (f[0].Contains('-', StringComparison.Ordinal))
            {
                multiword = new TextSpan(text.Length, text.Length + f[1].Length);
                text.Append(f[1]);
                multiwordEnd = int.Parse(f[0].Split('-')[1], CultureInfo.InvariantCulture);
                multiwordAt = multiword.Start;
                spaceAfterMultiword = spaceAfter;
                continue;
            }

            int number = int.Parse(f[0], CultureInfo.InvariantCulture);
            bool inside = number <= multiwordEnd;
            bool continues = inside && multiwordAt > multiword.Start;
            TextSpan span;
            if (inside)
            {
                // Words that spell out the token divide it; where they do not, the last word takes what is left.
                int end = number == multiwordEnd ? multiword.End : Math.Min(multiword.End, multiwordAt + f[1].Length);
                span = new TextSpan(multiwordAt, end);
                multiwordAt = end;
                if (number == multiwordEnd && spaceAfterMultiword) text.Append(' ');
            }
            else
            {
                span = new TextSpan(text.Length, text.Length + f[1].Length);
                text.Append(f[1]);
                if (spaceAfter) text.Append(' ');
            }

            words.Add(new ConlluWord(
                f[1], f[2], f[3], PennTags.Parse(f[4]), int.Parse(f[6], CultureInfo.InvariantCulture) - 1, DependencyRelations.Parse(f[7]),
                    f[9])
            {
                Span = span,
                ContinuesToken = continues,
            });
        }

        return sentences;
    }

    /// <summary>The gold analysis of consecutive sentences as one text: sentences
    /// joined by a blank where there was one, paragraphs by a blank line.</summary>
    public static AnalyzedText ToAnalyzedText(IReadOnlyList<ConlluSentence> sentences)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        var words = new List<ConlluWord>();
        var heads = new List<int>();
        var ranges = new List<Sentence>();
        var sentenceOf = new List<int>();
        int paragraph = -1;
        foreach (ConlluSentence sentence in sentences)
        {
            bool newParagraph = sentence.StartsParagraph || paragraph < 0;
            if (newParagraph) paragraph++;
            if (text.Length > 0 && newParagraph) text.Append("\n\n");
            else if (text.Length > 0 && !words[^1].Misc.Contains("SpaceAfter=No", StringComparison.Ordinal)) text.Append(' ');
            int start = text.Length, first = words.Count;
            text.Append(sentence.Text);
            foreach (ConlluWord word in sentence.Words)
            {
                spans.Add(new TextSpan(start + word.Span.Start, start + word.Span.End));
                heads.Add(word.Head < 0 ? -1 : first + word.Head);
                sentenceOf.Add(ranges.Count);
                words.Add(word);
            }

            ranges.Add(new Sentence(first, words.Count, paragraph, paragraph));
        }

        return new AnalyzedText(text.ToString())
        {
            TokenCount = words.Count,
            SpanArray = [.. spans],
            TagArray = [.. words.Select(w => w.Tag)],
            LemmaArray = [.. words.Select(w => w.Lemma)],
            HeadArray = [.. heads],
            RelationArray = [.. words.Select(w => w.Relation)],
            SentenceIndexArray = [.. sentenceOf],
            EntityIndexArray = [.. Enumerable.Repeat(-1, words.Count)],
            ClusterArray = new ushort[words.Count],
            SentenceArray = [.. ranges],
        };
    }
}
