using Extraction.Language;
using Extraction.Layout;

namespace Extraction.Training.Entities;

/// <summary>The entities of PolNeAR's CoreNLP layer: made by a program (CoreNLP, four classes of CoNLL-2003), not by hand.</summary>
internal static class PolnearEntities
{
    /// <summary>Reads a part of PolNeAR.</summary>
    /// <param name="part">Its folder.</param>
    /// <param name="lenient">
    /// Whether to take a compound such as "Paris-based", one entity to CoreNLP, as unknown: Universal Dependencies parts it, and only
    /// its first word is a name.
    /// </param>
    public static IEnumerable<AnnotatedEntities> Read(string part, bool lenient)
    {
        foreach (CoreNlpArticle article in CoreNlpArticle.ReadAll(part))
        {
            var entities = new List<GoldEntity>();
            var unknown = new List<TextSpan>();
            int sentence = -1;
            string before = "O";
            foreach (CoreNlpToken token in article.Tokens)
            {
                if (TypeOf(token.Entity) is { } type)
                {
                    if (lenient && IsHalfName(token.Span.In(article.Text), out int name))
                    {
                        unknown.Add(token.Span with { End = token.Span.Start + name });
                    }
                    else if (token.Entity == before && token.Sentence == sentence)
                    {
                        entities[^1] = new GoldEntity(entities[^1].Span.Union(token.Span), type);
                        continue;
                    }
                    else
                    {
                        entities.Add(new GoldEntity(token.Span, type));
                        (before, sentence) = (token.Entity, token.Sentence);
                        continue;
                    }
                }

                before = "O";
            }

            yield return new AnnotatedEntities(article.Text, LayoutByLines(article.Text), entities, unknown);
        }
    }

    private static EntityType? TypeOf(string label) => label switch
    {
        "PERSON" => EntityType.Person,
        "ORGANIZATION" => EntityType.Organization,
        "LOCATION" => EntityType.Location,
        "MISC" => EntityType.Misc,
        _ => null,
    };

    /// <summary>Whether a word is a name, a hyphen and a word in small letters.</summary>
    private static bool IsHalfName(ReadOnlySpan<char> word, out int name)
    {
        name = word.LastIndexOf('-');
        return name > 0 && name + 1 < word.Length && char.IsUpper(word[0]) && char.IsLower(word[name + 1]) && !word[..name].Contains('-');
    }

    private static ArticleLayout LayoutByLines(string text)
    {
        var blocks = new List<Block>();
        int start = 0;
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace()) blocks.Add(new Block(BlockKind.Body, new TextSpan(start, start + line.Length), blocks.Count));
            start += line.Length;
            if (start < text.Length) start += text[start] == '\r' && start + 1 < text.Length && text[start + 1] == '\n' ? 2 : 1;
        }

        return new ArticleLayout(blocks);
    }
}
