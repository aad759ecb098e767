using System.Globalization;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>What the words around a person's names tell: Mr. or Mrs., father or son, an age, a death.</summary>
/// <remarks>
/// Read from the text, not from its analysis, of which a result that is read back has nothing. Only firm forms count: "Ada Brook, 46,",
/// "46-year-old Ada Brook", "the late Tom Reed", "Tom Reed (1902–1981)", "Tom Reed, who died in 1981,".
/// </remarks>
internal sealed class WordsAround
{
    private const int MostMentions = 14, Reach = 60, OldestSpeaker = 115, YoungestSpeaker = 4;

    /// <summary>Words from the number to the last word of "46-year-old".</summary>
    private const int NumberToOld = 4;

    private readonly PortraitTables _tables;
    private readonly int? _published;
    private bool _agesDiffer;

    /// <summary>Reads around the mentions of a speaker.</summary>
    public WordsAround(in SpeakerTraces speaker, PortraitTables tables)
    {
        (_tables, _published) = (tables, speaker.PublishedYear);
        int read = 0;
        foreach (TextSpan mention in speaker.Mentions)
        {
            string folded = tables.Speakers.Fold(mention.In(speaker.Text));
            if (tables.Is(folded, PortraitWord.Male | PortraitWord.Female)) continue;
            if (read++ == MostMentions) break;
            ReadInside(Words(speaker.Text.AsSpan(mention.Start, mention.Length)));
            ReadBefore(Words(speaker.Text.AsSpan(Math.Max(0, mention.Start - Reach), Math.Min(mention.Start, Reach))));
            ReadBehind(Words(speaker.Text.AsSpan(mention.End, Math.Min(speaker.Text.Length - mention.End, Reach))));
        }

        if (_agesDiffer) Age = null;
        if (Born is null && Age is { } age && _published is { } year) Born = new Years(year - age - 1, year - age);
    }

    /// <summary>The sex that Mr. or Mrs. tells.</summary>
    public Gender Honorific { get; private set; }

    /// <summary>"jr" or "sr", empty for nothing.</summary>
    public string Generation { get; private set; } = "";

    /// <summary>The age, where one is told.</summary>
    public int? Age { get; private set; }

    /// <summary>The years of birth.</summary>
    public Years? Born { get; private set; }

    /// <summary>The year by whose end the speaker is told to have been dead.</summary>
    public int? Died { get; private set; }

    /// <summary>Whether the speaker is called late.</summary>
    public bool IsLate { get; private set; }

    /// <summary>"the 46-year-old".</summary>
    private void ReadInside(List<string> words)
    {
        for (int i = 0; i < words.Count; i++) ReadYearsOld(words, i);
    }

    private void ReadBefore(List<string> words)
    {
        int last = words.Count - 1;
        // That of "Mr."
        if (last > 0 && words[last] == ".") last--;
        if (last < 0) return;
        WordEntry word = _tables.Speakers.Word(words[last]);
        if (word.Is(WordClass.Honorific) && word.Gender != Gender.Unknown) Honorific = word.Gender;
        // Up to three words may stand between, as in "the late former mayor Tom Reed"; "the late son of Tom Reed" is about his son.
        const int nearby = 4;
        for (int i = last; i > last - nearby && i > 0 && IsWord(words[i]) && !_tables.Is(words[i], PortraitWord.Complement); i--)
        {
            ReadYearsOld(words, i);
            IsLate |= _tables.Is(words[i], PortraitWord.Late)
                && _tables.Is(words[i - 1], PortraitWord.Definite | PortraitWord.Male | PortraitWord.Female);
        }
    }

    private void ReadBehind(List<string> words)
    {
        int at = 0;
        if (At(words, 0) is "," && _tables.Is(At(words, 1), PortraitWord.Generation)) at = 1;
        if (_tables.Is(At(words, at), PortraitWord.Generation)) Generation = words[at++];
        if (At(words, at) is "." && at > 0) at++;
        if (At(words, at) is "(")
        {
            if (Year(At(words, at + 1)) is { } from && At(words, at + 2) is "-" or "–" && Year(At(words, at + 3)) is { } to && from < to)
            {
                (Born, Died) = (new Years(from, from), to);
            }
            return;
        }

        if (At(words, at) is ",")
        {
            at++;
            if (_tables.Is(At(words, at), PortraitWord.Aged)) at++;
            if (At(words, at + 1) is "," or "." or ";" or ")" or "-" or "–" && Number(At(words, at)) is { } age) Add(age);
            // "a 46-year-old lawyer", not "whose 12-year-old daughter".
            ReadYearsOld(words, at + NumberToOld + (_tables.Is(At(words, at), PortraitWord.Filler) ? 1 : 0));
            if (_tables.Is(At(words, at), PortraitWord.Who)) at++;
        }

        if (_tables.Is(At(words, at), PortraitWord.Died))
        {
            int end = words.FindIndex(at, w => w is "," or "." or ";");
            Died = words.Take(end < 0 ? words.Count : end).Skip(at).Select(Year).FirstOrDefault(y => y is not null) ?? _published;
        }
    }

    /// <summary>"46-year-old", of which the last word is at a place.</summary>
    private void ReadYearsOld(List<string> words, int old)
    {
        if (old >= NumberToOld && _tables.Is(At(words, old), PortraitWord.Old) && words[old - 1] == "-" && words[old - 3] == "-"
            && Number(words[old - NumberToOld]) is { } age)
        {
            Add(age);
        }
    }

    private void Add(int age)
    {
        if (age is < YoungestSpeaker or > OldestSpeaker) return;
        _agesDiffer |= Age is not null && Age != age;
        Age = age;
    }

    private static int? Number(string word) =>
        word.Length is > 0 and <= 3 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static int? Year(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is > 1000 and < 2200
            ? year : null;

    private static bool IsWord(string word) => char.IsLetterOrDigit(word[0]) || word == "-";

    private static string At(List<string> words, int index) => index >= 0 && index < words.Count ? words[index] : "";

    /// <summary>Folded words and single marks.</summary>
    private List<string> Words(ReadOnlySpan<char> text)
    {
        var words = new List<string>();
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i])))
            {
                if (start < 0) start = i;
                continue;
            }

            if (start >= 0) words.Add(_tables.Speakers.Fold(text[start..i]));
            start = -1;
            if (i == text.Length) break;
            // A new paragraph is another matter.
            if (text[i] == '\n') words.Add("¶");
            else if (!char.IsWhiteSpace(text[i])) words.Add(text[i] is '‑' or '\u2010' ? "-" : text[i].ToString());
        }

        return words;
    }
}
