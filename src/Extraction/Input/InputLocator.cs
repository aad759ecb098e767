namespace Extraction.Input;

/// <summary>Finds the files that paths, folders and patterns stand for, one after the other, in ordinal order of their paths.</summary>
internal sealed class InputLocator(InputOptions options)
{
    /// <summary>Beginning of the names of the files by which a folder of results is known.</summary>
    internal const string JournalName = ".extraction-journal";

    private readonly string _baseDirectory = Path.GetFullPath(options.BaseDirectory ?? ".");

    /// <summary>The files that one argument of the caller stands for, and what is wrong with it.</summary>
    internal IEnumerable<(InputFile? File, InputProblem? Problem)> Find(string argument)
    {
        if (argument == "-")
            return [(new InputFile("-", "-", () => options.StandardInput ?? Console.OpenStandardInput()), null)];

        string path = Path.Combine(_baseDirectory, argument);
        if (File.Exists(path)) return [(new InputFile(argument, Path.GetFileName(path), () => File.OpenRead(path)), null)];
        if (Directory.Exists(path))
        {
            return Found(path, argument, PathPattern.Everything, name =>
                InputFormats.IsReadInFolder(name, options),
                "holds no file that articles are read from; name the files, or use a pattern such as '*.dat'");
        }
        if (!PathPattern.IsPattern(argument))
        {
            return [(null, NotFound(argument, InputProblems.NameNotInUtf8(argument) is { } reason ? "cannot be found: " + reason
                : "does not exist; check the spelling and the folder you are in"))];
        }

        (string folder, PathPattern pattern) = PathPattern.Split(argument.Replace('\\', '/'));
        string root = Path.Combine(_baseDirectory, folder);
        return Directory.Exists(root)
            ? Found(root, folder, pattern, static _ => true,
                "matches no file; quote the pattern so that the shell leaves it alone, and use ** for any folders between")
            : [(null, NotFound(argument, $"starts in the folder '{folder}', which does not exist"))];

        IEnumerable<(InputFile?, InputProblem?)> Found(string root, string shownRoot, PathPattern pattern, Func<string, bool> isWanted,
            string whenNone)
        {
            bool any = false;
            foreach ((InputFile? file, InputProblem? problem) in Walk(new DirectoryInfo(root), shownRoot, pattern, isWanted))
            {
                any = true;
                yield return (file, problem);
            }

            if (!any) yield return (null, NotFound(argument, whenNone));
        }
    }

    private static InputProblem NotFound(string argument, string why) =>
        new() { Kind = InputProblemKind.NotFound, File = argument, Message = $"'{argument}' {why}." };

    private static IEnumerable<(InputFile? File, InputProblem? Problem)> Walk(
        DirectoryInfo root, string shownRoot, PathPattern pattern, Func<string, bool> isWanted)
    {
        // Depth first with an explicit stack; entries are pushed in reverse, so that they come off in order.
        var open = new Stack<(FileSystemInfo Entry, string Relative)>();
        string rootPath = RealPath(root);
        if (!TryPush(root, "", out InputProblem? refused)) yield return (null, refused);
        while (open.TryPop(out var next))
        {
            string shown = shownRoot.Length == 0 ? next.Relative : Path.Combine(shownRoot, next.Relative);
            if (next.Entry.LinkTarget is not null)
            {
                // A link to something inside is passed over: its target is met on the way.
                if (!IsInside(rootPath, next.Entry) && (next.Entry is DirectoryInfo
                    || (pattern.Matches(next.Relative) && isWanted(next.Relative))))
                {
                    yield return (null, new InputProblem
                    {
                        Kind = InputProblemKind.OutsidePath,
                        File = shown,
                        Message =
                            "the link leads outside the folder that was asked for and is not followed; name its target if you want it " +
                            "read.",
                    });
                }
            }
            else if (next.Entry is DirectoryInfo folder)
            {
                if (!TryPush(folder, next.Relative + "/", out refused)) yield return (null, refused);
            }
            else if (pattern.Matches(next.Relative) && isWanted(next.Relative))
            {
                string path = next.Entry.FullName;
                bool hasNoSize = HasNoSize((FileInfo)next.Entry);
                yield return (new InputFile(shown, next.Relative, () =>
                    hasNoSize ? Stream.Null : File.OpenRead(path)) { HasNoSize = hasNoSize }, null);
            }
        }

        bool TryPush(DirectoryInfo folder, string prefix, out InputProblem? refused)
        {
            refused = null;
            try
            {
                FileSystemInfo[] all = [.. folder.EnumerateFileSystemInfos()];
                // What a run wrote there is no article, and a second run of one command must not read the results of the first.
                if (prefix.Length > 0 && Array.Exists(all, static entry => entry.Name.StartsWith(JournalName, StringComparison.Ordinal)))
                {
                    return true;
                }
                FileSystemInfo[] entries = [.. all
                    .Where(entry => !entry.Name.StartsWith('.') && (entry is not DirectoryInfo
                        || pattern.MayMatchInside(prefix + entry.Name)))];
                Array.Sort(entries, static (a, b) => string.CompareOrdinal(SortKey(b), SortKey(a)));
                foreach (FileSystemInfo entry in entries)
                {
                    open.Push((entry, prefix + entry.Name));
                }

                return true;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                refused = new InputProblem
                {
                    Kind = InputProblemKind.Unreadable,
                    File = Path.Combine(shownRoot, prefix),
                    Message = e is DirectoryNotFoundException && InputProblems.NameNotInUtf8(prefix) is { } reason ? reason + "."
                        : $"the folder cannot be listed ({e.Message}); check its permissions.",
                };
                return false;
            }
        }
    }

    // With the slash, entries come in the order of whole paths: "a.txt" before "a/b.txt".
    private static string SortKey(FileSystemInfo entry) => entry is DirectoryInfo ? entry.Name + "/" : entry.Name;

    private static bool HasNoSize(FileInfo file)
    {
        try
        {
            return file.Length == 0;
        }
        catch (FileNotFoundException)
        {
            // It went away; opening it will tell.
            return false;
        }
    }

    private static string RealPath(FileSystemInfo entry) => (entry.ResolveLinkTarget(returnFinalTarget: true) ?? entry).FullName;

    private static bool IsInside(string rootPath, FileSystemInfo link)
    {
        try
        {
            string target = RealPath(link);
            return target == rootPath || target.StartsWith(rootPath.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar,
                StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
