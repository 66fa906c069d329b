using System.Text.Json;

namespace ChatbotSql.EndToEnd;

/// <summary>Values that no program but DuckDB holds are shown as DuckDB writes them.</summary>
public sealed class TypesTests(TypesProject project) : IClassFixture<TypesProject>
{
    [Fact]
    public void Explain_ShowsThem()
    {
        var result = project.Run("explain", "filled", "--period", "2026-01-05", "--format", "json");

        Assert.True(result.ExitCode == 0, result.Error);
        var row = JsonDocument.Parse(result.Output).RootElement.GetProperty("number").GetProperty("funnels")[0].GetProperty("samples")[0].GetProperty("rows")[0];
        Assert.Equal(TypesProject.Values.Select(value => $"{value.Name} {value.Shown}"), TypesProject.Values.Select(value => $"{value.Name} {row.GetProperty(value.Name)}"));
    }

    [Fact]
    public void Query_SplitsByThem()
    {
        var found = TypesProject.Values.Select(value =>
        {
            var result = project.Run("query", "filled", "--by", value.Name, "--grain", "all", "--format", "json");
            return result.ExitCode == 0 ? $"{value.Name} {JsonDocument.Parse(result.Output).RootElement[0].GetProperty(value.Name)}" : result.Error;
        });

        Assert.Equal(TypesProject.Values.Select(value => $"{value.Name} {value.Shown}"), found);
    }

    [Fact]
    public void File_StoresThemAsTheyAreShown() => Assert.Equal(
        TypesProject.Values.Select(value => $"{value.Name} {value.Shown}"),
        TypesProject.Values.Select(value => $"{value.Name} {Stored(value.Name)}"));

    private JsonElement Stored(string name) =>
        JsonDocument.Parse(Processes.Read(project.Database, $"SELECT {name} FROM metric_values WHERE grain = 'all' AND segment = '{name}'")).RootElement[0].GetProperty(name);
}
