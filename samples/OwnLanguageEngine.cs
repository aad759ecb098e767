using Extraction;
using Extraction.Input;
using Extraction.Language;
using Extraction.Layout;
using Extraction.Models.English;
using Extraction.Output;

namespace ExtractionSamples;

/// <summary>
/// Another language engine in place of ours. A real one would call a tagger and a parser; this one knows the words of one sentence, which
/// is enough to show what the stages after it need: tokens with tags, lemmas and heads, sentences, and names.
/// </summary>
internal sealed class OwnLanguageEngine : ILanguageAnalyzer
{
    private const string Text = "Ada Brook said the mill was safe.";

    public static void Run(TextWriter output)
    {
        var pipeline = ExtractionPipeline.Create(EnglishModel.Instance, new OwnLanguageEngine());
        ResultDocument result = ResultBuilder.Build(pipeline.Extract(new Article { Id = "mill", Text = Text }), ResultOptions.Default);
        foreach (ResultQuote quote in result.Quotes) output.WriteLine($"{quote.Speaker?.Name}: {quote.Content[0].Text}");
    }

    public AnalyzedText Analyze(string text, ArticleLayout layout, CancellationToken cancellation = default)
    {
        // Word, tag, lemma, head (index of the word that governs it; null for the root), relation: as in a line of CoNLL-U.
        (string Form, PennTag Tag, string Lemma, int? Head, DependencyRelation Relation)[] words =
        [
            ("Ada", PennTag.NNP, "Ada", 2, DependencyRelation.Nsubj),
            ("Brook", PennTag.NNP, "Brook", 0, DependencyRelation.Flat),
            ("said", PennTag.VBD, "say", null, DependencyRelation.Root),
            ("the", PennTag.DT, "the", 4, DependencyRelation.Det),
            ("mill", PennTag.NN, "mill", 6, DependencyRelation.Nsubj),
            ("was", PennTag.VBD, "be", 6, DependencyRelation.Cop),
            ("safe", PennTag.JJ, "safe", 2, DependencyRelation.Ccomp),
            (".", PennTag.Period, ".", 2, DependencyRelation.Punct),
        ];

        var tokens = new List<Token>();
        int from = 0;
        foreach (var word in words)
        {
            int start = text.IndexOf(word.Form, from, StringComparison.Ordinal);
            from = start + word.Form.Length;
            tokens.Add(new Token(new TextSpan(start, from), word.Tag, word.Lemma, word.Head, word.Relation));
        }

        return AnalyzedText.Create(
            text, tokens, [new Sentence(First: 0, End: tokens.Count, Block: 0, Paragraph: 0)], [new NamedEntity(0, 2, EntityType.Person)],
                cancellation);
    }
}
