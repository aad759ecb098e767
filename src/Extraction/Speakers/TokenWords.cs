using Extraction.Language;

namespace Extraction.Speakers;

/// <summary>Entries of the resource tables for every noun and adjective of a text, looked up once.</summary>
internal sealed class TokenWords
{
    private readonly WordEntry[] _entries;

    public TokenWords(AnalyzedText text, SpeakerTables tables)
    {
        Text = text;
        Tables = tables;
        _entries = new WordEntry[text.TokenCount];
        for (int t = 0; t < _entries.Length; t++)
        {
            PennTag tag = text.Tag(t);
            if (tag.IsNoun())
            {
                WordEntry entry = tables.Word(text.Form(t));
                string lemma = text.Lemma(t);
                if (!text.Form(t).Equals(lemma, StringComparison.OrdinalIgnoreCase))
                {
                    WordEntry ofLemma = tables.Word(lemma);
                    entry = new WordEntry(entry.Class | ofLemma.Class, entry.Gender == Gender.Unknown ? ofLemma.Gender : entry.Gender);
                }

                _entries[t] = entry;
            }
            else if (tag is PennTag.JJ or PennTag.VBG or PennTag.VBN or PennTag.RB)
            {
                _entries[t] = new WordEntry(tables.Word(text.Form(t)).Class & (WordClass.TitleModifier | WordClass.Group), Gender.Unknown);
            }
        }
    }

    public AnalyzedText Text { get; }

    public SpeakerTables Tables { get; }

    public WordEntry this[int token] => _entries[token];

    /// <summary>Whether the token begins with an upper-case letter.</summary>
    public bool IsCapitalized(int token) => char.IsUpper(Text.Text[Text.Span(token).Start]);

    /// <summary>Whether nothing stands between two neighbouring tokens.</summary>
    public bool Touches(int token, int next) => Text.Span(token).End == Text.Span(next).Start;

    /// <summary>Whether the token is an office before a name: a role noun or a title.</summary>
    public bool IsOffice(int token) => _entries[token].Is(WordClass.Role | WordClass.Title);

    /// <summary>Whether the token is an adjective of nationality or the like, or a place.</summary>
    public bool IsPlace(int token, out PlaceEntry place) => Tables.IsPlace(Text.Form(token), out place) && IsCapitalized(token);
}
