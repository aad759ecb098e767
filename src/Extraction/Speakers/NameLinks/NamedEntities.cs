using System.Runtime.InteropServices;
using Extraction.Lexicon;

namespace Extraction.Speakers;

/// <summary>The entities that names have been given so far, and who bears a part of a name.</summary>
/// <remarks>At most <see cref="MostRivals"/> entities are kept a part, and <see cref="MostForms"/> spellings are asked of an entity, so
/// that linking is linear in the number of names.</remarks>
internal sealed class NamedEntities(List<Entity> entities)
{
    /// <summary>Entities that are kept for one part of a name.</summary>
    public const int MostRivals = 24;

    private const int MostForms = 16;

    private readonly List<List<NameForm>> _formsOf = [];
    private readonly Dictionary<string, List<int>> _byPart = new(StringComparer.Ordinal);

    /// <summary>The parts of the names so far, by how they are spelt.</summary>
    public SpellingVariants Spellings { get; } = new();

    /// <summary>An entity by its number.</summary>
    public Entity this[int entity] => entities[entity];

    /// <summary>Adds an entity without a name so far.</summary>
    public int New(EntityClass entityClass)
    {
        entities.Add(new Entity { Class = entityClass, Named = true, Plural = entityClass == EntityClass.Group });
        _formsOf.Add([]);
        return entities.Count - 1;
    }

    /// <summary>Makes a spelling a name of an entity, which is found by its parts from now on.</summary>
    public void Join(NameForm form, int entity)
    {
        form.Candidates.Add(entity);
        AddForm(form, entity);
        if (entities[entity].Gender == Gender.Unknown) entities[entity].Gender = form.Gender;
        foreach (string part in form.Parts)
        {
            ref List<int>? bearers = ref CollectionsMarshal.GetValueRefOrAddDefault(_byPart, part, out _);
            if (bearers is null)
            {
                bearers = [];
                Spellings.Add(part);
            }

            if (bearers.Count < MostRivals && !bearers.Contains(entity)) bearers.Add(entity);
        }
    }

    /// <summary>Makes a spelling a name of an entity that is not found by it.</summary>
    public void AddForm(NameForm form, int entity) => _formsOf[entity].Add(form);

    /// <summary>Whether a spelling is surely a name of an entity, and not one that others may bear.</summary>
    public bool Has(int entity, NameForm form) => _formsOf[entity].Contains(form);

    /// <summary>The first spellings of an entity's name.</summary>
    public ReadOnlySpan<NameForm> FirstForms(int entity)
    {
        ReadOnlySpan<NameForm> forms = CollectionsMarshal.AsSpan(_formsOf[entity]);
        return forms[..Math.Min(forms.Length, MostForms)];
    }

    /// <summary>The entities with a part in one of their names.</summary>
    public List<int> WithPart(string part) => _byPart.TryGetValue(part, out List<int>? bearers) ? bearers : [];

    /// <summary>Whether a part ends a full name of an entity.</summary>
    public bool IsSurname(int entity, string part)
    {
        foreach (NameForm known in FirstForms(entity))
        {
            if (known.Parts.Length >= 2 && known.Parts[^1] == part) return true;
        }

        return false;
    }

    /// <summary>Whether an entity is known to be of another gender.</summary>
    public bool HasOtherGender(int entity, Gender gender) =>
        entities[entity].Gender is not Gender.Unknown and var own && gender != Gender.Unknown && own != gender;
}
