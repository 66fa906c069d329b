using ChatbotSql.Diagnostics;
using ChatbotSql.DuckDb;
using ChatbotSql.Expressions;
using ChatbotSql.Model;
using ChatbotSql.Validate;
using ChatbotSql.Validate.Files;

namespace ChatbotSql.Run.Load;

/// <summary>Finds what a look at the first rows of CSV did not foresee: a number with decimals among whole ones is rounded by the reader, and a time among days loses its hours, without a note of either.</summary>
/// <remarks>
/// The files are read once more for it, of these columns alone: in the rows that are loaded such a value is cut already, and
/// loaded as text, one that is none of its column would not be refused with its line. How a row falls into columns only the reader knows.
/// </remarks>
internal sealed class SampledTypes(DuckDbSession session, BoundSource source, Settings settings, DiagnosticBag diagnostics)
{
    /// <summary>Reports the first such value of each column that the source reads.</summary>
    /// <param name="files">The files as the raw rows were read from them.</param>
    /// <param name="rows">How many there are.</param>
    /// <exception cref="ProjectException">There is one.</exception>
    public void Require(InputFiles files, long rows)
    {
        if (files.Paths.Length <= RawReader.SampleFiles && rows <= RawReader.SampleRows)
        {
            return;
        }

        var words = SourceWords.Of(source.Source);
        var read = source.RawColumns
            .Where(column => IsNarrow(column) && !source.TextColumns.Contains(column.Name) && !files.PartitionColumns.Contains(column.Name) && (words.Contains(column.Name) || words.Contains("*")))
            .ToList();
        if (read.Count > 0)
        {
            Report(read, RawReader.Sql(files, [.. source.TextColumns, .. read.Select(column => column.Name)], keepRejects: false), files);
            diagnostics.ThrowIfErrors();
        }
    }

    private void Report(List<ColumnType> columns, string reader, InputFiles files)
    {
        var firsts = columns.Select(column => $"CAST(min(file_index) FILTER ({IsWide(column)}) AS INTEGER), arg_min({Text(column)}, (file_index, {Text(column)})) FILTER ({IsWide(column)})");
        var found = session.Rows($"SELECT {string.Join(", ", firsts)} FROM {reader}").Rows[0];
        foreach (var (index, column) in columns.Index().Where(column => found[2 * column.Index] is not null))
        {
            diagnostics.Add(FileErrors.NotAsSampled(source.Source, settings.Root, column.Name, IsDay(column), files.Paths[(int)found[2 * index]!], (string)found[(2 * index) + 1]!));
        }
    }

    private static bool IsNarrow(ColumnType column) => IsDay(column) || SqlTypes.IsInteger(column.Type);

    private static string Text(ColumnType column) => $"left({SqlLiteral.Identifier(column.Name)}, 40)";

    private static bool IsDay(ColumnType column) => column.Type == "DATE";

    private static string IsWide(ColumnType column)
    {
        var text = Text(column);
        return IsDay(column)
            ? $"length({text}) > 10 AND TRY_CAST({text} AS TIMESTAMP) <> date_trunc('day', TRY_CAST({text} AS TIMESTAMP))"
            : $"(contains({text}, '.') OR contains({text}, 'e') OR contains({text}, 'E')) AND TRY_CAST({text} AS DOUBLE) <> floor(TRY_CAST({text} AS DOUBLE))";
    }
}
