using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.Model;
using ChatbotSql.Project;

namespace ChatbotSql.Tests.Model;

/// <summary>The shipped attributions and a project's own stand side by side.</summary>
public sealed class AttributionReaderTests
{
    private const string Shipped = """
        attribution:
          - {name: last_touch_7d, model: last_touch, window: 7 days}
          - {name: last_touch_30d, model: last_touch, window: 30 days, default: true}
        """;

    [Fact]
    public void Without_AnyOfTheProject_TheShippedDefaultStands()
    {
        var found = Read("name: acme");

        Assert.Equal(["last_touch_7d", "last_touch_30d"], found.Select(item => item.Name.Text));
        Assert.Equal("last_touch_30d", Assert.Single(found, item => item.IsDefault).Name.Text);
    }

    [Fact]
    public void AProjectsOwn_AreAdded_AndOneOfTheSameNameTakesThePlace()
    {
        var found = Read("attribution:\n  - {name: last_touch_7d, model: linear, window: 36 hours}\n  - {name: own, model: time_decay, window: 1 day, half_life: 12 hours}\n");

        Assert.Equal(["last_touch_30d", "last_touch_7d", "own"], found.Select(item => item.Name.Text));
        Assert.Equal((AttributionModel.Linear, TimeSpan.FromHours(36)), (found[1].Model, found[1].Window));
        Assert.Equal((TimeSpan.FromDays(1), TimeSpan.FromHours(12)), (found[2].Window, found[2].HalfLife));
        Assert.Equal("last_touch_30d", Assert.Single(found, item => item.IsDefault).Name.Text);
    }

    [Fact]
    public void AProjectsDefault_IsTheOnlyOne()
    {
        var found = Read("attribution:\n  - {name: own, model: position_based, window: 30 days, weights: [0.3, 0.4, 0.3], default: true}\n");

        Assert.Equal("own", Assert.Single(found, item => item.IsDefault).Name.Text);
        Assert.True(found[^1].Weights.SequenceEqual([0.3m, 0.4m, 0.3m]));
    }

    private static ImmutableArray<Attribution> Read(string project)
    {
        var diagnostics = new DiagnosticBag();
        var found = AttributionReader.Read([Reader(Shipped, diagnostics)], Reader(project, diagnostics), diagnostics);
        Assert.Empty(diagnostics);
        return found;
    }

    private static MappingReader Reader(string text, DiagnosticBag diagnostics) =>
        new((YamlMapping)YamlReader.Read(new SourceText("test.yml", text), diagnostics)!, "a file", diagnostics);
}
