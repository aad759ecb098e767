using Extraction.Models;

namespace Extraction.Dates.Grammar;

/// <summary>A sense of a word: its category and the value it has in that category.</summary>
internal readonly record struct WordSense(Category Category, Word Meaning);

/// <summary>A word that the grammar knows, with its senses and the rules that can begin at it.</summary>
internal sealed class LexiconEntry(string word)
{
    public string Word { get; } = word;

    public List<WordSense> Senses { get; } = [];

    /// <summary>Rules whose first element is this very word.</summary>
    public List<RuleStart> Rules { get; } = [];
}

/// <summary>The words of the time grammar: those of the table <c>dates/lexicon.csv</c> and those that rules spell out;
/// beside them the words that only stand around expressions (<c>dates/context-words.csv</c>).</summary>
/// <remarks>Filled while the grammar is built, then only read; look-up is
/// by characters, without a string and without regard to case.</remarks>
internal sealed class TimeLexicon
{
    private readonly Dictionary<string, LexiconEntry> _entries = new(1024, StringComparer.OrdinalIgnoreCase);
    private readonly SpanLookup<LexiconEntry> _lookup;
    private readonly Dictionary<string, TimeContext> _contexts = new(StringComparer.OrdinalIgnoreCase);
    private readonly SpanLookup<TimeContext> _contextLookup;
    private int _longest;

    public TimeLexicon()
    {
        _lookup = _entries.BySpan();
        _contextLookup = _contexts.BySpan();
        Digits = new LexiconEntry("0");
    }

    /// <summary>The entry of every run of digits.</summary>
    public LexiconEntry Digits { get; }

    /// <summary>Reads the tables of words.</summary>
    /// <exception cref="InvalidDataException">A row names an unknown category, unit or use.</exception>
    public static TimeLexicon Load(IModelSource models)
    {
        var lexicon = new TimeLexicon();
        foreach (string[] row in ResourceTable.Read(models, "dates/lexicon.csv", "word", "category", "value"))
        {
            lexicon.Add(row[0], row[1], row[2]);
        }

        foreach (string[] row in ResourceTable.Read(models, "dates/context-words.csv", "word", "use")) lexicon.AddContext(row[0], row[1]);
        return lexicon;
    }

    /// <summary>Finds a word; null when the grammar does not know it.</summary>
    public LexiconEntry? Find(ReadOnlySpan<char> word) =>
        word.Length <= _longest && _lookup.TryGetValue(word, out LexiconEntry? entry) ? entry : null;

    /// <summary>Whether a word, without regard to case, tells one of these things of a time beside it.</summary>
    public bool Is(ReadOnlySpan<char> word, TimeContext any) =>
        _contextLookup.TryGetValue(word, out TimeContext known) && (known & any) != 0;

    /// <summary>The entry of a word that a rule spells out; made when it is new.</summary>
    public LexiconEntry Literal(string word)
    {
        if (!_entries.TryGetValue(word, out LexiconEntry? entry))
        {
            _entries.Add(word, entry = new LexiconEntry(word));
            _longest = Math.Max(_longest, word.Length);
        }

        return entry;
    }

    private void AddContext(string word, string use)
    {
        if (!Enum.TryParse(use, ignoreCase: true, out TimeContext context))
        {
            throw new InvalidDataException($"'{use}' is no use of a word beside a time.");
        }
        _contexts[word] = _contexts.GetValueOrDefault(word) | context;
    }

    private void Add(string word, string categoryName, string value)
    {
        Category category = Pattern.CategoryOf(categoryName);
        Literal(word).Senses.Add(new WordSense(category, new Word(word, value)));
    }
}
