using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;
using ChatbotSql.Templates;
using ChatbotSql.Validate;

namespace ChatbotSql.Render;

/// <summary>The <c>events</c> of the generated file: a view over the archive, which is not copied.</summary>
internal static class EventsView
{
    /// <summary>A SELECT of the events of a Parquet source, from its files wherever the archive stands now.</summary>
    /// <remarks>The files are found below the variable <c>events_root</c>, or else where they were when built.</remarks>
    public static string Select(TemplateEngine templates, BoundSource source, Settings settings)
    {
        var root = settings.Root.TrimEnd('/', '\\') + '/';
        var paths = source.Files!.Paths.Select(path => path.StartsWith(root, StringComparison.Ordinal) ? path[root.Length..] : path).ToImmutableArray();
        var list = $"list_transform({SqlLiteral.List(paths)}, lambda path: CASE WHEN path[1] = '/' THEN path ELSE coalesce(getvariable('events_root') || '/', {SqlLiteral.Text(root)}) || path END)";
        var renderer = new SourceRenderer(templates, source, settings, "");
        var raw = renderer.Raw(RawReader.Sql(source.Files, list, [], keepRejects: false));
        return $"FROM (\n{renderer.Clean($"(\n{renderer.Mapped($"(\n{raw}\n)")}\n)", settings.KeepPersonalData, LostRows.Any)}\n)";
    }

    /// <summary>The same of rows that may be two events, the other one <c>also_event</c>.</summary>
    /// <param name="carried">The further columns that conversations keep.</param>
    public static string EmptyRows(CanonicalTable table, IEnumerable<ColumnType> carried)
    {
        var further = string.Concat(carried.Select(column => $", CAST(NULL AS {column.Type}) AS {SqlLiteral.Identifier(column.Name)}"));
        return $"SELECT *, CAST(NULL AS VARCHAR) AS also_event{further} FROM ({Empty(table, keepPrivate: true)})";
    }

    /// <summary>A SELECT without rows, of the columns that a canonical table has whatever sources feed it.</summary>
    public static string Empty(CanonicalTable table, bool keepPrivate)
    {
        var columns = table.Columns.Where(column => keepPrivate || !column.IsPrivate)
            .Select(column => $"CAST(NULL AS {column.Type}) AS {SqlLiteral.Identifier(column.Name.Text)}")
            .Concat(table.Rules.Select(rule => $"CAST(NULL AS BOOLEAN) AS {SqlLiteral.Identifier(rule.Column)}"));
        return $"SELECT {string.Join(", ", columns)} WHERE false";
    }
}
