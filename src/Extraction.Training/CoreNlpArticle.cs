using System.Xml;

namespace Extraction.Training;

/// <summary>One token of PolNeAR's CoreNLP layer, in UTF-16 offsets into the article's text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Entity">Its label as written (PERSON, ORGANIZATION, LOCATION, MISC, DATE, O, …).</param>
/// <param name="Sentence">Zero-based sentence.</param>
/// <param name="Tag">Its part of speech as CoreNLP writes it.</param>
internal readonly record struct CoreNlpToken(TextSpan Span, string Entity, int Sentence, string Tag);

/// <summary>An article of PolNeAR with its CoreNLP layer.</summary>
internal sealed record CoreNlpArticle(string Name, string Text, CoreNlpToken[] Tokens)
{
    /// <summary>Reads the articles below a part of PolNeAR (its <c>text</c> and
    /// <c>corenlp</c>), in ordinal order; articles without the layer are left out.</summary>
    public static IEnumerable<CoreNlpArticle> ReadAll(string part)
    {
        string[] layers = Directory.GetFiles(Path.Combine(part, "corenlp"), "*.xml");
        Array.Sort(layers, StringComparer.Ordinal);
        foreach (string layer in layers)
        {
            string name = Path.GetFileNameWithoutExtension(layer);
            string text = File.ReadAllText(Path.Combine(part, "text", name));
            yield return new CoreNlpArticle(name, text, ReadTokens(layer, text));
        }
    }

    private static CoreNlpToken[] ReadTokens(string layer, string text)
    {
        int[] offsets = Utf16Offsets(text);
        var tokens = new List<CoreNlpToken>();
        using var reader = XmlReader.Create(layer);
        int sentence = -1, start = 0, end = 0;
        string tag = "";
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }

            switch (reader.Name)
            {
                case "sentence":
                    sentence++;
                    reader.Read();
                    break;
                case "CharacterOffsetBegin":
                    start = offsets[reader.ReadElementContentAsInt()];
                    break;
                case "CharacterOffsetEnd":
                    end = offsets[reader.ReadElementContentAsInt()];
                    break;
                case "POS":
                    tag = reader.ReadElementContentAsString();
                    break;
                case "NER":
                    tokens.Add(new CoreNlpToken(new TextSpan(start, end), reader.ReadElementContentAsString(), sentence, tag));
                    break;
                default:
                    reader.Read();
                    break;
            }
        }

        return [.. tokens];
    }

    /// <summary>UTF-16 offset of each code point, and of the end.</summary>
    private static int[] Utf16Offsets(string text)
    {
        var offsets = new List<int>(text.Length + 1);
        for (int i = 0; i < text.Length; i += i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]) ? 2 : 1) offsets.Add(i);
        offsets.Add(text.Length);
        return [.. offsets];
    }
}
