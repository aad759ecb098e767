using System.Globalization;
using Extraction.Language;
using Extraction.Training.Language;

namespace Extraction.Training.Entities;

/// <summary>
/// Named entities out of GUM, which annotates every noun phrase with a type: of a phrase whose head is a proper noun, the run of
/// proper nouns around the head is the name.
/// </summary>
internal static class GumEntities
{
    /// <summary>A noun phrase of the annotation, tokens from <paramref name="First"/> to before <paramref name="End"/>.</summary>
    private readonly record struct Phrase(int First, int End, string Type, bool HasIdentity)
    {
        public int Length => End - First;
    }

    /// <summary>Reads GUM documents.</summary>
    public static IEnumerable<AnnotatedEntities> Read(IEnumerable<string> files)
    {
        foreach (string file in files)
        {
            List<ConlluSentence> sentences = Conllu.Read(file);
            AnalyzedText text = Conllu.ToAnalyzedText(sentences);
            string[] misc = [.. sentences.SelectMany(s => s.Words).Select(w => w.Misc)];
            yield return Annotate(text, ReadPhrases(misc));
        }
    }

    private static AnnotatedEntities Annotate(AnalyzedText text, List<Phrase> phrases)
    {
        var names = new NamedEntity?[text.TokenCount];
        bool[] settled = new bool[text.TokenCount];
        foreach (Phrase phrase in phrases.OrderByDescending(p => p.Length).ThenBy(p => p.First))
        {
            if (phrase.Type == "time") settled.AsSpan(phrase.First..phrase.End).Fill(true);
            if (Name(text, phrase) is not { } name || names[name.First..name.End].Any(n => n is not null)) continue;
            names.AsSpan(name.First..name.End).Fill(name);
            settled.AsSpan(name.First..name.End).Fill(true);
        }

        var entities = new List<GoldEntity>();
        var unknown = new List<TextSpan>();
        for (int i = 0; i < text.TokenCount; i++)
        {
            bool title = text.RelationArray[i] == DependencyRelation.NmodDesc;
            if (names[i] is { } name && name.First == i) entities.Add(new GoldEntity(text.Cover(name.First, name.End), name.Type));
            else if (!settled[i] && !title && MayBeName(text, i)) unknown.Add(text.Span(i));
        }

        return new AnnotatedEntities(text.Text, GoldText.LayoutOf(text), entities, unknown);
    }

    /// <summary>The name inside a phrase, or null where there is none or none that is certain.</summary>
    private static NamedEntity? Name(AnalyzedText text, Phrase phrase)
    {
        int head = Enumerable.Range(phrase.First, phrase.Length)
            .First(i => text.Head(i) < phrase.First || text.Head(i) >= phrase.End);
        if (!text.Tag(head).IsProperNoun()) return null;
        EntityType? type = phrase.Type switch
        {
            "person" when text.Tag(head) == PennTag.NNPS => EntityType.Misc,
            "person" => EntityType.Person,
            "organization" => EntityType.Organization,
            "place" => EntityType.Location,
            "event" or "object" or "abstract" when phrase.HasIdentity => EntityType.Misc,
            _ => null,
        };
        if (type is null) return null;
        int first = head, end = head + 1;
        while (first > phrase.First && IsPart(text, first - 1)) first--;
        end = EndOfRun(text, end, phrase.End);
        while (type != EntityType.Person && end + 1 < phrase.End && Joins(text.Form(end)))
        {
            int next = text.Form(end + 1) is "the" ? end + 2 : end + 1;
            int longer = EndOfRun(text, next, phrase.End);
            if (longer == next) break;
            end = longer;
        }

        return new NamedEntity(first, end, type.Value);
    }

    private static bool Joins(ReadOnlySpan<char> form) => form is "of" or "for" or "and" or "&";

    private static int EndOfRun(AnalyzedText text, int token, int limit)
    {
        while (token < limit && IsPart(text, token)) token++;
        return token;
    }

    /// <summary>Whether the token is a proper noun, or a hyphen between two, and no title before a name.</summary>
    private static bool IsPart(AnalyzedText text, int i) =>
        (text.Tag(i).IsProperNoun() && text.Relation(i) != DependencyRelation.NmodDesc)
        || (text.Tag(i) == PennTag.HYPH && i > 0 && i + 1 < text.TokenCount && text.Tag(i - 1).IsProperNoun() && text.Tag(i + 1)
            .IsProperNoun());

    private static bool MayBeName(AnalyzedText text, int i) =>
        text.Tag(i).IsProperNoun() || (text.Tag(i) == PennTag.JJ && char.IsUpper(text.Form(i)[0]));

    /// <summary>Reads the brackets of <c>Entity=</c>: an opening one carries number,
    /// type and, last, the identity in Wikipedia where there is one.</summary>
    private static List<Phrase> ReadPhrases(string[] misc)
    {
        const string key = "Entity=";
        const int identityField = 7;
        var phrases = new List<Phrase>();
        var open = new List<(int Number, int First, string[] Fields)>();
        for (int i = 0; i < misc.Length; i++)
        {
            string? value = misc[i].Split('|').FirstOrDefault(m => m.StartsWith(key, StringComparison.Ordinal))?[key.Length..];
            for (int at = 0; value is not null && at < value.Length;)
            {
                bool opens = value[at] == '(';
                int end = value.AsSpan(at + 1).IndexOfAny('(', ')') is >= 0 and var length ? at + 1 + length : value.Length;
                string[] fields = value[(opens ? at + 1 : at)..end].Split('-');
                int number = int.Parse(fields[0], CultureInfo.InvariantCulture);
                bool closes = end < value.Length && value[end] == ')';
                if (opens) open.Add((number, i, fields));
                if (closes)
                {
                    int last = open.FindLastIndex(o => o.Number == number);
                    phrases.Add(new Phrase(open[last].First, i + 1, open[last].Fields[1], open[last].Fields.Length > identityField));
                    open.RemoveAt(last);
                }

                at = closes ? end + 1 : end;
            }
        }

        return phrases;
    }
}
