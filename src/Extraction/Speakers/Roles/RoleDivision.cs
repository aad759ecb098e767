namespace Extraction.Speakers;

/// <summary>Where a noun phrase parts into an organisation and a title, which goes to the end of the phrase.</summary>
/// <param name="OrganizationFirst">First token of the organisation.</param>
/// <param name="OrganizationEnd">The token behind it; the first one where the phrase has no organisation.</param>
/// <param name="Title">First token of the title.</param>
internal readonly record struct RoleDivision(int OrganizationFirst, int OrganizationEnd, int Title)
{
    /// <summary>Whether an organisation was found.</summary>
    public bool HasOrganization => OrganizationEnd > OrganizationFirst;

    /// <summary>A title without an organisation.</summary>
    /// <param name="title">Its first token.</param>
    public static RoleDivision TitleAlone(int title) => new(title, title, title);
}
