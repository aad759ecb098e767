using Extraction.Language;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>Tells what the name of a speaker looks like.</summary>
internal sealed class NameShapeReader(Discourse discourse)
{
    private readonly AnalyzedText _text = discourse.Text;
    private readonly TokenWords _words = discourse.Words;

    /// <summary>The shape of an entity's name.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="name">Its name.</param>
    /// <param name="mentions">All places where it is mentioned.</param>
    public NameShape Read(Entity entity, TextSpan name, List<TextSpan> mentions)
    {
        if (!entity.Named) return NameShape.None;
        int first = _text.TokenAt(name.Start), end = first;
        var shape = NameShape.None;
        if (_words.Tables.IsGivenName(_text.Form(first), out _)) shape |= NameShape.GivenName;
        for (; end < _text.TokenCount && _text.Span(end).Start < name.End; end++)
        {
            if (_words[end].Is(WordClass.AnyPerson | WordClass.Title | WordClass.Organization | WordClass.Media))
            {
                shape |= NameShape.CommonWord;
            }
        }

        int same = 0;
        foreach (TextSpan mention in mentions)
        {
            if (mention.In(_text.Text).SequenceEqual(name.In(_text.Text))) same++;
        }

        if (same > 1) shape |= NameShape.Repeated;
        return shape | Recognized(entity, first, end);
    }

    private NameShape Recognized(Entity entity, int first, int end)
    {
        int at = _text.EntityOf(end - 1);
        if (at < 0) return _text.EntityOf(first) >= 0 ? NameShape.Otherwise : NameShape.None;
        NamedEntity found = _text.Entities[at];
        bool kind = found.Type == (entity.Class switch { EntityClass.Person => EntityType.Person, EntityClass.Place =>
            EntityType.Location, _ => EntityType.Organization });
        return kind && found.First == first && found.End == end ? NameShape.Recognized : NameShape.Otherwise;
    }
}
