using Extraction.Input;

namespace Extraction.Cli;

/// <summary>Keeps a run from writing over what it reads, and from reading what it wrote.</summary>
internal static class InputGuard
{
    /// <summary>Names of the files in a folder that are named as input, and must not be overwritten.</summary>
    /// <param name="paths">Files, folders or patterns.</param>
    /// <param name="outputFolder">The folder of the results.</param>
    public static IReadOnlySet<string> InputsIn(IEnumerable<string> paths, string outputFolder)
    {
        string output = RealPath(outputFolder);
        return paths.Where(p => p != "-" && File.Exists(p) && RealPath(Path.GetDirectoryName(Path.GetFullPath(p))!) == output)
            .Select(p => Path.GetFileName(p)).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Refuses a folder of results that is read as a whole.</summary>
    /// <exception cref="UsageException">All of the folder is input, so that results
    /// would take the place of some, or be read as such the next time.</exception>
    public static void RefuseFolder(IEnumerable<string> paths, string outputFolder)
    {
        string output = RealPath(outputFolder);
        foreach (string path in paths.Where(p => p != "-" && !File.Exists(p)))
        {
            string folder = !Directory.Exists(path) && PathPattern.IsPattern(path) ? PathPattern.Split(path.Replace('\\', '/')).Folder
                : path;
            if (RealPath(folder.Length == 0 ? "." : folder) == output)
                throw new UsageException($"'{outputFolder}' is read and written: results would take the place of what is read there, or " +
                    $"be read the next time; write into another folder");
        }
    }

    /// <summary>Refuses one file to be written that is read.</summary>
    /// <exception cref="UsageException">It is one of the inputs.</exception>
    public static void Refuse(string output, IEnumerable<string> inputs)
    {
        string full = RealPath(Path.GetDirectoryName(Path.GetFullPath(output))!);
        foreach (string input in inputs.Where(File.Exists))
        {
            bool sameName = string.Equals(Path.GetFileName(input), Path.GetFileName(output), StringComparison.OrdinalIgnoreCase);
            if (sameName && RealPath(Path.GetDirectoryName(Path.GetFullPath(input))!) == full)
            {
                throw new UsageException($"'{output}' is read and would be overwritten; write into another file");
            }
        }
    }

    /// <summary>The path without links on the way, so that one folder has one path.</summary>
    private static string RealPath(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent) return full;
        string real = Path.Combine(RealPath(parent), Path.GetFileName(full));
        var folder = new DirectoryInfo(real);
        return folder.LinkTarget is null ? real : folder.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? real;
    }
}
