using Extraction.Language;
using Extraction.Lexicon;
using Extraction.Quotes;

namespace Extraction.Training.Speakers;

/// <summary>
/// Attributions read off gold trees: a reporting verb, its subject, and its clausal complement or the clause that it
/// follows. They give the coreference corpus the source positions and quotation contexts of running text.
/// </summary>
internal static class SyntacticAttributions
{
    /// <summary>Finds them in the order of the text.</summary>
    public static List<Attribution> Of(AnalyzedText text, SpeakerTables tables)
    {
        var tree = new DependencyTree(text);
        var found = new List<Attribution>();
        for (int verb = 0; verb < text.TokenCount; verb++)
        {
            if (!text.Tag(verb).IsVerb() || !tables.Word(text.Lemma(verb)).Is(WordClass.Reporting)) continue;
            int subject = -1;
            TextSpan? content = null;
            for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
            {
                if (text.Relation(child) == DependencyRelation.Nsubj) subject = child;
                else if (text.Relation(child) is DependencyRelation.Ccomp or DependencyRelation.Parataxis)
                {
                    content = text.Cover(tree.Left(child), tree.Right(child) + 1);
                }
            }

            if (subject < 0) continue;
            if (content is null && text.Relation(verb) == DependencyRelation.Parataxis)
            {
                int head = text.Head(verb), left = tree.Left(head), end = tree.Left(verb);
                if (left < end) content = text.Cover(left, end);
            }

            if (content is null) continue;
            char opening = text.Text[content.Value.Start];
            found.Add(new Attribution
            {
                Content = [content.Value],
                Source = text.Cover(tree.Left(subject), tree.Right(subject) + 1),
                SourceHead = subject,
                CueHead = verb,
                Type = opening is '"' or '“' ? QuoteType.Direct : QuoteType.Indirect,
            });
        }

        return found;
    }
}
