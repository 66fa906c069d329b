using ChatbotSql.DuckDb;
using ChatbotSql.Templates;
using ChatbotSql.Tests.Project;

namespace ChatbotSql.Tests.Run.Facts;

/// <summary>The macros that the SQL of facts is written with.</summary>
internal static class FactMacros
{
    /// <summary>A session that has them.</summary>
    public static DuckDbSession Open()
    {
        using var project = new SmallProject();
        var session = DuckDbSession.InMemory();
        session.Execute(new IdentitySql(TemplateEngine.Shipped(), project.Load().Model).Keys());
        return session;
    }
}
