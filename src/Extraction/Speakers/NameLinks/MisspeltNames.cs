namespace Extraction.Speakers;

/// <summary>Whom a name means that the article spells in another way elsewhere.</summary>
internal sealed class MisspeltNames(NamedEntities entities)
{
    /// <summary>The person whose full name differs by one letter in the surname only, -1 without one.</summary>
    public int Full(NameForm form)
    {
        foreach (string spelling in entities.Spellings.Of(form.Parts[^1]))
        {
            string[] corrected = [.. form.Parts[..^1], spelling];
            foreach (int entity in entities.WithPart(spelling))
            {
                foreach (NameForm known in entities.FirstForms(entity))
                {
                    if (known.Parts.AsSpan().SequenceEqual(corrected)) return entity;
                }
            }
        }

        return -1;
    }

    /// <summary>The one person whose surname differs by a letter from a bare one that nobody bears, -1 for none or several: articles
    /// introduce in full.</summary>
    public int Surname(NameForm form)
    {
        int found = -1;
        foreach (string spelling in entities.Spellings.Of(form.Parts[0]))
        {
            foreach (int entity in entities.WithPart(spelling))
            {
                if (entity == found || !entities.IsSurname(entity, spelling) || entities.HasOtherGender(entity, form.Gender)) continue;
                if (found >= 0) return -1;
                found = entity;
            }
        }

        return found;
    }
}
