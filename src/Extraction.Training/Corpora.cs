namespace Extraction.Training;

/// <summary>Where the public corpora lie below one folder, each in its published layout.</summary>
/// <param name="Root">The folder that holds <c>polnear</c>, <c>ud-ewt</c>, <c>gum</c>, <c>uner-ewt</c>, <c>timebank</c>.</param>
internal sealed record Corpora(string Root)
{
    /// <summary>UD English EWT, training part.</summary>
    public string EwtTrain => Path.Combine(Root, "ud-ewt", "en_ewt-ud-train.conllu");

    /// <summary>UD English EWT, development part.</summary>
    public string EwtDev => Path.Combine(Root, "ud-ewt", "en_ewt-ud-dev.conllu");

    /// <summary>GUM documents for training, in ordinal order of their names.</summary>
    public string[] GumTrain => Files(Path.Combine(Root, "gum", "train"), "*.conllu");

    /// <summary>GUM documents for development, in ordinal order of their names.</summary>
    public string[] GumDev => Files(Path.Combine(Root, "gum", "dev"), "*.conllu");

    /// <summary>UNER EWT, development part.</summary>
    public string UnerDev => Path.Combine(Root, "uner-ewt", "en_ewt-ud-dev.iob2");

    /// <summary>Folder of PolNeAR's training part, with <c>text</c>, <c>attributions</c>, <c>corenlp</c>.</summary>
    public string PolnearTrain => Path.Combine(Root, "polnear", "data", "train");

    /// <summary>Folder of PolNeAR's development part.</summary>
    public string PolnearDev => Path.Combine(Root, "polnear", "data", "dev");

    /// <summary>Folder of TimeML documents (TimeBank and AQUAINT).</summary>
    public string TimeBank => Path.Combine(Root, "timebank");

    /// <summary>Running news text without annotation, in ordinal order of the names.</summary>
    public string[] Unlabelled => Files(UnlabelledFolder, "*.txt");

    /// <summary>Its folder.</summary>
    public string UnlabelledFolder => Path.Combine(Root, "unlabelled");

    /// <summary>Folder of a pretrained encoder and its vocabulary.</summary>
    public string Pretrained => Path.Combine(Root, "..", "pretrained");

    /// <summary>Articles with annotated speakers that models may be trained on.</summary>
    public string GoldTrain => Path.Combine(Root, "..", "gold", "general", "train");

    /// <summary>Articles with annotated speakers that models are measured on.</summary>
    public string GoldDev => Path.Combine(Root, "..", "gold", "general", "dev");

    /// <summary>Articles of PolNeAR's development part with annotated speakers.</summary>
    public string GoldPolnear => Path.Combine(Root, "..", "gold", "polnear-dev");

    /// <summary>The texts of the articles with annotated speakers.</summary>
    public string GoldText => Path.Combine(Root, "..", "gold", "general", "text");

    private static string[] Files(string folder, string pattern)
    {
        string[] files = Directory.GetFiles(folder, pattern);
        Array.Sort(files, StringComparer.Ordinal);
        return files;
    }
}
