using System.Diagnostics;
using Extraction.Language;
using Extraction.Language.Entities;
using Extraction.Models;

namespace Extraction.Training.Entities;

/// <summary>Trains <see cref="EntityRecognizer"/> on PolNeAR's CoreNLP layer, made consistent, and on GUM.</summary>
internal sealed class EntityTrainer : IModelTrainer
{
    private const float Scale = 256;
    private const int MinCount = 3;
    private static readonly CrfSettings Settings = new(Epochs: 6, Rate: 0.05f, Decay: 0.8f, L1: 0.3f, Dropout: 15);

    public string Name => "entities";

    public void Train(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        var clock = Stopwatch.StartNew();
        List<AnnotatedEntities> silver = [.. PolnearEntities.Read(corpora.PolnearTrain, lenient: true)];
        var set = new EntityTrainingSet(
            SilverCleaning.Clean(silver).Concat(GumEntities.Read(corpora.GumTrain)), LanguageEngine.WordsOnly(models),
                new EntityGazetteer(models));
        (CrfData data, FeatureNumbers numbers) = set.Read(MinCount);
        log.WriteLine($"{set.TokenCount} tokens, {numbers.Features.Count} features, {clock.Elapsed.TotalSeconds:F0} s");

        var model = new LinearChainCrf(numbers.Features.Count, EntityLabels.Followers, EntityLabels.Starters, Enders());
        model.Train(data, Settings);
        string path = Path.Combine(models.WeightsDirectory, EntityRecognizer.WeightsName);
        using (FileStream target = File.Create(path))
        {
            SparseLinearModelWriter.Write(target, EntityLabels.Names, Weights(model, numbers));
        }

        log.WriteLine($"{new FileInfo(path).Length / 1e6:F1} MB, {clock.Elapsed.TotalSeconds:F0} s");
    }

    public void Evaluate(Corpora corpora, DirectoryModelSource models, TextWriter log)
    {
        var recognizer = EntityRecognizer.Load(models);
        var engine = LanguageEngine.WordsOnly(models);
        EntityType[] three = [EntityType.Person, EntityType.Organization, EntityType.Location];
        Measure(recognizer, engine, PolnearEntities.Read(corpora.PolnearDev, lenient: false))
            .Write(log, "PolNeAR dev, CoreNLP layer", [.. three, EntityType.Misc]);
        Measure(recognizer, engine, UnerEntities.Read(corpora.UnerDev, corpora.EwtDev)).Write(log, "UNER EWT dev", three);
        Measure(recognizer, engine, GumEntities.Read(corpora.GumDev)).Write(log, "GUM dev", three);

        List<AnalyzedText> analyses = [.. PolnearEntities.Read(corpora.PolnearDev, lenient: false)
            .Select(t => engine.Analyze(t.Text, t.Layout))];
        TimeSpan before = Environment.CpuUsage.TotalTime;
        foreach (AnalyzedText analysis in analyses) recognizer.Recognize(analysis);
        log.WriteLine($"{(Environment.CpuUsage.TotalTime - before).TotalMicroseconds / analyses.Sum(a => a.TokenCount):F2} µs of " +
            $"processor time a token");
    }

    /// <summary>Runs a recogniser over annotated texts.</summary>
    internal static EntityScore Measure(EntityRecognizer recognizer, LanguageEngine engine, IEnumerable<AnnotatedEntities> texts)
    {
        var score = new EntityScore();
        foreach (AnnotatedEntities text in texts)
        {
            AnalyzedText analysis = engine.Analyze(text.Text, text.Layout);
            recognizer.Recognize(analysis);
            score.Add(text.Entities, analysis);
        }

        return score;
    }

    /// <summary>A weight as the integer that the recogniser adds up.</summary>
    internal static int Quantise(float weight) => (int)MathF.Round(weight * Scale);

    private static uint Enders()
    {
        uint set = 0;
        for (int label = 0; label < EntityLabels.Count; label++) set |= EntityLabels.Ends(label) ? 1u << label : 0;
        return set;
    }

    private static IEnumerable<KeyValuePair<ulong, (byte Class, short Weight)[]>> Weights(LinearChainCrf model, FeatureNumbers numbers)
    {
        for (int f = 0; f < numbers.Features.Count; f++)
        {
            var kept = Row(model.Weights, f);
            if (kept.Length > 0) yield return new(numbers.Features[f], kept);
        }

        for (int label = 0; label < EntityLabels.Count; label++)
        {
            yield return new(EntityDecoder.TransitionFeature(label), Row(model.Transitions, label));
        }
    }

    private static (byte Class, short Weight)[] Row(float[] weights, int row)
    {
        var kept = new List<(byte, short)>();
        for (int label = 0; label < EntityLabels.Count; label++)
        {
            int weight = Quantise(weights[(row * (long)EntityLabels.Count) + label]);
            if (Math.Abs(weight) >= 2) kept.Add(((byte)label, (short)Math.Clamp(weight, short.MinValue, short.MaxValue)));
        }

        return [.. kept];
    }
}
