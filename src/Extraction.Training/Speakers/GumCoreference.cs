using System.Globalization;
using Extraction.Language;

namespace Extraction.Training.Speakers;

/// <summary>One document of GUM with its gold analysis, and the coreference cluster that each token heads.</summary>
/// <param name="Text">Gold tokens, tags and trees, with the named entities that the annotation's types imply.</param>
/// <param name="ClusterAtHead">Cluster of the smallest gold mention headed by the token, -1 for none.</param>
/// <param name="EntityTypes">GUM's entity type of that mention, null for none.</param>
internal sealed record GumDocument(AnalyzedText Text, int[] ClusterAtHead, string?[] EntityTypes);

/// <summary>Reads the coreference layer of GUM: the <c>Entity=</c> attribute of MISC (Zeldes 2017; https://gucorpling.org/gum/).</summary>
internal static class GumCoreference
{
    /// <summary>Reads one document.</summary>
    public static GumDocument Read(string path)
    {
        List<ConlluSentence> sentences = Conllu.Read(path);
        AnalyzedText text = Conllu.ToAnalyzedText(sentences);
        var cluster = new int[text.TokenCount];
        var length = new int[text.TokenCount];
        var types = new string?[text.TokenCount];
        Array.Fill(cluster, -1);
        var open = new List<(int Id, string Type, int First)>();
        var names = new List<(int First, int End, string Type)>();
        int token = 0;
        foreach (ConlluSentence sentence in sentences)
        {
            foreach (ConlluWord word in sentence.Words)
            {
                Scan(EntityOf(word.Misc), token, open, Close);
                token++;
            }
        }

        text.EntityArray = NamedEntities(text, names);
        for (int e = 0; e < text.EntityArray.Length; e++)
        {
            for (int t = text.EntityArray[e].First; t < text.EntityArray[e].End; t++) text.EntityIndexArray[t] = e;
        }

        return new GumDocument(text, cluster, types);

        void Close(int id, string type, int first, int end)
        {
            int head = text.HeadOf(first, end);
            if (text.Tag(head).IsProperNoun()) names.Add((first, end, type));
            if (cluster[head] >= 0 && length[head] <= end - first) return;
            cluster[head] = id;
            types[head] = type;
            length[head] = end - first;
        }
    }

    private static string EntityOf(string misc)
    {
        int at = misc.IndexOf("Entity=", StringComparison.Ordinal);
        if (at < 0 || (at > 0 && misc[at - 1] != '|')) return "";
        int end = misc.IndexOf('|', at);
        return end < 0 ? misc[(at + 7)..] : misc[(at + 7)..end];
    }

    /// <summary>Reads the brackets at one token: <c>(12-person-giv...</c> opens, <c>12)</c> closes, <c>(12-...)</c> does both.</summary>
    private static void Scan(string value, int token, List<(int Id, string Type, int First)> open, Action<int, string, int, int> close)
    {
        int at = 0;
        while (at < value.Length)
        {
            if (value[at] == '(')
            {
                int end = at + 1;
                while (end < value.Length && value[end] is not ('(' or ')')) end++;
                string[] fields = value[(at + 1)..end].Split('-');
                int id = IdOf(fields[0]);
                string type = fields.Length > 1 ? fields[1] : "";
                if (end < value.Length && value[end] == ')')
                {
                    close(id, type, token, token + 1);
                    end++;
                }
                else
                {
                    open.Add((id, type, token));
                }

                at = end;
            }
            else
            {
                int end = value.IndexOf(')', at);
                if (end < 0) return;
                int id = IdOf(value[at..end]);
                int index = open.FindLastIndex(o => o.Id == id);
                if (index >= 0)
                {
                    close(id, open[index].Type, open[index].First, token + 1);
                    open.RemoveAt(index);
                }

                at = end + 1;
            }
        }
    }

    /// <summary>A part of a discontinuous mention carries its number in brackets: <c>12[1/2]</c>.</summary>
    private static int IdOf(string field)
    {
        int bracket = field.IndexOf('[', StringComparison.Ordinal);
        return int.TryParse(bracket < 0 ? field : field[..bracket], NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? id : -1;
    }

    /// <summary>The proper nouns around the head of each gold mention, the innermost mention first.</summary>
    private static NamedEntity[] NamedEntities(AnalyzedText text, List<(int First, int End, string Type)> names)
    {
        var taken = new bool[text.TokenCount];
        var entities = new List<NamedEntity>();
        foreach (var (first, end, type) in names.OrderBy(n => n.End - n.First).ThenBy(n => n.First))
        {
            int head = text.HeadOf(first, end), left = head, right = head + 1;
            while (left > first && text.Tag(left - 1).IsProperNoun() && !taken[left - 1]) left--;
            while (right < end && text.Tag(right).IsProperNoun() && !taken[right]) right++;
            if (taken[head]) continue;
            for (int t = left; t < right; t++) taken[t] = true;
            entities.Add(new NamedEntity(left, right, type switch
            {
                "person" => EntityType.Person,
                "organization" => EntityType.Organization,
                "place" => EntityType.Location,
                _ => EntityType.Misc,
            }));
        }

        return [.. entities.OrderBy(e => e.First)];
    }
}
