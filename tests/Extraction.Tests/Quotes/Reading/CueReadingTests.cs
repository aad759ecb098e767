using Extraction.Quotes.Reading;

namespace Extraction.Tests.Quotes.Reading;

public class CueReadingTests
{
    [Fact]
    public void ChoicesAreProbabilitiesAndYesOrNoStaysALogit()
    {
        const int Length = 20;
        var scores = new short[(int)CueScore.Count * Length];
        for (int i = 0; i < scores.Length; i++) scores[i] = (short)(((i * 7919) % 401) - 200);
        short[] given = [.. scores];

        var reading = new CueReading(100, Length, scores);

        for (CueScore question = 0; question < CueScore.Choices; question++)
        {
            double sum = Enumerable.Range(100, Length).Sum(i => Math.Exp((double)reading[question, i] / CueReading.Unit));
            Assert.InRange(sum, 0.9, 1.1);
        }

        Assert.Equal(given[((int)CueScore.InContent * Length) + 3], reading[CueScore.InContent, 103]);
    }

    [Fact]
    public void WhatWasNotReadScoresLeast()
    {
        var reading = new CueReading(5, 3, new short[(int)CueScore.Count * 3]);

        Assert.Equal(CueReading.Floor, reading[CueScore.ContentFirst, 4]);
        Assert.Equal(CueReading.Floor, reading[CueScore.ContentFirst, 8]);
        Assert.Equal(8, reading.End);
    }
}
