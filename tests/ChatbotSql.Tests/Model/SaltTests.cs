using ChatbotSql.Diagnostics;
using ChatbotSql.Model;
using ChatbotSql.Tests.Project;

namespace ChatbotSql.Tests.Model;

public sealed class SaltTests : IDisposable
{
    private readonly SmallProject project = new();
    private readonly Settings settings;

    public SaltTests() => settings = project.Load().Settings;

    [Fact]
    public void Salt_IsOfTheEnvironment() => Assert.Equal("pepper", Of((Salt.Variable, "pepper")));

    [Fact]
    public void Salt_IsOfTheFile_WithoutTheSpaceAroundIt() => Assert.Equal("pepper and salt", Of((Salt.FileVariable, File(" pepper and salt\n"))));

    [Fact]
    public void Salt_WithoutEither_IsTheProjectsName() => Assert.Equal("small", Of((Salt.Variable, "")));

    [Fact]
    public void Salt_OfBoth_OrOfAFileThatIsNone_IsAnError()
    {
        var errors = new[] { Error((Salt.Variable, "pepper"), (Salt.FileVariable, File("salt"))), Error((Salt.FileVariable, File(" \n"))), Error((Salt.FileVariable, project.PathOf("nowhere.txt"))) };

        Snapshot.Match(string.Join('\n', errors).Replace(project.PathOf(""), "/project", StringComparison.Ordinal), "salt");
    }

    public void Dispose() => project.Dispose();

    private string File(string text)
    {
        project.Write("salt.txt", text);
        return project.PathOf("salt.txt");
    }

    private string Of(params (string Name, string Value)[] variables) => Salt.Of(settings, name => variables.FirstOrDefault(variable => variable.Name == name).Value);

    private string Error(params (string Name, string Value)[] variables) =>
        DiagnosticPrinter.Print(Assert.Throws<ProjectException>(() => Of(variables)).Diagnostics);
}
