using System.Runtime.CompilerServices;

namespace Extraction.Tests;

/// <summary>
/// The processes that tests start read a few articles and end, where the command is made for many: they begin in two thirds of the time
/// when methods with loops are compiled in haste at first. What they write is the same.
/// </summary>
internal static class ChildProcesses
{
    public const string QuickStart = "DOTNET_TC_QuickJitForLoops";

    [ModuleInitializer]
    internal static void StartQuickly() => Environment.SetEnvironmentVariable(QuickStart, "1");
}
