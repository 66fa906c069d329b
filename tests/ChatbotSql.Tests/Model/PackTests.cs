using ChatbotSql.Diagnostics;
using ChatbotSql.Languages;
using ChatbotSql.Model;
using ChatbotSql.Project;
using ChatbotSql.Tests.Project;
using ChatbotSql.Validate;

namespace ChatbotSql.Tests.Model;

/// <summary>What every shipped metric brings along.</summary>
public sealed class PackTests
{
    private static readonly IReadOnlyList<Metric> Shipped = Read();

    public static TheoryData<string> Names() => [.. Shipped.Select(metric => metric.Name.Text)];

    [Theory]
    [MemberData(nameof(Names))]
    public void AShippedMetric_IsExplainedAndHasAnExample(string name)
    {
        var metric = Shipped.Single(candidate => candidate.Name.Text == name);

        Assert.NotEqual(name.Replace('_', ' '), metric.Texts.Label);
        AssertIsRussian(metric.Texts.LabelRu);
        Assert.EndsWith(".", metric.Texts.Description, StringComparison.Ordinal);
        AssertIsRussian(metric.Texts.DescriptionRu);
        Assert.EndsWith(".", metric.Texts.DescriptionRu, StringComparison.Ordinal);
        Assert.NotEqual(Evidence.Unstated, metric.Proves);
        Assert.NotEmpty(metric.Tags);
        Assert.NotEmpty(metric.Tests);
        Assert.Contains($"`{name}`", File.ReadAllText(Path.Combine(ProjectLoader.PackFolder, "metrics", "README.md")), StringComparison.Ordinal);
    }

    /// <summary>One that did not fit the shipped metrics would be left out in silence.</summary>
    [Fact]
    public void EveryShippedDiagnosis_FitsInAllItsSegmentsAndHasItsWords()
    {
        using var project = new SmallProject();
        var catalog = project.Load();

        Assert.Equal(catalog.Model.Diagnoses.Select(diagnosis => diagnosis.Name.Text), catalog.Diagnoses.Select(diagnosis => diagnosis.Name));
        Assert.All(catalog.Diagnoses, diagnosis =>
        {
            var texts = diagnosis.Diagnosis.Texts;
            Assert.Equal(diagnosis.Diagnosis.Segments.Length, diagnosis.Segments.Length);
            Assert.All(new[] { texts.LabelRu, texts.SayRu, texts.LookAtRu }, AssertIsRussian);
            Assert.NotNull(texts.LookAt);
            Assert.Contains($"`{diagnosis.Name}`", File.ReadAllText(Path.Combine(ProjectLoader.PackFolder, "metrics", "README.md")), StringComparison.Ordinal);
        });
    }

    /// <summary>What the page says of a metric in Russian besides its label and its description.</summary>
    [Fact]
    public void EveryShippedBandAndDimension_HasItsRussian()
    {
        using var project = new SmallProject();
        var russian = LanguageFiles.Read(ProjectLoader.PackFolder, "ru").Texts;

        Assert.All(Shipped.SelectMany(metric => metric.Bands), band =>
        {
            AssertIsRussian(russian.GetValueOrDefault($"band {band.Label}"));
            Assert.True(band.Source is null || russian.ContainsKey($"band_source {band.Source}"), band.Source);
        });
        Assert.All(project.Load().Dimensions, dimension => AssertIsRussian(russian.GetValueOrDefault($"dimension_{dimension.Name}")));
    }

    /// <summary>Metrics that others bring are no less translated.</summary>
    [Fact]
    public void EveryMetricThatAnotherBrings_HasItsRussian()
    {
        var brought = Read(isBrought: true);

        Assert.Contains(brought, metric => metric.Standardise is { IsCoverage: true });
        Assert.Contains(brought, metric => metric.Attribution is not null);
        Assert.All(brought, metric => Assert.All(new[] { metric.Texts.LabelRu, metric.Texts.DescriptionRu }, AssertIsRussian));
    }

    [Fact]
    public void TheSidesOfEveryShare_AreMetricsOfTheirOwn() =>
        Assert.All(Shipped.Where(metric => metric.IsRatio && metric.Unit == Unit.Percent), metric =>
        {
            Assert.NotNull(metric.Numerator!.Metric);
            Assert.NotNull(metric.Denominator!.Metric);
        });

    [Fact]
    public void EveryShare_HasPartnersToReadItWith() =>
        Assert.All(Shipped.Where(metric => metric.IsRatio), metric => Assert.NotEmpty(metric.ReadWith));

    [Fact]
    public void ThePack_GivesNoWarning()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, ProjectLoader.FileName), "name: empty\n");
        var diagnostics = new DiagnosticBag();

        Compiler.Load(folder.Path, InputPolicy.Required, diagnostics);

        Assert.Empty(diagnostics);
    }

    /// <summary>A text that has Russian letters, no name of a metric, and a space that no line breaks at before the sign of percent.</summary>
    private static void AssertIsRussian(string? text)
    {
        Assert.Contains(text ?? "", character => character is >= 'А' and <= 'я');
        Assert.DoesNotMatch("[0-9 ]%|[a-z]_[a-z]", text);
    }

    /// <summary>The metrics of the pack, without those that others bring, or these alone.</summary>
    private static List<Metric> Read(bool isBrought = false)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, ProjectLoader.FileName), "name: empty\n");
        var diagnostics = new DiagnosticBag();
        var model = ModelBuilder.Build(ProjectLoader.Load(folder.Path, diagnostics), diagnostics);
        Assert.Empty(diagnostics);
        return [.. model.Metrics.Where(metric => metric.Name.Text.Contains("__", StringComparison.Ordinal) == isBrought)];
    }
}
