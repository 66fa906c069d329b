using ChatbotSql.Diagnostics;
using ChatbotSql.Model;

namespace ChatbotSql.Tests.Model;

public sealed class PathVariablesTests
{
    private const string Variable = "CHATBOTSQL_TEST_FOLDER";

    public PathVariablesTests() => Environment.SetEnvironmentVariable(Variable, "archive/${PATH}");

    [Theory]
    [InlineData("events/*.parquet", "events/*.parquet")]
    [InlineData("${CHATBOTSQL_TEST_FOLDER}", "archive/${PATH}")]
    [InlineData("a/${CHATBOTSQL_TEST_FOLDER}/b/${CHATBOTSQL_TEST_FOLDER}", "a/archive/${PATH}/b/archive/${PATH}")]
    [InlineData("${a b}/${}/${1}/$", "${a b}/${}/${1}/$")]
    [InlineData("${${CHATBOTSQL_TEST_FOLDER}", "${archive/${PATH}")]
    [InlineData("${CHATBOTSQL_TEST_FOLDER", "${CHATBOTSQL_TEST_FOLDER")]
    public void Replaces_what_is_set_once_and_leaves_what_is_no_variable(string path, string expected)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Equal(expected, PathVariables.Replace(At(path), diagnostics)?.Text);
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void Reports_the_first_that_is_not_set()
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(PathVariables.Replace(At("${CHATBOTSQL_TEST_FOLDER}/${CHATBOTSQL_TEST_NONE}/${CHATBOTSQL_TEST_OTHER}"), diagnostics));
        Assert.Contains("CHATBOTSQL_TEST_NONE", Assert.Single(diagnostics).Message, StringComparison.Ordinal);
    }

    /// <summary>The rest of the path would be one from the root of the disk.</summary>
    [Fact]
    public void Reports_one_that_is_empty()
    {
        Environment.SetEnvironmentVariable("CHATBOTSQL_TEST_EMPTY", "");
        var diagnostics = new DiagnosticBag();
        Assert.Null(PathVariables.Replace(At("${CHATBOTSQL_TEST_EMPTY}/leads.csv"), diagnostics));
        var said = Assert.Single(diagnostics);
        Assert.Equal("CSQL019", said.Code);
        Assert.Contains("CHATBOTSQL_TEST_EMPTY", said.Message, StringComparison.Ordinal);
    }

    private static Located At(string path) => new(path, new SourceSpan(new SourceText("chatbotsql.yml", path), 0, path.Length));
}
