using Extraction.Models;

namespace Extraction.Quotes.Reading;

/// <summary>The templates of the features that tell what the network read.</summary>
[FeatureTemplates(AttributionExtractor.WeightsName)]
internal enum ReadingTemplate
{
    Cue = 7000,
    CueTag = 7001,
    CueWordTag = 7002,
    CueContent = 7003,
    CueRelation = 7004,
    Report = 7005,
    ReportTag = 7006,
    ReportWordTag = 7007,
    ReportCue = 7008,
    NoSource = 7040,
    NoSourceCueTag = 7041,
    NoSourceCue = 7042,
    SourceBegins = 7050,
    SourceEnds = 7051,
    Source = 7052,
    SourceBeginsEnds = 7053,
    SourceEndsCut = 7054,
    SourcePath = 7055,
    SourceBeginsTag = 7056,
    SourceEndsTags = 7057,
    SourceInside = 7058,
    NoSecondBegins = 7160,
    NoSecondEnds = 7161,
    NoSecondQuoting = 7162,
    NoSecondFirst = 7163,
    JudgedCue = 7180,
    JudgedCueProbability = 7181,
    JudgedCueContent = 7182,
    JudgedCueChosen = 7183,
    JudgedCueSource = 7184,
    JudgedChosenSource = 7185,
    JudgedContentProbability = 7186,
    JudgedReport = 7187,
    JudgedReportProbability = 7188,
    JudgedReportCue = 7189,
    JudgedReportContent = 7190,
    JudgedReportChosen = 7191,
    SureStart = 7195,
    SureEnd = 7196,
    SureSource = 7197,
}
