using Extraction.Language;
using Extraction.Layout;
using Extraction.Lexicon;
using Extraction.Models;
using Extraction.Quotes;

namespace Extraction.Speakers;

/// <summary>Finds who is behind the sources of an article's attributions: one entity under all its names, with its roles.</summary>
/// <remarks>
/// Names are grouped first (<see cref="NameLinker"/>), then pronouns and descriptions are linked from left to right by a
/// learned ranker (<see cref="AnaphoraResolver"/>), then "I" and "we" by who speaks around them. Thread-safe; tables and
/// weights are read on the first call.
/// </remarks>
internal sealed class SpeakerResolver
{
    private readonly Lazy<SpeakerTables> _tables;
    private readonly AnaphoraModel _model;

    /// <summary>Creates a resolver over one set of weights and tables.</summary>
    /// <param name="models">Where they come from.</param>
    public SpeakerResolver(IModelSource models)
    {
        ArgumentNullException.ThrowIfNull(models);
        _tables = new Lazy<SpeakerTables>(() => SpeakerTables.Load(models));
        _model = new AnaphoraModel(ModelWeights.Load(models, AnaphoraModel.WeightsName, SparseLinearModel.Load));
    }

    /// <summary>Resolves the source of every attribution.</summary>
    /// <param name="text">The article's analysis.</param>
    /// <param name="layout">Its parts.</param>
    /// <param name="quotations">Its quotations.</param>
    /// <param name="attributions">Its attributions in order.</param>
    /// <exception cref="FileNotFoundException">The model lacks a table or the weights.</exception>
    public SpeakerAnalysis Resolve(AnalyzedText text, ArticleLayout layout, IReadOnlyList<Quotation> quotations,
        IReadOnlyList<Attribution> attributions)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(quotations);
        ArgumentNullException.ThrowIfNull(attributions);
        if (attributions.Count == 0) return new SpeakerAnalysis([], []);

        Discourse discourse = Read(text, _tables.Value, attributions, quotations);
        new AnaphoraResolver(discourse, _model).Run();
        SourceLink[] links = new SourceLinker(discourse, layout).Link();
        return new SpeakerAssembler(discourse).Assemble(links);
    }

    /// <summary>Finds the mentions of an article and links its names.</summary>
    /// <param name="text">The article's analysis.</param>
    /// <param name="tables">What is known about words.</param>
    /// <param name="attributions">Its attributions in order.</param>
    /// <param name="quotations">Its quotations.</param>
    internal static Discourse Read(AnalyzedText text, SpeakerTables tables,
        IReadOnlyList<Attribution> attributions, IReadOnlyList<Quotation> quotations)
    {
        var words = new TokenWords(text, tables);
        var tree = new DependencyTree(text);
        var wanted = new Dictionary<int, Mention>();
        int[] sourceTokens = new SourceReader(words, tree).Read(attributions, wanted);
        MentionList mentions = MentionFinder.Find(words, tree, wanted);
        QuotationContext.Mark(text, mentions, attributions, quotations);
        PronounGender.Read(words, mentions);
        var entities = new List<Entity>();
        NameLinker.Link(words, mentions, entities);
        TitleAcronyms.Link(words, mentions, entities);
        return new Discourse(words, tree, mentions, entities, sourceTokens, attributions);
    }
}
