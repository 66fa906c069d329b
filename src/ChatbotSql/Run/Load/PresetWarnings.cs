using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Templates;
using ChatbotSql.Validate;

namespace ChatbotSql.Run.Load;

/// <summary>Warns of rows that a source's preset says are likely not what is made of them. A column that the project does not map, or maps to something else, warns of nothing.</summary>
internal static class PresetWarnings
{
    /// <param name="rows">The relation of the rows that stand.</param>
    public static IEnumerable<Diagnostic> Check(DuckDbSession session, TemplateEngine templates, BoundSource source, string rows)
    {
        if (source.Source.Preset is not { Preset.Warnings: { IsEmpty: false } all } chosen)
        {
            yield break;
        }

        foreach (var warning in all.Where(warning => source.Columns.Any(column => column.Name == warning.Column && column.Type == "BOOLEAN")))
        {
            var counts = session.Rows(templates.Render("sources/warned", new Dictionary<string, object?> { ["rows"] = rows, ["column"] = warning.Column })).Rows[0];
            if ((long)counts[0]! is > 0 and var warned)
            {
                yield return PresetErrors.Misread(chosen.Name, warning, source.Name, warned, (long)counts[1]!);
            }
        }
    }
}
