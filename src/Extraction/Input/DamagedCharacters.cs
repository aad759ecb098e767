namespace Extraction.Input;

/// <summary>Finds characters that a text has only where it was decoded wrongly before it came here.</summary>
internal static class DamagedCharacters
{
    /// <summary>What to tell of a text that holds C1 controls (U+0080 to U+009F but for the line break U+0085); null for a sound one.</summary>
    public static ReadingNote? Note(string text)
    {
        for (int at = text.AsSpan().IndexOfAnyInRange('\u0080', '\u009F'); at >= 0;)
        {
            if (text[at] != '\u0085')
            {
                return new ReadingNote("damaged-characters", new TextSpan(at, at + 1),
                    "Characters from U+0080 to U+009F stand where quotation marks or letters were: the text was decoded wrongly before; export it again as UTF-8.");
            }

            int next = text.AsSpan(at + 1).IndexOfAnyInRange('\u0080', '\u009F');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return null;
    }
}
