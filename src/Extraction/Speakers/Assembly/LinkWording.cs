namespace Extraction.Speakers;

/// <summary>Puts into words why a mention refers to a speaker.</summary>
internal static class LinkWording
{
    /// <summary>One sentence.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="mention">The mention as it stands in the text.</param>
    /// <param name="name">The speaker's name.</param>
    public static string Of(LinkReason reason, string mention, string name) => reason switch
    {
        LinkReason.Apposition => $"\"{mention}\" stands beside the name of {name}.",
        LinkReason.Predicate => $"\"{mention}\" is said of {name}.",
        LinkReason.SameAge => $"\"{mention}\" has the age of {name}, and of nobody else.",
        LinkReason.SameState => $"\"{mention}\" is {name}, the only one of that state who can be meant.",
        LinkReason.SamePossession => $"\"{mention}\" belongs to the same one as {name}.",
        LinkReason.GoesOn => $"\"{mention}\" is {name}, who spoke just before and goes on.",
        LinkReason.OnlyOne => $"\"{mention}\" is {name}, the only one whom the paragraph introduces.",
        LinkReason.Variation => $"\"{mention}\" varies the name of {name}, who was the last to act or speak.",
        LinkReason.SameWords => $"\"{mention}\" repeats what was said of {name}.",
        LinkReason.NamedLater => $"\"{mention}\" is {name}, whom the article names later.",
        LinkReason.Issued => $"\"{mention}\" passes on the words of {name}, who issued it.",
        LinkReason.FirstPerson => $"\"{mention}\" is the one who speaks: {name}.",
        _ => $"\"{mention}\" most likely refers to {name}.",
    };
}
