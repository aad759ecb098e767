using Extraction.Training.Meanings;
using Extraction.Training.Networks;

namespace Extraction.Training.Tests.Meanings;

public class MeaningTableTests
{
    [Fact]
    public void IsReadAsItWasWritten()
    {
        var table = new MeaningTable([7, 9, 11], new FloatMatrix(3, 16).Randomize(1, new DeterministicRandom(1)));
        string file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "folds", "meanings.bin");

        table.Write(file);
        MeaningTable read = MeaningTable.Read(file);

        Assert.Equal(table.Words, read.Words);
        Assert.Equal(table.Vectors.Values.ToArray(), read.Vectors.Values.ToArray());
        Assert.Equal(2, read.RowOf(11));
        Assert.Equal(-1, read.RowOf(8));
    }
}
