using System.Diagnostics;
using System.Net.Sockets;
using Extraction.Store;
using Extraction.Tests.Cli;

namespace Extraction.Tests.Store;

/// <summary>What has a name like a file and can hold no store is refused, and nothing is left beside it.</summary>
public sealed class SpecialFileTests : IDisposable
{
    private readonly CommandTester _command = new();

    public void Dispose() => _command.Dispose();

    [Theory]
    [InlineData("folder", "a folder")]
    [InlineData("pipe", "a pipe")]
    [InlineData("socket", "a socket")]
    [InlineData("link", "a device")]
    public void It_is_refused_in_one_line_and_nothing_is_made(string name, string kind)
    {
        if (OperatingSystem.IsWindows()) return;
        using Socket socket = Make();
        string[] before = Entries();
        string told = $"'{_command.PathOf(name)}' is {kind}, and no file that a store can be in.";
        foreach (string[] command in new string[][]
        {
            ["extract", _command.PathOf("a.txt"), "-o", _command.PathOf("out"), "--store"], ["search", "ferry", "--store"],
            ["statements", "--store"], ["serve", "--port", "0", "--store"],
        })
        {
            CommandOutcome outcome = CommandTester.Run([.. command, _command.PathOf(name)]);
            Assert.Equal((2, $"extraction: {told}\n"), (outcome.ExitCode, outcome.Error));
        }

        Assert.Equal(told, Assert.Throws<StoreFormatException>(() => QuoteStore.Open(_command.PathOf(name))).Message);
        Assert.Equal(told, Assert.Throws<StoreFormatException>(() => QuoteStore.OpenOrCreate(_command.PathOf(name))).Message);
        Assert.Equal(before, Entries());
    }

    [Theory]
    [InlineData("empty.db")]
    [InlineData("link-to-empty.db")]
    [InlineData("link-to-nothing.db")]
    public void An_empty_file_and_a_link_to_one_become_a_store(string name)
    {
        if (OperatingSystem.IsWindows()) return;
        _command.Write("empty.db", "");
        File.CreateSymbolicLink(_command.PathOf("link-to-empty.db"), "empty.db");
        File.CreateSymbolicLink(_command.PathOf("link-to-nothing.db"), "new.db");
        QuoteStore.OpenOrCreate(_command.PathOf(name)).Dispose();
        using var store = QuoteStore.Open(_command.PathOf(name));
        Assert.Empty(store.ArticleIds());
    }

    [Fact]
    public void Many_may_make_one_store_at_once()
    {
        _command.Write("empty.db", "");
        Parallel.For(0, 32, _ => QuoteStore.OpenOrCreate(_command.PathOf("empty.db")).Dispose());
        using var store = QuoteStore.Open(_command.PathOf("empty.db"));
        Assert.Empty(store.ArticleIds());
    }

    private Socket Make()
    {
        _command.Write("a.txt", "Nobody spoke.");
        Directory.CreateDirectory(_command.PathOf("folder"));
        File.CreateSymbolicLink(_command.PathOf("link"), "/dev/null");
        using (var make = Process.Start("mkfifo", [_command.PathOf("pipe")])) make.WaitForExit();
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(_command.PathOf("socket")));
        return socket;
    }

    private string[] Entries() => [.. Directory.GetFileSystemEntries(_command.Folder).Order(StringComparer.Ordinal)];
}
