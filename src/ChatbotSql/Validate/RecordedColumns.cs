using System.Collections.Immutable;
using ChatbotSql.DuckDb;
using ChatbotSql.Model;

namespace ChatbotSql.Validate;

/// <summary>The columns that the raw files of each source had when the generated file was built, as it has them recorded.</summary>
internal sealed class RecordedColumns
{
    private const string Recorded = "recorded";
    private readonly ILookup<string, ColumnType> columns;

    private RecordedColumns(IEnumerable<(string Source, ColumnType Column)> columns)
    {
        this.columns = columns.ToLookup(pair => pair.Source, pair => pair.Column, StringComparer.Ordinal);
    }

    /// <summary>What a generated file knows: nothing where there is none, or none that this tool can read.</summary>
    public static RecordedColumns In(DuckDbSession session, string database)
    {
        if (!File.Exists(database))
        {
            return new RecordedColumns([]);
        }

        try
        {
            session.Execute($"ATTACH {SqlLiteral.Text(database)} AS {Recorded} (READ_ONLY)");
            return new RecordedColumns([.. session.Rows($"SELECT source, column_name, column_type FROM {Recorded}.meta.raw_columns ORDER BY source, ordinal").Rows
                .Select(row => ((string)row[0]!, new ColumnType((string)row[1]!, (string)row[2]!)))]);
        }
        catch (SqlException)
        {
            return new RecordedColumns([]);
        }
        finally
        {
            session.Execute($"DETACH DATABASE IF EXISTS {Recorded}");
        }
    }

    public bool Has(Source source) => columns.Contains(source.Name.Text);

    public ImmutableArray<ColumnType> Of(Source source) => [.. columns[source.Name.Text]];
}
