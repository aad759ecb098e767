using System.Text;
using Extraction.Language;

namespace Extraction.Tests;

/// <summary>
/// A text whose tags, trees and names are written by hand, so that no trained weights have a say. A line is a sentence, an empty line
/// ends a paragraph, "# " begins a headline. A token is <c>form/TAG/head/relation</c>: the head is the form of another word of the
/// sentence (the nearest where there are several), "root" for none. What is left out follows: the head is the next word that has one, the
/// relation that of the tag, the tag that of a punctuation mark, and the lemma, written <c>said=say/VBD</c>, is the form. Names stand in
/// brackets; that of a person hangs together on its first word: <c>[Ada/NNP/said/nsubj Brook/NNP]PER</c>.
/// </summary>
internal static class HandMadeText
{
    private const string NoBlankBefore = ",.;:?!)”’", NoBlankBehind = "(“$";

    /// <summary>Reads the notation.</summary>
    public static AnalyzedText Of(string notation)
    {
        var text = new StringBuilder();
        var tokens = new List<Token>();
        var sentences = new List<Sentence>();
        var entities = new List<NamedEntity>();
        int paragraph = -1, block = 0;
        bool begins = true;
        foreach (string raw in notation.Split('\n'))
        {
            string line = raw.Trim();
            if (line.Length == 0)
            {
                begins = true;
                continue;
            }

            bool headline = line.StartsWith("# ", StringComparison.Ordinal);
            if (text.Length > 0) text.Append(begins || headline ? "\n\n" : " ");
            if (begins && !headline) paragraph++;
            if (begins || headline) block++;
            begins = headline;
            int first = tokens.Count;
            ReadSentence(headline ? line[2..] : line, text, tokens, entities);
            sentences.Add(new Sentence(first, tokens.Count, block - 1, headline ? null : paragraph));
        }

        return AnalyzedText.Create(text.ToString(), tokens, sentences, entities);
    }

    /// <summary>The first token of words that stand in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">The words as they are written.</param>
    /// <param name="occurrence">Which of several.</param>
    public static int At(AnalyzedText text, string words, int occurrence = 0)
    {
        int at = -1;
        for (int i = 0; i <= occurrence; i++) at = text.Text.IndexOf(words, at + 1, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{words}' is not there.");
        return text.TokenAt(at);
    }

    /// <summary>The tokens of words that stand in a text: the first, and the one behind the last.</summary>
    public static (int First, int End) Range(AnalyzedText text, string words)
    {
        int at = text.Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{words}' is not there.");
        return (text.TokenAt(at), text.TokenAt(at + words.Length - 1) + 1);
    }

    private static void ReadSentence(string line, StringBuilder text, List<Token> tokens, List<NamedEntity> entities)
    {
        int first = tokens.Count, opened = -1;
        var forms = new List<string>();
        var heads = new List<string?>();
        var flat = new HashSet<int>();
        var spans = new List<(TextSpan Span, PennTag Tag, string Lemma, DependencyRelation? Relation)>();
        foreach (string part in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string token = part;
            if (token[0] == '[')
            {
                opened = forms.Count;
                token = token[1..];
            }

            int close = token.IndexOf(']', StringComparison.Ordinal);
            string entity = close < 0 ? "" : token[(close + 1)..];
            string[] fields = (close < 0 ? token : token[..close]).Split('/');
            string[] form = fields[0].Split('=');
            PennTag tag = fields.Length > 1 ? PennTags.Parse(fields[1]) : Punctuation(form[0]);
            bool blank = forms.Count > 0 && tag is not (PennTag.HYPH or PennTag.POS) && spans[^1].Tag != PennTag.HYPH
                && !(form[0].Length == 1 && NoBlankBefore.Contains(form[0][0], StringComparison.Ordinal))
                && !(forms[^1].Length == 1 && NoBlankBehind.Contains(forms[^1][0], StringComparison.Ordinal));
            if (blank) text.Append(' ');
            spans.Add((new TextSpan(text.Length, text.Length + form[0].Length), tag, Lemma(form, tag),
                fields.Length > 3 ? DependencyRelations.Parse(fields[3]) : null));
            text.Append(form[0]);
            forms.Add(form[0]);
            heads.Add(fields.Length > 2 ? fields[2] : null);
            if (close < 0) continue;
            entities.Add(new NamedEntity(first + opened, first + forms.Count, TypeOf(entity)));
            if (entities[^1].Type != EntityType.Person) continue;
            for (int i = opened + 1; i < forms.Count; i++)
            {
                if (heads[i] is not null) continue;
                flat.Add(i);
                spans[i] = spans[i] with { Relation = DependencyRelation.Flat };
            }
        }

        int root = heads.IndexOf("root");
        Assert.True(root >= 0, $"No word of '{line}' is the root.");
        for (int i = 0; i < forms.Count; i++)
        {
            int head = i == root ? -1 : flat.Contains(i) ? FirstOfName(flat, i) : heads[i] is { } named ? Nearest(forms, named, i)
                : Next(heads, i, root);
            tokens.Add(new Token(spans[i].Span, spans[i].Tag, spans[i].Lemma, head < 0 ? null : first + head,
                spans[i].Relation ?? (head < 0 ? DependencyRelation.Root : Usual(spans[i].Tag))));
        }
    }

    private static string Lemma(string[] form, PennTag tag) =>
        form.Length > 1 ? form[1] : tag.IsProperNoun() ? form[0] : form[0].ToLowerInvariant();

    private static int Nearest(List<string> forms, string form, int to)
    {
        int[] found = [.. Enumerable.Range(0, forms.Count).Where(i => i != to && forms[i] == form)];
        Assert.True(found.Length > 0, $"'{form}' is no word of the sentence.");
        return found.MinBy(i => Math.Abs(i - to));
    }

    private static int FirstOfName(HashSet<int> flat, int token)
    {
        while (flat.Contains(token)) token--;
        return token;
    }

    private static int Next(List<string?> heads, int from, int root)
    {
        int next = heads.FindIndex(from + 1, head => head is not null);
        return next >= 0 ? next : root;
    }

    private static PennTag Punctuation(string form) => form switch
    {
        "," => PennTag.Comma,
        "." or "?" or "!" => PennTag.Period,
        ":" or ";" or "–" or "—" => PennTag.Colon,
        "(" => PennTag.LeftBracket,
        ")" => PennTag.RightBracket,
        "“" => PennTag.OpenQuote,
        "”" => PennTag.CloseQuote,
        "-" => PennTag.HYPH,
        "'s" or "’s" or "'" => PennTag.POS,
        _ => throw new ArgumentException($"'{form}' has no tag."),
    };

    private static DependencyRelation Usual(PennTag tag) => tag switch
    {
        PennTag.DT => DependencyRelation.Det,
        PennTag.JJ => DependencyRelation.Amod,
        PennTag.NN or PennTag.NNP or PennTag.NNS or PennTag.NNPS => DependencyRelation.Compound,
        PennTag.IN or PennTag.TO or PennTag.POS => DependencyRelation.Case,
        PennTag.CC => DependencyRelation.Cc,
        PennTag.CD => DependencyRelation.Nummod,
        PennTag.PRPS => DependencyRelation.NmodPoss,
        PennTag.RB => DependencyRelation.Advmod,
        PennTag.MD => DependencyRelation.Aux,
        PennTag.Comma or PennTag.Period or PennTag.Colon or PennTag.LeftBracket or PennTag.RightBracket or PennTag.OpenQuote
            or PennTag.CloseQuote or PennTag.HYPH => DependencyRelation.Punct,
        _ => DependencyRelation.Dep,
    };

    private static EntityType TypeOf(string name) => name switch
    {
        "PER" => EntityType.Person,
        "ORG" => EntityType.Organization,
        "LOC" => EntityType.Location,
        "MISC" => EntityType.Misc,
        _ => throw new ArgumentException($"'{name}' is no type of names."),
    };
}
