using System.IO.Enumeration;

namespace Extraction.Input;

/// <summary>A pattern over relative paths: <c>*</c> and <c>?</c> inside one name, <c>**</c> for any folders.</summary>
internal sealed class PathPattern
{
    private readonly string[] _segments;

    private PathPattern(string[] segments) => _segments = segments;

    /// <summary>Matches every file at any depth.</summary>
    internal static PathPattern Everything { get; } = new(["**", "*"]);

    /// <summary>Whether <paramref name="path"/> holds a sign that only patterns have.</summary>
    internal static bool IsPattern(string path) => path.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>Splits a path into the folder before the first sign of a pattern and the pattern under it.</summary>
    internal static (string Folder, PathPattern Pattern) Split(string path)
    {
        int slash = path.AsSpan(0, path.AsSpan().IndexOfAny('*', '?')).LastIndexOf('/');
        return (path[..(slash + 1)], new PathPattern(path[(slash + 1)..].Split('/', StringSplitOptions.RemoveEmptyEntries)));
    }

    /// <summary>Whether the file at <paramref name="relative"/> (forward slashes) is meant.</summary>
    internal bool Matches(string relative) => ReachesEnd(relative.Split('/'), whole: true);

    /// <summary>Whether a file inside the folder at <paramref name="relative"/> can be meant.</summary>
    internal bool MayMatchInside(string relative) => ReachesEnd(relative.Split('/'), whole: false);

    // The states of a nondeterministic automaton are positions in the pattern: linear in names times _segments.
    private bool ReachesEnd(string[] names, bool whole)
    {
        var states = new bool[_segments.Length + 1];
        Enter(states, 0);
        foreach (string name in names)
        {
            var next = new bool[_segments.Length + 1];
            for (int i = 0; i < _segments.Length; i++)
            {
                if (!states[i]) continue;
                if (_segments[i] == "**") Enter(next, i);
                else if (FileSystemName.MatchesSimpleExpression(_segments[i], name, ignoreCase: false)) Enter(next, i + 1);
            }

            states = next;
        }

        return whole ? states[_segments.Length] : states.AsSpan(0, _segments.Length).Contains(true);

        void Enter(bool[] set, int state)
        {
            set[state] = true;
            if (state < _segments.Length && _segments[state] == "**") Enter(set, state + 1);
        }
    }
}
