using Extraction.Lexicon;
using Extraction.Speakers;

namespace Extraction.Tests.Speakers.NameLinks;

/// <summary>A text whose names are found and not yet linked: a test gives them to entities one by one, and asks a single rule.</summary>
internal sealed class UnlinkedNames
{
    private readonly List<NameForm> _forms;

    public UnlinkedNames(string notation)
    {
        Scene = new HandMadeScene(notation);
        _forms = NameFormCollector.Collect(Scene.Words, Scene.Mentions);
        Entities = new NamedEntities(Scene.Entities);
    }

    public HandMadeScene Scene { get; }

    public NamedEntities Entities { get; }

    /// <summary>The spelling with these parts, which are written small.</summary>
    public NameForm Form(string parts)
    {
        NameForm? form = _forms.Find(f => string.Join(' ', f.Parts) == parts);
        Assert.True(form is not null, $"No name is '{parts}', but {string.Join(", ", _forms.Select(f => string.Join(' ', f.Parts)))}.");
        return form;
    }

    /// <summary>Makes a name the first one of a new entity.</summary>
    public int Join(string parts)
    {
        NameForm form = Form(parts);
        int entity = Entities.New(form.Class);
        Entities.Join(form, entity);
        return entity;
    }

    /// <summary>A name without a text.</summary>
    public static NameForm Bare(params string[] parts) => new(parts) { Class = EntityClass.Person, Gender = Gender.Unknown };
}
