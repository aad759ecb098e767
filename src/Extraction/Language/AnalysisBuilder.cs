namespace Extraction.Language;

/// <summary>Checks what an engine from outside promises, and lays it out as the stages read it.</summary>
internal sealed class AnalysisBuilder(
    string text, IReadOnlyList<Token> tokens, IReadOnlyList<Sentence> sentences, IReadOnlyList<NamedEntity> entities)
{
    public AnalyzedText Build(CancellationToken cancellation)
    {
        int[] sentenceOf = SentenceOfTokens();
        CheckTokens(sentenceOf);
        return new AnalyzedText(text)
        {
            Cancellation = new Interruption(cancellation),
            TokenCount = tokens.Count,
            SpanArray = [.. tokens.Select(token => token.Span)],
            TagArray = [.. tokens.Select(token => token.Tag)],
            LemmaArray = [.. tokens.Select(token => token.Lemma)],
            HeadArray = [.. tokens.Select(token => token.Head ?? -1)],
            RelationArray = [.. tokens.Select(token => token.Relation)],
            SentenceIndexArray = sentenceOf,
            EntityIndexArray = EntityOfTokens(sentenceOf),
            ClusterArray = new ushort[tokens.Count],
            SentenceArray = [.. sentences],
            EntityArray = [.. entities],
        };
    }

    private int[] SentenceOfTokens()
    {
        var sentenceOf = new int[tokens.Count];
        int next = 0;
        for (int s = 0; s < sentences.Count; s++)
        {
            Require(sentences[s].First == next && sentences[s].End > next
                && sentences[s].End <= tokens.Count, "sentences must follow each other and hold tokens", next);
            next = sentences[s].End;
            Array.Fill(sentenceOf, s, sentences[s].First, sentences[s].Length);
        }

        Require(next == tokens.Count, "every token must lie in a sentence", next);
        return sentenceOf;
    }

    private void CheckTokens(int[] sentenceOf)
    {
        int from = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            Token token = tokens[i];
            Require(token.Span.Start >= from && !token.Span.IsEmpty
                && token.Span.End <= text.Length, "tokens must follow each other inside the text", i);
            Require(token.Lemma is not null, "a token must have a lemma", i);
            Require(
                token.Head is not { } head || (head != i && head >= 0 && head < tokens.Count && sentenceOf[head] == sentenceOf[i]),
                "a head must be another token of the same sentence, or null",
                i);
            from = token.Span.End;
        }

        CheckTrees();
    }

    /// <summary>No token may be above itself; every walk up must end at a root.</summary>
    private void CheckTrees()
    {
        var rooted = new bool[tokens.Count];
        var path = new List<int>();
        for (int i = 0; i < tokens.Count; i++)
        {
            path.Clear();
            int? next = i;
            while (next is { } at && !rooted[at])
            {
                Require(path.Count <= tokens.Count, "heads must not form a circle", i);
                path.Add(at);
                next = tokens[at].Head;
            }

            foreach (int token in path) rooted[token] = true;
        }
    }

    private int[] EntityOfTokens(int[] sentenceOf)
    {
        var entityOf = new int[tokens.Count];
        Array.Fill(entityOf, -1);
        int next = 0;
        for (int e = 0; e < entities.Count; e++)
        {
            NamedEntity entity = entities[e];
            Require(entity.First >= next && entity.End > entity.First
                && entity.End <= tokens.Count, "entities must follow each other and hold tokens", entity.First);
            Require(sentenceOf[entity.First] == sentenceOf[entity.End - 1], "an entity must lie in one sentence", entity.First);
            Array.Fill(entityOf, e, entity.First, entity.End - entity.First);
            next = entity.End;
        }

        return entityOf;
    }

    private static void Require(bool holds, string promise, int token)
    {
        if (!holds)
        {
            throw new ArgumentException(FormattableString.Invariant($"{char.ToUpperInvariant(promise[0])}{promise[1..]} (token {token})."));
        }
    }
}
