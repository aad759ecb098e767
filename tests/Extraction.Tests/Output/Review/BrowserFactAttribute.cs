namespace Extraction.Tests.Output.Review;

/// <summary>A test in a real browser: skipped, and saying so, where the system has no Chromium.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Browser.FindChromium() is null) Skip = "There is no Chromium on this machine (apt-get install chromium).";
    }
}
