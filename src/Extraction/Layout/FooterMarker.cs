namespace Extraction.Layout;

/// <summary>Finds the lines after the last paragraph that are not the article: contact lines, links, lists of sections.</summary>
internal static class FooterMarker
{
    /// <summary>Marks the lines of the footer, from the last passage upwards.</summary>
    internal static void Mark(List<Passage> passages, int bodyStart)
    {
        bool belowIsFooter = false;
        for (int i = passages.Count - 1; i > bodyStart; i--)
        {
            Passage passage = passages[i];
            if (passage.Kind == BlockKind.Boilerplate)
            {
                belowIsFooter = true;
                continue;
            }

            if (passage.Kind is not null) continue;
            // "To contact us visit:" leads to the address below it.
            bool introducesFooter = belowIsFooter && passage.Words <= 16 && passage.Text[^1] == ':';
            if (!introducesFooter && !IsInitials(passage)) break;
            passage.Kind = BlockKind.Boilerplate;
            belowIsFooter = true;
        }
    }

    // "(jr/kl)": agencies sign their stories so.
    private static bool IsInitials(Passage passage) =>
        passage.Words == 1 && passage.Text.Length <= 12 && passage.Text[0] == '(' && passage.Text[^1] == ')';
}
