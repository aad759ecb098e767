using Extraction.Language;
using Extraction.Language.Parsing;
using Extraction.Training.Language;

namespace Extraction.Training.Parsing;

/// <summary>A document of a treebank with gold tokens, heads and relations, and the tags that the parser is to see.</summary>
/// <param name="Text">The analysis.</param>
/// <param name="Words">Features of its words.</param>
internal sealed record ParserText(AnalyzedText Text, WordFeatures[] Words)
{
    /// <summary>The right tags.</summary>
    public PennTag[] GoldTags { get; } = Text.TagArray;

    /// <summary>How sure the tagger is of each tag; no doubts of gold tags.</summary>
    public TagDoubt[] Doubts { get; init; } = new TagDoubt[Text.TokenCount];

    /// <summary>Documents with their gold tags.</summary>
    public static List<ParserText> Read(IEnumerable<string> files, WordReader reader) =>
        [.. GoldText.Documents(files).Select(d => new ParserText(d, GoldText.Words(d, reader)))];

    /// <summary>
    /// Training documents with the tags that a tagger gives them which was trained without them, and with words that a lexicon
    /// describes which was collected without them, so that the parser learns to live with the tagger's errors on texts that are new to it.
    /// </summary>
    /// <param name="folds">Documents and readers that do not know them.</param>
    /// <param name="silver">News to train the taggers on, too.</param>
    /// <param name="taggers">How many taggers there are, each for as many folds as the others.</param>
    /// <param name="log">Receives how many tags are right.</param>
    public static List<ParserText> Jackknife(IReadOnlyList<HeldOutDocuments> folds, IReadOnlyList<SilverSentence> silver, int taggers,
        TextWriter log)
    {
        // Before any document gets other tags than its own.
        List<TaggerExample>[] examples = [.. folds.Select(TaggerExamples.From)];
        var strangers = new Tagger[taggers];
        Parallel.For(0, taggers, part =>
        {
            TaggerExample[] others = [.. examples.Where((_, i) => i % taggers != part).SelectMany(e => e)];
            strangers[part] = TaggerTrainer.Learn(others, silver, TextWriter.Null).ToTagger();
        });
        var texts = new List<ParserText>();
        int right = 0, all = 0;
        for (int part = 0; part < taggers; part++)
        {
            foreach (HeldOutDocuments fold in folds.Where((_, i) => i % taggers == part))
            {
                foreach (AnalyzedText document in fold.Documents)
                {
                    var text = new ParserText(document, GoldText.Words(document, fold.Reader));
                    text.Tag(strangers[part]);
                    right += document.TagArray.Zip(text.GoldTags).Count(t => t.First == t.Second);
                    all += document.TokenCount;
                    texts.Add(text);
                }
            }
        }

        log.WriteLine(FormattableString.Invariant($"{100.0 * right / all:0.00} % of the tags in {taggers} parts are right"));
        return texts;
    }

    /// <summary>Replaces the tags by those of a tagger.</summary>
    public void Tag(Tagger tagger)
    {
        var tags = new PennTag[Text.TokenCount];
        foreach (Sentence sentence in Text.Sentences)
        {
            tagger.Tag(Words.AsSpan(sentence.First, sentence.Length), tags.AsSpan(sentence.First, sentence.Length),
                Doubts.AsSpan(sentence.First, sentence.Length));
        }

        Text.TagArray = tags;
    }

    /// <summary>What the parser sees of a sentence.</summary>
    public ParserFeatures Features(Sentence sentence) => new(Text, Words, Doubts, sentence);
}
