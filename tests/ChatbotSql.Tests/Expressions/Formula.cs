using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Expressions;
using ChatbotSql.Model;
using ChatbotSql.Project;

namespace ChatbotSql.Tests.Expressions;

/// <summary>SQL of a test as if it stood in a file.</summary>
internal static class Formula
{
    public static SqlText Text(string sql) => new(new YamlScalar(sql, false, new SourceSpan(new SourceText("a.yml", sql), 0, sql.Length)));

    public static ParameterSet Parameters(params (string Name, string Literal)[] parameters) =>
        new([.. parameters.Select(parameter => new Parameter(new Located(parameter.Name, Text(parameter.Name).Span), parameter.Literal))]);

    public static Expression? Parse(DuckDbSession session, string sql, DiagnosticBag diagnostics) =>
        new ExpressionParser(session, Parameters()).Parse(Text(sql), diagnostics);
}
