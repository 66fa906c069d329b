using System.Collections.Immutable;
using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.FileSystem;
using ChatbotSql.Model;
using ChatbotSql.Report.Weekly;
using ChatbotSql.Run.Answers;
using ChatbotSql.Validate;

namespace ChatbotSql.Report.Export;

/// <summary>Writes tables of the generated file as files that other tools read.</summary>
public static class Exporter
{
    private const string Values = "metric_values";

    /// <summary>The tables that can be exported, in the order of a full export; the archive behind <c>events</c> is there already.</summary>
    public static ImmutableArray<string> Tables(Catalog catalog) =>
        [Values, "metrics", "funnel", "diagnoses", "knowledge_gaps", .. catalog.Model.Facts.Select(fact => fact.Name.Text)];

    /// <summary>The whole path of the file of a table.</summary>
    public static string FileOf(string table, ExportFormat format, string folder) => Path.GetFullPath(Path.Combine(folder, $"{table}.{Ending(format)}"));

    /// <summary>Writes a file of each table; one that is there is replaced when the new one is complete.</summary>
    /// <param name="tables">Some of <see cref="Tables"/>.</param>
    /// <param name="grains">The grains of the values that are written; all of them where it is empty.</param>
    /// <param name="written">Hears of each file as it is done.</param>
    /// <exception cref="ProjectException">There is no generated file, it was built with other values of parameters, or a file cannot be written, as none can over what the project is made of.</exception>
    public static void Write(Catalog catalog, ImmutableArray<string> tables, ImmutableArray<Grain> grains, ExportFormat format, string folder, Action<ExportedTable> written)
    {
        OutputPaths.Require(catalog, "export", tables.Select(table => FileOf(table, format, folder)));
        var files = new List<(string Table, OutputFile Output)>();
        try
        {
            Directory.CreateDirectory(folder);
            files.AddRange(tables.Select(table => (table, new OutputFile(FileOf(table, format, folder)))));
            GeneratedFile.Read(catalog, isStored: true, [.. files.Select(file => file.Output)], session =>
            {
                foreach (var (table, output) in files)
                {
                    written(new ExportedTable(table, FileOf(table, format, folder), Write(session, catalog, SelectOf(catalog, table, grains), format, output)));
                }

                return files.Count;
            });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ProjectException([ReportErrors.NotWritten(folder, error, "the generated file is as it was")]);
        }
        finally
        {
            files.ForEach(file => file.Output.Dispose());
        }
    }

    private static string SelectOf(Catalog catalog, string table, ImmutableArray<Grain> grains) => table == Values
        ? catalog.Templates.Render("export/metric_values", new Dictionary<string, object?> { ["grains"] = grains.Select(grain => grain.ToString().ToLowerInvariant()).ToImmutableArray() })
        : $"FROM main.{SqlLiteral.Identifier(table)}";

    /// <returns>How many rows were written.</returns>
    private static long Write(DuckDbSession session, Catalog catalog, string select, ExportFormat format, OutputFile output)
    {
        session.Execute(catalog.Templates.Render("export/table", new Dictionary<string, object?>
        {
            ["columns"] = session.Describe(select).Select(column => ColumnOf(column, format)).ToImmutableArray(),
            ["select"] = select,
            ["path"] = output.Unfinished,
            ["format"] = Ending(format),
            ["options"] = format switch
            {
                ExportFormat.Csv => "HEADER",
                ExportFormat.Parquet => "COMPRESSION zstd",
                _ => "ARRAY true",
            },
        }));
        output.Complete();
        return session.Scalar<long>($"SELECT count(*) FROM (\n{select}\n)");
    }

    /// <summary>A column as the format can say it.</summary>
    private static string ColumnOf(ColumnType column, ExportFormat format)
    {
        var name = SqlLiteral.Identifier(column.Name);
        return (format, column.Type) switch
        {
            (ExportFormat.Csv, "VARCHAR") => $"CASE WHEN contains({SqlLiteral.Text(RowFormatter.FormulaStarts)}, left({name}, 1)) AND {name} <> '' THEN '''' || {name} ELSE {name} END AS {Header(column.Name)}",
            (ExportFormat.Csv, var type) when type.EndsWith(']') || type.Contains('(', StringComparison.Ordinal) && !type.StartsWith("DECIMAL", StringComparison.Ordinal) => $"CAST(to_json({name}) AS VARCHAR) AS {Header(column.Name)}",
            (ExportFormat.Csv, _) => $"{name} AS {Header(column.Name)}",
            _ => name,
        };
    }

    /// <summary>The name of a column in CSV, which a spreadsheet takes for a formula as well as a value.</summary>
    private static string Header(string name) => SqlLiteral.Identifier(RowFormatter.FormulaStarts.Contains(name[0]) ? $"'{name}" : name);

    private static string Ending(ExportFormat format) => format switch
    {
        ExportFormat.Csv => "csv",
        ExportFormat.Parquet => "parquet",
        _ => "json",
    };
}
