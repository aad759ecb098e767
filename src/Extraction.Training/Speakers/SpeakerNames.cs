using System.Text;
using System.Text.RegularExpressions;

namespace Extraction.Training.Speakers;

/// <summary>Compares names of speakers as strictly, and roles as loosely, as the shared scorer does it.</summary>
internal static partial class SpeakerNames
{
    /// <summary>A name in lower case without article, honorifics and punctuation.</summary>
    public static string Normalize(string name)
    {
        string s = name.Normalize(NormalizationForm.FormKC).ToLowerInvariant().Replace("’", "'", StringComparison.Ordinal).Trim();
        s = LeadingArticle().Replace(s, "");
        s = Honorifics().Replace(s, "");
        return NoWord().Replace(s, "").Trim();
    }

    /// <summary>Whether two phrases share at least two thirds of their words.</summary>
    public static bool AreLike(string a, string b)
    {
        List<string> x = [.. Normalize(a).Split(' ', StringSplitOptions.RemoveEmptyEntries)], y =
            [.. Normalize(b).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        int all = x.Count + y.Count;
        int shared = x.Count(y.Remove);
        return all > 0 && 2.0 * shared / all >= 2.0 / 3;
    }

    [GeneratedRegex(@"^(the|a|an)\s+")]
    private static partial Regex LeadingArticle();

    [GeneratedRegex(@"\b(mr|mrs|ms|dr|sen|rep|gov|gen|president|sir|prof)\.?\s+")]
    private static partial Regex Honorifics();

    [GeneratedRegex(@"[^\w ]+")]
    private static partial Regex NoWord();
}
