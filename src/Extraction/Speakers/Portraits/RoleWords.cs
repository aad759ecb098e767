using System.Numerics;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>Gathers what roles tell: walks of life, offices, organisations, countries, states and parties.</summary>
internal sealed class RoleWords(PortraitTables tables)
{
    private readonly SortedSet<string> _offices = new(StringComparer.Ordinal), _countries = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _states = new(StringComparer.Ordinal), _parties = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, OrganizationKey> _employers = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, OrganizationKey> _governments = new(StringComparer.Ordinal);
    private ulong _walks;

    /// <summary>Whether a title tells that its bearer is dead: "the late mayor".</summary>
    public bool IsLate { get; private set; }

    /// <summary>Whether a title is only a woman's: spokeswoman.</summary>
    public bool IsWomans { get; private set; }

    /// <summary>Takes a title: "former prime minister", "professor of law and dean".</summary>
    public void AddTitle(string title)
    {
        foreach (List<string> words in Titles(title)) AddOne(words, isOffice: true);
    }

    /// <summary>Takes what a table says of somebody in its own words: "British writer and humorist".</summary>
    public void AddDescription(string description)
    {
        foreach (List<string> words in Titles(description)) AddOne(words, isOffice: false);
    }

    /// <summary>Takes an organisation, country, state or party, as it is written: "Lund University", "R-Ky.".</summary>
    public void AddOrganization(string name)
    {
        ReadOnlySpan<char> whole = name.AsSpan().Trim();
        if (whole.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) whole = whole[4..];
        // The tag of a party and a state.
        if (whole.Length > 3 && whole[1] is '-' or '–' && char.IsAsciiLetterUpper(whole[0])) whole = whole[2..];
        if (tables.Speakers.IsPlace(whole, out PlaceEntry place) && place.Form != PlaceForm.Capital)
        {
            Add(place);
            return;
        }

        List<string> words = FoldedWords.Of(whole, tables.Speakers);
        if (words.Count == 0) return;
        int blank = whole.IndexOf(' ');
        if (words.Count <= 2 && tables.Speakers.PartyOf(blank < 0 ? whole : whole[..blank]) is { } party)
        {
            _parties.Add(party);
            return;
        }

        OrganizationKey key = OrganizationKey.Of(whole.ToString(), tables);
        if (!words.Exists(word => tables.Speakers.Word(word).Is(WordClass.Government)))
        {
            _employers.TryAdd(key.Words, key);
            return;
        }

        _governments.TryAdd(key.Words, key);
        AddPlaces(words, nouns: true);
    }

    /// <summary>A portrait with all that was taken.</summary>
    public Portrait Onto(Portrait portrait) => portrait with
    {
        Walks = _walks,
        Offices = [.. _offices],
        Employers = [.. _employers.Values],
        Governments = [.. _governments.Values],
        Countries = [.. _countries],
        States = [.. _states],
        Parties = [.. _parties],
    };

    /// <summary>The titles that stand side by side, each without what follows its noun.</summary>
    private IEnumerable<List<string>> Titles(string title)
    {
        foreach (string stretch in title.Split(',', ';', '/'))
        {
            var words = new List<string>();
            bool isOver = false;
            foreach (string word in FoldedWords.Of(stretch, tables.Speakers).Append("&"))
            {
                if (tables.Is(word, PortraitWord.And))
                {
                    if (words.Count > 0) yield return words;
                    words = [];
                    isOver = false;
                    continue;
                }

                isOver |= words.Count > 0 && tables.Is(word, PortraitWord.Complement);
                if (!isOver) words.Add(word);
            }
        }
    }

    private void AddOne(List<string> words, bool isOffice)
    {
        IsLate |= words.Exists(word => tables.Is(word, PortraitWord.Late));
        int head = words.Count - 1;
        if (head > 0 && tables.Is(words[head], PortraitWord.Postposed) && IsNoun(words[head - 1])) head--;
        string noun = words[head];
        IsWomans |= tables.Speakers.Word(noun).Gender == Gender.Female;
        ulong walks = tables.WalksOf(noun);
        // "the police chief": a word before the noun tells which of several walks, or the only one.
        if (BitOperations.PopCount(walks) != 1)
        {
            ulong before = 0;
            for (int i = 0; i < head; i++) before |= tables.WalksOf(words[i]);
            if (walks == 0) walks = before;
            else if ((walks & before) != 0) walks &= before;
        }

        _walks |= walks;
        if (walks == 0 && isOffice && !tables.Speakers.Word(noun).Is(WordClass.Past)) _offices.Add(noun);
        // "the China expert" is no Chinese, "the U.S. president" acts for the country.
        AddPlaces(words, nouns: tables.IsPolitics(walks) || (walks == 0 && tables.IsOfAnyWalk(noun)));
    }

    private bool IsNoun(string word) => tables.WalksOf(word) != 0 || tables.IsOfAnyWalk(word);

    private void AddPlaces(List<string> words, bool nouns)
    {
        const int longest = 3;
        for (int i = 0; i < words.Count; i++)
        {
            for (int length = Math.Min(longest, words.Count - i); length > 0; length--)
            {
                string name = string.Join(' ', words.GetRange(i, length));
                if (!tables.Speakers.IsPlace(name, out PlaceEntry place)) continue;
                if (place.Form == PlaceForm.Adjective || (nouns && IsNamed(place, name))) Add(place);
                i += length - 1;
                break;
            }
        }
    }

    /// <summary>Whether it is a country or a state in letters: "or" is a word before it is Oregon.</summary>
    private static bool IsNamed(in PlaceEntry place, string name) =>
        place.Form == PlaceForm.Country || (place.Form == PlaceForm.State && name.Length > 2);

    private void Add(in PlaceEntry place) =>
        (place.Form == PlaceForm.State ? _states : _countries).Add(tables.Speakers.NameOf(place));
}
