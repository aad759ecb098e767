using Extraction.Language;
using Extraction.Language.Entities;
using Extraction.Models.English;
using Extraction.Training.Entities;

namespace Extraction.Training.Tests.Entities;

public class EntityAccuracyTests
{
    private static readonly Corpora Corpora = new(CorpusFactAttribute.Root);

    [CorpusFact]
    public void AgreesWithTheLayerOfPolnear() =>
        Assert.InRange(
            Measure(PolnearEntities.Read(Corpora.PolnearDev, lenient: false))
                .Of(EntityType.Person, EntityType.Organization, EntityType.Location, EntityType.Misc).F1,
            87.0,
            100);

    [CorpusFact]
    public void FindsTheNamesOfWebTexts() =>
        Assert.InRange(
            Measure(UnerEntities.Read(Corpora.UnerDev, Corpora.EwtDev))
                .Of(EntityType.Person, EntityType.Organization, EntityType.Location).F1,
            61.0,
            100);

    private static EntityScore Measure(IEnumerable<AnnotatedEntities> texts) =>
        EntityTrainer.Measure(EntityRecognizer.Load(EnglishModel.Instance), LanguageEngine.WordsOnly(EnglishModel.Instance), texts);
}
