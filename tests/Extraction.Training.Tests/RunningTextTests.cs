namespace Extraction.Training.Tests;

public class RunningTextTests
{
    [Fact]
    public void ArticlesEndAtALineOfEqualsSignsOrWithTheFile()
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "A ferry sank\n\nNobody was hurt.\n=====\n\n=====\nA bridge = a start\n");

            Assert.Equal(["A ferry sank\n\nNobody was hurt.", "A bridge = a start"], RunningText.Articles(file));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
