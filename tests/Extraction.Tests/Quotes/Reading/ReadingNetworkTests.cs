using Extraction.Models;
using Extraction.Quotes.Reading;

namespace Extraction.Tests.Quotes.Reading;

/// <summary>Which bytes are a reading network.</summary>
public sealed class ReadingNetworkTests
{
    [Fact]
    public void Other_bytes_are_none()
    {
        byte[] bytes = new byte[64];
        Assert.Throws<InvalidDataException>(() => ReadingNetwork.Load(MappedBytes.From(bytes)));
    }

    /// <summary>A vector is summed 32 numbers at a time.</summary>
    [Theory]
    [InlineData(0, 32)]
    [InlineData(33, 32)]
    [InlineData(160, 32)]
    [InlineData(32, 48)]
    public void A_width_that_cannot_be_computed_with_is_told(uint width, uint cueWidth)
    {
        uint[] header = [ReadingNetwork.Magic, width, 1, cueWidth, 1, 5, 1];
        byte[] bytes = [.. header.SelectMany(BitConverter.GetBytes), .. new byte[64]];
        Assert.Contains("width", Assert.Throws<InvalidDataException>(() => ReadingNetwork.Load(MappedBytes.From(bytes))).Message,
            StringComparison.Ordinal);
    }
}
